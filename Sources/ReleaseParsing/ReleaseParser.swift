public import ReleaseModel

/// Reads releases: bytes in, records with evidence out. Any bytes give a result; nothing here throws.
public enum ReleaseParser {
    /// One element for each release in the document: an EDGAR submission can hold several.
    public static func parse(_ bytes: [UInt8]) -> [ParsedRelease] {
        SourceReader.read(bytes).map(parse)
    }

    /// The steps in order: canonical text and geometry, line roles, then one parser a field.
    static func parse(_ document: SourceDocument) -> ParsedRelease {
        let text = ReleaseText(layout: TextLayout(document))
        var assembly = ReleaseAssembly(text: text, document: document)
        assembly.readFields()
        return assembly.release
    }
}
