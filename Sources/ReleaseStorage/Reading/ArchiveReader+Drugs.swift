internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension ArchiveReader {
    /// A page of drugs, by name. Throws `QueryError` or `ArchiveError`.
    public func drugs(_ query: DrugQuery) throws -> Page {
        let window = try ListWindow(query.page, filter: query.filter, sort: "drugs by name")
        return try list { db in
            let conditions = try query.filter.conditions(in: db)
            let after: [SQL] =
                window.isFirst ? [] : ["(sort_name, key) > (\(try window.text(0)), \(try window.integer(1)))"]
            let rows = try db.rows(
                "SELECT * FROM drug \((conditions + after).whereClause) ORDER BY sort_name, key LIMIT \(window.rows)")
            return try window.page(
                rows, json: { try ArchiveReader.drug($0, in: db).json },
                position: { [$0["sort_name"], String($0["key"] as Int)] },
                count: { try db.count("SELECT count(*) FROM drug \(conditions.whereClause)") })
        }
    }

    /// One drug by id or slug.
    public func drug(_ key: String) throws(ArchiveError) -> StoredEntity? {
        try snapshot { db in
            guard let key = try db.entity(.drug, named: key) else { return nil }
            return try db.row("SELECT * FROM drug WHERE key = \(key)").map { try ArchiveReader.drug($0, in: db) }
        }
    }

    private static func drug(_ row: Row, in db: Database) throws -> StoredEntity {
        let key: Int = row["key"]
        let name: String = row["name"]
        let aliases = try db.texts(
            """
            SELECT name FROM identity WHERE kind = \(EntityKind.drug.rawValue) AND entity = \(key)
            AND identity <> \(FoldedName(name).compact) ORDER BY name
            """)
        let issuers = try db.rows(
            """
            SELECT id, slug, name FROM entity_issuer JOIN issuer ON issuer.key = entity_issuer.issuer
            WHERE kind = \(EntityKind.drug.rawValue) AND entity = \(key) ORDER BY sort_name
            """)
        let programs = try db.rows(
            "\(DrugProgramRow.select) WHERE drug_program.drug = \(key) ORDER BY drug_program.last_day DESC, drug_program.key"
        )
        return StoredEntity(id: row["id"], slug: row["slug"]) { writer in
            writer.member("id", row["id"] as String)
            writer.member("slug", row["slug"] as String)
            writer.member("name", name)
            writer.member("aliases", aliases)
            writer.links("issuers", issuers)
            writer.member("programs", programs) { writer, program in
                writer.object { writer in
                    writer.program(program) { $0.value(program["drug_name"] as String) }
                }
            }
            writer.seen(row)
        }
    }
}

extension DrugQuery.Filter {
    fileprivate func conditions(in db: Database) throws -> [SQL] {
        var conditions: [SQL] = []
        if let search { conditions.append(SQL.wordBeginnings(of: search, in: .drug)) }
        if !issuers.isEmpty {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM entity_issuer WHERE kind = \(EntityKind.drug.rawValue) AND entity = drug.key
                        AND \(SQL.isIn("entity_issuer.issuer", try db.issuers(named: issuers))))
                """)
        }
        if !stages.isEmpty {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM drug_program WHERE drug_program.drug = drug.key
                        AND \(SQL.isIn("drug_program.stage", stages.map(\.rawValue))))
                """)
        }
        return conditions
    }
}
