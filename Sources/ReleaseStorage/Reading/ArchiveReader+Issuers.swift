internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension ArchiveReader {
    /// A page of companies, by name. Throws `QueryError` or `ArchiveError`.
    public func issuers(_ query: IssuerQuery) throws -> Page {
        let window = try ListWindow(query.page, filter: query.filter, sort: "issuers by name")
        return try list { db in
            let conditions = query.filter.search.map { [SQL.wordBeginnings(of: $0, in: .issuer)] } ?? []
            let after: [SQL] =
                window.isFirst ? [] : ["(sort_name, key) > (\(try window.text(0)), \(try window.integer(1)))"]
            let rows = try db.rows(
                "SELECT * FROM issuer \((conditions + after).whereClause) ORDER BY sort_name, key LIMIT \(window.rows)")
            return try window.page(
                rows, json: { try ArchiveReader.issuer($0, in: db).json },
                position: { [$0["sort_name"], String($0["key"] as Int)] },
                count: { try db.count("SELECT count(*) FROM issuer \(conditions.whereClause)") })
        }
    }

    /// One company by id or slug.
    public func issuer(_ key: String) throws(ArchiveError) -> StoredEntity? {
        try snapshot { db in
            guard let key = try db.entity(.issuer, named: key) else { return nil }
            return try db.row("SELECT * FROM issuer WHERE key = \(key)").map { try ArchiveReader.issuer($0, in: db) }
        }
    }

    private static func issuer(_ row: Row, in db: Database) throws -> StoredEntity {
        let key: Int = row["key"]
        let names = try db.statements(of: EntityRow(kind: .issuer, key: key))
        let tickers = try db.rows("SELECT * FROM ticker WHERE issuer = \(key) ORDER BY symbol, key")
        return StoredEntity(id: row["id"], slug: row["slug"]) { writer in
            writer.member("id", row["id"] as String)
            writer.member("slug", row["slug"] as String)
            writer.member("name", row["name"] as String)
            writer.member("names", names) { writer, name in
                writer.object { writer in
                    writer.member("name", name["stated"] as String)
                    writer.seenBetween(name)
                }
            }
            writer.member("tickers", tickers) { writer, ticker in writer.object { $0.listing(ticker) } }
            writer.member("releases", row["releases"] as Int)
        }
    }
}

extension Database {
    /// The different things that releases state of an entity, with the days of the first and the last that does; the
    /// present one first.
    func statements(of entity: EntityRow) throws -> [Row] {
        try rows(
            """
            SELECT stated, ifnull((SELECT min(release) FROM mention
                                   WHERE statement = statement.key AND release >= \(RowKey.firstDated)), 0)
                               >> \(RowKey.arrivalBits) AS first_day,
                   (SELECT max(release) FROM mention WHERE statement = statement.key) >> \(RowKey.arrivalBits) AS last_day
            FROM statement WHERE kind = \(entity.kind.rawValue) AND entity = \(entity.key) ORDER BY last_day DESC, stated
            """)
    }
}
