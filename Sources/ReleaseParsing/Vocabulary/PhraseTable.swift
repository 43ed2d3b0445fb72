/// Phrases of one or more words, each with what it stands for, found in a run of tokens without regard to case.
///
/// A table is written as text, one entry a line, `phrase | phrase … = meaning`, so that it can be read and extended without
/// knowing the code; lines that begin with `#` are comments. Marks inside a phrase (`S.A.`, `OTC-BB`) are tokens like words.
struct PhraseTable<Meaning: Sendable>: Sendable {
    private let firstWords: WordSlots
    /// By the slot of the first word: the phrases that begin with it, longest first.
    private let phrases: [Range<Int>]
    /// Where the words of each phrase stand in `words`.
    private let places: [Range<Int>]
    private let words: [UInt64]
    private let meanings: [Meaning]

    /// - Parameter meaning: from what stands right of `=` (the phrase itself without `=`); entries for which it gives nil
    ///   are left out, which the tests of the tables notice by their count.
    init(_ text: String, _ meaning: (String) -> Meaning?) {
        var entries: [UInt64: [(words: [UInt64], meaning: Meaning)]] = [:]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let sides = line.split(separator: "=", maxSplits: 1)
            guard let left = sides.first else { continue }
            for phrase in left.split(separator: "|") {
                let name = String(phrase).trimmedSpaces
                guard !name.isEmpty, let value = meaning(sides.count > 1 ? String(sides[1]).trimmedSpaces : name) else {
                    continue
                }
                // Without signs, which are made of tables like this one.
                let words = Token.all(in: Array(name.utf8), vocabulary: WordSigns([])).map(\.folded)
                if let first = words.first { entries[first, default: []].append((words, value)) }
            }
        }
        firstWords = WordSlots(entries.keys)
        var phrases = [Range<Int>](repeating: 0..<0, count: firstWords.count)
        var (places, words, meanings): ([Range<Int>], [UInt64], [Meaning]) = ([], [], [])
        for (first, entries) in entries {
            guard let slot = firstWords.slot(of: first) else { continue }
            phrases[slot] = places.count..<places.count + entries.count
            for entry in entries.sorted(by: { $0.words.count > $1.words.count }) {
                places.append(words.count..<words.count + entry.words.count)
                words += entry.words
                meanings.append(entry.meaning)
            }
        }
        (self.phrases, self.places, self.words, self.meanings) = (phrases, places, words, meanings)
    }

    /// The hashes of the words that phrases begin with.
    var openings: [UInt64] { firstWords.all }

    /// The longest phrase that begins at `index`, and how many tokens it takes.
    func match(_ tokens: ArraySlice<Token>, at index: Int) -> (meaning: Meaning, count: Int)? {
        guard tokens.indices.contains(index), let slot = firstWords.slot(of: tokens[index].folded) else { return nil }
        for phrase in phrases[slot] where stands(places[phrase], tokens, index) {
            return (meanings[phrase], places[phrase].count)
        }
        return nil
    }

    private func stands(_ place: Range<Int>, _ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
        guard index + place.count <= tokens.endIndex else { return false }
        for offset in 0..<place.count where tokens[index + offset].folded != words[place.lowerBound + offset] {
            return false
        }
        return true
    }

    /// Whether one of the phrases stands anywhere in the tokens.
    func occurs(in tokens: ArraySlice<Token>) -> Bool {
        tokens.indices.contains { firstWords.slot(of: tokens[$0].folded) != nil && match(tokens, at: $0) != nil }
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
