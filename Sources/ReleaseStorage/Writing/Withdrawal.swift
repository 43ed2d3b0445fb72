internal import GRDB
internal import ReleaseModel

/// A stored reading taken out of the archive: its rows, its words, and what it added to the entities that it named.
///
/// An entity that no other release names keeps its row until `settle`, so that it keeps its id where the new reading
/// names it too.
struct Withdrawal {
    let issuer: Int?
    /// The ids of its quotes, by their words.
    let quoteIDs: [String: String]
    private let db: Database
    private var orphans: [EntityRow] = []

    init(of stored: StoredReading, in db: Database) throws {
        self.db = db
        let key = stored.key
        issuer = try db.integer("SELECT issuer FROM release WHERE key = \(key.value)")
        let quotes = try db.rows(
            "SELECT id, json_extract(json, '$.text') AS text FROM quote WHERE release = \(key.value)")
        quoteIDs = Dictionary(quotes.map { ($0["text"], $0["id"]) }) { first, _ in first }
        let entities = try Withdrawal.entities(namedBy: key, in: db)
        try Withdrawal.deleteRows(of: stored, in: db)
        for entity in entities where try !entity.refold(in: db) {
            // Its aliases may be what the new reading tells apart from it.
            if entity.table == .drug { try Withdrawal.deleteAliases(of: entity.key, in: db) }
            orphans.append(entity)
        }
    }

    /// After the new reading is stored: the entities that it took up again are folded anew, and the others go.
    func settle() throws {
        for orphan in orphans where try !orphan.refold(in: db) { try orphan.delete(in: db) }
    }

    /// In an order in which they can be deleted: each before those that its row refers to.
    private static func entities(namedBy release: RowKey, in db: Database) throws -> [EntityRow] {
        let key = release.value
        let sources: [(EntityTable, SQL)] = [
            (
                .ticker,
                """
                SELECT ticker.key FROM rendering
                JOIN json_each(CAST(rendering.json AS TEXT), '$.data.tickers') AS element
                JOIN ticker ON ticker.id = json_extract(element.value, '$.id')
                WHERE rendering.release = \(key) GROUP BY ticker.key
                """
            ), (.contact, "SELECT contact FROM contact_mention WHERE release = \(key)"),
            (.drugProgram, "SELECT DISTINCT program FROM claim WHERE release = \(key)"),
            (.drug, "SELECT DISTINCT drug FROM claim WHERE release = \(key)"),
            (.issuer, "SELECT issuer FROM release WHERE key = \(key) AND issuer IS NOT NULL"),
        ]
        return try sources.flatMap { table, sql in try db.integers(sql).map { EntityRow(table: table, key: $0) } }
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
        for table in ["quote", "claim", "contact_mention", "release_tally", "rendering", "document"] {
            try db.run("DELETE FROM \(sql: table) WHERE release = \(key)")
        }
        try db.run("DELETE FROM release WHERE key = \(key)")
    }

    private static func deleteAliases(of drug: Int, in db: Database) throws {
        guard let name: String = try db.row("SELECT name FROM drug WHERE key = \(drug)")?["name"] else { return }
        try db.run("DELETE FROM drug_name WHERE drug = \(drug) AND folded <> \(FoldedName(name).compact)")
    }
}
