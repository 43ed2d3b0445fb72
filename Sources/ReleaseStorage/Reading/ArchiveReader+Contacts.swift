internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension ArchiveReader {
    /// A page of contacts, those last named first. Throws `QueryError` or `ArchiveError`.
    public func contacts(_ query: ContactQuery) throws -> Page {
        let window = try ListWindow(query.page, filter: query.filter, sort: "contacts by -last_seen")
        return try list { db in
            let state = ContactState(asOf: query.filter.asOf)
            let conditions = try query.filter.conditions(state, in: db)
            let rows = try db.rows(
                """
                SELECT \(state.columns) FROM contact \((conditions + state.after(window)).whereClause)
                ORDER BY \(state.lastDay) DESC, sort_name, key LIMIT \(window.rows)
                """)
            return try window.page(
                rows, json: { try ArchiveReader.contact($0, state, in: db, withHistory: false).json },
                position: { [String($0["last_day"] as Int), $0["sort_name"], String($0["key"] as Int)] },
                count: { try db.count("SELECT count(*) FROM contact \(conditions.whereClause)") })
        }
    }

    /// One contact by id, with its history.
    public func contact(_ id: String) throws(ArchiveError) -> StoredEntity? {
        try snapshot { db in
            guard let key = try db.entity(.contact, named: id) else { return nil }
            let state = ContactState(asOf: nil)
            return try db.row("SELECT \(state.columns) FROM contact WHERE key = \(key)")
                .map { try ArchiveReader.contact($0, state, in: db, withHistory: true) }
        }
    }

    private static func contact(
        _ row: Row, _ state: ContactState, in db: Database, withHistory: Bool
    ) throws -> StoredEntity {
        let key: Int = row["key"]
        let issuers = try db.rows(state.issuers(of: key))
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
            SELECT stated, \(Row.releaseColumns)
            FROM (SELECT release, statement, lag(statement) OVER (ORDER BY release) AS before FROM (
                SELECT release, statement, min(ordinal) FROM mention
                WHERE kind = \(EntityKind.contact.rawValue) AND entity = \(contact) GROUP BY release)) AS news
            JOIN statement ON statement.key = news.statement JOIN release ON release.key = news.release
            WHERE news.statement IS NOT news.before ORDER BY release.key
            """)
    }
}

/// What is known of contacts now, or was at the end of a day: from the releases until then, those without a date left out.
private struct ContactState {
    private static let kind = EntityKind.contact.rawValue
    /// The first key of a release after the day.
    private let end: Int?

    init(asOf day: CalendarDate?) { end = day.map { RowKey(day: $0.archiveDay + 1, arrival: 0).value } }

    /// The rows' columns in this state.
    var columns: SQL {
        guard let mentions else { return "*" }
        return """
            key, id, sort_name, first_day, \(lastDay) AS last_day, \(stated) AS stated,
            (SELECT count(DISTINCT release) \(mentions)) AS releases
            """
    }

    var lastDay: SQL {
        guard let mentions else { return "last_day" }
        return "((SELECT max(release) \(mentions)) >> \(RowKey.arrivalBits))"
    }

    var stated: SQL {
        guard let mentions else { return "contact.stated" }
        return """
            (SELECT statement.stated FROM statement WHERE statement.key = (
                SELECT statement \(mentions) ORDER BY release DESC, ordinal LIMIT 1))
            """
    }

    /// That there is anything known.
    var conditions: [SQL] {
        guard let end else { return [] }
        return ["first_day BETWEEN 1 AND \(RowKey(end).day - 1)"]
    }

    func role(_ roles: [String]) -> SQL {
        end == nil
            ? SQL.isIn("contact.role", roles)
            : "json_extract(\(stated), '$.role') IN (SELECT value FROM json_each(\(StoredList(roles).json)))"
    }

    func named(byIssuers keys: [Int]) -> SQL {
        guard let mentions else {
            return """
                contact.key IN (SELECT entity FROM entity_issuer
                                WHERE kind = \(ContactState.kind) AND \(SQL.isIn("issuer", keys)))
                """
        }
        return """
            EXISTS (SELECT 1 FROM release WHERE \(SQL.isIn("release.issuer", keys))
                    AND release.key IN (SELECT mention.release \(mentions)))
            """
    }

    /// The condition that an address was known.
    var knownAddress: SQL { end.map { "first_release < \($0)" } ?? "TRUE" }

    func issuers(of contact: Int) -> SQL {
        guard let end else {
            return """
                SELECT id, slug, name FROM entity_issuer JOIN issuer ON issuer.key = entity_issuer.issuer
                WHERE kind = \(ContactState.kind) AND entity = \(contact) ORDER BY sort_name
                """
        }
        return """
            SELECT id, slug, name FROM issuer WHERE key IN (
                SELECT release.issuer FROM mention JOIN release ON release.key = mention.release
                WHERE kind = \(ContactState.kind) AND entity = \(contact)
                AND mention.release BETWEEN \(RowKey.firstDated) AND \(end - 1))
            ORDER BY sort_name
            """
    }

    /// The first condition alone bounds the walk through the index; the second passes over the same day's earlier names.
    func after(_ window: ListWindow) throws -> [SQL] {
        guard !window.isFirst else { return [] }
        let day = try window.integer(0)
        return [
            "\(lastDay) <= \(day)",
            "(\(lastDay) < \(day) OR (sort_name, key) > (\(try window.text(1)), \(try window.integer(2))))",
        ]
    }

    /// The mentions of the row's contact in this state; nil for the present one, which the row itself holds.
    private var mentions: SQL? {
        end.map { end in
            """
            FROM mention WHERE kind = \(ContactState.kind) AND entity = contact.key
            AND mention.release BETWEEN \(RowKey.firstDated) AND \(end - 1)
            """
        }
    }
}

extension ContactQuery.Filter {
    fileprivate func conditions(_ state: ContactState, in db: Database) throws -> [SQL] {
        var conditions = state.conditions
        if let search { conditions.append(found(by: search, state)) }
        if !issuers.isEmpty { conditions.append(state.named(byIssuers: try db.issuers(named: issuers))) }
        if !roles.isEmpty { conditions.append(state.role(roles.map(\.rawValue))) }
        if !emails.isEmpty { conditions.append(hasEmail(emails, state)) }
        if !phones.isEmpty { conditions.append(hasPhone(phones, state)) }
        return conditions
    }

    private func found(by search: String, _ state: ContactState) -> SQL {
        if search.contains("@") { return hasEmail([search], state) }
        let words = SQL.wordBeginnings(of: search, in: .contact)
        return TelephoneNumber(search).isSearchable ? "(\(words) OR \(hasPhone([search], state)))" : words
    }

    private func hasEmail(_ emails: [String], _ state: ContactState) -> SQL {
        """
        contact.key IN (SELECT contact FROM contact_address WHERE kind = 'email' AND \(state.knownAddress)
                        AND \(SQL.isIn("address", emails.map { $0.lowercased() })))
        """
    }

    /// A number is found by its end, and one that was written without its country's code by its whole; an extension has
    /// to be the very one where it is given.
    private func hasPhone(_ texts: [String], _ state: ContactState) -> SQL {
        let numbers = texts.map(TelephoneNumber.init).filter(\.isSearchable)
        var writer = JSONWriter()
        writer.array(numbers) { writer, number in
            let reversed = String(number.significant.reversed())
            writer.array([reversed, String(reversed.prefix(TelephoneNumber.nationalDigits)), number.extension]) {
                $0.value($1)
            }
        }
        return """
            contact.key IN (
                SELECT contact FROM json_each(\(String(decoding: writer.bytes, as: UTF8.self))) AS asked
                CROSS JOIN contact_address ON kind = 'phone' AND \(state.knownAddress)
                AND address >= asked.value ->> 1 AND address < (asked.value ->> 1) || ':'
                WHERE (instr(address, asked.value ->> 0) = 1 OR instr(asked.value ->> 0, address) = 1)
                AND (asked.value ->> 2) IN ('', extension))
            """
    }
}
