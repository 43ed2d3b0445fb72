internal import GRDB

/// From what a filter or a path names an entity by to the keys of its rows.
extension Database {
    /// Issuers by id, slug, or name.
    func issuers(named names: [String]) throws -> [Int] {
        try entities(.issuer, named: names, identities: names.map { FoldedName($0).withoutLegalForm.compact })
    }

    /// Drugs by id, slug, name or alias.
    func drugs(named names: [String]) throws -> [Int] {
        try entities(.drug, named: names, identities: names.map { FoldedName($0).compact })
    }

    /// Contacts by id, name or e-mail address.
    func contacts(named names: [String]) throws -> [Int] {
        guard !names.isEmpty else { return [] }
        let folded = names.map { FoldedName($0).compact }.filter { !$0.isEmpty }
        return try integers(
            """
            SELECT key FROM contact WHERE \(SQL.isIn("id", names))
            UNION SELECT entity FROM former_name
            WHERE kind = \(EntityKind.contact.rawValue) AND \(SQL.isIn("name", names))
            UNION SELECT key FROM contact WHERE \(SQL.isIn("folded", folded))
            UNION SELECT contact FROM contact_address
            WHERE kind = 'email' AND \(SQL.isIn("address", names.map { $0.lowercased() }))
            """)
    }

    /// Listings by id, `TSX:LOR`, `XTSE:LOR` or `LOR`.
    func tickers(named names: [String]) throws -> [Int] {
        var keys: [Int] = []
        for name in names {
            let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
            guard let symbol = parts.last?.uppercased() else { continue }
            if parts.count == 2 {
                keys += try integers(
                    """
                    SELECT key FROM ticker JOIN ticker_market ON ticker_market.ticker = ticker.key
                    WHERE symbol = \(symbol) AND ticker_market.market = \(FoldedName(parts[0]).compact) ORDER BY key
                    """)
            } else {
                keys += try integers("SELECT key FROM ticker WHERE id = \(name) OR symbol = \(symbol) ORDER BY key")
            }
        }
        return keys
    }

    /// The one that a path names by its id or slug, or by those of one that has become a part of it.
    func entity(_ kind: EntityKind, named name: String) throws -> Int? {
        let isNamed: SQL = kind.hasSlug ? "id = \(name) OR slug = \(name)" : "id = \(name)"
        return try integer("SELECT key FROM \(sql: kind.table) WHERE \(isNamed)")
            ?? integer("SELECT entity FROM former_name WHERE name = \(name) AND kind = \(kind.rawValue)")
    }

    private func entities(_ kind: EntityKind, named names: [String], identities: [String]) throws -> [Int] {
        guard !names.isEmpty else { return [] }
        return try integers(
            """
            SELECT key FROM \(sql: kind.table) WHERE \(SQL.isIn("id", names))
            UNION SELECT key FROM \(sql: kind.table) WHERE \(SQL.isIn("slug", names))
            UNION SELECT entity FROM former_name WHERE kind = \(kind.rawValue) AND \(SQL.isIn("name", names))
            UNION SELECT entity FROM identity WHERE kind = \(kind.rawValue) AND \(SQL.isIn("identity", identities))
            """)
    }
}
