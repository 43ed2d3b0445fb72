internal import GRDB
internal import ReleaseModel

extension IngestTransaction {
    /// The listings' ids in the order in which the release states them.
    mutating func storeTickers(_ fold: EntityFold) throws -> [String] {
        var counted: Set<Int> = []
        var ids: [String] = []
        for ticker in release.tickers {
            let (key, id) = try find(ticker) ?? insert(ticker)
            ids.append(id)
            try fold.add(ticker, to: key)
            facts += [ticker.exchange, ticker.mic].compactMap { $0.flatMap { Fact(.exchange, code: $0) } }
            guard counted.insert(key).inserted else { continue }
            try fold.count(EntityRow(table: .ticker, key: key))
            facts.append(Fact(.ticker, key: key))
        }
        return ids
    }

    private func find(_ ticker: Ticker) throws -> (key: Int, id: String)? {
        let row = try db.row("SELECT key, id FROM ticker WHERE market = \(ticker.market) AND symbol = \(ticker.symbol)")
        return row.map { ($0["key"], $0["id"]) }
    }

    private func insert(_ ticker: Ticker) throws -> (key: Int, id: String) {
        let id = newID("tkr")
        try db.run(
            """
            INSERT INTO ticker (id, market, symbol, exchange, mic, first_day, last_day, releases)
            VALUES (\(id), \(ticker.market), \(ticker.symbol), \(ticker.exchange), \(ticker.mic), 0, 0, 0)
            """)
        return (Int(db.lastInsertedRowID), id)
    }
}

extension Ticker {
    fileprivate var market: String { mic ?? FoldedName(exchange).compact }
}
