internal import GRDB
internal import ReleaseModel

extension EntityRows {
    /// Brings an entity in line after a release has ceased to say of it what it said.
    mutating func mend(_ entity: EntityRow) throws {
        try db.run(
            """
            DELETE FROM statement
            WHERE kind = \(entity.kind.rawValue) AND entity = \(entity.key) AND mentions = 0
            """)
        guard try entity.isNamed(in: db) else { return try entity.delete(in: db) }
        try entity.relearn(in: db)
        try split(entity)
        try entity.settle(in: db)
    }

    /// Makes several entities of one whose statements hang together no longer. The part that is stated most keeps the
    /// row with its id.
    private mutating func split(_ entity: EntityRow) throws {
        let parts = try parts(of: entity)
        guard parts.count > 1 else { return }
        // What the parts are told apart by must be free for their own rows.
        try entity.forget(in: db)
        for part in parts.dropFirst() {
            let new = EntityRow(kind: entity.kind, key: try insert(entity.kind, part[0].stated))
            for statement in part { try new.take(statement: statement.key, stated: statement.stated, in: db) }
            if entity.kind == .drug { try movePrograms(from: entity.key, to: new.key) }
            stale.formUnion(
                try db.integers(
                    "SELECT DISTINCT release FROM mention WHERE kind = \(new.kind.rawValue) AND entity = \(new.key)"))
            try refresh(new)
        }
        try refresh(entity)
    }

    /// Counts and gathers everything anew, where whole statements have come or gone.
    private func refresh(_ entity: EntityRow) throws {
        guard try entity.isNamed(in: db) else { return try entity.delete(in: db) }
        try entity.recount(in: db)
        try entity.relearn(in: db)
        try entity.settle(in: db)
    }

    /// The claims that name a drug by what another row holds now are claims of that row's programs.
    private func movePrograms(from old: Int, to new: Int) throws {
        let moved: SQL = """
            (SELECT release, ordinal FROM mention WHERE kind = \(EntityKind.drug.rawValue) AND entity = \(new))
            """
        let statements = try db.rows(
            """
            SELECT DISTINCT statement.key, statement.stated FROM mention JOIN statement ON statement.key = mention.statement
            WHERE mention.kind = \(EntityKind.drugProgram.rawValue) AND (mention.release, mention.ordinal) IN \(moved)
            """)
        for statement in statements {
            let stated: String = statement["stated"]
            let program = EntityRow(kind: .drugProgram, key: try self.program(DrugProgram(stated: stated), of: new))
            try program.take(statement: statement["key"], stated: stated, in: db)
        }
        try db.run(
            """
            UPDATE claim SET drug = \(new), program = (
                SELECT entity FROM mention WHERE mention.release = claim.release AND mention.ordinal = claim.ordinal
                AND kind = \(EntityKind.drugProgram.rawValue))
            WHERE (release, ordinal) IN \(moved)
            """)
        for program in try db.integers("SELECT key FROM drug_program WHERE drug IN (\(old), \(new))") {
            try refresh(EntityRow(kind: .drugProgram, key: program))
        }
    }

    private struct Statement {
        let key: Int
        let stated: String
        let mentions: Int
        let identities: Set<String>
    }

    /// Statements that share an identity, directly or through others, are one part; the one that is stated most is the first.
    private func parts(of entity: EntityRow) throws -> [[Statement]] {
        guard entity.kind == .drug || entity.kind == .contact else { return [] }
        var parts: [(identities: Set<String>, statements: [Statement])] = []
        let rows = try db.rows(
            """
            SELECT key, stated, mentions FROM statement WHERE kind = \(entity.kind.rawValue) AND entity = \(entity.key) ORDER BY key
            """)
        for row in rows {
            let stated: String = row["stated"]
            let statement = Statement(
                key: row["key"], stated: stated, mentions: row["mentions"],
                identities: Set(try EntityRows.identities(of: entity.kind, in: stated)))
            let tied = parts.filter { !$0.identities.isDisjoint(with: statement.identities) }
            parts.removeAll { !$0.identities.isDisjoint(with: statement.identities) }
            let identities = tied.reduce(statement.identities) { $0.union($1.identities) }
            parts.append((identities, tied.flatMap(\.statements) + [statement]))
        }
        func size(_ part: [Statement]) -> Int { part.reduce(0) { $0 + $1.mentions } }
        return parts.map(\.statements).sorted { (size($1), $0[0].key) < (size($0), $1[0].key) }
    }
}
