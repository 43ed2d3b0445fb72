internal import GRDB
internal import ReleaseRendering

extension ArchiveReader {
    /// A page of listings, by symbol. Throws `QueryError` or `ArchiveError`.
    public func tickers(_ query: TickerQuery) throws -> Page {
        let window = try ListWindow(query.page, filter: query.filter, sort: "symbol")
        return try list { db in
            let conditions = try query.filter.conditions(in: db)
            let after: [SQL] =
                window.isFirst
                ? [] : ["(ticker.symbol, ticker.key) > (\(try window.text(0)), \(try window.integer(1)))"]
            let rows = try db.rows(
                """
                \(ArchiveReader.selectTickers) \((conditions + after).whereClause)
                ORDER BY ticker.symbol, ticker.key LIMIT \(window.rows)
                """)
            return try window.page(
                rows, json: { ArchiveReader.ticker($0).json }, position: { [$0["symbol"], String($0["key"] as Int)] },
                count: { try db.count("SELECT count(*) FROM ticker \(conditions.whereClause)") })
        }
    }

    /// The listings that a key names: an id, `TSX:LOR` or `XTSE:LOR` one at most, `LOR` one for each market. Several are the
    /// candidates of a 300.
    public func tickers(named key: String) throws(ArchiveError) -> [StoredEntity] {
        try read { db in
            try db.rows(
                "\(ArchiveReader.selectTickers) WHERE \(SQL.isIn("ticker.key", try db.tickers(named: [key]))) ORDER BY ticker.key"
            ).map(ArchiveReader.ticker)
        }
    }

    private static let selectTickers: SQL = """
        SELECT ticker.*, \(Row.issuerColumns) FROM ticker LEFT JOIN issuer ON issuer.key = ticker.issuer
        """

    private static func ticker(_ row: Row) -> StoredEntity {
        StoredEntity(id: row["id"]) { writer in
            writer.listing(row)
            writer.issuer(row)
            writer.seen(row)
        }
    }
}

extension JSONWriter {
    /// The members of a listing that say which one it is.
    mutating func listing(_ row: Row) {
        member("id", row["id"] as String)
        member("exchange", row["exchange"] as String)
        member("mic", row["mic"] as String?)
        member("symbol", row["symbol"] as String)
    }
}

extension TickerQuery.Filter {
    fileprivate func conditions(in db: Database) throws -> [SQL] {
        var conditions: [SQL] = []
        for markets in [exchanges, mics] where !markets.isEmpty {
            conditions.append(
                """
                EXISTS (SELECT 1 FROM ticker_market WHERE ticker_market.ticker = ticker.key
                        AND \(SQL.isIn("ticker_market.market", markets.map { FoldedName($0).compact })))
                """)
        }
        if !issuers.isEmpty { conditions.append(SQL.isIn("ticker.issuer", try db.issuers(named: issuers))) }
        if !symbols.isEmpty { conditions.append(SQL.isIn("ticker.symbol", symbols.map { $0.uppercased() })) }
        return conditions
    }
}
