internal import Foundation
internal import GRDB
internal import ReleaseModel

/// An entity's row made anew, when a release has ceased to say of it what it said.
///
/// What releases say of their entities is kept in one place, their stored JSON; from there it is added again, release by
/// release, as it was when they came.
extension EntityRow {
    /// False, and nothing done, where no release names the entity.
    func refold(in db: Database) throws -> Bool {
        let statements = try statements(in: db)
        guard let first = statements.first else { return false }
        try empty(in: db)
        var last: RowKey?
        for statement in statements {
            let release = RowKey(statement["release"] as Int)
            let isRepeated = release == last
            let fold = EntityFold(db: db, day: release.day, issuer: statement["issuer"])
            try add(statement["stated"], with: fold, isRepeated: isRepeated)
            if !isRepeated { try fold.count(self) }
            last = release
        }
        if table == .drug { try rename(to: stated(DrugProgram.self, first["stated"]).drug, in: db) }
        return true
    }

    func delete(in db: Database) throws {
        try empty(in: db)
        try db.run("DELETE FROM \(sql: table.rawValue) WHERE key = \(key)")
    }

    private func statements(in db: Database) throws -> [Row] {
        switch table {
        case .issuer:
            try db.rows(
                """
                SELECT key AS release, issuer, json_extract(CAST(summary AS TEXT), '$.issuer.name') AS stated
                FROM release WHERE issuer = \(key) ORDER BY key
                """)
        case .ticker:
            try db.rows(
                statements(
                    of: "tickers",
                    in: """
                        SELECT rowid AS release FROM release_search
                        WHERE release_search MATCH \(Fact.expression(anyOf: [Fact(.ticker, key: key)]))
                        """))
        case .contact:
            try db.rows(statements(of: "contacts", in: "SELECT release FROM contact_mention WHERE contact = \(key)"))
        case .drug:
            try db.rows(
                statements(
                    of: "drug_programs", by: "drug_id",
                    in: """
                        SELECT DISTINCT claim.release FROM drug_program JOIN claim ON claim.program = drug_program.key
                        WHERE drug_program.drug = \(key)
                        """))
        case .drugProgram:
            try db.rows(
                statements(of: "drug_programs", in: "SELECT DISTINCT release FROM claim WHERE program = \(key)"))
        }
    }

    /// The elements of the releases' lists that have the entity's id, oldest release first.
    private func statements(of list: String, by member: String = "id", in releases: SQL) -> SQL {
        """
        SELECT release.key AS release, release.issuer, element.value AS stated
        FROM (\(releases)) AS naming CROSS JOIN release ON release.key = naming.release
        CROSS JOIN rendering ON rendering.release = release.key
        CROSS JOIN json_each(CAST(rendering.json AS TEXT), \("$.data." + list)) AS element
        WHERE json_extract(element.value, \("$." + member)) = (SELECT id FROM \(sql: table.rawValue) WHERE key = \(key))
        ORDER BY release.key, element.key
        """
    }

    private func add(_ text: String, with fold: EntityFold, isRepeated: Bool) throws {
        switch table {
        case .issuer: try fold.add(issuerName: text, to: key)
        case .ticker: try fold.add(stated(Ticker.self, text), to: key)
        case .contact:
            let contact = try stated(Contact.self, text)
            try fold.add(addressesOf: contact, to: key)
            if !isRepeated { try fold.add(contact, to: key) }
        case .drug: try fold.add(namesIn: stated(DrugProgram.self, text), to: key)
        case .drugProgram: try fold.add(stated(DrugProgram.self, text), to: key)
        }
    }

    private func stated<Statement: Decodable>(_ type: Statement.Type, _ json: String) throws -> Statement {
        try JSONDecoder().decode(type, from: Data(json.utf8))
    }

    /// Takes away what releases have added.
    private func empty(in db: Database) throws {
        try db.run(
            "UPDATE \(sql: table.rawValue) SET first_day = 0, last_day = 0, releases = 0 WHERE key = \(key)")
        switch table {
        case .issuer: try db.run("DELETE FROM issuer_name WHERE issuer = \(key)")
        case .ticker:
            try db.run("DELETE FROM ticker_market WHERE ticker = \(key)")
            try db.run("UPDATE ticker SET issuer = NULL WHERE key = \(key)")
        case .contact:
            try db.run("DELETE FROM contact_identity WHERE contact = \(key)")
            try db.run("DELETE FROM contact_address WHERE contact = \(key)")
            try db.run("DELETE FROM contact_issuer WHERE contact = \(key)")
            try db.run(
                """
                DELETE FROM contact_statement WHERE contact = \(key)
                AND NOT EXISTS (SELECT 1 FROM contact_mention WHERE statement = contact_statement.key)
                """)
        case .drug:
            try db.run("DELETE FROM drug_name WHERE drug = \(key)")
            try db.run("DELETE FROM drug_issuer WHERE drug = \(key)")
        case .drugProgram:
            try db.run(
                """
                UPDATE drug_program SET status = 'unknown', line = NULL, partner = NULL, issuer = NULL, aliases = '[]',
                    combination = '[]', countries = '[]', places = '[]', country_words = '', partner_words = ''
                WHERE key = \(key)
                """)
        }
    }

    /// A drug keeps the name that it was first given as long as a release gives it.
    private func rename(to name: String, in db: Database) throws {
        try db.run(
            """
            UPDATE drug SET name = \(name), sort_name = \(FoldedName(name).spaced)
            WHERE key = \(key) AND NOT EXISTS (SELECT 1 FROM drug_name WHERE drug = \(key) AND name = drug.name)
            """)
    }
}
