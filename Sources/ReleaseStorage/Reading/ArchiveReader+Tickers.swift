internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension ArchiveReader {
    /// A page of listings, by symbol. Throws `QueryError` or `ArchiveError`.
    public func tickers(_ query: TickerQuery) throws -> Page {
        let window = try ListWindow(query.page, filter: query.filter, sort: "tickers by symbol")
        return try list { db in
            let conditions = try query.filter.conditions(in: db) + [ArchiveReader.isUse]
            let after: [SQL] =
                window.isFirst
                ? [] : ["(ticker.symbol, ticker.key) > (\(try window.text(0)), \(try window.integer(1)))"]
            let rows = try db.rows(
                """
                \(ArchiveReader.selectTickers) \((conditions + after).whereClause)
                ORDER BY ticker.symbol, ticker.key LIMIT \(window.rows)
                """)
            return try window.page(
                rows, json: { try ArchiveReader.ticker($0, in: db).json },
                position: { [$0["symbol"], String($0["key"] as Int)] },
                count: { try db.count("SELECT count(*) FROM ticker \(conditions.whereClause)") })
        }
    }

    /// The listings that a key names: an id one, `TSX:LOR` or `XTSE:LOR` one for each company that used the symbol there,
    /// `LOR` those of every market. Several are the candidates of a 300.
    public func tickers(named key: String) throws(ArchiveError) -> [StoredEntity] {
        try snapshot { db in
            let keys = try db.tickers(named: [key])
            let rows = try db.rows(
                "\(ArchiveReader.selectTickers) WHERE \(SQL.isIn("ticker.key", keys)) ORDER BY ticker.key")
            let uses = rows.filter { ($0["issuer"] as Int?) != nil }
            return try (uses.isEmpty ? rows : uses).map { try ArchiveReader.ticker($0, in: db) }
        }
    }

    /// A symbol that releases of no known issuer state says nothing new where an issuer uses it.
    private static let isUse: SQL = """
        (ticker.issuer IS NOT NULL OR NOT EXISTS (
            SELECT 1 FROM ticker AS used
            WHERE used.market = ticker.market AND used.symbol = ticker.symbol AND ifnull(used.issuer, 0) > 0))
        """

    private static let selectTickers: SQL = """
        SELECT ticker.*, \(Row.issuerColumns) FROM ticker LEFT JOIN issuer ON issuer.key = ticker.issuer
        """

    private static func ticker(_ row: Row, in db: Database) throws -> StoredEntity {
        let names = try db.statements(of: EntityRow(kind: .ticker, key: row["key"])).map { statement in
            (row: statement, exchange: try Ticker(stated: statement["stated"]).exchange)
        }
        return StoredEntity(id: row["id"]) { writer in
            writer.listing(row)
            writer.member("exchanges", names) { writer, name in
                writer.object { writer in
                    writer.member("name", name.exchange)
                    writer.seenBetween(name.row)
                }
            }
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
