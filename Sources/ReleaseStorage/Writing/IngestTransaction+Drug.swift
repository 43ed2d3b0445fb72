internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension IngestTransaction {
    /// The drug that goes by the program's name or one of its aliases, or a new one.
    func drug(of program: DrugProgram) throws -> (key: Int, link: EntityLink) {
        for name in program.names {
            let row = try db.row(
                """
                SELECT key, id, slug, drug.name FROM drug JOIN drug_name ON drug_name.drug = drug.key
                WHERE folded = \(FoldedName(name).compact)
                """)
            if let row { return (row["key"], EntityLink(id: row["id"], slug: row["slug"], name: row["name"])) }
        }
        return try insertDrug(named: program.drug)
    }

    private func insertDrug(named name: String) throws -> (key: Int, link: EntityLink) {
        let folded = FoldedName(name)
        let link = EntityLink(
            id: newID("drg"),
            slug: try Slug(folded).free { slug in try db.exists("SELECT 1 FROM drug WHERE slug = \(slug)") }, name: name
        )
        try db.run(
            """
            INSERT INTO drug (id, slug, name, sort_name, first_day, last_day, releases)
            VALUES (\(link.id), \(link.slug), \(name), \(folded.spaced), 0, 0, 0)
            """)
        return (Int(db.lastInsertedRowID), link)
    }
}
