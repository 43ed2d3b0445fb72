/// Phrases of one or more words, each with what it stands for, found in a run of tokens without regard to case.
///
/// A table is written as text, one entry a line, `phrase | phrase … = meaning`, so that it can be read and extended without
/// knowing the code; lines that begin with `#` are comments. Marks inside a phrase (`S.A.`, `OTC-BB`) are tokens like words.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private struct Entry {
        let words: [UInt64]
        let meaning: Meaning
    }

    /// By first word, longest phrase first.
    private var entries: [UInt64: [Entry]] = [:]
    private var firstWords = WordFilter()

    /// - Parameter meaning: from what stands right of `=` (the phrase itself without `=`); entries for which it gives nil
    ///   are left out, which the tests of the tables notice by their count.
    init(_ text: String, _ meaning: (String) -> Meaning?) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let sides = line.split(separator: "=", maxSplits: 1)
            guard let left = sides.first else { continue }
            for phrase in left.split(separator: "|") {
                let name = String(phrase).trimmedSpaces
                guard !name.isEmpty, let value = meaning(sides.count > 1 ? String(sides[1]).trimmedSpaces : name) else {
                    continue
                }
                add(name, value)
            }
        }
        for key in entries.keys { entries[key]?.sort { $0.words.count > $1.words.count } }
    }

    private mutating func add(_ phrase: String, _ meaning: Meaning) {
        let words = Token.all(in: Array(phrase.utf8)).map(\.folded)
        guard let first = words.first else { return }
        entries[first, default: []].append(Entry(words: words, meaning: meaning))
        firstWords.insert(first)
    }

    /// The longest phrase that begins at `index`, and how many tokens it takes.
    func match(_ tokens: ArraySlice<Token>, at index: Int) -> (meaning: Meaning, count: Int)? {
        guard tokens.indices.contains(index), firstWords.mayContain(tokens[index].folded),
            let candidates = entries[tokens[index].folded]
        else { return nil }
        for entry in candidates where index + entry.words.count <= tokens.endIndex {
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
