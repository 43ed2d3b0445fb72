internal import ReleaseModel

/// Recognises what a document is by its content and undoes what was wrapped around the release.
enum SourceReader {
    /// A document that can be a release, with what was odd about its wrapping.
    struct Reading {
        var document: SourceDocument
        var diagnostics: [Diagnostic] = []
    }

    /// At least one reading, whatever the bytes are; several for an EDGAR submission with several exhibits.
    static func read(_ bytes: [UInt8]) -> [Reading] {
        guard Gzip.isGzip(bytes) else { return readings(of: bytes, diagnostics: []) }
        let content = Gzip.content(of: bytes)
        return readings(of: content.bytes, diagnostics: diagnostics(of: content.end))
    }

    private static func readings(of bytes: [UInt8], diagnostics: [Diagnostic]) -> [Reading] {
        guard let submission = EDGARSubmission(bytes) else {
            return [Reading(document: document(bytes, origin: nil), diagnostics: diagnostics)]
        }
        return submission.releases.map { exhibit in
            Reading(document: document(Array(bytes[exhibit.text]), origin: submission.origin), diagnostics: diagnostics)
        }
    }

    private static func document(_ bytes: [UInt8], origin: SourceDocument.Origin?) -> SourceDocument {
        let charset = Charset(of: bytes)
        let head = charset == .utf8 || charset == .windows1252 ? bytes : charset.utf8(bytes)
        return SourceDocument(
            bytes: bytes, format: FormatRecognition(head).format, charset: charset.rawValue, origin: origin)
    }

    private static func diagnostics(of end: Gzip.Content.End) -> [Diagnostic] {
        switch end {
        case .complete: []
        case .truncated:
            [
                Diagnostic(
                    code: "gzip-truncated", message: "The gzip stream is damaged or cut; what stands before is read.")
            ]
        case .tooLong:
            [
                Diagnostic(
                    code: "gzip-too-long",
                    message: "Only the first \(Gzip.contentBytesMax >> 20) MiB of the gzip stream are read.")
            ]
        }
    }
}
