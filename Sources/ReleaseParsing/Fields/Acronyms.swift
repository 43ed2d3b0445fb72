/// Acronyms that a release explains: `Multiple System Atrophy (MSA)`, by the acronym's word.
struct Acronyms {
    private let meanings: [UInt64: Range<Int>]
    private static let lettersMax = 8
    /// What stands behind the acronym: the parenthesis closes or goes on with something else.
    private static let ends = WordTable(") , ; ” \" s")

    /// One pass over the prose for short capitals in parentheses and the words before them that spell them out.
    init(_ prose: Prose) {
        var meanings: [UInt64: Range<Int>] = [:]
        for open in prose.tokens.indices.dropFirst(2).dropLast(2) where prose.tokens[open].folded == Word.open {
            let acronym = QuotationMarks.isMark(prose.tokens[open + 1]) ? open + 2 : open + 1
            guard prose.tokens.indices.contains(acronym + 1), meanings[prose.tokens[acronym].folded] == nil else {
                continue
            }
            guard Self.ends.contains(prose.tokens[acronym + 1].folded),
                let start = Self.spelledOut(acronym, before: open, prose)
            else { continue }
            meanings[prose.tokens[acronym].folded] = start..<open
        }
        self.meanings = meanings
    }

    /// The words that an acronym stands for.
    func meaning(of word: UInt64) -> Range<Int>? { meanings[word] }

    /// The nearest word before `open` that begins with the acronym's first letter and from which on its letters occur in order.
    private static func spelledOut(_ acronym: Int, before open: Int, _ prose: Prose) -> Int? {
        let token = prose.tokens[acronym]
        guard token.kind == .word, token.shape == .upper || token.shape == .mixed, token.end - token.start <= lettersMax
        else { return nil }
        var letters = letters(token, prose)
        if letters.count > 2, letters.last == UInt8(ascii: "s"), token.shape == .mixed { letters.removeLast() }
        guard letters.count >= 2, let initial = letters.first else { return nil }
        var index = open - 1
        let first = max(0, open - letters.count - 5)
        while index >= first {
            let word = prose.tokens[index]
            if word.kind == .mark, !Word.hyphens.contains(word.folded), word.folded != Word.slash,
                word.folded != Word.possessive
            {
                return nil
            }
            if word.kind != .mark, open - index >= 2, prose.text.utf8[word.start] | 0x20 == initial,
                spells(letters, index..<open, prose)
            {
                return index
            }
            index -= 1
        }
        return nil
    }

    private static func letters(_ token: Token, _ prose: Prose) -> [UInt8] {
        prose.text.utf8[token.range].map { $0 | 0x20 }.filter { $0 >= 0x61 && $0 <= 0x7A }
    }

    private static func spells(_ letters: [UInt8], _ words: Range<Int>, _ prose: Prose) -> Bool {
        var rest = letters[...]
        for index in words {
            for byte in prose.text.utf8[prose.tokens[index].range] where byte | 0x20 == rest.first {
                rest = rest.dropFirst()
            }
        }
        return rest.isEmpty
    }
}
