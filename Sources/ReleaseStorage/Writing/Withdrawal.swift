internal import GRDB
internal import ReleaseModel

/// A stored reading taken out of the archive: its rows and its words.
///
/// The entities that it named are left as they are, so that they keep their ids where the new reading names them too; they
/// have to be mended after that.
struct Withdrawal {
    let issuer: Int?
    /// The ids of its quotes, by their words.
    let quoteIDs: [String: String]
    /// What it named, in an order in which it can be deleted: each before those that its row refers to.
    let entities: [EntityRow]

    init(of stored: StoredReading, in db: Database) throws {
        let key = stored.key.value
        issuer = try db.integer("SELECT issuer FROM release WHERE key = \(key)")
        let quotes = try db.rows(
            "SELECT id, json_extract(json, '$.text') AS text FROM quote WHERE release = \(key)")
        quoteIDs = Dictionary(quotes.map { ($0["text"], $0["id"]) }) { first, _ in first }
        entities = try [.ticker, .contact, .drugProgram, .drug, .issuer].flatMap { (kind: EntityKind) in
            try db.integers("SELECT DISTINCT entity FROM mention WHERE release = \(key) AND kind = \(kind.rawValue)")
                .map { EntityRow(kind: kind, key: $0) }
        }
        for entity in entities { try entity.count(-1, issuer: issuer, in: db) }
        try db.run(
            """
            UPDATE statement SET mentions = mentions - (
                SELECT count(*) FROM mention WHERE mention.statement = statement.key AND release = \(key))
            WHERE key IN (SELECT statement FROM mention WHERE release = \(key))
            """)
        try Withdrawal.deleteRows(of: stored, in: db)
    }

    private static func deleteRows(of stored: StoredReading, in db: Database) throws {
        let key = stored.key.value
        if let row = try db.row("SELECT words, words_bytes FROM document WHERE release = \(key)") {
            let words = try row.inflated("words", count: row["words_bytes"], dictionary: stored.text)
            try SearchRow(json: words).delete(stored.key, in: db)
        }
        try db.run(
            """
            INSERT INTO quote_search (quote_search, rowid, speaker, text, facts)
            SELECT 'delete', quote.key, speaker, text, quote.facts
            FROM quote JOIN quote_words ON quote_words.key = quote.key WHERE release = \(key)
            """)
        for table in ["quote", "claim", "mention", "release_tally", "rendering", "document"] {
            try db.run("DELETE FROM \(sql: table) WHERE release = \(key)")
        }
        try db.run("DELETE FROM release WHERE key = \(key)")
    }
}
