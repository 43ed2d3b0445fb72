/// What a reader typed into `q`, read into a form in which no character of it has a meaning for FTS5.
///
/// Words are ANDed; `"a phrase"`, `-word`, `one OR other`, `word*` with three letters or more, `headline:word`,
/// `speaker:word`. `OR` joins the two terms beside it and binds closer than AND. Any other punctuation is plain text. A
/// single word finds its inflected forms; phrases, codes and figures (`ABC-123`, `$1.2`) match as they are written, but for
/// case and diacritics (Docs/Decisions/search.md).
public struct SearchQuery: Sendable, Equatable {
    public enum Malformed: Error, Sendable, Equatable {
        /// No letter or digit in it.
        case empty
        /// Only exclusions: there is nothing to find.
        case onlyExclusions
        /// A prefix of fewer than three letters, given as it was written.
        case prefixTooShort(String)
        /// More than 64 terms.
        case tooLong
    }

    enum Field: String { case headline, speaker }

    struct Term: Equatable {
        var field: Field?
        /// As they stand in the search tables, in order.
        var words: [String]
        var isPrefix = false
        var isQuoted = false

        /// The word that may stand in other forms than this one.
        var inflected: String? { words.count == 1 && !isPrefix && !isQuoted ? words.first : nil }
    }

    static let termsMax = 64

    /// Each is satisfied by any of its terms.
    let required: [[Term]]
    let excluded: [Term]

    public init(_ text: String) throws(Malformed) {
        var required: [[Term]] = []
        var excluded: [Term] = []
        var joinsNext = false
        let pieces = SearchLexer.pieces(of: text)
        guard pieces.count <= SearchQuery.termsMax else { throw .tooLong }
        for (index, piece) in pieces.enumerated() {
            if piece.isOr, !required.isEmpty, index + 1 < pieces.count, pieces[index + 1].isTerm,
                pieces[index - 1].isTerm
            {
                joinsNext = true
                continue
            }
            guard let term = piece.term else { continue }
            if term.isPrefix, (term.words.last ?? "").unicodeScalars.count < 3 { throw .prefixTooShort(piece.written) }
            if piece.isExcluded {
                excluded.append(term)
            } else if joinsNext {
                required[required.count - 1].append(term)
            } else {
                required.append([term])
            }
            joinsNext = false
        }
        guard !required.isEmpty else { throw excluded.isEmpty ? .empty : .onlyExclusions }
        self.required = required
        self.excluded = excluded
    }

    /// The words of which forms are asked.
    var inflected: Set<String> { Set((required.flatMap { $0 } + excluded).compactMap(\.inflected)) }

    /// Whether one look into the index answers it, without matching anything with anything.
    public var isOneWord: Bool {
        excluded.isEmpty && required.count == 1 && required[0].count == 1
            && required[0].allSatisfy { $0.words.count == 1 && !$0.isPrefix }
    }

    /// An FTS5 expression (sqlite.org/fts5.html#full_text_query_syntax).
    ///
    /// - Parameters:
    ///   - columns: where terms without a field are looked for.
    ///   - hasHeadlines: whether the table has a column for `headline:`; without one such a term is found in no row.
    ///   - forms: of the inflected words.
    func expression(columns: [String], hasHeadlines: Bool, forms: [String: [String]]) -> String? {
        func isAnswerable(_ term: Term) -> Bool { hasHeadlines || term.field != .headline }
        func written(_ term: Term) -> String {
            let scope = term.field?.rawValue ?? "{" + columns.joined(separator: " ") + "}"
            let forms = term.inflected.flatMap { forms[$0] } ?? [term.words.joined(separator: " ")]
            let phrases = forms.map { "\"\($0)\"\(term.isPrefix ? "*" : "")" }
            return "\(scope) : (\(phrases.joined(separator: " OR ")))"
        }
        var clauses: [String] = []
        for terms in required {
            let answerable = terms.filter(isAnswerable)
            guard !answerable.isEmpty else { return nil }
            clauses.append("(" + answerable.map(written).joined(separator: " OR ") + ")")
        }
        let found = "(" + clauses.joined(separator: " AND ") + ")"
        let unwanted = excluded.filter(isAnswerable).map(written)
        return unwanted.isEmpty ? found : "(\(found) NOT (\(unwanted.joined(separator: " OR "))))"
    }
}
