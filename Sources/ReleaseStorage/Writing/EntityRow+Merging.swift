internal import GRDB

extension EntityRow {
    /// Makes one entity of two, after a release has tied them. The ids and the slug of the other lead to this one from now on.
    ///
    /// - Returns: the releases whose JSON and facts name the other one.
    func absorb(_ other: EntityRow, in db: Database) throws -> Set<Int> {
        var releases = Set(
            try db.integers(
                "SELECT DISTINCT release FROM mention WHERE kind = \(kind.rawValue) AND entity = \(other.key)"))
        for row in try db.rows(
            "SELECT key, stated FROM statement WHERE kind = \(kind.rawValue) AND entity = \(other.key)")
        {
            try take(statement: row["key"], stated: row["stated"], in: db)
        }
        if kind == .drug { releases.formUnion(try absorbPrograms(of: other, in: db)) }
        if kind == .drugProgram { try db.run("UPDATE claim SET program = \(key) WHERE program = \(other.key)") }
        try remember(other, in: db)
        try other.delete(in: db)
        try recount(in: db)
        try relearn(in: db)
        try settle(in: db)
        return releases
    }

    /// Makes a statement of another entity one of this.
    func take(statement: Int, stated: String, in db: Database) throws {
        let twin = try db.integer(
            "SELECT key FROM statement WHERE kind = \(kind.rawValue) AND entity = \(key) AND stated = \(stated)")
        try db.run(
            "UPDATE mention SET entity = \(key), statement = \(twin ?? statement) WHERE statement = \(statement)")
        if twin == nil {
            try db.run("UPDATE statement SET entity = \(key) WHERE key = \(statement)")
        } else {
            try db.run(
                """
                UPDATE statement SET mentions = mentions + (SELECT mentions FROM statement WHERE key = \(statement))
                WHERE key = \(twin)
                """)
            try db.run("DELETE FROM statement WHERE key = \(statement)")
        }
    }

    private func remember(_ other: EntityRow, in db: Database) throws {
        for column in kind.hasSlug ? ["id", "slug"] : ["id"] {
            try db.run(
                """
                INSERT INTO former_name (name, kind, entity)
                SELECT \(sql: column), \(kind.rawValue), \(key) FROM \(sql: kind.table) WHERE key = \(other.key)
                """)
        }
        try db.run(
            "UPDATE former_name SET entity = \(key) WHERE kind = \(kind.rawValue) AND entity = \(other.key)")
    }

    /// Programs of one stage, access and indication become one too.
    private func absorbPrograms(of other: EntityRow, in db: Database) throws -> Set<Int> {
        var releases: Set<Int> = []
        let programs = try db.rows(
            """
            SELECT theirs.key, ours.key AS twin FROM drug_program AS theirs LEFT JOIN drug_program AS ours
            ON ours.drug = \(key) AND ours.stage = theirs.stage AND ours.access = theirs.access
               AND ours.indication_folded = theirs.indication_folded
            WHERE theirs.drug = \(other.key)
            """)
        for program in programs {
            let theirs = EntityRow(kind: .drugProgram, key: program["key"])
            if let twin: Int = program["twin"] {
                releases.formUnion(try EntityRow(kind: .drugProgram, key: twin).absorb(theirs, in: db))
            } else {
                try db.run("UPDATE drug_program SET drug = \(key) WHERE key = \(theirs.key)")
            }
        }
        try db.run("UPDATE claim SET drug = \(key) WHERE drug = \(other.key)")
        return releases
    }
}
