internal import GRDB
internal import ReleaseRendering

extension ArchiveReader {
    /// A page of quotes, newest first. Throws `QueryError` or `ArchiveError`.
    public func quotes(_ query: QuoteQuery) throws -> Page {
        let window = try ListWindow(query.page, filter: query.filter, sort: "-release_date")
        return try list { db in
            guard let selection = try QuoteSelection(query.filter, in: db) else { return window.empty }
            let after: [SQL] = window.isFirst ? [] : ["\(selection.key) < \(try window.integer(0))"]
            let rows = try db.rows(
                """
                SELECT quote.key, quote.json, \(Row.releaseColumns), \(Row.issuerColumns) \(selection.from)
                JOIN release ON release.key = quote.release LEFT JOIN issuer ON issuer.key = quote.issuer
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
        isSearched = filter.search != nil
        if let search = filter.search {
            guard let match = search.expression(columns: ["text"], hasHeadlines: false) else { return nil }
            conditions.append("quote_search MATCH \(match)")
        }
        if let dates = filter.dates {
            guard let releases = RowKey.keys(in: dates) else { return nil }
            let keys = QuoteKey.keys(of: releases)
            conditions.append("\(key) BETWEEN \(keys.lowerBound) AND \(keys.upperBound)")
        }
        if !filter.speakers.isEmpty {
            let speakers = filter.speakers.map { FoldedName($0).compact }.filter { !$0.isEmpty }
            conditions.append(SQL.isIn("quote.speaker", speakers))
        }
        if !filter.issuers.isEmpty {
            conditions.append(SQL.isIn("quote.issuer", try db.issuers(named: filter.issuers)))
        }
        if !filter.drugs.isEmpty {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM claim WHERE claim.release = quote.release
                        AND \(SQL.isIn("claim.drug", try db.drugs(named: filter.drugs))))
                """)
        }
    }

    /// The column that order and position are read from.
    var key: SQL { isSearched ? "quote_search.rowid" : "quote.key" }

    var from: SQL {
        isSearched ? "FROM quote_search CROSS JOIN quote ON quote.key = quote_search.rowid" : "FROM quote"
    }
}
