/// Words without regard to case, written as text with white space between them; lines that begin with `#` are comments.
struct WordTable: Sendable {
    private let slots: WordSlots

    init(_ text: String) {
        var words: Set<UInt64> = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            for word in line.split(whereSeparator: \.isWhitespace) { words.insert(FoldedWord.hash(String(word))) }
        }
        slots = WordSlots(words)
    }

    func contains(_ token: Token) -> Bool { contains(token.folded) }

    func contains(_ folded: UInt64) -> Bool { slots.slot(of: folded) != nil }

    /// Whether any of the words is in the table.
    func contains(where words: ArraySlice<Token>) -> Bool { words.contains { contains($0) } }
}
