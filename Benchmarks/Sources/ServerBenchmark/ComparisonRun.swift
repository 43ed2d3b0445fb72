import Foundation

/// What requests cost the archive's server beside nginx and SQLite, in rounds that take turns.
struct ComparisonRun {
    private static let roundCount = 3
    private static let seconds = 4
    private let sample: ArchiveSample
    private let archive: ArchiveServer
    private let nginx: (server: PinnedProcess, address: String)
    private let baseline: [String]

    init(_ archive: ArchiveServer, folder temporary: URL) throws {
        self.archive = archive
        sample = try ArchiveSample(of: archive.folder, in: temporary)
        let files = try NginxFolder(
            temporary,
            paths: try Set(ArchiveSample.lines(of: sample.thousand)).union(ArchiveSample.lines(of: sample.hot)),
            from: archive.address, port: .random(in: 20_000...30_000))
        nginx = (try PinnedProcess(files.command, on: .server), "http://127.0.0.1:\(files.port)")
        baseline = [
            URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "ListBaseline").path,
            archive.folder + "/archive.sqlite", sample.symbols.path, "\(ComparisonRun.seconds)",
        ]
    }

    func compare() throws {
        print("| | processor s for 1,000 | beside | ratio | at most |\n|---|---|---|---|---|")
        for comparison in Comparison.all(sample) {
            try warmUp()
            var own = Rounds()
            var other = Rounds()
            for _ in 0..<ComparisonRun.roundCount {
                own.add(
                    try comparison.own.measure(archive.server, at: archive.address, seconds: ComparisonRun.seconds))
                other.add(try measure(comparison.other))
            }
            print(
                String(
                    format: "| %@ | %.4f | %.4f | %.2f | %.1f |", comparison.name, own.median, other.median,
                    own.ratio(to: other), comparison.ratioMax))
        }
    }

    /// Reads the archive, so that it lies in memory: a kernel may take away what nobody has read for a while.
    private func warmUp() throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: archive.folder + "/archive.sqlite"))
        while try file.read(upToCount: 1 << 20)?.isEmpty == false {}
    }

    private func measure(_ opponent: Comparison.Opponent) throws -> Cost {
        switch opponent {
        case .nginx(let load):
            return try load.measure(nginx.server, at: nginx.address, seconds: ComparisonRun.seconds)
        case .archive(let load):
            return try load.measure(archive.server, at: archive.address, seconds: ComparisonRun.seconds)
        case .listBaseline:
            let said = try PinnedProcess(baseline, on: .server).finish().split(separator: " ")
            guard said.count == 3, let count = Int(said[0]), let seconds = Double(said[1]) else {
                throw BenchmarkFailure("ListBaseline does not run")
            }
            return Cost(requests: count, processorSeconds: seconds)
        }
    }

    /// What other servers take for one release and for a list.
    func record(_ others: [OtherServer]) throws {
        guard !others.isEmpty else { return }
        print("\n| processor s for 1,000 | one release | any release | 20 of a ticker |\n|---|---|---|---|")
        for other in others {
            let (server, address) = try other.start(archive.folder)
            let costs = try [sample.hot, sample.all, sample.lists].map { paths in
                try Load(paths: paths).measure(server, at: address, seconds: ComparisonRun.seconds).ofThousand
            }
            print("| \(other.name) | " + costs.map { String(format: "%.4f", $0) }.joined(separator: " | ") + " |")
        }
    }
}
