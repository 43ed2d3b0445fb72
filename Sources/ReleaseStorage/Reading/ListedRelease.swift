internal import GRDB
internal import ReleaseRendering

/// How releases stand in a list: their summary, and what else is asked for, out of the release itself.
struct ListedRelease {
    private let db: Database
    private let parts: Set<ReleasePart>
    private let highlights: ReleaseHighlights?

    init(_ query: ReleaseQuery, in db: Database) throws {
        self.db = db
        parts = query.parts
        highlights = try query.filter.search.flatMap { search in
            guard query.highlights else { return nil }
            return ReleaseHighlights(
                search, try db.forms(of: search), hasBoilerplate: query.filter.searchesBoilerplate)
        }
    }

    /// - Parameter row: with the release's `key` and `summary`.
    func json(_ row: Row) throws -> [UInt8] {
        let summary = row.bytes("summary")
        guard !parts.isEmpty || highlights != nil else { return summary }
        let stored = try db.row(
            """
            SELECT json, evidence, evidence_bytes FROM rendering
            JOIN document ON document.release = rendering.release WHERE rendering.release = \(row["key"] as Int)
            """)
        guard let stored else { return summary }
        let release = JSONObject(ofStored: stored.bytes("json"))
        var added: [(name: String, json: [UInt8])] = []
        if parts.contains(.evidence) {
            added.append(("evidence", try stored.inflated("evidence", count: stored["evidence_bytes"])))
        }
        if let highlights { added.append(("highlights", try highlights.json(of: release))) }
        var writer = JSONWriter()
        writer.object { writer in
            writer.members(ofRendered: summary)
            writer.members(ofRendered: release.selecting(parts.map(\.rawValue)))
            for member in added {
                writer.key(member.name)
                writer.rendered(member.json)
            }
        }
        return writer.bytes
    }
}
