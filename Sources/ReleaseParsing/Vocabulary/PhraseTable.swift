/// Phrases of one or more words, each with what it stands for, found in a run of tokens without regard to case.
///
/// A table is written as text, one entry a line, `phrase | phrase … = meaning`, so that it can be read and extended without
/// knowing the code; lines that begin with `#` are comments. Marks inside a phrase (`S.A.`, `OTC-BB`) are tokens like words.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Entry {
        let words: [UInt64]
        let meaning: Meaning
    }

    private let firstWords: WordSlots
    /// By the slot of the first word, longest phrase first.
    private let entries: [[Entry]]

    /// - Parameter meaning: from what stands right of `=` (the phrase itself without `=`); entries for which it gives nil
    ///   are left out, which the tests of the tables notice by their count.
    init(_ text: String, _ meaning: (String) -> Meaning?) {
        var phrases: [UInt64: [Entry]] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let sides = line.split(separator: "=", maxSplits: 1)
            guard let left = sides.first else { continue }
            for phrase in left.split(separator: "|") {
                let name = String(phrase).trimmedSpaces
                guard !name.isEmpty, let value = meaning(sides.count > 1 ? String(sides[1]).trimmedSpaces : name) else {
                    continue
                }
                let words = Token.all(in: Array(name.utf8)).map(\.folded)
                if let first = words.first { phrases[first, default: []].append(Entry(words: words, meaning: value)) }
            }
        }
        firstWords = WordSlots(Set(phrases.keys))
        var entries = [[Entry]](repeating: [], count: firstWords.count)
        for (first, phrases) in phrases {
            guard let slot = firstWords.slot(of: first) else { continue }
            entries[slot] = phrases.sorted { $0.words.count > $1.words.count }
        }
        self.entries = entries
    }

    /// The longest phrase that begins at `index`, and how many tokens it takes.
    func match(_ tokens: ArraySlice<Token>, at index: Int) -> (meaning: Meaning, count: Int)? {
        guard tokens.indices.contains(index), let slot = firstWords.slot(of: tokens[index].folded) else { return nil }
        for entry in entries[slot] where index + entry.words.count <= tokens.endIndex {
            if entry.words.indices.allSatisfy({ tokens[index + $0].folded == entry.words[$0] }) {
                return (entry.meaning, entry.words.count)
            }
        }
        return nil
    }

    /// Whether the tokens are one whole phrase of the table.
    func meaning(of tokens: ArraySlice<Token>) -> Meaning? {
        guard let found = match(tokens, at: tokens.startIndex), found.count == tokens.count else { return nil }
        return found.meaning
    }

    /// Whether `text` is one whole phrase of the table.
    func meaning(of text: String) -> Meaning? {
        meaning(of: Token.all(in: Array(text.utf8))[...])
    }
}

extension String {
    var trimmedSpaces: String {
        var view = self[...]
        while let first = view.unicodeScalars.first, first.properties.isWhitespace { view = view.dropFirst() }
        while let last = view.unicodeScalars.last, last.properties.isWhitespace { view = view.dropLast() }
        return String(view)
    }
}
