internal import Foundation
internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

/// One release on its way into the archive: everything that one transaction writes for it.
///
/// Entities come first, because the release's JSON names their ids; then the release with its JSON, then the neighbours
/// that it came between.
struct IngestTransaction {
    let db: Database
    let release: ParsedRelease
    /// When it is written.
    let at: Instant
    let key: RowKey
    var rows: EntityRows
    /// Every entity that the release names.
    var named: Set<EntityRow> = []
    /// What filters can find the release by.
    var facts: [Fact] = []
    /// The ids of quotes that the archive knows already, by their words.
    var quoteIDs: [String: String]

    private init(
        _ release: ParsedRelease, in db: Database, at: Instant, key: RowKey, identifiers: IdentifierSource,
        quoteIDs: [String: String] = [:]
    ) {
        self.db = db
        self.release = release
        self.at = at
        self.key = key
        self.quoteIDs = quoteIDs
        rows = EntityRows(db: db, identifiers: identifiers)
    }

    /// Stores a release that is new; leaves one be whose source is in the archive.
    static func store(
        _ release: ParsedRelease, in db: Database, receivedAt: Instant, identifiers: IdentifierSource
    ) throws -> IngestedRelease {
        let sha256 = Data(release.source.sha256)
        if let there = try db.row(
            "SELECT id, slug FROM release JOIN document ON document.release = release.key WHERE sha256 = \(sha256)")
        {
            return IngestedRelease(id: there["id"], slug: there["slug"], created: false)
        }
        var transaction = IngestTransaction(
            release, in: db, at: receivedAt, key: try nextKey(on: release.releaseDate, in: db), identifiers: identifiers
        )
        let slug = try Slug(date: release.releaseDate, headline: release.headline).free { slug in
            try db.exists("SELECT 1 FROM release WHERE slug = \(slug)")
        }
        let identity = ReleaseIdentity(
            id: transaction.rows.newID("rel"), slug: slug, version: 1, receivedAt: receivedAt, visibleFrom: receivedAt,
            updatedAt: receivedAt)
        try transaction.store(identity, as: "created")
        try transaction.relabelStale()
        return IngestedRelease(id: identity.id, slug: slug, created: true)
    }

    /// Puts a new reading in the place of the stored one: a release keeps its id and slug, and its place in the order
    /// unless its date is another.
    static func replace(
        _ stored: StoredReading, with release: ParsedRelease, in db: Database, at: Instant,
        identifiers: IdentifierSource
    ) throws {
        let withdrawal = try Withdrawal(of: stored, in: db)
        let key =
            stored.key.date == release.releaseDate ? stored.key : try nextKey(on: release.releaseDate, in: db)
        var transaction = IngestTransaction(
            release, in: db, at: at, key: key, identifiers: identifiers, quoteIDs: withdrawal.quoteIDs)
        let identity = ReleaseIdentity(
            id: stored.id, slug: stored.slug, version: stored.version + 1, receivedAt: stored.receivedAt,
            visibleFrom: stored.visibleFrom, updatedAt: at)
        try transaction.store(identity, as: "updated")
        try transaction.relinkNeighbours(of: stored.key, issuer: withdrawal.issuer)
        // What the new reading names may have absorbed by what the old one had tied to it.
        let others = transaction.named.subtracting(withdrawal.entities)
        for entity in withdrawal.entities + others { try transaction.rows.mend(entity) }
        try transaction.relabelStale()
    }

    private mutating func store(_ given: ReleaseIdentity, as change: String) throws {
        var identity = given
        let issuer = try storeIssuer()
        identity.issuer = issuer?.link
        identity.tickers = try storeTickers(issuer: issuer?.key)
        identity.contacts = try storeContacts()
        (identity.programs, identity.drugs) = try storePrograms()
        identity.quotes = try storeQuotes()
        identity.neighbours = try neighbours(of: key.value, issuer: issuer?.key)
        try storeRelease(identity, issuer: issuer?.key)
        try settleEntities(issuer: issuer?.key)
        try storeTally(issuer: issuer?.key)
        let words = searchRow()
        try words.insert(key, in: db)
        try db.addForms(in: words.texts + release.quotes.map(\.text))
        try storeDocument(receivedAt: identity.receivedAt, words: words.json)
        try relinkNeighbours(of: key, issuer: issuer?.key)
        try db.run(
            """
            INSERT INTO change (type, release, version, at)
            VALUES (\(change), \(identity.id), \(identity.version), \(at.secondsSince1970))
            """)
        try db.run("UPDATE archive_state SET generation = generation + 1")
    }

    private func relabelStale() throws {
        for release in rows.stale.sorted() { try Relabelling(db: db, release: RowKey(release), at: at).run() }
    }

    private static func nextKey(on date: CalendarDate?, in db: Database) throws -> RowKey {
        let day = date?.archiveDay ?? 0
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
                    \(identity.updatedAt.secondsSince1970), \(Data(ReleaseRenderer.summary(release, identity))))
            """)
        try db.store(ReleaseRenderer.stored(release, identity), renderingOf: key.value, at: at)
    }

    private func storeDocument(receivedAt: Instant, words: [UInt8]) throws {
        let source = release.source
        let text = Array(release.text.utf8)
        let evidence = ReleaseRenderer.evidence(release.evidence.entries)
        let separateText = text == source.bytes ? nil : try deflated(text)
        let remarks = String(decoding: ReleaseRenderer.diagnostics(source.remarks), as: UTF8.self)
        try db.run(
            """
            INSERT INTO document (release, sha256, bytes, format, media_type, charset, received_at, source,
                                  text_bytes, text, evidence_bytes, evidence, words_bytes, words, remarks)
            VALUES (\(key.value), \(Data(source.sha256)), \(source.bytes.count), \(source.format.rawValue),
                    \(source.mediaType), \(source.charset), \(receivedAt.secondsSince1970),
                    \(try deflated(source.bytes)), \(text.count), \(separateText), \(evidence.count),
                    \(try deflated(evidence)), \(words.count), \(try deflated(words, dictionary: text)), \(remarks))
            """)
    }

    private func deflated(_ bytes: [UInt8], dictionary: [UInt8] = []) throws -> Data {
        try IngestTransaction.deflated(bytes, as: .zlib, dictionary: dictionary)
    }

    static func deflated(_ bytes: [UInt8], as format: Deflation.Format, dictionary: [UInt8] = []) throws -> Data {
        guard let deflated = Deflation.deflated(bytes, as: format, dictionary: dictionary) else {
            throw ArchiveError.database("\(bytes.count) bytes could not be compressed")
        }
        return Data(deflated)
    }
}
