import ReleaseModel

/// Recognises what a document is by its content and undoes what was wrapped around the release.
enum SourceReader {
    /// One element for each release that the bytes hold.
    static func read(_ bytes: [UInt8]) -> [SourceDocument] {
        [SourceDocument(bytes: bytes, format: .wireText)]
    }
}
