internal import GRDB
internal import ReleaseRendering

extension ArchiveReader {
    /// A page of quotes, newest first. Throws `QueryError` or `ArchiveError`.
    public func quotes(_ query: QuoteQuery) throws -> Page {
        let window = try ListWindow(query.page, filter: query.filter, sort: "quotes by -release_date")
        return try list { db in
            guard let selection = try QuoteSelection(query.filter, in: db) else { return window.empty }
            let after: [SQL] = window.isFirst ? [] : ["\(selection.key) < \(try window.integer(0))"]
            let rows = try db.rows(
                """
                SELECT quote.key, quote.json, \(Row.releaseColumns), \(Row.issuerColumns) \(selection.from)
                JOIN release ON release.key = quote.release LEFT JOIN issuer ON issuer.key = release.issuer
                \((selection.conditions + after).whereClause) ORDER BY \(selection.key) DESC LIMIT \(window.rows)
                """)
            return try window.page(
                rows, json: ArchiveReader.quote, position: { [String($0["key"] as Int)] },
                count: { try db.count("SELECT count(*) \(selection.from) \(selection.conditions.whereClause)") })
        }
    }

    private static func quote(_ row: Row) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.members(ofRendered: Array((row["json"] as String).utf8))
            writer.release(row)
            writer.issuer(row)
        }
        return writer.bytes
    }
}

/// A quote filter as SQL.
private struct QuoteSelection {
    private let isSearched: Bool
    private(set) var conditions: [SQL] = []

    /// Nil where nothing can match.
    init?(_ filter: QuoteQuery.Filter, in db: Database) throws {
        var expression = SearchExpression()
        expression.require(.speaker, codes: filter.speakers)
        expression.require(.issuer, keys: try db.issuers(named: filter.issuers), of: filter.issuers)
        expression.require(.drug, keys: try db.drugs(named: filter.drugs), of: filter.drugs)
        if let search = filter.search {
            expression.require(search, in: ["text"], hasHeadlines: false, forms: try db.forms(of: search))
        }
        guard expression.isSatisfiable else { return nil }
        isSearched = expression.text != nil
        if let match = expression.text { conditions.append("quote_search MATCH \(match)") }
        if let dates = filter.dates {
            guard let releases = RowKey.keys(in: dates) else { return nil }
            let keys = QuoteKey.keys(of: releases)
            conditions.append("\(key) BETWEEN \(keys.lowerBound) AND \(keys.upperBound)")
        }
    }

    /// The column that order and position are read from.
    var key: SQL { isSearched ? "quote_search.rowid" : "quote.key" }

    var from: SQL {
        isSearched ? "FROM quote_search CROSS JOIN quote ON quote.key = quote_search.rowid" : "FROM quote"
    }
}
