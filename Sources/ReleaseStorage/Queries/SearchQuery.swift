/// What a reader typed into `q`, read into a form in which no character of it has a meaning for FTS5.
///
/// Words are ANDed; `"a phrase"`, `-word`, `one OR other`, `word*` with three letters or more, `headline:word`,
/// `speaker:word`. `OR` joins the two terms beside it and binds closer than AND. Any other punctuation is plain text: a
/// code such as `ABC-123` is the phrase of its parts.
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
        /// Words of letters, digits and marks, in order.
        var words: [String]
        var isPrefix = false
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
    func expression(columns: [String], hasHeadlines: Bool) -> String? {
        func isAnswerable(_ term: Term) -> Bool { hasHeadlines || term.field != .headline }
        func written(_ term: Term) -> String {
            let scope = term.field?.rawValue ?? "{" + columns.joined(separator: " ") + "}"
            return "\(scope) : \"\(term.words.joined(separator: " "))\"\(term.isPrefix ? "*" : "")"
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
