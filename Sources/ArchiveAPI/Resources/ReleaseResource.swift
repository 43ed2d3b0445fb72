import HTTPMessages
import ReleaseRendering
import ReleaseStorage

/// One release, the bytes that it was read from, and the text that its evidence counts in.
enum ReleaseResource {
    static let selectors: [any ParameterDeclaration] = [Parameters.include, fields, Parameters.pretty]

    static func show(_ call: Call, _ reader: ArchiveReader) throws -> Representation {
        if call.form == .txt { return try text(call, reader) }
        let key = ReleaseKey(call.key)
        let withEvidence = call.parameters[Parameters.include] ?? call.parameters[fields]?.contains("evidence") ?? false
        let release = try found(
            try withEvidence ? reader.releaseWithEvidence(key) : reader.release(key, withGzip: call.prefersGzip))
        var representation = call.release(release, fields: fields)
        representation.fields["Content-Location"] = call.contentLocation("/v1/releases/" + release.id)
        return representation
    }

    static func source(_ call: Call, _ reader: ArchiveReader) throws -> Representation {
        let source = try found(reader.source(ReleaseKey(call.key)))
        let type = "\(source.mediaType); charset=\(source.charset)"
        var representation = kept(Representation(contentType: type, body: source.bytes), source, at: "source", call)
        representation.isSource = true
        // A stranger's page must not run scripts under the archive's name.
        representation.fields["Content-Security-Policy"] = "sandbox"
        return representation
    }

    static func text(_ call: Call, _ reader: ArchiveReader) throws -> Representation {
        let text = try found(reader.text(ReleaseKey(call.key)))
        return kept(Representation(contentType: Form.txt.contentType, body: text.bytes), text, at: "text", call)
    }

    static func found<Stored>(_ stored: Stored?) throws(Problem) -> Stored {
        guard let stored else { throw Problem(.notFound, "There is no release with this id or slug.") }
        return stored
    }

    private static func kept(
        _ representation: Representation, _ source: StoredSource, at part: String, _ call: Call
    ) -> Representation {
        var representation = representation
        representation.validator = .strong(Representation.hexadecimal(source.sha256))
        representation.lastModified = source.receivedAt
        representation.freshness = .stored
        let path = "/v1/releases/\(source.id)/\(part)"
        if call.request.target.path != path { representation.fields["Content-Location"] = path }
        return representation
    }

    static let fields = Parameter.fields(of: [
        "id", "slug", "status", "version", "headline", "subheadlines", "release_date", "language", "dateline", "issuer",
        "tickers", "contacts", "quotes", "drug_programs", "sections", "urls", "end_mark", "evidence", "diagnostics",
        "source", "received_at", "visible_from", "updated_at", "links",
    ])
}
