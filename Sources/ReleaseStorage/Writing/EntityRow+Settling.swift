internal import GRDB
internal import ReleaseModel

extension EntityRow {
    /// Writes into the row when releases named it first and last, and what the latest states.
    func settle(in db: Database) throws {
        let mentions: SQL = "FROM mention WHERE mention.kind = \(kind.rawValue) AND mention.entity = \(key)"
        guard
            let latest = try db.row(
                """
                SELECT release, (SELECT stated FROM statement WHERE statement.key = mention.statement) AS stated
                \(mentions) ORDER BY release DESC, ordinal LIMIT 1
                """)
        else { return }
        let last = RowKey(latest["release"])
        let first = try db.integer(
            "SELECT release \(mentions) AND release >= \(RowKey.firstDated) ORDER BY release LIMIT 1")
        try db.run(
            """
            UPDATE \(sql: kind.table) SET first_day = \(first.map { RowKey($0).day } ?? 0), last_day = \(last.day)
            WHERE key = \(key)
            """)
        try show(latest["stated"], of: last, in: db)
    }

    private func show(_ stated: String, of release: RowKey, in db: Database) throws {
        switch kind {
        case .issuer:
            try db.run(
                "UPDATE issuer SET name = \(stated), sort_name = \(FoldedName(stated).spaced) WHERE key = \(key)")
        case .ticker:
            let ticker = try Ticker(stated: stated)
            try db.run("UPDATE ticker SET exchange = \(ticker.exchange), mic = \(ticker.mic) WHERE key = \(key)")
        case .contact:
            let contact = try Contact(stated: stated)
            try db.run(
                """
                UPDATE contact SET sort_name = \(FoldedName(contact.shownName).spaced), role = \(contact.role.rawValue),
                    stated = \(stated)
                WHERE key = \(key)
                """)
        case .drug:
            guard let name = try mostUsedName(in: db) else { return }
            try db.run("UPDATE drug SET name = \(name), sort_name = \(FoldedName(name).spaced) WHERE key = \(key)")
        case .drugProgram:
            try db.run(
                """
                UPDATE drug_program SET issuer = (SELECT issuer FROM release WHERE key = \(release.value))
                WHERE key = \(key)
                """)
        }
    }
}

extension EntityRow {
    /// What statements call a drug first, taken together; a word before a code where both are used alike.
    private func mostUsedName(in db: Database) throws -> String? {
        var uses: [String: Int] = [:]
        for row in try db.rows(
            "SELECT stated, mentions FROM statement WHERE kind = \(kind.rawValue) AND entity = \(key)")
        {
            guard let name = try StoredList(json: row["stated"]).texts.first else { continue }
            uses[FoldedName(name).compact, default: 0] += row["mentions"]
        }
        func rank(_ use: (key: String, value: Int)) -> (Int, Int, String) {
            (-use.value, use.key.contains(where: \.isNumber) ? 1 : 0, use.key)
        }
        guard let most = uses.min(by: { rank($0) < rank($1) })?.key else { return nil }
        return try db.texts("SELECT name FROM identity WHERE kind = \(kind.rawValue) AND identity = \(most)").first
    }
}

extension Contact {
    /// What a list shows it under: a desk has no name of its own.
    var shownName: String { name ?? department ?? organization ?? "" }
}
