import Foundation

/// How long the archive takes to answer questions that no cache knows, asked one after the other.
struct QueryRun {
    private static let seconds = 2
    /// 20 releases a page.
    private static let deepPage = 1_000
    private let archive: ArchiveServer
    private let folder: URL
    private let ticker: String

    init(_ archive: ArchiveServer, folder: URL) throws {
        self.archive = archive
        self.folder = folder
        ticker = try ArchiveSample(of: archive.folder, in: folder).commonestTicker
    }

    func report() throws {
        print("| milliseconds | half within | 99 of 100 within | at most | processor |\n|---|---|---|---|---|")
        for question in try Question.lists + deepPages() + Question.tallies {
            let paths = folder.appending(path: "question")
            try question.path.replacing("TICKER", with: ticker).write(to: paths, atomically: true, encoding: .utf8)
            // Another `Accept` each time: no answer is found among those that are kept.
            let load = Load(
                paths: paths, fields: ["Accept:application/json,text/x%d"], connections: 1, isUrgent: true)
            do {
                let latency = try load.latency(of: archive.server, at: archive.address, seconds: QueryRun.seconds)
                print(
                    String(
                        format: "| %@ | %.2f | %.2f | %.0f | %.2f |", question.name, latency.half, latency.most,
                        question.most, latency.cost))
            } catch let failure as BenchmarkFailure {
                print("| \(question.name) | \(failure) | | | |")
            }
        }
    }

    /// The thousandth page of everything, and of a word that everything has.
    private func deepPages() throws -> [Question] {
        try ["", "q=the&"].map { filter in
            var cursor = ""
            for _ in 0..<QueryRun.deepPage * 20 / 500 {
                let page = try archive.get("/v1/releases?\(filter)limit=500&fields=id\(cursor)")
                guard let next = page.firstMatch(of: /"next_cursor":"([^"]+)"/) else {
                    throw BenchmarkFailure("the archive has less than \(QueryRun.deepPage) pages")
                }
                cursor = "&cursor=\(next.1)"
            }
            return Question(
                name: "list \(filter.isEmpty ? "all" : "of the commonest word"), page 1,000",
                path: "/v1/releases?\(filter)limit=20\(cursor)", most: 5)
        }
    }
}
