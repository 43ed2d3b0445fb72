internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

/// The entities that a release names, each kind in the order of the release.
extension IngestTransaction {
    /// The issuer's row, found by its name without case, punctuation and legal form, or made.
    mutating func storeIssuer() throws -> (key: Int, link: EntityLink)? {
        guard let name = release.issuer, !FoldedName(name).withoutLegalForm.isEmpty,
            let entity = try rows.resolve(.issuer, [name]).first,
            let row = try db.row("SELECT id, slug FROM issuer WHERE key = \(entity.key)")
        else { return nil }
        try mention([(entity, name)])
        facts.append(Fact(.issuer, key: entity.key))
        return (entity.key, EntityLink(id: row["id"], slug: row["slug"], name: name))
    }

    /// The listings' ids.
    mutating func storeTickers(issuer: Int?) throws -> [String] {
        let entities = try release.tickers.map { ticker in
            EntityRow(kind: .ticker, key: try rows.ticker(ticker, of: issuer))
        }
        try mention(zip(entities, release.tickers.map { String(decoding: ReleaseRenderer.statement($0), as: UTF8.self) }))
        facts += Set(entities).map { Fact(.ticker, key: $0.key) }
        facts += release.tickers.flatMap { [$0.exchange, $0.mic] }.compactMap { $0.flatMap { Fact(.exchange, code: $0) } }
        return try ids(of: entities)
    }

    /// The contacts' ids.
    mutating func storeContacts() throws -> [String] {
        let statements = release.contacts.map { String(decoding: ReleaseRenderer.statement($0), as: UTF8.self) }
        let entities = try rows.resolve(.contact, statements)
        try mention(zip(entities, statements))
        facts += Set(entities).map { Fact(.contact, key: $0.key) }
        return try ids(of: entities)
    }

    /// The programs' identities, and a link to each of their drugs.
    mutating func storePrograms() throws -> ([ReleaseIdentity.Program], [EntityLink]) {
        let names = release.drugPrograms.map { StoredList($0.names).json }
        let drugs = try rows.resolve(.drug, names)
        try mention(zip(drugs, names))
        let programs = try zip(release.drugPrograms, drugs).map { program, drug in
            EntityRow(kind: .drugProgram, key: try rows.program(program, of: drug.key))
        }
        try mention(
            zip(programs, release.drugPrograms.map { String(decoding: ReleaseRenderer.statement($0), as: UTF8.self) }))
        for (ordinal, program) in release.drugPrograms.enumerated() {
            try storeClaim(program, ordinal: ordinal, key: programs[ordinal].key, drug: drugs[ordinal].key)
            facts += filterFacts(of: program)
        }
        facts += Set(drugs).map { Fact(.drug, key: $0.key) }
        let identities = zip(try ids(of: programs), try ids(of: drugs)).map(ReleaseIdentity.Program.init)
        return (identities, try links(to: drugs))
    }

    /// Counts the release for every entity that it names, once its own row is there to be read.
    func settleEntities(issuer: Int?) throws {
        for entity in named {
            try entity.count(1, issuer: issuer, in: db)
            try entity.settle(in: db)
        }
    }

    private mutating func mention(_ statements: some Sequence<(EntityRow, String)>) throws {
        for (ordinal, (entity, stated)) in statements.enumerated() {
            try entity.mention(stated, in: key, ordinal: ordinal, db: db)
            named.insert(entity)
        }
    }

    private func ids(of entities: [EntityRow]) throws -> [String] {
        try entities.compactMap { entity in
            try db.texts("SELECT id FROM \(sql: entity.kind.table) WHERE key = \(entity.key)").first
        }
    }

    /// Each drug once, by the name that the release calls it first.
    private func links(to drugs: [EntityRow]) throws -> [EntityLink] {
        var seen: Set<EntityRow> = []
        return try zip(drugs, release.drugPrograms).compactMap { drug, program in
            guard seen.insert(drug).inserted,
                let row = try db.row("SELECT id, slug FROM drug WHERE key = \(drug.key)")
            else { return nil }
            return EntityLink(id: row["id"], slug: row["slug"], name: program.drug)
        }
    }

    private func storeClaim(_ program: DrugProgram, ordinal: Int, key: Int, drug: Int) throws {
        let evidence = ReleaseRenderer.evidence(release.evidence.below("/drug_programs/\(ordinal)"))
        try db.run(
            """
            INSERT INTO claim (release, ordinal, program, drug, stage, access, status,
                               indication_words, country_words, partner_words, evidence)
            VALUES (\(self.key.value), \(ordinal), \(key), \(drug), \(program.stage?.rawValue ?? ""),
                    \(program.access?.rawValue ?? ""), \(program.status.rawValue),
                    \(FoldedName(program.indication ?? "").spaced),
                    \(FoldedName(program.countries.joined(separator: " ")).spaced),
                    \(FoldedName(program.partner ?? "").spaced), \(String(decoding: evidence, as: UTF8.self)))
            """)
    }

    private func filterFacts(of program: DrugProgram) -> [Fact] {
        let codes = [
            program.stage.flatMap { Fact(.stage, code: $0.rawValue) },
            program.access.flatMap { Fact(.access, code: $0.rawValue) }, Fact(.status, code: program.status.rawValue),
        ]
        let words = [
            program.indication.flatMap { Fact(.indication, words: $0) },
            program.partner.flatMap { Fact(.partner, words: $0) },
        ]
        return (codes + words + program.countries.map { Fact(.country, code: $0) }).compactMap { $0 }
    }
}
