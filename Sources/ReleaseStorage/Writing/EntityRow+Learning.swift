internal import Foundation
internal import GRDB
internal import ReleaseModel

/// What an entity is found and told apart by is gathered from its statements.
extension EntityRow {
    /// Adds what a statement says that others don't.
    ///
    /// - Parameters:
    ///   - first: the earliest release that states it.
    ///   - last: the latest.
    func learn(_ stated: String, first: RowKey, last: RowKey, in db: Database) throws {
        switch kind {
        case .issuer:
            try identify(by: FoldedName(stated).withoutLegalForm.compact, name: stated, in: db)
            try findable(by: FoldedName(stated), name: stated, in: db)
        case .ticker:
            let ticker = try Ticker(stated: stated)
            for market in [ticker.exchange, ticker.mic].compactMap({ $0 }) {
                try db.run(
                    """
                    INSERT OR IGNORE INTO ticker_market (ticker, market) VALUES (\(key), \(FoldedName(market).compact))
                    """)
            }
            let name = ticker.exchange + ":" + ticker.symbol
            try findable(by: FoldedName(name), name: name, in: db)
        case .contact: try learn(Contact(stated: stated), first: first, in: db)
        case .drug:
            for name in try StoredList(json: stated).texts {
                try identify(by: FoldedName(name).compact, name: name, in: db)
                try findable(by: FoldedName(name), name: name, in: db)
            }
        case .drugProgram: try learn(DrugProgram(stated: stated), last: last, in: db)
        }
    }

    /// Gathers everything anew from the statements that are left, in the order in which they were first made.
    func relearn(in db: Database) throws {
        try forget(in: db)
        let statements = try db.rows(
            """
            SELECT stated, first, last FROM (
                SELECT key, stated, (SELECT min(release) FROM mention WHERE statement = statement.key) AS first,
                       (SELECT max(release) FROM mention WHERE statement = statement.key) AS last
                FROM statement WHERE kind = \(kind.rawValue) AND entity = \(key) AND mentions > 0) AS said
            ORDER BY first, (SELECT min(ordinal) FROM mention WHERE statement = said.key AND release = said.first)
            """)
        for statement in statements {
            try learn(statement["stated"], first: RowKey(statement["first"]), last: RowKey(statement["last"]), in: db)
        }
    }

    /// Takes away what was learned.
    func forget(in db: Database) throws {
        for table in ["identity", "name_word"] {
            try db.run("DELETE FROM \(sql: table) WHERE kind = \(kind.rawValue) AND entity = \(key)")
        }
        switch kind {
        case .issuer, .drug: break
        case .ticker: try db.run("DELETE FROM ticker_market WHERE ticker = \(key)")
        case .contact: try db.run("DELETE FROM contact_address WHERE contact = \(key)")
        case .drugProgram:
            try db.run(
                """
                UPDATE drug_program SET status = 'unknown', status_release = -1, line = NULL, line_release = -1,
                    partner = NULL, partner_release = -1, aliases = '[]', combination = '[]', countries = '[]',
                    places = '[]', country_words = '', partner_words = ''
                WHERE key = \(key)
                """)
        }
    }

    /// A spelling with small letters is better than one in capitals, which a headline may have forced.
    func identify(by identity: String, name: String = "", in db: Database) throws {
        guard !identity.isEmpty else { return }
        try db.run(
            """
            INSERT INTO identity (kind, identity, entity, name) VALUES (\(kind.rawValue), \(identity), \(key), \(name))
            ON CONFLICT DO UPDATE SET name = excluded.name
            WHERE name = '' OR name = upper(name) AND excluded.name <> upper(excluded.name)
            """)
    }

    func findable(by folded: FoldedName, name: String, in db: Database) throws {
        for word in folded.words {
            try db.run(
                """
                INSERT OR IGNORE INTO name_word (word, kind, entity, name)
                VALUES (\(word), \(kind.rawValue), \(key), \(name))
                """)
        }
    }

    private func learn(_ contact: Contact, first: RowKey, in db: Database) throws {
        for identity in contact.identities { try identify(by: identity, in: db) }
        let name = contact.name ?? ""
        try findable(by: FoldedName(name), name: name, in: db)
        for text in [contact.department, contact.organization].compactMap({ $0 }) {
            try findable(by: FoldedName(text), name: "", in: db)
        }
        let emails = contact.emails.map { ("email", $0.lowercased(), "") }
        let phones = contact.phones.map { phone in
            let number = TelephoneNumber(phone)
            return ("phone", number.reversed, number.extension)
        }
        for (kind, address, `extension`) in emails + phones where !address.isEmpty {
            try db.run(
                """
                INSERT INTO contact_address (contact, kind, address, extension, first_release)
                VALUES (\(key), \(kind), \(address), \(`extension`), \(first.value))
                ON CONFLICT DO UPDATE SET first_release = min(first_release, excluded.first_release)
                """)
        }
    }

    /// Lists gain what is new; of single values the latest that was stated stands.
    private func learn(_ program: DrugProgram, last: RowKey, in db: Database) throws {
        guard let row = try db.row("SELECT * FROM drug_program WHERE key = \(key)") else { return }
        func union(_ column: String, _ stated: [String]) throws -> StoredList {
            try StoredList(json: row[column]).adding(stated)
        }
        let countries = try union("countries", program.countries)
        try db.run(
            """
            UPDATE drug_program
            SET aliases = \(try union("aliases", program.aliases).json),
                combination = \(try union("combination", program.combination).json),
                places = \(try union("places", program.places).json), countries = \(countries.json),
                country_words = \(FoldedName(countries.texts.joined(separator: " ")).spaced)
            WHERE key = \(key)
            """)
        let status = program.status == .unknown ? nil : program.status.rawValue
        for (column, value) in [("status", status), ("line", program.line), ("partner", program.partner)] {
            guard let value, last.value > row[column + "_release"] else { continue }
            try db.run(
                """
                UPDATE drug_program SET \(sql: column) = \(value), \(sql: column)_release = \(last.value) WHERE key = \(key)
                """)
        }
        if let partner = program.partner, last.value > row["partner_release"] {
            try db.run("UPDATE drug_program SET partner_words = \(FoldedName(partner).spaced) WHERE key = \(key)")
        }
    }
}

extension Contact {
    /// What makes two mentions one contact. An address alone does not: several people of one desk share it.
    var identities: [String] {
        let name = FoldedName(name ?? "").compact
        let organization = FoldedName(organization ?? "").withoutLegalForm.compact
        let department = name.isEmpty ? FoldedName(department ?? "").compact : ""
        var identities = emails.map { "address|\($0.lowercased())|\(name)|\(department)" }
        if !organization.isEmpty || !department.isEmpty {
            identities.append("name|\(name)|\(department)|\(organization)")
        }
        if !name.isEmpty || identities.isEmpty {
            identities += phones.map { "phone|\(TelephoneNumber($0).reversed)|\(name)" }
        }
        return identities.isEmpty && !name.isEmpty ? ["name|\(name)||"] : identities
    }
}

extension DrugProgram {
    /// What the drug goes by: its name, then its aliases.
    var names: [String] { [drug] + aliases.filter { !FoldedName($0).isEmpty } }
}

extension Decodable {
    /// Reads a statement as `ReleaseRenderer.statement` wrote it.
    init(stated: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(stated.utf8)) }
}
