internal import Foundation
internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension IngestTransaction {
    /// The programs' identities in the order of the release, and a link to each of its drugs.
    mutating func storePrograms(issuer: Int?) throws -> ([ReleaseIdentity.Program], [EntityLink]) {
        var counted: Set<Int> = []
        var drugs: [Int: EntityLink] = [:]
        var order: [Int] = []
        var identities: [ReleaseIdentity.Program] = []
        for (ordinal, program) in release.drugPrograms.enumerated() {
            let drug = try storeDrug(of: program)
            if drugs.updateValue(drug.link, forKey: drug.key) == nil {
                order.append(drug.key)
                try countDrug(drug.key, issuer: issuer)
            }
            let row = try store(program, drug: drug.key)
            identities.append(ReleaseIdentity.Program(id: row.id, drugID: drug.link.id))
            try merge(program, into: row.key, issuer: issuer)
            if counted.insert(row.key).inserted { try count(in: .drugProgram, key: row.key) }
            try storeClaim(program, ordinal: ordinal, key: row.key, drug: drug.key)
            facts += filterFacts(of: program)
        }
        return (identities, order.compactMap { drugs[$0] })
    }

    private mutating func countDrug(_ key: Int, issuer: Int?) throws {
        try count(in: .drug, key: key)
        facts.append(Fact(.drug, key: key))
        if let issuer { try db.run("INSERT OR IGNORE INTO drug_issuer (drug, issuer) VALUES (\(key), \(issuer))") }
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

    /// Folds the claim into its program: lists gain what is new; of single values the latest stated one stands.
    private func merge(_ program: DrugProgram, into key: Int, issuer: Int?) throws {
        guard let row = try db.row("SELECT * FROM drug_program WHERE key = \(key)") else { return }
        let isLatest = day >= row["last_day"]
        func latest(_ stated: String?, _ known: String?) -> String? {
            guard let stated, let known else { return stated ?? known }
            return isLatest ? stated : known
        }
        func union(_ column: String, _ stated: [String]) throws -> StoredList {
            try StoredList(json: row[column]).adding(stated)
        }
        let countries = try union("countries", program.countries)
        let partner = latest(program.partner, row["partner"])
        let status = program.status == .unknown ? nil : program.status.rawValue
        let knownStatus = row["status"] == DrugProgram.Status.unknown.rawValue ? nil : row["status"] as String
        try db.run(
            """
            UPDATE drug_program
            SET status = \(latest(status, knownStatus) ?? DrugProgram.Status.unknown.rawValue),
                line = \(latest(program.line, row["line"])), partner = \(partner),
                issuer = \(isLatest ? issuer ?? row["issuer"] : row["issuer"] ?? issuer),
                aliases = \(try union("aliases", program.aliases).json),
                combination = \(try union("combination", program.combination).json),
                places = \(try union("places", program.places).json), countries = \(countries.json),
                country_words = \(FoldedName(countries.texts.joined(separator: " ")).spaced),
                partner_words = \(FoldedName(partner ?? "").spaced)
            WHERE key = \(key)
            """)
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
