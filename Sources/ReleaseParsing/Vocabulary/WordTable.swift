/// Words without regard to case, written as text with white space between them; lines that begin with `#` are comments.
struct WordTable: Sendable {
    private var slots = WordSlots()

    init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            for word in line.split(whereSeparator: \.isWhitespace) { slots.insert(FoldedWord.hash(String(word))) }
        }
    }

    /// Whole lines, each of which `contains` finds by the hash of all its characters.
    init(lines: [String]) { slots = WordSlots(lines.map { FoldedWord.hash($0) }) }

    /// The words that the phrases of a table begin with.
    init<Meaning>(openingsOf table: PhraseTable<Meaning>) { slots = WordSlots(table.openings) }

    /// The words of all the tables.
    init(joining tables: WordTable...) { slots = WordSlots(tables.flatMap(\.all)) }

    /// The hashes of the words in no order.
    var all: [UInt64] { slots.all }

    func contains(_ token: Token) -> Bool { contains(token.folded) }

    func contains(_ folded: UInt64) -> Bool { slots.slot(of: folded) != nil }

    /// Whether any of the words is in the table.
    func contains(where words: ArraySlice<Token>) -> Bool { words.contains { contains($0) } }
}
