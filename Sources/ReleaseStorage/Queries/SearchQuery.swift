/// What a reader typed into `q`, read into a form in which no character of it has a meaning for FTS5.
///
/// Words are ANDed; `"a phrase"`, `-word`, `OR`, `word*` with three letters or more, `headline:word`, `speaker:word`. Any
/// other punctuation is plain text.
public struct SearchQuery: Sendable, Equatable, Codable {
    public enum Malformed: Error, Sendable, Equatable {
        /// No letter or digit in it.
        case empty
        /// Only exclusions: there is nothing to find.
        case onlyExclusions
        /// A prefix of fewer than three letters, given as it was written.
        case prefixTooShort(String)
        /// More than 64 words.
        case tooLong
    }

    public init(_ text: String) throws(Malformed) { fatalError("follows") }
}
