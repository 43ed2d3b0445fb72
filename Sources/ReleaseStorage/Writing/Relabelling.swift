internal import Foundation
internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

/// A stored release gets the ids that its drugs, programs and contacts have now, after two of them have become one or one
/// has become two: in its JSON, in the facts that filters ask for, in those of its quotes, and in its tally.
///
/// Mirrors are told, because what is served has changed; the version is that of the reading, and stays.
struct Relabelling {
    let db: Database
    let release: RowKey
    let at: Instant

    func run() throws {
        guard let row = try db.row("SELECT id, summary FROM release WHERE key = \(release.value)") else { return }
        try relabelJSON(summary: row.bytes("summary"))
        try relabelFacts()
        try relabelQuotes()
        try db.tallyClaims(of: release)
        try db.run(
            """
            INSERT INTO change (type, release, version, at)
            SELECT 'updated', release, max(version), \(at.secondsSince1970) FROM change WHERE release = \(row["id"] as String)
            """)
    }

    private func relabelJSON(summary: [UInt8]) throws {
        let programs = try db.rows(
            """
            SELECT drug_program.id, drug.id AS drug_id FROM claim JOIN drug_program ON drug_program.key = claim.program
            JOIN drug ON drug.key = claim.drug WHERE release = \(release.value) ORDER BY ordinal
            """
        ).map { ReleaseIdentity.Program(id: $0["id"], drugID: $0["drug_id"]) }
        let contacts = try db.texts(
            """
            SELECT id FROM mention JOIN contact ON contact.key = entity
            WHERE release = \(release.value) AND kind = \(EntityKind.contact.rawValue) ORDER BY ordinal
            """)
        let drugs = try db.rows(
            """
            SELECT id, slug, json_extract(stated, '$[0]') AS name, min(ordinal) AS first
            FROM mention JOIN statement ON statement.key = mention.statement JOIN drug ON drug.key = mention.entity
            WHERE release = \(release.value) AND mention.kind = \(EntityKind.drug.rawValue)
            GROUP BY drug.key ORDER BY first
            """
        ).map { EntityLink(id: $0["id"], slug: $0["slug"], name: $0["name"]) }
        let stored = try db.row("SELECT json FROM rendering WHERE release = \(release.value)")?.bytes("json") ?? []
        let json = ReleaseRenderer.relabelled(stored, contacts: contacts, programs: programs, at: at)
        try db.store(json, renderingOf: release.value, at: at)
        let relabelled = Data(ReleaseRenderer.relabelled(summary: summary, drugs: drugs, at: at))
        try db.run(
            """
            UPDATE release SET updated_at = \(at.secondsSince1970), summary = \(relabelled) WHERE key = \(release.value)
            """)
    }

    private var drugFacts: [Fact] {
        get throws {
            try db.integers("SELECT DISTINCT drug FROM claim WHERE release = \(release.value)")
                .map { Fact(.drug, key: $0) }
        }
    }

    private func relabelFacts() throws {
        guard
            let row = try db.row(
                "SELECT words, words_bytes, source, bytes, text, text_bytes FROM document WHERE release = \(release.value)"
            )
        else { return }
        let isSource = (row["text"] as DatabaseValue).isNull
        let text = try row.inflated(isSource ? "source" : "text", count: row["text_bytes"])
        let words = try SearchRow(json: row.inflated("words", count: row["words_bytes"], dictionary: text))
        let contacts = try db.integers(
            """
            SELECT DISTINCT entity FROM mention
            WHERE release = \(release.value) AND kind = \(EntityKind.contact.rawValue)
            """
        ).map { Fact(.contact, key: $0) }
        let relabelled = words.replacing(facts: [.contact, .drug], with: contacts + (try drugFacts))
        try words.delete(release, in: db)
        try relabelled.insert(release, in: db)
        let json = relabelled.json
        try db.run(
            """
            UPDATE document SET words_bytes = \(json.count),
                words = \(try IngestTransaction.deflated(json, as: .zlib, dictionary: text))
            WHERE release = \(release.value)
            """)
    }

    private func relabelQuotes() throws {
        for row in try db.rows("SELECT key, facts FROM quote WHERE release = \(release.value)") {
            let key: Int = row["key"]
            let words: SQL = "SELECT key, speaker, text, facts FROM quote_words WHERE key = \(key)"
            try db.run(
                "INSERT INTO quote_search (quote_search, rowid, speaker, text, facts) SELECT 'delete', * FROM (\(words))"
            )
            let facts = Fact.column(row["facts"], replacing: [.drug], with: try drugFacts)
            try db.run("UPDATE quote SET facts = \(facts) WHERE key = \(key)")
            try db.run("INSERT INTO quote_search (rowid, speaker, text, facts) \(words)")
        }
    }
}
