internal import Foundation
internal import GRDB
internal import ReleaseRendering

/// A release's row of `release_search`: headline, deck, body, speakers, boilerplate, facts.
///
/// The table keeps the index and not the words, and can forget a row only when it is given them again
/// (sqlite.org/fts5.html#the_delete_command); so they are stored beside it.
struct SearchRow {
    let columns: [String]

    init(columns: [String]) { self.columns = columns }

    /// All but the facts.
    var texts: [String] { columns.dropLast() }

    /// Throws where the bytes are anything but what `json` gave.
    init(json: [UInt8]) throws { columns = try JSONDecoder().decode([String].self, from: Data(json)) }

    var json: [UInt8] {
        var writer = JSONWriter()
        writer.value(columns)
        return writer.bytes
    }

    func insert(_ key: RowKey, in db: Database) throws {
        try db.run(
            """
            INSERT INTO release_search (rowid, headline, deck, body, speaker, boilerplate, facts)
            VALUES (\(key.value), \(arguments))
            """)
    }

    func delete(_ key: RowKey, in db: Database) throws {
        try db.run(
            """
            INSERT INTO release_search (release_search, rowid, headline, deck, body, speaker, boilerplate, facts)
            VALUES ('delete', \(key.value), \(arguments))
            """)
    }

    /// The same words with other facts of some kinds.
    func replacing(facts kinds: Set<Fact.Kind>, with facts: [Fact]) -> SearchRow {
        SearchRow(
            columns: columns.dropLast() + columns.suffix(1).map { Fact.column($0, replacing: kinds, with: facts) }
        )
    }

    private var arguments: SQL { columns.map { "\($0)" as SQL }.joined(separator: ", ") }
}
