import ReleaseModel

/// What a line says of itself, before its neighbours are asked.
enum LineSign: Equatable {
    case none
    /// Page number, `(more)`, SGML tag, rule, wire's own line, mail header.
    case furniture
    /// `NEWS RELEASE`, `Exhibit 99.1`.
    case banner
    case releaseInstruction
    /// A date alone, with or without a label.
    case dateLine
    /// Exchanges and symbols alone.
    case tickers
    /// A heading that opens a section.
    case heading(Section.Kind)
    case endMark
}

extension LineSign {
    /// Lines longer than this say nothing by themselves: they are prose.
    private static let wordsMax = 24

    /// - Parameter range: the content of a line, or the part of it that lies in one column.
    init(_ range: Range<Int>, style: TextLine.Style = [], in text: ReleaseText) {
        let tokens = text.tokens(in: range)
        let words = tokens.trimmingMarks(text.utf8)
        if tokens.isEmpty {
            self = .none
        } else if style.contains(.navigation) {
            self = .furniture
        } else if words.isEmpty {
            self = LineSign(ofMarks: tokens, in: text)
        } else if let sign = LineSign(enclosed: words, in: tokens, text) {
            self = sign
        } else if ReleaseLine.instructions.match(words, at: words.startIndex) != nil, words.count < 40 {
            self = .releaseInstruction
        } else if ReleaseLine.furniture.match(tokens, at: tokens.startIndex) != nil || text.isTag(tokens) {
            self = .furniture
        } else if words.count > LineSign.wordsMax {
            self = .none
        } else {
            self = LineSign(short: words, in: text)
        }
    }

    /// A line without a word: the end mark `###`, or a rule.
    private init(ofMarks tokens: ArraySlice<Token>, in text: ReleaseText) {
        let isHashes = !tokens.isEmpty && tokens.allSatisfy { text.utf8[$0.start] == 0x23 }
        let isStars = tokens.count >= 3 && tokens.count <= 5 && tokens.allSatisfy { text.utf8[$0.start] == 0x2A }
        self = isHashes || isStars ? .endMark : .furniture
    }

    /// One word or number between marks: `-30-`, `(more)`, `- 2 -`, `Page 2 of 4`.
    private init?(enclosed words: ArraySlice<Token>, in tokens: ArraySlice<Token>, _ text: ReleaseText) {
        guard words.count <= 5 else { return nil }
        let isEnclosed = words.count < tokens.count
        if ReleaseLine.endWords.meaning(of: words) != nil, isEnclosed || words.first?.shape == .upper {
            self = .endMark
        } else if ReleaseLine.pageWords.meaning(of: words) != nil {
            self = .furniture
        } else if words.allSatisfy({ $0.kind == .number }), words.count == 1, words.first.map({ $0.end - $0.start <= 3 }) == true {
            self = .furniture
        } else if let first = words.first, first.folded == LineSign.page, words.dropFirst().first?.kind == .number {
            self = .furniture
        } else {
            return nil
        }
    }

    private static let page = FoldedWord.hash("page")

    private init(short words: ArraySlice<Token>, in text: ReleaseText) {
        let last = words.last.map { text.utf8[$0.start] } ?? 0
        if let banner = ReleaseLine.banners.match(words, at: words.startIndex), banner.count + 2 >= words.count {
            self = .banner
        } else if Wire.names.meaning(of: words) != nil {
            self = .furniture
        } else if DatePhrase.isWhole(words, in: text.utf8) {
            self = .dateLine
        } else if Tickers.areListings(words, in: text) {
            self = .tickers
        } else if let kind = SectionHeading.openings.match(words, at: words.startIndex)?.meaning, last != 0x2E, words.count <= 16 {
            self = .heading(kind)
        } else {
            self = .none
        }
    }
}

extension ArraySlice<Token> {
    /// Without the marks at both ends: dashes, brackets, stars, colons, bullets.
    func trimmingMarks(_ utf8: [UInt8]) -> ArraySlice<Token> {
        var slice = self
        while let first = slice.first, first.kind == .mark { slice = slice.dropFirst() }
        while let last = slice.last, last.kind == .mark { slice = slice.dropLast() }
        return slice
    }
}

extension ReleaseText {
    /// `<PAGE>   2`: a tag of an EDGAR submission.
    func isTag(_ tokens: ArraySlice<Token>) -> Bool {
        guard let first = tokens.first, utf8[first.start] == 0x3C else { return false }
        return tokens.prefix(6).contains { utf8[$0.start] == 0x3E }
    }
}

extension DatePhrase {
    private static let labels = PhraseTable<Bool>("Date | Dated | Date: | Release date | Issued | Le") { _ in true }

    /// Whether the tokens are one date and nothing else but a label before it.
    static func isWhole(_ tokens: ArraySlice<Token>, in utf8: [UInt8]) -> Bool {
        var index = tokens.startIndex
        if let label = labels.match(tokens, at: index) { index += label.count }
        while index < tokens.endIndex, tokens[index].kind == .mark { index += 1 }
        guard let date = match(tokens, at: index, in: utf8), date.day != nil else { return false }
        return index + date.count == tokens.endIndex
    }
}
