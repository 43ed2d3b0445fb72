import Foundation

/// What the requests name: releases and listings of the archive that is measured, as files of paths.
struct ArchiveSample {
    let folder: URL
    /// One release.
    let hot: URL
    /// As many as nginx gets files of, and every one of them.
    let thousand: URL
    let all: URL
    /// The lists of 300 listings, and their symbols alone.
    let lists: URL
    let symbols: URL
    /// The listing that most releases name.
    let commonestTicker: String

    init(of archive: String, in folder: URL) throws {
        self.folder = folder
        let database = archive + "/archive.sqlite"
        let releases = try ArchiveSample.column("SELECT '/v1/releases/' || id FROM release ORDER BY id", of: database)
        // The one of middle length of the first hundred stands for all.
        let middle = try ArchiveSample.column(
            """
            SELECT '/v1/releases/' || id FROM release JOIN rendering ON release = key
            WHERE key IN (SELECT key FROM release ORDER BY id LIMIT 99) ORDER BY length(json) LIMIT 1 OFFSET 49
            """, of: database)
        let listings = try ArchiveSample.column(
            """
            SELECT symbol FROM ticker WHERE releases >= 20 GROUP BY symbol HAVING count(*) = 1
            ORDER BY releases DESC, symbol LIMIT 300
            """, of: database)
        guard releases.count >= 1_000, listings.count == 300 else {
            throw BenchmarkFailure("\(archive) is too small: generate 10,000 releases or more")
        }
        commonestTicker = listings[0]
        func save(_ lines: some Sequence<String>, as name: String) throws -> URL {
            let file = folder.appending(path: name)
            try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
            return file
        }
        hot = try save(middle, as: "hot")
        thousand = try save(releases.prefix(1_000), as: "thousand")
        all = try save(releases.prefix(100_000), as: "all")
        lists = try save(listings.map { "/v1/releases?ticker=\($0)&limit=20" }, as: "lists")
        symbols = try save(listings, as: "symbols")
    }

    static func lines(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private static func column(_ query: String, of database: String) throws -> [String] {
        try Command.run(["sqlite3", "-readonly", database, query]).split(separator: "\n").map(String.init)
    }
}
