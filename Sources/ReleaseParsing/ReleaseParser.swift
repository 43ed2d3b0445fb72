public import ReleaseModel

/// Reads releases: bytes in, records with evidence out. Any bytes give a result; nothing here throws.
///
/// The steps, in order: `SourceReader.read` (what is it, undo wrappers) → `TextLayout` (canonical text, lines, blocks)
/// → `LineRoles` (what each line is) → one parser a field → `ParsedRelease`.
public enum ReleaseParser {
    /// One element for each release in the document: an EDGAR submission can hold several.
    public static func parse(_ bytes: [UInt8]) -> [ParsedRelease] {
        SourceReader.read(bytes).map(parse)
    }
}
