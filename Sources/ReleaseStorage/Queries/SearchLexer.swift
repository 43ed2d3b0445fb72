/// One blank-separated piece of a search, or one quoted phrase.
struct SearchPiece {
    /// As the reader wrote it, without the signs that were understood.
    var written: String
    var field: SearchQuery.Field?
    var isExcluded = false
    var isQuoted = false

    /// The word `OR` between two terms; elsewhere it is a word like any other.
    var isOr: Bool { written == "OR" && field == nil && !isExcluded && !isQuoted }

    var isTerm: Bool { !isExcluded && term != nil }

    /// Nil where no letter or digit is in the piece.
    var term: SearchQuery.Term? {
        let words = SearchLexer.words(of: written)
        guard !words.isEmpty else { return nil }
        return SearchQuery.Term(
            field: field, words: words, isPrefix: !isQuoted && written.hasSuffix("*"), isQuoted: isQuoted)
    }
}

/// Splits what was typed into `q` at blanks and quotation marks.
enum SearchLexer {
    static func pieces(of text: String) -> [SearchPiece] {
        var pieces: [SearchPiece] = []
        var rest = Substring(text)
        while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
            rest = rest[start...]
            var piece = SearchPiece(written: "")
            if rest.first == "-", rest.count > 1 {
                piece.isExcluded = true
                rest.removeFirst()
            }
            piece.field = takeField(from: &rest)
            if rest.first == "\"", let close = rest.dropFirst().firstIndex(of: "\"") {
                piece.isQuoted = true
                piece.written = String(rest[rest.index(after: rest.startIndex)..<close])
                rest = rest[rest.index(after: close)...]
            } else {
                let end = rest.firstIndex(where: \.isWhitespace) ?? rest.endIndex
                piece.written = String(rest[..<end])
                rest = rest[end...]
            }
            pieces.append(piece)
        }
        return pieces
    }

    /// `headline:` and `speaker:` directly before a term.
    private static func takeField(from rest: inout Substring) -> SearchQuery.Field? {
        for field in [SearchQuery.Field.headline, .speaker] where rest.hasPrefix(field.rawValue + ":") {
            let term = rest.dropFirst(field.rawValue.count + 1)
            guard let first = term.first, !first.isWhitespace else { return nil }
            rest = term
            return field
        }
        return nil
    }

    /// The words of a text as they stand in the search tables.
    static func words(of text: String) -> [String] {
        SearchableText(text).text.unicodeScalars.split { !$0.isInWord }.map { String($0) }
    }
}
