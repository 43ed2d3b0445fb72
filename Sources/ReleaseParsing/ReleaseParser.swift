public import ReleaseModel

/// Reads releases: bytes in, records with evidence out. Any bytes give a result; nothing here throws.
public enum ReleaseParser {
    /// Why the bytes should not be taken in as a release at all; nil if they are text.
    public static func refusal(of bytes: [UInt8]) -> Refusal? {
        Refusal(of: bytes)
    }

    /// One element for each release in the document: an EDGAR submission can hold several.
    public static func parse(_ bytes: [UInt8]) -> [ParsedRelease] {
        let releases = SourceReader.read(bytes).map { reading in
            var document = reading.document
            document.remarks = reading.diagnostics
            return parse(document)
        }
        return releases.count > 1 ? withoutSupplements(releases) : releases
    }

    /// Reads one document as it is stored, in these steps: canonical text and geometry, line roles, one parser a field.
    public static func parse(_ document: SourceDocument) -> ParsedRelease {
        let source = DecodedSource(document)
        let text = ReleaseText(layout: TextLayout(source))
        var assembly = ReleaseAssembly(text: text, document: document)
        assembly.readFields()
        var release = assembly.release
        release.diagnostics.insert(contentsOf: document.remarks + source.diagnostics, at: 0)
        return release
    }

    /// Companies file data sheets, slides and scripts as exhibits 99 beside the release: those have no dateline and no
    /// contacts.
    private static func withoutSupplements(_ releases: [ParsedRelease]) -> [ParsedRelease] {
        let found = releases.filter { $0.dateline != nil || !$0.contacts.isEmpty || $0.endMark != nil }
        return found.isEmpty ? Array(releases.prefix(1)) : found
    }
}
