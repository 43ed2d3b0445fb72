internal import GRDB

/// The tables of entities: each row is folded out of the releases that name it, and counts them.
enum EntityTable: String {
    case issuer, ticker, contact, drug
    case drugProgram = "drug_program"
}

/// An entity by its row.
struct EntityRow: Hashable {
    let table: EntityTable
    let key: Int
}

/// What one release adds to the rows of the entities that it names. Of values that can't stand side by side, those of the
/// latest release stand.
struct EntityFold {
    let db: Database
    /// Of the release's date; 0 without one.
    let day: Int
    /// The release's issuer.
    let issuer: Int?

    /// Counts the release for an entity and widens the days on which it was seen; what else is added comes before.
    func count(_ entity: EntityRow) throws {
        try db.run(
            """
            UPDATE \(sql: entity.table.rawValue)
            SET releases = releases + 1, last_day = max(last_day, \(day)),
                first_day = CASE WHEN first_day = 0 THEN \(day) WHEN \(day) = 0 THEN first_day
                                 ELSE min(first_day, \(day)) END
            WHERE key = \(entity.key)
            """)
    }

    func add(issuerName name: String, to key: Int) throws {
        try db.run(
            """
            UPDATE issuer SET name = \(name), sort_name = \(FoldedName(name).spaced)
            WHERE key = \(key) AND last_day <= \(day)
            """)
        try db.run(
            """
            INSERT INTO issuer_name (issuer, name, first_day, last_day) VALUES (\(key), \(name), \(day), \(day))
            ON CONFLICT DO UPDATE SET
                last_day = max(last_day, \(day)),
                first_day = CASE WHEN first_day = 0 THEN \(day) WHEN \(day) = 0 THEN first_day
                                 ELSE min(first_day, \(day)) END
            """)
    }
}
