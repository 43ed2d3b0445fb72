internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension IngestTransaction {
    /// The issuer's row, found by its name without case, punctuation and legal form, or made.
    mutating func storeIssuer() throws -> (key: Int, link: EntityLink)? {
        guard let name = release.issuer else { return nil }
        let folded = FoldedName(name).withoutLegalForm
        guard !folded.isEmpty else { return nil }
        let (key, id, slug) = try issuer(named: name, folded)
        try db.run(
            """
            INSERT INTO issuer_name (issuer, name, first_day, last_day) VALUES (\(key), \(name), \(day), \(day))
            ON CONFLICT DO UPDATE SET
                last_day = max(last_day, \(day)),
                first_day = CASE WHEN first_day = 0 THEN \(day) WHEN \(day) = 0 THEN first_day
                                 ELSE min(first_day, \(day)) END
            """)
        try count(in: .issuer, key: key)
        facts.append(Fact(.issuer, key: key))
        return (key, EntityLink(id: id, slug: slug, name: name))
    }

    private func issuer(named name: String, _ folded: FoldedName) throws -> (Int, id: String, slug: String) {
        if let row = try db.row("SELECT key, id, slug, last_day FROM issuer WHERE folded = \(folded.compact)") {
            let key: Int = row["key"]
            if day >= row["last_day"] {
                try db.run(
                    """
                    UPDATE issuer SET name = \(name), sort_name = \(FoldedName(name).spaced) WHERE key = \(key)
                    """)
            }
            return (key, row["id"], row["slug"])
        }
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
