internal import GRDB
internal import ReleaseModel

extension IngestTransaction {
    /// The listings' ids in the order in which the release states them.
    mutating func storeTickers(issuer: Int?) throws -> [String] {
        var counted: Set<Int> = []
        var ids: [String] = []
        for ticker in release.tickers {
            let (key, id) = try store(ticker, issuer: issuer)
            ids.append(id)
            for market in [ticker.exchange, ticker.mic].compactMap({ $0 }) {
                try db.run(
                    "INSERT OR IGNORE INTO ticker_market (ticker, market) VALUES (\(key), \(FoldedName(market).compact))"
                )
                if let fact = Fact(.exchange, code: market) { facts.append(fact) }
            }
            guard counted.insert(key).inserted else { continue }
            try count(in: .ticker, key: key)
            facts.append(Fact(.ticker, key: key))
        }
        return ids
    }

    private func store(_ ticker: Ticker, issuer: Int?) throws -> (key: Int, id: String) {
        let market = ticker.mic ?? FoldedName(ticker.exchange).compact
        if let row = try db.row(
            "SELECT key, id, last_day FROM ticker WHERE market = \(market) AND symbol = \(ticker.symbol)")
        {
            let key: Int = row["key"]
            if day >= row["last_day"] {
                try db.run(
                    """
                    UPDATE ticker SET exchange = \(ticker.exchange), issuer = coalesce(\(issuer), issuer) WHERE key = \(key)
                    """)
            }
            return (key, row["id"])
        }
        let id = newID("tkr")
        try db.run(
            """
            INSERT INTO ticker (id, market, symbol, exchange, mic, issuer, first_day, last_day, releases)
            VALUES (\(id), \(market), \(ticker.symbol), \(ticker.exchange), \(ticker.mic), \(issuer), 0, 0, 0)
            """)
        return (Int(db.lastInsertedRowID), id)
    }
}
