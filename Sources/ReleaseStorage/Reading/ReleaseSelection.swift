internal import GRDB
internal import ReleaseModel

/// A release filter as SQL: one FTS5 expression for words and facts, and conditions for the rest.
struct ReleaseSelection {
    private(set) var match: String?
    private(set) var conditions: [SQL] = []
    /// Whether few queries have this text.
    private(set) var isCommon = true

    /// Nil where a filter names something that the archive does not know: nothing can match.
    init?(_ filter: ReleaseFilter, in db: Database) throws {
        var expressions: [String] = []
        for (isAsked, facts) in try ReleaseSelection.facts(of: filter, in: db) where isAsked {
            guard !facts.isEmpty else { return nil }
            expressions.append("(" + Fact.expression(anyOf: facts) + ")")
        }
        if let search = filter.search {
            let columns = ["headline", "deck", "body"] + (filter.searchesBoilerplate ? ["boilerplate"] : [])
            guard let expression = search.expression(columns: columns, hasHeadlines: true) else { return nil }
            expressions.append(expression)
        }
        if !expressions.isEmpty {
            let match = expressions.joined(separator: " AND ")
            self.match = match
            conditions.append("release_search MATCH \(match)")
        }
        if let dates = filter.dates {
            guard let keys = RowKey.keys(in: dates) else { return nil }
            conditions.append("\(key) BETWEEN \(keys.lowerBound) AND \(keys.upperBound)")
        }
        if let since = filter.updatedSince { conditions.append("release.updated_at >= \(since.secondsSince1970)") }
        if !filter.ids.isEmpty { conditions.append(SQL.isIn("release.id", filter.ids)) }
        if !filter.slugs.isEmpty { conditions.append(SQL.isIn("release.slug", filter.slugs)) }
        if let claim = try ReleaseSelection.oneClaim(filter.program, in: db) {
            conditions.append(claim)
            isCommon = false
        }
    }

    /// The column that order and position are read from: the search table's, where it leads, else the release's.
    var key: SQL { match == nil ? "release.key" : "release_search.rowid" }

    /// Search leads, because it walks its rows in time order; a planner that chose otherwise would have to sort.
    var from: SQL {
        match == nil ? "FROM release" : "FROM release_search CROSS JOIN release ON release.key = release_search.rowid"
    }

    /// For each filter whether it is asked, and the facts of which one must hold.
    private static func facts(of filter: ReleaseFilter, in db: Database) throws -> [(isAsked: Bool, facts: [Fact])] {
        func codes(_ kind: Fact.Kind, _ asked: [String]) -> (Bool, [Fact]) {
            (!asked.isEmpty, asked.compactMap { Fact(kind, code: $0) })
        }
        func words(_ kind: Fact.Kind, _ asked: [String]) -> (Bool, [Fact]) {
            (!asked.isEmpty, asked.compactMap { Fact(kind, words: $0) })
        }
        func keys(_ kind: Fact.Kind, _ asked: [String], _ keys: [Int]) -> (Bool, [Fact]) {
            (!asked.isEmpty, keys.map { Fact(kind, key: $0) })
        }
        let program = filter.program
        return [
            keys(.issuer, filter.issuers, try db.issuers(named: filter.issuers)),
            keys(.ticker, filter.tickers, try db.tickers(named: filter.tickers)),
            keys(.contact, filter.contacts, try db.contacts(named: filter.contacts)),
            keys(.drug, program.drugs, try db.drugs(named: program.drugs)),
            codes(.stage, program.stages.map(\.rawValue)), codes(.access, program.accesses.map(\.rawValue)),
            codes(.status, program.statuses.map(\.rawValue)), codes(.country, program.countries),
            words(.indication, program.indications), words(.partner, program.partners),
            codes(.exchange, filter.exchanges), codes(.speaker, filter.speakers), codes(.language, filter.languages),
            codes(.format, filter.formats.map(\.rawValue)), codes(.diagnostic, filter.diagnostics),
            words(.city, filter.cities), words(.wire, filter.wires),
        ]
    }

    /// Facts say that each filter holds for some program of the release; where several are asked, one program must answer
    /// them all.
    private static func oneClaim(_ filter: ProgramFilter, in db: Database) throws -> SQL? {
        let conditions = try filter.claimConditions + filter.programConditions(in: db, of: "claim")
        guard conditions.count > 1 else { return nil }
        return
            "EXISTS (SELECT 1 FROM claim WHERE claim.release = release.key AND \(conditions.joined(separator: " AND ")))"
    }
}

extension ProgramFilter {
    /// What the columns that a program and its claims share must hold.
    func programConditions(in db: Database, of table: String) throws -> [SQL] {
        var conditions: [SQL] = []
        if !drugs.isEmpty { conditions.append(SQL.isIn("\(table).drug", try db.drugs(named: drugs))) }
        if !stages.isEmpty { conditions.append(SQL.isIn("\(table).stage", stages.map(\.rawValue))) }
        if !accesses.isEmpty { conditions.append(SQL.isIn("\(table).access", accesses.map(\.rawValue))) }
        if !statuses.isEmpty { conditions.append(SQL.isIn("\(table).status", statuses.map(\.rawValue))) }
        return conditions
    }

    /// What a claim's words must hold, whole words next to each other.
    var claimConditions: [SQL] {
        [("indication", indications), ("countries", countries), ("partner", partners)].compactMap { column, asked in
            asked.isEmpty ? nil : SQL.anyWords(of: asked, in: "claim.\(column)")
        }
    }
}
