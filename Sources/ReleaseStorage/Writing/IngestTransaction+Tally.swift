internal import Foundation
internal import GRDB
internal import ReleaseModel

extension IngestTransaction {
    /// What statistics count the release under; its claims and tickers are there already.
    func storeTally(issuer: Int?) throws {
        let claims = try db.rows("SELECT drug, stage FROM claim WHERE release = \(key.value) ORDER BY ordinal")
        let claimed = try claims.flatMap { [$0["drug"], try tallyWord($0["stage"])] }
        let tickers = facts.filter { $0.kind == .ticker }.compactMap(\.key)
        try db.run(
            """
            INSERT INTO release_tally (release, issuer, language, tickers, claims)
            VALUES (\(key.value), \(issuer), \(try tallyWord(release.language)), \(KeyList(tickers).bytes),
                    \(KeyList(claimed).bytes))
            """)
    }

    /// The key of a stage or a language; 0 for none.
    private func tallyWord(_ word: String) throws -> Int {
        guard !word.isEmpty else { return 0 }
        try db.run("INSERT OR IGNORE INTO tally_word (word) VALUES (\(word))")
        return try db.integer("SELECT key FROM tally_word WHERE word = \(word)") ?? 0
    }
}
