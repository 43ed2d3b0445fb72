import Foundation

/// `ServerBenchmark ARCHIVE SERVER [NAME=COMMAND …]`: what requests cost the archive's server beside nginx and SQLite.
///
/// - ARCHIVE: a data folder of `script/bench generate`.
/// - SERVER: the program `release-archive`.
/// - NAME=COMMAND: another server of the same archive, for the record; it prints its address first.
@main
struct ServerBenchmark {
    private static let roundCount = 3
    private static let seconds = 4
    private let sample: ArchiveSample
    private let archive: (server: PinnedProcess, address: String)
    private let nginx: (server: PinnedProcess, address: String)
    private let baseline: [String]

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 2 else { return print("usage: ServerBenchmark ARCHIVE SERVER [NAME=COMMAND …]") }
        let folder = FileManager.default.temporaryDirectory.appending(path: "server-benchmark-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let benchmark = try ServerBenchmark(archive: arguments[0], program: arguments[1], folder: folder)
            try benchmark.compare()
            try benchmark.record(arguments.dropFirst(2).map(OtherServer.init), archive: arguments[0])
        } catch let failure as BenchmarkFailure {
            print(failure)
        }
    }

    private init(archive folder: String, program: String, folder temporary: URL) throws {
        sample = try ArchiveSample(of: folder, in: temporary)
        let server = try PinnedProcess(
            [program, "serve", "--data", folder, "--listen", "127.0.0.1:0", "--loops", "1", "--workers", "1"],
            on: .server)
        guard let address = server.firstLine().firstMatch(of: /http:\S+/).map({ String($0.0) }) else {
            throw BenchmarkFailure("\(program) does not start")
        }
        archive = (server, address)
        let files = try NginxFolder(
            temporary,
            paths: try Set(ArchiveSample.lines(of: sample.thousand)).union(ArchiveSample.lines(of: sample.hot)),
            from: address, port: .random(in: 20_000...30_000))
        nginx = (try PinnedProcess(files.command, on: .server), "http://127.0.0.1:\(files.port)")
        baseline = [
            URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "ListBaseline").path,
            folder + "/archive.sqlite", sample.symbols.path, "\(ServerBenchmark.seconds)",
        ]
    }

    private func compare() throws {
        print("| | processor s for 1,000 | beside | ratio | at most |\n|---|---|---|---|---|")
        for comparison in Comparison.all(sample) {
            var own = Rounds()
            var other = Rounds()
            for _ in 0..<ServerBenchmark.roundCount {
                own.add(
                    try comparison.own.measure(archive.server, at: archive.address, seconds: ServerBenchmark.seconds))
                other.add(try measure(comparison.other))
            }
            print(
                String(
                    format: "| %@ | %.4f | %.4f | %.2f | %.1f |", comparison.name, own.median, other.median,
                    own.ratio(to: other), comparison.ratioMax))
        }
    }

    private func measure(_ opponent: Comparison.Opponent) throws -> Cost {
        switch opponent {
        case .nginx(let load):
            return try load.measure(nginx.server, at: nginx.address, seconds: ServerBenchmark.seconds)
        case .archive(let load):
            return try load.measure(archive.server, at: archive.address, seconds: ServerBenchmark.seconds)
        case .listBaseline:
            let said = try PinnedProcess(baseline, on: .server).finish().split(separator: " ")
            guard said.count == 3, let count = Int(said[0]), let seconds = Double(said[1]) else {
                throw BenchmarkFailure("ListBaseline does not run")
            }
            return Cost(requests: count, processorSeconds: seconds)
        }
    }

    /// What other servers take for one release and for a list.
    private func record(_ others: [OtherServer], archive folder: String) throws {
        guard !others.isEmpty else { return }
        print("\n| processor s for 1,000 | one release | any release | 20 of a ticker |\n|---|---|---|---|")
        for other in others {
            let (server, address) = try other.start(folder)
            let costs = try [sample.hot, sample.all, sample.lists].map { paths in
                try Load(paths: paths).measure(server, at: address, seconds: ServerBenchmark.seconds).ofThousand
            }
            print("| \(other.name) | " + costs.map { String(format: "%.4f", $0) }.joined(separator: " | ") + " |")
        }
    }
}
