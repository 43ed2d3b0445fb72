internal import GRDB
internal import ReleaseModel

extension EntityFold {
    func add(_ ticker: Ticker, to key: Int) throws {
        for market in [ticker.exchange, ticker.mic].compactMap({ $0 }) {
            try db.run(
                "INSERT OR IGNORE INTO ticker_market (ticker, market) VALUES (\(key), \(FoldedName(market).compact))")
        }
        try db.run(
            """
            UPDATE ticker SET exchange = \(ticker.exchange), issuer = coalesce(\(issuer), issuer)
            WHERE key = \(key) AND last_day <= \(day)
            """)
    }
}
