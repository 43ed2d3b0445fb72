internal import Foundation
internal import GRDB
internal import ReleaseModel

extension IngestTransaction {
    /// What statistics count the release under; its claims are there already.
    func storeTally(issuer: Int?) throws {
        let tickers = facts.filter { $0.kind == .ticker }.compactMap(\.key)
        try db.run(
            """
            INSERT INTO release_tally (release, issuer, language, tickers, claims)
            VALUES (\(key.value), \(issuer), \(try db.tallyWord(release.language)), \(KeyList(tickers).bytes), x'')
            """)
        try db.tallyClaims(of: key)
    }
}

extension Database {
    /// Counts a release under the drugs and stages of its claims as they stand now.
    func tallyClaims(of release: RowKey) throws {
        let claims = try rows("SELECT drug, stage FROM claim WHERE release = \(release.value) ORDER BY ordinal")
        let claimed = try claims.flatMap { [$0["drug"], try tallyWord($0["stage"])] }
        try run("UPDATE release_tally SET claims = \(KeyList(claimed).bytes) WHERE release = \(release.value)")
    }

    /// The key of a stage or a language; 0 for none.
    fileprivate func tallyWord(_ word: String) throws -> Int {
        guard !word.isEmpty else { return 0 }
        try run("INSERT OR IGNORE INTO tally_word (word) VALUES (\(word))")
        return try integer("SELECT key FROM tally_word WHERE word = \(word)") ?? 0
    }
}
