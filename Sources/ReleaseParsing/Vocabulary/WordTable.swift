/// Words without regard to case, written as text with white space between them; lines that begin with `#` are comments.
struct WordTable: Sendable {
    private var slots = WordSlots()

    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            for word in line.split(whereSeparator: \.isWhitespace) { slots.insert(FoldedWord.hash(String(word))) }
        }
    }

    func contains(_ token: Token) -> Bool { contains(token.folded) }

    func contains(_ folded: UInt64) -> Bool { slots.slot(of: folded) != nil }

    /// Whether any of the words is in the table.
    func contains(where words: ArraySlice<Token>) -> Bool { words.contains { contains($0) } }
}
