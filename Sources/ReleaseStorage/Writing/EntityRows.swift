internal import GRDB
internal import ReleaseModel

/// Finds the rows of what releases name, and makes them.
struct EntityRows {
    let db: Database
    let identifiers: IdentifierSource
    /// Releases whose JSON and facts name an entity by what it is no more.
    var stale: Set<Int> = []

    init(db: Database, identifiers: IdentifierSource) {
        self.db = db
        self.identifiers = identifiers
    }

    /// The entities that statements of one release are about, in the statements' order. Those that a statement ties together
    /// become one: the one that most releases name absorbs the others.
    mutating func resolve(_ kind: EntityKind, _ statements: [String]) throws -> [EntityRow] {
        var keys: [Int] = []
        for stated in statements {
            let identities = try EntityRows.identities(of: kind, in: stated)
            let known = try db.integers(
                """
                SELECT key FROM identity JOIN \(sql: kind.table) ON key = entity
                WHERE kind = \(kind.rawValue) AND \(SQL.isIn("identity", identities))
                GROUP BY key ORDER BY releases DESC, key
                """)
            let entity = EntityRow(kind: kind, key: try known.first ?? insert(kind, stated))
            for other in known.dropFirst() {
                stale.formUnion(try entity.absorb(EntityRow(kind: kind, key: other), in: db))
                keys = keys.map { $0 == other ? entity.key : $0 }
            }
            // A later statement of the same release may be tied to this one.
            for identity in identities { try entity.identify(by: identity, in: db) }
            keys.append(entity.key)
        }
        return keys.map { EntityRow(kind: kind, key: $0) }
    }

    /// The row of a drug's program of this stage, access and indication.
    func program(_ program: DrugProgram, of drug: Int) throws -> Int {
        let stage = program.stage?.rawValue ?? ""
        let access = program.access?.rawValue ?? ""
        let indication = FoldedName(program.indication ?? "")
        let known = try db.integer(
            """
            SELECT key FROM drug_program WHERE drug = \(drug) AND stage = \(stage) AND access = \(access)
            AND indication_folded = \(indication.compact)
            """)
        if let known { return known }
        try db.run(
            """
            INSERT INTO drug_program (id, drug, stage, access, indication_folded, indication, indication_words, status,
                status_release, line_release, partner_release, aliases, combination, countries, places, country_words,
                partner_words, first_day, last_day, releases)
            VALUES (\(newID("prg")), \(drug), \(stage), \(access), \(indication.compact), \(program.indication),
                    \(indication.spaced), 'unknown', -1, -1, -1, '[]', '[]', '[]', '[]', '', '', 0, 0, 0)
            """)
        return Int(db.lastInsertedRowID)
    }

    /// The row of an issuer's use of a symbol on a market.
    func ticker(_ ticker: Ticker, of issuer: Int?) throws -> Int {
        let market = ticker.mic ?? FoldedName(ticker.exchange).compact
        let known = try db.integer(
            """
            SELECT key FROM ticker
            WHERE market = \(market) AND symbol = \(ticker.symbol) AND ifnull(issuer, 0) = \(issuer ?? 0)
            """)
        if let known { return known }
        try db.run(
            """
            INSERT INTO ticker (id, market, symbol, issuer, exchange, mic, first_day, last_day, releases)
            VALUES (\(newID("tkr")), \(market), \(ticker.symbol), \(issuer), '', NULL, 0, 0, 0)
            """)
        return Int(db.lastInsertedRowID)
    }

    /// A new row for an issuer, contact or drug of which this is stated; what it shows is filled in when it is settled.
    func insert(_ kind: EntityKind, _ stated: String) throws -> Int {
        switch kind {
        case .issuer:
            try insertNamed(kind, id: newID("iss"), stated, FoldedName(stated).withoutLegalForm)
        case .drug:
            let name = try StoredList(json: stated).texts.first ?? ""
            try insertNamed(kind, id: newID("drg"), name, FoldedName(name))
        case .contact:
            let name = FoldedName(try Contact(stated: stated).name ?? "")
            try db.run(
                """
                INSERT INTO contact (id, folded, sort_name, role, stated, first_day, last_day, releases)
                VALUES (\(newID("con")), \(name.compact), '', '', '', 0, 0, 0)
                """)
        case .ticker, .drugProgram:
            throw ArchiveError.database("a \(kind.table) is not known by a name alone")
        }
        return Int(db.lastInsertedRowID)
    }

    /// What makes statements be about one entity.
    static func identities(of kind: EntityKind, in stated: String) throws -> [String] {
        switch kind {
        case .issuer: [FoldedName(stated).withoutLegalForm.compact]
        case .contact: try Contact(stated: stated).identities
        case .drug: try StoredList(json: stated).texts.map { FoldedName($0).compact }
        case .ticker, .drugProgram: []
        }
    }

    private func insertNamed(_ kind: EntityKind, id: String, _ name: String, _ folded: FoldedName) throws {
        let slug = try Slug(folded).free { slug in
            try db.exists(
                """
                SELECT 1 FROM \(sql: kind.table) WHERE slug = \(slug)
                UNION ALL SELECT 1 FROM former_entity WHERE kind = \(kind.rawValue) AND slug = \(slug)
                """)
        }
        try db.run(
            """
            INSERT INTO \(sql: kind.table) (id, slug, name, sort_name, first_day, last_day, releases)
            VALUES (\(id), \(slug), \(name), \(FoldedName(name).spaced), 0, 0, 0)
            """)
    }

    func newID(_ prefix: String) -> String { prefix + "_" + identifiers.digits(16) }
}
