/// The server that is measured, with one event loop, on one processor.
struct ArchiveServer {
    /// The data folder that it serves.
    let folder: String
    let server: PinnedProcess
    let address: String

    init(_ program: String, of folder: String, isUrgent: Bool) throws {
        self.folder = folder
        server = try PinnedProcess(
            [program, "serve", "--data", folder, "--listen", "127.0.0.1:0", "--loops", "1", "--workers", "1"],
            on: .server, isUrgent: isUrgent)
        guard let address = server.firstLine().firstMatch(of: /http:\S+/).map({ String($0.0) }) else {
            throw BenchmarkFailure("\(program) does not start")
        }
        self.address = address
    }

    func get(_ path: String) throws -> String { try Command.run(["curl", "--silent", "--fail", address + path]) }
}
