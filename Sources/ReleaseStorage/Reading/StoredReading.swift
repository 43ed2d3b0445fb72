internal import Foundation
internal import GRDB
public import ReleaseModel
internal import ReleaseRendering

/// A release as it was read when it was last stored, with the source to read it from anew.
public struct StoredReading: Sendable {
    public let id: String
    public let slug: String
    public let source: SourceDocument
    let key: RowKey
    let version: Int
    let receivedAt: Instant
    let visibleFrom: Instant
    /// `{"data":{…}}` with evidence.
    let json: [UInt8]
    let text: [UInt8]
}

extension ArchiveReader {
    /// The ids of all releases, oldest first.
    public func releaseIDs() throws(ArchiveError) -> [String] {
        try read { db in try db.texts("SELECT id FROM release ORDER BY key") }
    }

    /// What is stored of a release and was read from it; nil if there is none.
    public func reading(_ key: ReleaseKey) throws(ArchiveError) -> StoredReading? {
        try read { db in try db.reading(key) }
    }
}

extension Database {
    func reading(_ key: ReleaseKey) throws -> StoredReading? {
        let row = try row(
            """
            SELECT release.key, id, slug, json, evidence, evidence_bytes, format, charset, received_at, bytes, source,
                   text, text_bytes, remarks
            FROM release JOIN rendering ON rendering.release = release.key
            JOIN document ON document.release = release.key WHERE \(key.condition)
            """)
        return try row.map(StoredReading.init)
    }
}

extension StoredReading {
    fileprivate init(_ row: Row) throws {
        let stored = row.bytes("json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let fields = try decoder.decode(StoredFields.self, from: Data(stored)).data
        let bytes = try row.inflated("source", count: row["bytes"])
        let isSource = (row["text"] as DatabaseValue).isNull
        guard let format = SourceDocument.Format(rawValue: row["format"]),
            let visibleFrom = Instant(rfc3339: fields.visibleFrom)
        else { throw ArchiveError.database("the reading of \(row["id"] as String) is damaged") }
        self.init(
            id: row["id"], slug: row["slug"],
            source: SourceDocument(
                bytes: bytes, format: format, charset: row["charset"], origin: fields.source.origin?.origin,
                remarks: try decoder.decode([Diagnostic].self, from: Data((row["remarks"] as String).utf8))),
            key: RowKey(row["key"]), version: fields.version,
            receivedAt: Instant(secondsSince1970: row["received_at"]), visibleFrom: visibleFrom,
            json: ReleaseRenderer.adding(
                evidence: try row.inflated("evidence", count: row["evidence_bytes"]), to: stored),
            text: isSource ? bytes : try row.inflated("text", count: row["text_bytes"]))
    }
}

/// What a release's JSON alone holds.
private struct StoredFields: Decodable {
    struct Members: Decodable {
        let version: Int
        let visibleFrom: String
        let source: Source
    }

    struct Source: Decodable {
        let origin: Origin?
    }

    struct Origin: Decodable {
        let accessionNumber: String?
        let cik: String?
        let form: String?
        let filingDate: String?
        let company: String?
        let submissionSha256: String

        var origin: SourceDocument.Origin {
            SourceDocument.Origin(
                accessionNumber: accessionNumber, cik: cik, form: form,
                filingDate: filingDate.flatMap { CalendarDate(iso: $0) }, company: company,
                submission: .sha256([UInt8](hexadecimal: submissionSha256)))
        }
    }

    let data: Members
}
