import ReleaseModel

/// The release's running text as claims are read from it: paragraphs in reading order, cut into sentences.
///
/// Furniture, tables and columns are left out, emphasis marks and bullets too, and a paragraph that a page break interrupts
/// is whole again. Indices are into `tokens`; `byteRanges` leads back to the canonical text.
struct Prose {
    struct Paragraph {
        var tokens: Range<Int>
        /// Indices into `Prose.sentences`.
        var sentences: Range<Int> = 0..<0
        var isHeading: Bool
        /// Forward-looking statements, safety information, conference call, contacts: nothing is claimed or said there.
        var isBoilerplate = false
    }

    let text: ReleaseText
    private(set) var tokens: [Token] = []
    private(set) var paragraphs: [Paragraph] = []
    /// Token ranges; no sentence spans two paragraphs.
    private(set) var sentences: [Range<Int>] = []

    init(_ text: ReleaseText) {
        self.text = text
        tokens.reserveCapacity(text.tokens.count)
        for block in text.layout.blocks { add(block) }
        markBoilerplate()
        for index in paragraphs.indices {
            let first = sentences.count
            SentenceEnds.cut(tokens, paragraphs[index].tokens) { sentences.append($0) }
            paragraphs[index].sentences = first..<sentences.count
        }
    }

    private mutating func add(_ block: TextBlock) {
        switch block.kind {
        case .table, .column: return
        case .paragraph, .cell: break
        }
        var start = tokens.count
        for (piece, line) in zip(block.pieces, block.lineIndices) where text.roles.indices.contains(line) {
            let role = text.roles[line]
            if role.isOutsideProse { continue }
            let words = text.tokens(in: piece)
            if Bullet.opens(words), tokens.count > start {
                closeParagraph(from: start, isHeading: false)
                start = tokens.count
            }
            append(words)
            if role == .heading {
                closeParagraph(from: start, isHeading: true)
                start = tokens.count
            }
        }
        closeParagraph(from: start, isHeading: false)
    }

    private mutating func append(_ words: ArraySlice<Token>) {
        for token in words where !Bullet.isDropped(token, in: text.utf8) {
            guard let split = possessive(of: token) else {
                tokens.append(token)
                continue
            }
            tokens.append(split.owner)
            tokens.append(split.mark)
        }
    }

    /// `company's` becomes `company` and `'s`, so that names match with and without it; U+2010 and U+2011 count as hyphens.
    private func possessive(of token: Token) -> (owner: Token, mark: Token)? {
        guard token.kind == .word, token.end - token.start > 2, text.utf8[token.end - 1] | 0x20 == 0x73 else { return nil }
        let length: Int
        if text.utf8[token.end - 2] == 0x27 {
            length = 2
        } else if token.end - token.start > 4, text.utf8[(token.end - 4)..<(token.end - 1)].elementsEqual([0xE2, 0x80, 0x99]) {
            length = 4
        } else {
            return nil
        }
        var owner = token
        owner.end -= length
        owner.folded = FoldedWord.hash(text.utf8[owner.range])
        if owner.shape == .mixed { owner.shape = .upper }
        var mark = token
        mark.start = owner.end
        mark.gap = .none
        mark.shape = .lower
        mark.folded = Word.possessive
        return (owner, mark)
    }

    private mutating func closeParagraph(from start: Int, isHeading: Bool) {
        guard start < tokens.count else { return }
        let range = start..<tokens.count
        if !isHeading, let last = paragraphs.last, continues(last, with: range) {
            paragraphs[paragraphs.count - 1].tokens = last.tokens.lowerBound..<range.upperBound
        } else {
            paragraphs.append(Paragraph(tokens: range, isHeading: isHeading || looksLikeHeading(range)))
        }
    }

    /// A sentence that stops without its full stop and goes on in lower case was interrupted by a page break.
    private func continues(_ paragraph: Paragraph, with range: Range<Int>) -> Bool {
        guard let last = paragraph.tokens.last, paragraph.tokens.count > 12, !paragraph.isHeading else { return false }
        return tokens[last].kind != .mark && tokens[range.lowerBound].shape == .lower
    }

    /// A short line without an end of sentence.
    private func looksLikeHeading(_ range: Range<Int>) -> Bool {
        guard range.count <= 12, let last = range.last else { return false }
        return !SentenceEnds.isStop(tokens[last]) && tokens[last].folded != Word.comma
    }

    private mutating func markBoilerplate() {
        var inside = false
        var sawBody = false
        for index in paragraphs.indices {
            let range = paragraphs[index].tokens
            sawBody = sawBody || range.count > 40
            if sawBody, paragraphs[index].isHeading || BoilerplateHeading.begins(tokens[range]) {
                inside = BoilerplateHeading.isInside(tokens[range], before: inside)
            }
            paragraphs[index].isBoilerplate = inside || BoilerplateHeading.isForwardLooking(tokens[range])
        }
    }

    /// The byte ranges of the canonical text that tokens stand in: one for each run without dropped words between.
    func byteRanges(_ range: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for token in tokens[range.clamped(to: tokens.indices)] {
            if let last = ranges.last, isWhiteSpace(last.upperBound, token.start) {
                ranges[ranges.count - 1] = last.lowerBound..<token.end
            } else {
                ranges.append(token.range)
            }
        }
        return ranges
    }

    private func isWhiteSpace(_ start: Int, _ end: Int) -> Bool {
        guard start <= end else { return false }
        return text.string(start..<end).unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value == 0xFEFF }
    }

    /// The words of a token range, white space folded.
    func string(_ range: Range<Int>) -> String { text.joined(byteRanges(range)) }

    func word(_ index: Int) -> UInt64? { tokens.indices.contains(index) ? tokens[index].folded : nil }
}

extension LineRole {
    /// Lines that are no part of a paragraph's words.
    var isOutsideProse: Bool {
        switch self {
        case .blank, .furniture, .releaseInstruction, .dateLine, .tickerLine, .contact, .table, .endMark: true
        case .headline, .subheadline, .dateline, .heading, .paragraph, .listItem: false
        }
    }
}

/// Hashes of the words that patterns are made of.
enum Word {
    static let comma = FoldedWord.hash(",")
    static let stop = FoldedWord.hash(".")
    static let colon = FoldedWord.hash(":")
    static let semicolon = FoldedWord.hash(";")
    static let hyphen = FoldedWord.hash("-")
    static let slash = FoldedWord.hash("/")
    static let open = FoldedWord.hash("(")
    static let close = FoldedWord.hash(")")
    static let possessive = FoldedWord.hash("'s")
    static let and = FoldedWord.hash("and")
    static let ampersand = FoldedWord.hash("&")
    static let or = FoldedWord.hash("or")
    static let of = FoldedWord.hash("of")
    static let at = FoldedWord.hash("at")
    static let the = FoldedWord.hash("the")
    static let to = FoldedWord.hash("to")
    static let about = FoldedWord.hash("about")
    static let dashes: Set<UInt64> = set("- – — ‐ ‑ −")
    static let hyphens: Set<UInt64> = set("- ‐ ‑")

    /// The words of a list written with spaces between.
    static func set(_ words: String) -> Set<UInt64> {
        Set(words.split { $0 == " " || $0 == "\n" }.map { FoldedWord.hash(String($0)) })
    }
}

/// Marks that open a list item, and marks of emphasis that some copies of a release keep.
private enum Bullet {
    private static let marks = Word.set("* • · + - – — ▪ ● ■ ◦ ‣ o")
    private static let dropped = Word.set("* _ • ▪ ● ■ ◦ ‣ | # \\")

    static func opens(_ words: ArraySlice<Token>) -> Bool {
        guard let first = words.first, words.count > 1 else { return false }
        return marks.contains(first.folded) && words[words.startIndex + 1].gap != .none
    }

    static func isDropped(_ token: Token, in utf8: [UInt8]) -> Bool {
        token.kind == .mark && dropped.contains(token.folded)
    }
}
