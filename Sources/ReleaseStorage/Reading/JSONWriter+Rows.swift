internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

/// Parts that the JSON of several entities shares.
extension JSONWriter {
    /// `first_seen`, `last_seen`, `releases` of an entity's row.
    mutating func seen(_ row: Row) {
        seenBetween(row)
        member("releases", row["releases"] as Int)
    }

    /// `first_seen` and `last_seen` alone.
    mutating func seenBetween(_ row: Row) {
        member("first_seen", CalendarDate(archiveDay: row["first_day"])?.description)
        member("last_seen", CalendarDate(archiveDay: row["last_day"])?.description)
    }

    /// The issuer that a row was joined with (`Row.issuerColumns`), or null.
    mutating func issuer(_ row: Row) {
        key("issuer")
        guard let id: String = row["issuer_id"] else { return value(String?.none) }
        value(EntityLink(id: id, slug: row["issuer_slug"], name: row["issuer_name"]))
    }

    /// The release that a row was joined with (`Row.releaseColumns`).
    mutating func release(_ row: Row) {
        member("release") { writer in
            writer.member("id", row["release_id"] as String)
            writer.member("slug", row["release_slug"] as String)
            writer.member("headline", row["release_headline"] as String?)
            writer.member("release_date", RowKey(row["release_key"]).date?.description)
        }
    }

    mutating func links(_ name: StaticString, _ rows: [Row]) {
        member(name, rows) { $0.value(EntityLink(id: $1["id"], slug: $1["slug"], name: $1["name"])) }
    }
}

extension Row {
    static let issuerColumns: SQL = "issuer.id AS issuer_id, issuer.slug AS issuer_slug, issuer.name AS issuer_name"

    static let releaseColumns: SQL = """
        release.key AS release_key, release.id AS release_id, release.slug AS release_slug,
        release.headline AS release_headline
        """
}

extension StoredEntity {
    init(id: String, slug: String? = nil, _ members: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.object(members)
        self.init(id: id, slug: slug, json: writer.bytes)
    }
}
