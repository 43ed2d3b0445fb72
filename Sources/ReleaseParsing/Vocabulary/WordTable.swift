/// Words without regard to case, written as text with white space between them; lines that begin with `#` are comments.
struct WordTable: Sendable {
    private var words: Set<UInt64> = []

    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            for word in line.split(whereSeparator: \.isWhitespace) { words.insert(FoldedWord.hash(String(word))) }
        }
    }

    func contains(_ token: Token) -> Bool { words.contains(token.folded) }

    func contains(_ folded: UInt64) -> Bool { words.contains(folded) }
}
