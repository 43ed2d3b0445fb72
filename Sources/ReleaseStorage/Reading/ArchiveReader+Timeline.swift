internal import Foundation
internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension ArchiveReader {
    /// A page of a drug's timeline, oldest first, what has no date last; nil where no drug has this id or slug. Throws
    /// `QueryError` or `ArchiveError`.
    public func timeline(ofDrug name: String, _ request: PageRequest) throws -> (id: String, page: Page)? {
        let found: (id: String, entries: [TimelineEntry])? = try snapshot { db in
            guard let key = try db.entity(.drug, named: name),
                let id = try db.texts("SELECT id FROM drug WHERE key = \(key)").first
            else { return nil }
            return (id, try ArchiveReader.entries(ofDrug: key, in: db))
        }
        guard let (id, entries) = found else { return nil }
        let window = try ListWindow(request, filter: TimelineFilter(drug: id), sort: "timeline by date")
        var shown = entries[...]
        if !window.isFirst {
            let position = (try window.integer(0), try window.integer(1), try window.integer(2))
            shown = entries.drop { $0.position <= position }
        }
        let page = window.page(
            Array(shown.prefix(window.rows)), json: \.json,
            position: { [$0.position.0, $0.position.1, $0.position.2].map(String.init) }, count: { entries.count })
        return (id, page)
    }

    private static func entries(ofDrug drug: Int, in db: Database) throws -> [TimelineEntry] {
        let rows = try db.rows(
            """
            SELECT claim.program, claim.evidence, mention.statement, statement.stated, drug_program.id AS program_id, drug_program.stage,
                   drug_program.access, drug_program.indication, \(Row.releaseColumns)
            FROM claim JOIN mention ON mention.release = claim.release AND mention.ordinal = claim.ordinal
                 AND mention.kind = \(EntityKind.drugProgram.rawValue)
            JOIN statement ON statement.key = mention.statement JOIN drug_program ON drug_program.key = claim.program
            JOIN release ON release.key = claim.release
            WHERE claim.drug = \(drug) ORDER BY claim.release < \(RowKey.firstDated), claim.release, claim.ordinal
            """)
        var timeline = DrugTimeline()
        // Releases repeat each other: there are few different statements.
        var known: [Int: DrugProgram] = [:]
        var entries: [TimelineEntry] = []
        var rest = rows[...]
        while let first = rest.first {
            let release: Int = first["release_key"]
            let claims = Array(rest.prefix { $0["release_key"] == release })
            rest = rest.dropFirst(claims.count)
            let added = timeline.add(
                try claims.map { row in
                    let stated = try known[row["statement"]] ?? DrugProgram(stated: row["stated"])
                    known[row["statement"]] = stated
                    return DrugTimeline.Claim(release: RowKey(release), program: row["program"], stated: stated)
                })
            for (index, entry) in added.enumerated() {
                entries.append(try TimelineEntry(entry, claims[entry.claim], index: index))
            }
        }
        return entries
    }
}

/// The timeline of one drug.
private struct TimelineFilter: ListFilter {
    /// Its id.
    let drug: String

    func write(to writer: inout JSONWriter) { writer.member("drug", drug) }
}

/// An entry with the claim that it stands for.
private struct TimelineEntry {
    let json: [UInt8]
    /// Whether it has no date, its release, and its place among those of the release: what it is sorted by.
    let position: (Int, Int, Int)

    init(_ entry: DrugTimeline.Entry, _ row: Row, index: Int) throws {
        let release = RowKey(row["release_key"])
        position = (release.value < RowKey.firstDated ? 1 : 0, release.value, index)
        let all = try JSONDecoder().decode([String: [SourceSpan]].self, from: Data((row["evidence"] as String).utf8))
        let named = Set(entry.evidence + ["/drug"])
        let evidence = all.filter { named.contains($0.key) }.sorted { $0.key < $1.key }
            .map { Evidence.Entry(pointer: $0.key, spans: $0.value) }
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("date", release.date?.description)
            writer.member("change", entry.change.rawValue)
            writer.member("from", entry.from)
            writer.member("to", entry.to)
            writer.member("program") { writer in
                writer.member("id", row["program_id"] as String)
                writer.member("stage", row.stated("stage"))
                writer.member("access", row.stated("access"))
                writer.member("indication", row["indication"] as String?)
            }
            writer.release(row)
            writer.key("evidence")
            writer.rendered(ReleaseRenderer.evidence(evidence))
        }
        json = writer.bytes
    }
}
