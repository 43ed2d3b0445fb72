internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension IngestTransaction {
    /// The issuer's row, found by its name without case, punctuation and legal form, or made.
    mutating func storeIssuer() throws -> (key: Int, link: EntityLink)? {
        guard let name = release.issuer else { return nil }
        let folded = FoldedName(name).withoutLegalForm
        guard !folded.isEmpty else { return nil }
        let (key, id, slug) = try find(issuer: folded) ?? insert(issuer: folded, named: name)
        let fold = EntityFold(db: db, day: day, issuer: key)
        try fold.add(issuerName: name, to: key)
        try fold.count(EntityRow(table: .issuer, key: key))
        facts.append(Fact(.issuer, key: key))
        return (key, EntityLink(id: id, slug: slug, name: name))
    }

    private func find(issuer folded: FoldedName) throws -> (Int, id: String, slug: String)? {
        let row = try db.row("SELECT key, id, slug FROM issuer WHERE folded = \(folded.compact)")
        return row.map { ($0["key"], $0["id"], $0["slug"]) }
    }

    private func insert(issuer folded: FoldedName, named name: String) throws -> (Int, id: String, slug: String) {
        let id = newID("iss")
        let slug = try Slug(folded).free { slug in try db.exists("SELECT 1 FROM issuer WHERE slug = \(slug)") }
        try db.run(
            """
            INSERT INTO issuer (id, slug, name, folded, sort_name, first_day, last_day, releases)
            VALUES (\(id), \(slug), \(name), \(folded.compact), \(FoldedName(name).spaced), 0, 0, 0)
            """)
        return (Int(db.lastInsertedRowID), id, slug)
    }
}
