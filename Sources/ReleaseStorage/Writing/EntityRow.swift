internal import GRDB

/// What releases name; the number stands in the tables that all kinds share.
enum EntityKind: Int {
    case issuer = 1
    case ticker, contact, drug, drugProgram

    var table: String {
        switch self {
        case .issuer: "issuer"
        case .ticker: "ticker"
        case .contact: "contact"
        case .drug: "drug"
        case .drugProgram: "drug_program"
        }
    }

    var hasSlug: Bool { self == .issuer || self == .drug }

    /// Whether it is of interest which issuers' releases name it.
    var hasIssuers: Bool { self == .contact || self == .drug || self == .drugProgram }
}

/// An entity by its row.
///
/// Everything that its row and its words hold is read from the mentions of releases, of which `Archive.ingest` adds some and
/// `Archive.replace` takes some away. Each step here looks at the ends of an index or at the different statements, and
/// never at every release, so that the 20,000th release of a company is stored as fast as its first.
struct EntityRow: Hashable {
    let kind: EntityKind
    let key: Int

    /// Whether any release names it.
    func isNamed(in db: Database) throws -> Bool {
        try db.exists("SELECT 1 FROM mention WHERE kind = \(kind.rawValue) AND entity = \(key)")
    }

    /// Writes down that a release states this of it.
    func mention(_ stated: String, in release: RowKey, ordinal: Int, db: Database) throws {
        try db.run(
            """
            INSERT INTO statement (kind, entity, stated, mentions) VALUES (\(kind.rawValue), \(key), \(stated), 1)
            ON CONFLICT DO UPDATE SET mentions = mentions + 1
            """)
        try db.run(
            """
            INSERT INTO mention (release, kind, ordinal, entity, statement)
            SELECT \(release.value), kind, \(ordinal), entity, key FROM statement
            WHERE kind = \(kind.rawValue) AND entity = \(key) AND stated = \(stated)
            """)
        try learn(stated, first: release, last: release, in: db)
    }

    /// Counts one release more or less of an issuer.
    func count(_ change: Int, issuer: Int?, in db: Database) throws {
        try db.run("UPDATE \(sql: kind.table) SET releases = releases + \(change) WHERE key = \(key)")
        guard let issuer, kind.hasIssuers else { return }
        try db.run(
            """
            INSERT INTO entity_issuer (kind, entity, issuer, releases) VALUES (\(kind.rawValue), \(key), \(issuer), \(change))
            ON CONFLICT DO UPDATE SET releases = releases + \(change)
            """)
        if change < 0 {
            try db.run(
                """
                DELETE FROM entity_issuer
                WHERE kind = \(kind.rawValue) AND entity = \(key) AND issuer = \(issuer) AND releases <= 0
                """)
        }
    }

    /// Counts its releases anew, where whole statements have come or gone.
    func recount(in db: Database) throws {
        let mentions: SQL = "FROM mention WHERE mention.kind = \(kind.rawValue) AND mention.entity = \(key)"
        try db.run(
            """
            UPDATE \(sql: kind.table) SET releases = (SELECT count(DISTINCT mention.release) \(mentions)) WHERE key = \(key)
            """)
        try db.run("DELETE FROM entity_issuer WHERE kind = \(kind.rawValue) AND entity = \(key)")
        try db.run(
            """
            INSERT INTO entity_issuer (kind, entity, issuer, releases)
            SELECT \(kind.rawValue), \(key), release.issuer, count(*)
            FROM (SELECT DISTINCT release \(mentions)) AS named JOIN release ON release.key = named.release
            WHERE release.issuer IS NOT NULL GROUP BY release.issuer
            """)
    }

    /// Takes the row away, with the words that led to it.
    func delete(in db: Database) throws {
        try forget(in: db)
        for table in ["former_entity", "entity_issuer", "statement"] {
            try db.run("DELETE FROM \(sql: table) WHERE kind = \(kind.rawValue) AND entity = \(key)")
        }
        try db.run("DELETE FROM \(sql: kind.table) WHERE key = \(key)")
    }
}
