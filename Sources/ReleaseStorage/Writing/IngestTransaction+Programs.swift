internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension IngestTransaction {
    /// The programs' identities in the order of the release, and a link to each of its drugs.
    mutating func storePrograms(_ fold: EntityFold) throws -> ([ReleaseIdentity.Program], [EntityLink]) {
        var counted: Set<EntityRow> = []
        var drugs: [EntityLink] = []
        var identities: [ReleaseIdentity.Program] = []
        for (ordinal, program) in release.drugPrograms.enumerated() {
            let drug = try drug(of: program)
            try fold.add(namesIn: program, to: drug.key)
            let drugRow = EntityRow(table: .drug, key: drug.key)
            if counted.insert(drugRow).inserted {
                drugs.append(drug.link)
                try fold.count(drugRow)
                facts.append(Fact(.drug, key: drug.key))
            }
            let row = try store(program, drug: drug.key)
            identities.append(ReleaseIdentity.Program(id: row.id, drugID: drug.link.id))
            try fold.add(program, to: row.key)
            let programRow = EntityRow(table: .drugProgram, key: row.key)
            if counted.insert(programRow).inserted { try fold.count(programRow) }
            try storeClaim(program, ordinal: ordinal, key: row.key, drug: drug.key)
            facts += filterFacts(of: program)
        }
        return (identities, drugs)
    }

    /// The program of this drug, stage, access and indication.
    private func store(_ program: DrugProgram, drug: Int) throws -> (key: Int, id: String) {
        let stage = program.stage?.rawValue ?? ""
        let access = program.access?.rawValue ?? ""
        let indication = FoldedName(program.indication ?? "").compact
        if let row = try db.row(
            """
            SELECT key, id FROM drug_program
            WHERE drug = \(drug) AND stage = \(stage) AND access = \(access) AND indication_folded = \(indication)
            """)
        {
            return (row["key"], row["id"])
        }
        let id = newID("prg")
        try db.run(
            """
            INSERT INTO drug_program (id, drug, stage, access, indication_folded, indication, status, aliases, combination,
                                      countries, places, indication_words, country_words, partner_words,
                                      first_day, last_day, releases)
            VALUES (\(id), \(drug), \(stage), \(access), \(indication), \(program.indication), 'unknown',
                    '[]', '[]', '[]', '[]', \(FoldedName(program.indication ?? "").spaced), '', '', 0, 0, 0)
            """)
        return (Int(db.lastInsertedRowID), id)
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
