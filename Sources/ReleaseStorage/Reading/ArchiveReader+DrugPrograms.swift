internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension ArchiveReader {
    /// A page of drug programs, those last named first. Throws `QueryError` or `ArchiveError`.
    public func drugPrograms(_ query: DrugProgramQuery) throws -> Page {
        let window = try ListWindow(query.page, filter: query.filter, sort: "drug-programs by -last_seen")
        return try list { db in
            guard let conditions = try query.filter.conditions(in: db) else { return window.empty }
            let rows = try db.rows(
                """
                \(DrugProgramRow.select) \((conditions + ArchiveReader.afterProgram(window)).whereClause)
                ORDER BY drug_program.last_day DESC, drug_program.key LIMIT \(window.rows)
                """)
            return try window.page(
                rows, json: { try ArchiveReader.program($0, in: db).json },
                position: { [String($0["last_day"] as Int), String($0["key"] as Int)] },
                count: { try db.count("SELECT count(*) FROM drug_program \(conditions.whereClause)") })
        }
    }

    /// One drug program by id.
    public func drugProgram(_ id: String) throws(ArchiveError) -> StoredEntity? {
        try snapshot { db in
            guard let key = try db.entity(.drugProgram, named: id) else { return nil }
            return try db.row("\(DrugProgramRow.select) WHERE drug_program.key = \(key)")
                .map { try ArchiveReader.program($0, in: db) }
        }
    }

    private static func afterProgram(_ window: ListWindow) throws -> [SQL] {
        guard !window.isFirst else { return [] }
        let day = try window.integer(0)
        return [
            "drug_program.last_day <= \(day)",
            "(drug_program.last_day < \(day) OR drug_program.key > \(try window.integer(1)))",
        ]
    }

    private static func program(_ row: Row, in db: Database) throws -> StoredEntity {
        let claims = try db.rows(
            """
            SELECT \(Row.releaseColumns), evidence FROM claim JOIN release ON release.key = claim.release
            WHERE claim.program = \(row["key"] as Int) AND NOT EXISTS (
                SELECT 1 FROM claim AS earlier WHERE earlier.program = claim.program
                AND earlier.release = claim.release AND earlier.ordinal < claim.ordinal)
            ORDER BY claim.release DESC
            """)
        return StoredEntity(id: row["id"]) { writer in
            writer.program(row) {
                $0.value(EntityLink(id: row["drug_id"], slug: row["drug_slug"], name: row["drug_name"]))
            }
            writer.issuer(row)
            writer.seenBetween(row)
            writer.member("releases", claims) { writer, claim in
                writer.object { writer in
                    writer.member("id", claim["release_id"] as String)
                    writer.member("release_date", RowKey(claim["release_key"]).date?.description)
                    writer.key("evidence")
                    writer.rendered((claim["evidence"] as String).utf8)
                }
            }
        }
    }
}

/// A program with its drug and issuer.
enum DrugProgramRow {
    static let select: SQL = """
        SELECT drug_program.*, drug.id AS drug_id, drug.slug AS drug_slug, drug.name AS drug_name, \(Row.issuerColumns)
        FROM drug_program JOIN drug ON drug.key = drug_program.drug
        LEFT JOIN issuer ON issuer.key = drug_program.issuer
        """
}

extension JSONWriter {
    /// The element of a release, as it stands folded over all of them.
    mutating func program(_ row: Row, drug: (inout JSONWriter) -> Void) {
        member("id", row["id"] as String)
        key("drug")
        drug(&self)
        member("drug_id", row["drug_id"] as String)
        stored("aliases", row)
        member("stage", row.stated("stage"))
        member("access", row.stated("access"))
        member("status", row["status"] as String)
        member("indication", row["indication"] as String?)
        member("line", row["line"] as String?)
        stored("combination", row)
        stored("countries", row)
        stored("places", row)
        member("partner", row["partner"] as String?)
    }

    /// A column that holds a JSON array.
    private mutating func stored(_ name: String, _ row: Row) {
        key(name)
        rendered((row[name] as String).utf8)
    }
}

extension Row {
    /// A column in which an empty text stands for none.
    func stated(_ column: String) -> String? {
        let text: String = self[column]
        return text.isEmpty ? nil : text
    }
}

extension DrugProgramQuery.Filter {
    /// Nil where the dates hold no day.
    fileprivate func conditions(in db: Database) throws -> [SQL]? {
        var conditions = try program.conditions(on: "drug_program", in: db)
        if let dates {
            guard let keys = RowKey.keys(in: dates) else { return nil }
            conditions.append(
                """
                EXISTS (SELECT 1 FROM claim WHERE claim.program = drug_program.key
                        AND claim.release BETWEEN \(keys.lowerBound) AND \(keys.upperBound))
                """)
        }
        if !issuers.isEmpty {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM entity_issuer
                        WHERE kind = \(EntityKind.drugProgram.rawValue) AND entity = drug_program.key
                        AND \(SQL.isIn("entity_issuer.issuer", try db.issuers(named: issuers))))
                """)
        }
        if let activeOn { conditions.append(DrugProgramQuery.Filter.isUnderWay(on: activeOn)) }
        return conditions
    }

    private static func isUnderWay(on day: CalendarDate) -> SQL {
        let statuses = [DrugProgram.Status.active, .enrolling, .enrolmentComplete].map(\.rawValue)
        return """
            (SELECT claim.status FROM claim WHERE claim.program = drug_program.key AND claim.status <> 'unknown'
             AND claim.release BETWEEN \(RowKey.firstDated) AND \(RowKey(day: day.archiveDay + 1, arrival: 0).value - 1)
             ORDER BY claim.release DESC LIMIT 1) IN (SELECT value FROM json_each(\(StoredList(statuses).json)))
            """
    }
}
