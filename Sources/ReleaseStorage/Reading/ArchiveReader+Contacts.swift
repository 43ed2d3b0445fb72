internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension ArchiveReader {
    /// A page of contacts, those last named first. Throws `QueryError` or `ArchiveError`.
    public func contacts(_ query: ContactQuery) throws -> Page {
        let window = try ListWindow(query.page, filter: query.filter, sort: "-last_seen")
        return try list { db in
            let conditions = try query.filter.conditions(in: db)
            let rows = try db.rows(
                """
                SELECT * FROM contact \((conditions + ArchiveReader.afterContact(window)).whereClause)
                ORDER BY last_day DESC, sort_name, key LIMIT \(window.rows)
                """)
            return try window.page(
                rows, json: { try ArchiveReader.contact($0, in: db, withHistory: false).json },
                position: { [String($0["last_day"] as Int), $0["sort_name"], String($0["key"] as Int)] },
                count: { try db.count("SELECT count(*) FROM contact \(conditions.whereClause)") })
        }
    }

    /// One contact by id, with its history.
    public func contact(_ id: String) throws(ArchiveError) -> StoredEntity? {
        try snapshot { db in
            try db.row("SELECT * FROM contact WHERE id = \(id)")
                .map { try ArchiveReader.contact($0, in: db, withHistory: true) }
        }
    }

    /// The first condition alone bounds the walk through the index; the second passes over the same day's earlier names.
    private static func afterContact(_ window: ListWindow) throws -> [SQL] {
        guard !window.isFirst else { return [] }
        let day = try window.integer(0)
        return [
            "last_day <= \(day)",
            "(last_day < \(day) OR (sort_name, key) > (\(try window.text(1)), \(try window.integer(2))))",
        ]
    }

    private static func contact(_ row: Row, in db: Database, withHistory: Bool) throws -> StoredEntity {
        let key: Int = row["key"]
        let issuers = try db.rows(
            """
            SELECT id, slug, name FROM contact_issuer JOIN issuer ON issuer.key = contact_issuer.issuer
            WHERE contact = \(key) ORDER BY sort_name
            """)
        let history = withHistory ? try statements(of: key, in: db) : []
        return StoredEntity(id: row["id"]) { writer in
            writer.member("id", row["id"] as String)
            writer.members(ofRendered: Array((row["stated"] as String).utf8))
            writer.links("issuers", issuers)
            writer.seen(row)
            guard withHistory else { return }
            writer.member("history", history) { writer, statement in
                writer.object { writer in
                    writer.member("from", RowKey(statement["release_key"]).date?.description)
                    writer.members(ofRendered: Array((statement["stated"] as String).utf8))
                    writer.release(statement)
                }
            }
        }
    }

    /// What releases stated, oldest first, each with the release from which it held: a repeated statement is no news.
    private static func statements(of contact: Int, in db: Database) throws -> [Row] {
        try db.rows(
            """
            SELECT statement, stated, \(Row.releaseColumns)
            FROM (SELECT *, lag(statement) OVER (ORDER BY release) AS before FROM contact_mention WHERE contact = \(contact))
                 AS mention
            JOIN contact_statement ON contact_statement.key = mention.statement
            JOIN release ON release.key = mention.release
            WHERE mention.statement IS NOT mention.before ORDER BY release.key
            """)
    }
}

extension ContactQuery.Filter {
    fileprivate func conditions(in db: Database) throws -> [SQL] {
        var conditions: [SQL] = []
        if let search { conditions.append(ContactQuery.Filter.found(by: search)) }
        if !issuers.isEmpty {
            let isOne = SQL.isIn("issuer", try db.issuers(named: issuers))
            conditions.append("contact.key IN (SELECT contact FROM contact_issuer WHERE \(isOne))")
        }
        if !roles.isEmpty { conditions.append(SQL.isIn("contact.role", roles.map(\.rawValue))) }
        if !emails.isEmpty {
            conditions.append(ContactQuery.Filter.hasAddress(emails))
        }
        if !phones.isEmpty { conditions.append(ContactQuery.Filter.hasPhone(phones)) }
        return conditions
    }

    private static func found(by search: String) -> SQL {
        let words = SQL.wordBeginnings(of: search, in: "contact.words")
        if search.contains("@") { return hasAddress([search]) }
        return TelephoneDigits(search).isSearchable ? "(\(words) OR \(hasPhone([search])))" : words
    }

    private static func hasAddress(_ emails: [String]) -> SQL {
        """
        contact.key IN (SELECT contact FROM contact_address
                        WHERE kind = 'email' AND \(SQL.isIn("address", emails.map { $0.lowercased() })))
        """
    }

    /// A number is found by its end: national forms lack the country code.
    private static func hasPhone(_ texts: [String]) -> SQL {
        let phones = texts.map(TelephoneDigits.init).filter(\.isSearchable).map(\.significant)
        return """
            EXISTS (SELECT 1 FROM contact_address JOIN json_each(\(StoredList(phones).json))
                    WHERE contact_address.contact = contact.key AND kind = 'phone'
                    AND substr(address, -length(value)) = value)
            """
    }
}
