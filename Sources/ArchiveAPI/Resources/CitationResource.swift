import HTTPMessages
import ReleaseStorage

/// How to cite a release (api.md, section 2).
enum CitationResource {
    static func show(_ call: Call, _ reader: ArchiveReader) throws -> Representation {
        let release = try ReleaseResource.found(reader.release(ReleaseKey(call.key)))
        let citation = Citation(release, publicURL: call.publicURL)
        let body =
            switch call.form {
            case .bibtex: Array(citation.bibtex.utf8)
            case .text: Array(citation.text.utf8)
            default: citation.csl
            }
        var representation = Representation(contentType: call.form.contentType, body: body)
        representation.validator = .digest
        representation.lastModified = release.renderedAt
        representation.freshness = .stored
        representation.namesHost = call.service.publicURL == nil
        representation.fields["Content-Location"] = call.contentLocation("/v1/releases/\(release.id)/citation")
        return representation
    }
}
