import ReleaseModel

/// The release's running text as claims are read from it: paragraphs in reading order, cut into sentences.
///
/// Furniture, tables and contacts are left out, emphasis marks and bullets too. Indices are into `tokens`; `byteRanges` leads back to the canonical text.
struct Prose {
    struct Paragraph {
        var tokens: Range<Int>
        /// Indices into `Prose.sentences`.
        var sentences: Range<Int> = 0..<0
        var isHeading: Bool
        /// Forward-looking statements, safety information, conference call, contacts: nothing is claimed or said there.
        var isBoilerplate = false
        /// About a company, a drug, an illness.
        var isAbout = false
    }

    let text: ReleaseText
    private(set) var tokens: [Token] = []
    private(set) var paragraphs: [Paragraph] = []
    /// Token ranges; no sentence spans two paragraphs.
    private(set) var sentences: [Range<Int>] = []

    init(_ text: ReleaseText) {
        self.text = text
        tokens.reserveCapacity(text.tokens.count)
        for paragraph in text.paragraphs where !paragraph.isOutsideProse { add(paragraph) }
        markBoilerplate()
        for index in paragraphs.indices {
            let first = sentences.count
            SentenceEnds.cut(tokens, paragraphs[index].tokens) { sentences.append($0) }
            paragraphs[index].sentences = first..<sentences.count
        }
    }

    private mutating func add(_ paragraph: ReleaseParsing.Paragraph) {
        let start = tokens.count
        for piece in paragraph.pieces { append(text.tokens(in: piece)) }
        guard start < tokens.count else { return }
        let range = start..<tokens.count
        let isHeading = paragraph.role == .heading || paragraph.role != .listItem && looksLikeHeading(range)
        if !isHeading, let last = paragraphs.last, continues(last, with: range) {
            paragraphs[paragraphs.count - 1].tokens = last.tokens.lowerBound..<range.upperBound
        } else {
            paragraphs.append(
                Paragraph(
                    tokens: range, isHeading: isHeading, isBoilerplate: paragraph.isBoilerplate,
                    isAbout: paragraph.section == .about))
        }
    }

    private mutating func append(_ words: ArraySlice<Token>) {
        var start = words.startIndex
        for (index, token) in zip(words.indices, words) {
            if token.kind == .mark {
                guard token.signs.contains(.changesInProse) else { continue }
                tokens += words[start..<index]
                if !Bullet.isDropped(token) { append(hyphen: token) }
            } else {
                guard let split = possessive(of: token) ?? trademark(on: token) ?? elision(of: token) else { continue }
                tokens += words[start..<index]
                tokens.append(split.owner)
                tokens.append(split.mark)
            }
            start = index + 1
        }
        tokens += words[start...]
    }

    private mutating func append(hyphen: Token) {
        var hyphen = hyphen
        hyphen.rename(Word.hyphen)
        tokens.append(hyphen)
    }

    /// `BREVIXATM` is how a copy without superscripts writes a trademark.
    @inline(__always)
    private func trademark(on token: Token) -> (owner: Token, mark: Token)? {
        guard text.utf8[token.end - 1] == 0x4D, token.kind == .word, token.end - token.start >= 6,
            text.utf8[token.end - 2] == 0x54
        else { return nil }
        var owner = token
        owner.end -= 2
        owner.rename(FoldedWord.hash(text.utf8[owner.range]))
        if owner.shape == .mixed, !text.utf8[owner.range].contains(where: { $0 >= 0x61 && $0 <= 0x7A }) {
            owner.shape = .upper
        }
        var mark = token
        mark.start = owner.end
        mark.kind = .mark
        mark.gap = .none
        mark.rename(Word.trademark)
        return (owner, mark)
    }

    /// `d'ORV-123`: the article before a code, in French.
    @inline(__always)
    private func elision(of token: Token) -> (owner: Token, mark: Token)? {
        guard token.shape == .upper || token.shape == .mixed, token.kind == .word, token.end - token.start > 3,
            Self.elided.contains(text.utf8[token.start] | 0x20)
        else { return nil }
        let apostrophe = text.utf8[token.start + 1]
        let length = apostrophe == 0x27 ? 2 : apostrophe == 0xE2 ? 4 : 0
        guard length > 0, token.start + length + 1 < token.end,
            text.utf8[(token.start + length)..<token.end].allSatisfy({ $0.isASCIIUpper || $0.isASCIIDigit })
        else { return nil }
        var article = token
        article.end = token.start + length
        article.shape = .lower
        article.kind = .mark
        article.rename(FoldedWord.hash(text.utf8[article.range]))
        var word = token
        word.start = article.end
        word.gap = .none
        word.shape = .upper
        word.rename(FoldedWord.hash(text.utf8[word.range]))
        return (article, word)
    }

    private static let elided: Set<UInt8> = [
        UInt8(ascii: "d"), UInt8(ascii: "l"), UInt8(ascii: "n"), UInt8(ascii: "s"),
    ]

    /// `company's` becomes `company` and `'s`, so that names match with and without it; U+2010 and U+2011 count as hyphens.
    @inline(__always)
    private func possessive(of token: Token) -> (owner: Token, mark: Token)? {
        guard text.utf8[token.end - 1] | 0x20 == 0x73, token.kind == .word, token.end - token.start > 2 else {
            return nil
        }
        let length: Int
        if text.utf8[token.end - 2] == 0x27 {
            length = 2
        } else if token.end - token.start > 4,
            text.utf8[(token.end - 4)..<(token.end - 1)].elementsEqual([0xE2, 0x80, 0x99])
        {
            length = 4
        } else {
            return nil
        }
        var owner = token
        owner.end -= length
        owner.rename(FoldedWord.hash(text.utf8[owner.range]))
        if owner.shape == .mixed { owner.shape = .upper }
        var mark = token
        mark.start = owner.end
        mark.gap = .none
        mark.shape = .lower
        mark.rename(Word.possessive)
        return (owner, mark)
    }

    /// A sentence that stops without its full stop and goes on in lower case was interrupted by a page break.
    private func continues(_ paragraph: Paragraph, with range: Range<Int>) -> Bool {
        guard let last = paragraph.tokens.last, paragraph.tokens.count > 6, !paragraph.isHeading else { return false }
        return (tokens[last].kind != .mark || tokens[last].folded == Word.comma)
            && tokens[range.lowerBound].shape == .lower
    }

    /// A short line without an end of sentence.
    private func looksLikeHeading(_ range: Range<Int>) -> Bool {
        guard range.count <= 12, let last = range.last else { return false }
        return !SentenceEnds.isStop(tokens[last]) && tokens[last].folded != Word.comma
    }

    /// Safety information, references and the like reach from their heading to a heading that says something else.
    private mutating func markBoilerplate() {
        var inside = false
        for index in paragraphs.indices where !paragraphs[index].isBoilerplate {
            if paragraphs[index].isHeading {
                inside = BoilerplateHeading.isInside(tokens[paragraphs[index].tokens], before: inside)
            }
            paragraphs[index].isBoilerplate = inside
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
        // Nearly always a space or a line break.
        guard text.utf8[start..<end].contains(where: { $0 != 0x20 && $0 != 0x0A }) else { return true }
        return text.string(start..<end).unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.value == 0xFEFF }
    }

    /// The words of a token range, white space folded.
    func string(_ range: Range<Int>) -> String { text.joined(byteRanges(range)) }

    func word(_ index: Int) -> UInt64? { tokens.indices.contains(index) ? tokens[index].folded : nil }
}

extension ReleaseParsing.Paragraph {
    /// Lines that are nobody's sentences.
    fileprivate var isOutsideProse: Bool {
        switch role {
        case .furniture, .releaseInstruction, .dateLine, .tickerLine, .contact, .table, .endMark: true
        case .headline, .subheadline, .dateline, .heading, .paragraph, .listItem: false
        }
    }

    /// Sections in which nothing is claimed.
    fileprivate var isBoilerplate: Bool {
        switch section {
        case .forwardLooking, .conferenceCall, .contacts, .table: true
        case .body, .about, .other, nil: false
        }
    }
}

/// Hashes of the words that patterns are made of.
enum Word {
    static var comma: UInt64 { FoldedWord.hash(mark: ",") }
    static var stop: UInt64 { FoldedWord.hash(mark: ".") }
    static var colon: UInt64 { FoldedWord.hash(mark: ":") }
    static var semicolon: UInt64 { FoldedWord.hash(mark: ";") }
    static var hyphen: UInt64 { FoldedWord.hash(mark: "-") }
    static var slash: UInt64 { FoldedWord.hash(mark: "/") }
    static var open: UInt64 { FoldedWord.hash(mark: "(") }
    static var close: UInt64 { FoldedWord.hash(mark: ")") }
    static let registered = FoldedWord.hash("®")
    static let trademark = FoldedWord.hash("™")
    static let possessive = FoldedWord.hash("'s")
    static let and = FoldedWord.hash("and")
    static var ampersand: UInt64 { FoldedWord.hash(mark: "&") }
    static let or = FoldedWord.hash("or")
    static let of = FoldedWord.hash("of")
    static let the = FoldedWord.hash("the")
    static let to = FoldedWord.hash("to")
    static let dashes = WordTable("- – — ‐ ‑ −")
    static let hyphens = WordTable("- ‐ ‑")

}

/// Marks of emphasis and of lists, which some copies of a release keep.
enum Bullet {
    private static let dropped = WordTable("* _ • ▪ ● ■ ◦ ‣ | # \\")

    /// Dropped, or a hyphen that becomes the usual one.
    static let changed = WordTable(joining: dropped, Word.hyphens)

    static func isDropped(_ mark: Token) -> Bool { dropped.contains(mark.folded) }
}
