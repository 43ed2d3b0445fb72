internal import Foundation
internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

/// One release on its way into the archive: everything that one transaction writes for it.
///
/// Entities come first, because the release's JSON names their ids; then the release with its JSON, then the neighbours
/// that it came between.
struct IngestTransaction {
    /// The tables that count releases.
    enum EntityTable: String {
        case issuer, ticker, contact, drug
        case drugProgram = "drug_program"
    }

    let db: Database
    let release: ParsedRelease
    let receivedAt: Instant
    let identifiers: IdentifierSource
    let key: RowKey
    /// Of the release's date; 0 without one.
    let day: Int
    /// What filters can find the release by.
    var facts: [Fact] = []

    static func store(
        _ release: ParsedRelease, in db: Database, receivedAt: Instant, identifiers: IdentifierSource
    ) throws -> IngestedRelease {
        let sha256 = Data(release.source.sha256)
        if let there = try db.row(
            "SELECT id, slug FROM release JOIN document ON document.release = release.key WHERE sha256 = \(sha256)")
        {
            return IngestedRelease(id: there["id"], slug: there["slug"], created: false)
        }
        let day = release.releaseDate?.archiveDay ?? 0
        var transaction = IngestTransaction(
            db: db, release: release, receivedAt: receivedAt, identifiers: identifiers,
            key: try nextKey(on: day, release.releaseDate, in: db), day: day)
        return try transaction.store(sha256: sha256)
    }

    private mutating func store(sha256: Data) throws -> IngestedRelease {
        let slug = try Slug(date: release.releaseDate, headline: release.headline).free { slug in
            try db.exists("SELECT 1 FROM release WHERE slug = \(slug)")
        }
        var identity = ReleaseIdentity(
            id: newID("rel"), slug: slug, version: 1, receivedAt: receivedAt, visibleFrom: receivedAt,
            updatedAt: receivedAt)
        let issuer = try storeIssuer()
        identity.issuer = issuer?.link
        identity.tickers = try storeTickers(issuer: issuer?.key)
        identity.contacts = try storeContacts(issuer: issuer?.key)
        (identity.programs, identity.drugs) = try storePrograms(issuer: issuer?.key)
        identity.quotes = try storeQuotes()
        identity.neighbours = try neighbours(of: key.value, issuer: issuer?.key)
        try storeRelease(identity, issuer: issuer?.key)
        try storeDocument(sha256: sha256)
        try storeSearchRow()
        try relinkNeighbours(issuer: issuer?.key)
        try db.run(
            """
            INSERT INTO change (type, release, version, at)
            VALUES ('created', \(identity.id), \(identity.version), \(receivedAt.secondsSince1970))
            """)
        try db.run("UPDATE archive_state SET generation = generation + 1")
        return IngestedRelease(id: identity.id, slug: slug, created: true)
    }

    func newID(_ kind: String) -> String { kind + "_" + identifiers.digits(16) }

    /// Counts this release for an entity and widens the days on which it was seen.
    func count(in table: EntityTable, key: Int) throws {
        try db.run(
            """
            UPDATE \(sql: table.rawValue)
            SET releases = releases + 1, last_day = max(last_day, \(day)),
                first_day = CASE WHEN first_day = 0 THEN \(day) WHEN \(day) = 0 THEN first_day
                                 ELSE min(first_day, \(day)) END
            WHERE key = \(key)
            """)
    }

    private static func nextKey(on day: Int, _ date: CalendarDate?, in db: Database) throws -> RowKey {
        let last = try db.integer("SELECT last FROM arrival WHERE day = \(day)") ?? -1
        guard last < RowKey.arrivalMax else { throw ArchiveError.dayIsFull(date?.description ?? "no date") }
        try db.run("INSERT INTO arrival (day, last) VALUES (\(day), 0) ON CONFLICT DO UPDATE SET last = last + 1")
        return RowKey(day: day, arrival: last + 1)
    }

    private func storeRelease(_ identity: ReleaseIdentity, issuer: Int?) throws {
        try db.run(
            """
            INSERT INTO release (key, id, slug, issuer, headline, updated_at, summary)
            VALUES (\(key.value), \(identity.id), \(identity.slug), \(issuer), \(release.headline),
                    \(receivedAt.secondsSince1970), \(Data(ReleaseRenderer.summary(release, identity))))
            """)
        try storeRendering(ReleaseRenderer.stored(release, identity), of: key.value)
    }

    private func storeDocument(sha256: Data) throws {
        let source = release.source
        let text = Array(release.text.utf8)
        let evidence = ReleaseRenderer.evidence(release.evidence.entries)
        let separateText = text == source.bytes ? nil : try deflated(text)
        try db.run(
            """
            INSERT INTO document (release, sha256, bytes, format, media_type, charset, received_at, source,
                                  text_bytes, text, evidence_bytes, evidence)
            VALUES (\(key.value), \(sha256), \(source.bytes.count), \(source.format.rawValue), \(source.mediaType),
                    \(source.charset), \(receivedAt.secondsSince1970), \(try deflated(source.bytes)),
                    \(text.count), \(separateText), \(evidence.count), \(try deflated(evidence)))
            """)
    }

    private func deflated(_ bytes: [UInt8]) throws -> Data { try IngestTransaction.deflated(bytes, as: .zlib) }

    static func deflated(_ bytes: [UInt8], as format: Deflation.Format) throws -> Data {
        guard let deflated = Deflation.deflated(bytes, as: format) else {
            throw ArchiveError.database("\(bytes.count) bytes could not be compressed")
        }
        return Data(deflated)
    }
}
