internal import GRDB
internal import ReleaseModel

/// A release filter as SQL: one FTS5 expression for words and facts, and conditions for the rest.
struct ReleaseSelection {
    let match: String?
    /// Whether few queries have this text.
    var isCommon: Bool { claims.count < 2 }
    private var keys: ClosedRange<Int>?
    /// The keys of the releases that can match, where few can.
    private var named: [Int]?
    private var updatedSince: Instant?
    /// What must hold for one and the same row of `claim`.
    private let claims: [SQL]

    /// Nil where nothing can match.
    ///
    /// - Parameter recentMax: what was updated lately is looked up if it is no more than this; if it is more, it is met soon
    ///   on the walk through all.
    init?(_ filter: ReleaseFilter, in db: Database, recentMax: Int = 1000) throws {
        let expression = try ReleaseSelection.expression(of: filter, in: db)
        guard expression.isSatisfiable else { return nil }
        match = expression.text
        claims = try filter.program.conditions(on: "claim", in: db)
        if let dates = filter.dates {
            guard let keys = RowKey.keys(in: dates) else { return nil }
            self.keys = keys
        }
        if !filter.ids.isEmpty || !filter.slugs.isEmpty {
            named = try db.releases(ids: filter.ids, slugs: filter.slugs)
        }
        if let since = filter.updatedSince {
            if let recent = try db.releases(updatedSince: since, countMax: recentMax) {
                named = named.map { $0.filter(Set(recent).contains) } ?? recent
            } else {
                updatedSince = since
            }
        }
        guard named?.isEmpty != true else { return nil }
    }

    /// The column that order and position are read from: the search table's, where it leads, else the release's.
    var key: SQL { walk(over: ["release"]).key }

    var from: SQL { walk(over: ["release"]).from }

    var conditions: [SQL] { walk(over: ["release"]).conditions }

    /// Reads no release: the rows of a hundred thousand are a hundred megabytes.
    var count: SQL {
        let walk = walk(over: match == nil ? ["release_tally"] : [])
        return "SELECT count(*) \(walk.from) \(walk.conditions.whereClause)"
    }

    /// Keys and ranks. A hit in the headline weighs more than one in the deck, and that more than one in the body; facts
    /// weigh nothing (sqlite.org/fts5.html#the_bm25_function; better is smaller).
    var ranks: SQL {
        let walk = walk(over: [])
        return """
            SELECT \(walk.key) AS key, bm25(release_search, 8.0, 3.0, 1.0, 1.0, 1.0, 0.0) AS rank
            \(walk.from) \(walk.conditions.whereClause)
            """
    }

    /// What each release is counted under, and which of its claims answer the filters on programs.
    var tally: SQL {
        let walk = walk(over: ["release_tally"])
        let ordinals: SQL =
            claims.isEmpty
            ? "NULL"
            : "(SELECT group_concat(ordinal) FROM claim WHERE claim.release = \(walk.key) AND \(claims.joined(separator: " AND ")))"
        return """
            SELECT \(walk.key), release_tally.issuer, language, tickers, claims, \(ordinals)
            \(walk.from) \(walk.conditions.whereClause)
            """
    }

    private struct Walk {
        let key: SQL
        let from: SQL
        let conditions: [SQL]
    }

    /// Search leads, because it walks its rows in time order; a planner that chose otherwise would have to sort.
    private func walk(over tables: [String]) -> Walk {
        let needsRelease = updatedSince != nil && !tables.contains("release")
        let all = (match == nil ? [] : ["release_search"]) + tables + (needsRelease ? ["release"] : [])
        let lead = "\(all[0]).rowid"
        let joins = all.dropFirst().map { "CROSS JOIN \($0) ON \($0).rowid = \(lead)" }
        let from = (["FROM \(all[0])"] + joins).joined(separator: " ")
        return Walk(key: "\(sql: lead)", from: "\(sql: from)", conditions: conditions(on: "\(sql: lead)"))
    }

    private func conditions(on key: SQL) -> [SQL] {
        var conditions: [SQL] = []
        if let match { conditions.append("release_search MATCH \(match)") }
        if let keys { conditions.append("\(key) BETWEEN \(keys.lowerBound) AND \(keys.upperBound)") }
        if let named { conditions.append("\(key) IN (SELECT value FROM json_each(\(SQL.array(named))))") }
        if let updatedSince { conditions.append("release.updated_at >= \(updatedSince.secondsSince1970)") }
        // Facts say that each filter holds for some program of the release; where several are asked, one program must
        // answer them all.
        if claims.count > 1 {
            let all = claims.joined(separator: " AND ")
            conditions.append("EXISTS (SELECT 1 FROM claim WHERE claim.release = \(key) AND \(all))")
        }
        return conditions
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
            all.require(search, in: columns, hasHeadlines: true, forms: try db.forms(of: search))
        }
        return all
    }
}

extension Database {
    /// The keys of releases that have one of the ids, where ids are given, and one of the slugs, where slugs are.
    fileprivate func releases(ids: [String], slugs: [String]) throws -> [Int] {
        let lists = [("id", ids), ("slug", slugs)].filter { !$0.1.isEmpty }
        let keys: [SQL] = lists.map { "SELECT key FROM release WHERE \(SQL.isIn($0.0, $0.1))" }
        return try integers(keys.joined(separator: " INTERSECT "))
    }

    /// Nil where there are more.
    fileprivate func releases(updatedSince instant: Instant, countMax: Int) throws -> [Int]? {
        let keys = try integers(
            "SELECT key FROM release WHERE updated_at >= \(instant.secondsSince1970) LIMIT \(countMax + 1)")
        return keys.count > countMax ? nil : keys
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
