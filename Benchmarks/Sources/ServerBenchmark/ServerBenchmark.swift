import Foundation

/// `ServerBenchmark http|queries ARCHIVE SERVER [NAME=COMMAND …]`: what a server of an archive costs.
///
/// - http: the processor time of requests, beside nginx, SQLite and other servers.
/// - queries: how long the answers to questions take.
/// - ARCHIVE: a data folder of `script/bench generate`.
/// - SERVER: the program `release-archive`.
/// - NAME=COMMAND: another server of the same archive, for the record; it prints its address first.
@main
struct ServerBenchmark {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 3 else {
            return print("usage: ServerBenchmark http|queries ARCHIVE SERVER [NAME=COMMAND …]")
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "server-benchmark-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let isQueries = arguments[0] == "queries"
            let archive = try ArchiveServer(arguments[2], of: arguments[1], isUrgent: isQueries)
            if isQueries {
                try QueryRun(archive, folder: folder).report()
            } else {
                let run = try ComparisonRun(archive, folder: folder)
                try run.compare()
                try run.record(arguments.dropFirst(3).map(OtherServer.init))
            }
        } catch let failure as BenchmarkFailure {
            print(failure)
        }
    }
}
