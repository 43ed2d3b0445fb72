internal import GRDB
internal import ReleaseModel

/// A release filter as SQL: one FTS5 expression for words and facts, and conditions for the rest.
struct ReleaseSelection {
    let match: String?
    private(set) var conditions: [SQL] = []
    /// Whether few queries have this text.
    private(set) var isCommon = true

    /// Nil where nothing can match.
    init?(_ filter: ReleaseFilter, in db: Database) throws {
        let expression = try ReleaseSelection.expression(of: filter, in: db)
        guard expression.isSatisfiable else { return nil }
        match = expression.text
        if let match { conditions.append("release_search MATCH \(match)") }
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

    private static func expression(of filter: ReleaseFilter, in db: Database) throws -> SearchExpression {
        let program = filter.program
        var all = SearchExpression()
        all.require(.issuer, keys: try db.issuers(named: filter.issuers), of: filter.issuers)
        all.require(.ticker, keys: try db.tickers(named: filter.tickers), of: filter.tickers)
        all.require(.contact, keys: try db.contacts(named: filter.contacts), of: filter.contacts)
        all.require(.drug, keys: try db.drugs(named: program.drugs), of: program.drugs)
        all.require(.stage, codes: program.stages.map(\.rawValue))
        all.require(.access, codes: program.accesses.map(\.rawValue))
        all.require(.status, codes: program.statuses.map(\.rawValue))
        all.require(.country, codes: program.countries)
        all.require(.indication, words: program.indications)
        all.require(.partner, words: program.partners)
        all.require(.exchange, codes: filter.exchanges)
        all.require(.speaker, codes: filter.speakers)
        all.require(.language, codes: filter.languages)
        all.require(.format, codes: filter.formats.map(\.rawValue))
        all.require(.diagnostic, codes: filter.diagnostics)
        all.require(.city, words: filter.cities)
        all.require(.wire, words: filter.wires)
        if let search = filter.search {
            let columns = ["headline", "deck", "body"] + (filter.searchesBoilerplate ? ["boilerplate"] : [])
            all.require(search, in: columns, hasHeadlines: true)
        }
        return all
    }

    /// Facts say that each filter holds for some program of the release; where several are asked, one program must answer
    /// them all.
    private static func oneClaim(_ filter: ProgramFilter, in db: Database) throws -> SQL? {
        let conditions = try filter.conditions(on: "claim", in: db)
        guard conditions.count > 1 else { return nil }
        return
            "EXISTS (SELECT 1 FROM claim WHERE claim.release = release.key AND \(conditions.joined(separator: " AND ")))"
    }
}

extension ProgramFilter {
    /// What must hold for the columns that the tables `drug_program` and `claim` share.
    func conditions(on table: String, in db: Database) throws -> [SQL] {
        var conditions: [SQL] = []
        if !drugs.isEmpty { conditions.append(SQL.isIn("\(table).drug", try db.drugs(named: drugs))) }
        if !stages.isEmpty { conditions.append(SQL.isIn("\(table).stage", stages.map(\.rawValue))) }
        if !accesses.isEmpty { conditions.append(SQL.isIn("\(table).access", accesses.map(\.rawValue))) }
        if !statuses.isEmpty { conditions.append(SQL.isIn("\(table).status", statuses.map(\.rawValue))) }
        let words = [("indication_words", indications), ("country_words", countries), ("partner_words", partners)]
        for (column, texts) in words where !texts.isEmpty {
            conditions.append(SQL.anyWords(of: texts, in: "\(table).\(column)"))
        }
        return conditions
    }
}
