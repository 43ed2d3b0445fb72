internal import Crypto
internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension ArchiveReader {
    /// The stored rendering of a release; nil if there is none.
    ///
    /// - Parameter withGzip: whether its gzip is read too, which lies behind the JSON on pages of its own.
    public func release(_ key: ReleaseKey, withGzip: Bool = true) throws(ArchiveError) -> StoredRelease? {
        try read { db in
            try db.cachedStatement(sql: key.renderingQuery(withGzip: withGzip)).first(of: key.text, in: db) { row in
                StoredRelease(
                    id: row.text(0), json: row.bytes(3), gzip: withGzip ? row.bytes(4) : nil, digest: row.text(1),
                    renderedAt: Instant(secondsSince1970: row.integer(2)))
            }
        }
    }

    /// The same JSON with a last member `evidence`; nil if there is no such release.
    public func releaseWithEvidence(_ key: ReleaseKey) throws(ArchiveError) -> StoredRelease? {
        try read { db in
            let row = try db.row(
                """
                SELECT id, json, digest, rendered_at, evidence, evidence_bytes
                FROM release JOIN rendering ON rendering.release = release.key
                JOIN document ON document.release = release.key WHERE \(key.condition)
                """)
            return try row.map { row in
                let evidence = try row.inflated("evidence", count: row["evidence_bytes"])
                return StoredRelease(
                    row, json: ReleaseRenderer.adding(evidence: evidence, to: row.bytes("json")), gzip: nil)
            }
        }
    }

    /// The exact bytes of a release's source.
    public func source(_ key: ReleaseKey) throws(ArchiveError) -> StoredSource? {
        try document(key) { row in
            StoredSource(
                row, bytes: try row.inflated("source", count: row["bytes"]), mediaType: row["media_type"],
                charset: row["charset"])
        }
    }

    /// The canonical text of a release, which its evidence counts in.
    public func text(_ key: ReleaseKey) throws(ArchiveError) -> StoredSource? {
        try document(key) { row in
            let isSource = (row["text"] as DatabaseValue).isNull
            let bytes = try row.inflated(isSource ? "source" : "text", count: row["text_bytes"])
            return StoredSource(row, bytes: bytes, mediaType: "text/plain", charset: "utf-8")
        }
    }

    private func document(
        _ key: ReleaseKey, _ stored: (Row) throws -> StoredSource
    ) throws(ArchiveError) -> StoredSource? {
        try read { db in
            let row = try db.row(
                """
                SELECT id, slug, media_type, charset, received_at, bytes, source, text_bytes, text
                FROM release JOIN document ON document.release = release.key WHERE \(key.condition)
                """)
            return try row.map(stored)
        }
    }
}

extension Row {
    /// Undoes the deflation of a column. Throws where it is damaged.
    func inflated(_ column: String, count: Int, dictionary: [UInt8] = []) throws -> [UInt8] {
        guard let bytes = Deflation.inflated(bytes(column), count: count, dictionary: dictionary) else {
            throw ArchiveError.database("the column \(column) of a release is damaged")
        }
        return bytes
    }
}

extension ReleaseKey {
    var condition: SQL { "release.\(sql: column) = \(text)" }

    /// The same four texts for ever: making one costs more than SQLite's way to the row.
    ///
    /// By its id a release is found in the index alone, for nothing else of its row is asked for.
    fileprivate func renderingQuery(withGzip: Bool) -> String {
        switch self {
        case .id: withGzip ? ReleaseKey.bothByID : ReleaseKey.jsonByID
        case .slug: withGzip ? ReleaseKey.bothBySlug : ReleaseKey.jsonBySlug
        }
    }

    private static let jsonByID = "SELECT id, digest, rendered_at, json" + rendering + "id = ?"
    private static let jsonBySlug = "SELECT id, digest, rendered_at, json" + rendering + "slug = ?"
    private static let bothByID = "SELECT id, digest, rendered_at, json, gzip" + rendering + "id = ?"
    private static let bothBySlug = "SELECT id, digest, rendered_at, json, gzip" + rendering + "slug = ?"
    private static let rendering = " FROM release JOIN rendering ON rendering.release = release.key WHERE release."

    private var column: String {
        switch self {
        case .id: "id"
        case .slug: "slug"
        }
    }

    fileprivate var text: String {
        switch self {
        case .id(let text), .slug(let text): text
        }
    }
}

extension StoredRelease {
    fileprivate init(_ row: Row, json: [UInt8], gzip: [UInt8]?) {
        self.init(
            id: row["id"], json: json, gzip: gzip, digest: row["digest"],
            renderedAt: Instant(secondsSince1970: row["rendered_at"]))
    }
}

extension StoredSource {
    fileprivate init(_ row: Row, bytes: [UInt8], mediaType: String, charset: String) {
        self.init(
            id: row["id"], slug: row["slug"], bytes: bytes, mediaType: mediaType, charset: charset,
            sha256: Array(SHA256.hash(data: bytes)),
            receivedAt: Instant(secondsSince1970: row["received_at"]))
    }
}
