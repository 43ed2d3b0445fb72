internal import GRDB
internal import ReleaseModel

extension EntityFold {
    func add(namesIn program: DrugProgram, to drug: Int) throws {
        for name in program.names {
            let folded = FoldedName(name)
            try db.run(
                """
                INSERT OR IGNORE INTO drug_name (folded, drug, name, words)
                VALUES (\(folded.compact), \(drug), \(name), \(folded.spaced))
                """)
        }
        if let issuer { try db.run("INSERT OR IGNORE INTO drug_issuer (drug, issuer) VALUES (\(drug), \(issuer))") }
    }

    /// Folds the claim into its program: lists gain what is new; of single values the latest stated one stands.
    func add(_ program: DrugProgram, to key: Int) throws {
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
}

extension DrugProgram {
    /// What the drug goes by: its name, then its aliases.
    var names: [String] { ([drug] + aliases).filter { !FoldedName($0).isEmpty } }
}
