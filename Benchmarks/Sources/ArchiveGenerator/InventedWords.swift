import Foundation

/// Words that no language has, used as often as words are: the n-th commonest 1/n as often as the commonest (Zipf's law).
struct InventedWords: Sendable {
    private let words: [String]
    /// The chance of the words up to each one.
    private let chances: [Double]

    init(count: Int, seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var taken: Set<String> = []
        var words: [String] = []
        while words.count < count {
            // Common words are short.
            let word = InventedWords.word(syllables: words.count < 300 ? 2 : generator.number(2...4), &generator)
            if taken.insert(word).inserted { words.append(word) }
        }
        self.words = words
        var sum = 0.0
        let sums = words.indices.map { rank in
            sum += 1 / Double(rank + 1)
            return sum
        }
        chances = sums.map { $0 / sum }
    }

    /// The commonest first.
    subscript(rank: Int) -> String { words[rank] }

    func next(_ generator: inout SeededGenerator) -> String {
        let chance = Double(generator.next() >> 11) / Double(1 << 53)
        var low = 0
        var high = words.count - 1
        while low < high {
            let middle = (low + high) / 2
            if chances[middle] < chance { low = middle + 1 } else { high = middle }
        }
        return words[low]
    }

    static func word(syllables: Int, _ generator: inout SeededGenerator) -> String {
        (0..<syllables).map { _ in generator.element(of: onsets) + generator.element(of: nuclei) }.joined()
            + generator.element(of: codas)
    }

    private static let onsets = [
        "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu", "r", "s",
        "st", "t", "tr", "v", "w", "z",
    ]
    private static let nuclei = ["a", "e", "i", "o", "u", "ae", "ai", "ea", "io", "ou"]
    private static let codas = ["", "", "l", "n", "r", "s", "t", "nd", "rm", "x"]
}
