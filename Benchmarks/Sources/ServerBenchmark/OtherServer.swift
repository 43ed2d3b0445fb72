/// A server of the same archive that somebody else's framework makes.
struct OtherServer {
    let name: String
    private let command: [String]

    /// - Parameter argument: `NAME=COMMAND`, whose last argument will be the archive's data folder.
    init(_ argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        name = String(parts.first ?? "")
        command = parts.last.map { $0.split(separator: " ").map(String.init) } ?? []
    }

    func start(_ archive: String) throws -> (PinnedProcess, address: String) {
        let server = try PinnedProcess(command + [archive], on: .server)
        guard let address = server.firstLine().firstMatch(of: /http:\S+/).map({ String($0.0) }) else {
            throw BenchmarkFailure("\(name) does not start")
        }
        return (server, address)
    }
}
