import ReleaseModel

/// What a line says of itself, before its neighbours are asked.
enum LineSign: Equatable {
    case none
    /// Page number, `(more)`, SGML tag, rule, wire's own line.
    case furniture
    /// `Subject: …` as in the header of a message.
    case mailHeader
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
    /// Longer lines say nothing by themselves: they are prose.
    private static let wordsMax = 24
    private static let headingWordsMax = 16

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
        } else if let sign = LineSign(enclosed: words, in: tokens) {
            self = sign
        } else if text.isWireAlert(tokens) || text.isTag(tokens) {
            self = .furniture
        } else if let instruction = ReleaseLine.instructions.match(words, at: words.startIndex), instruction.meaning || words.count < 14 {
            self = .releaseInstruction
        } else if ReleaseLine.furniture.match(words, at: words.startIndex) != nil {
            self = .furniture
        } else if text.isMailHeader(tokens) {
            self = .mailHeader
        } else {
            self = words.count > LineSign.wordsMax ? .none : LineSign(short: words, ended: tokens, in: text)
        }
    }

    /// A line without a word: the end mark `###`, or a rule.
    private init(ofMarks tokens: ArraySlice<Token>, in text: ReleaseText) {
        let isHashes = tokens.allSatisfy { text.utf8[$0.start] == 0x23 }
        let isStars = (3...5).contains(tokens.count) && tokens.allSatisfy { text.utf8[$0.start] == 0x2A }
        self = isHashes || isStars ? .endMark : .furniture
    }

    /// One word or number between marks: `-30-`, `(more)`, `- 2 -`, `Page 2 of 4`.
    private init?(enclosed words: ArraySlice<Token>, in tokens: ArraySlice<Token>) {
        guard words.count <= 5, let first = words.first else { return nil }
        let isEnclosed = words.count < tokens.count
        if ReleaseLine.endWords.meaning(of: words) != nil, isEnclosed || first.shape == .upper {
            self = .endMark
        } else if ReleaseLine.pageWords.meaning(of: words) != nil {
            self = .furniture
        } else if words.count == 1, first.kind == .number, first.end - first.start <= 3 {
            self = .furniture
        } else if first.folded == LineSign.page, words.dropFirst().first?.kind == .number {
            self = .furniture
        } else {
            return nil
        }
    }

    private static let page = FoldedWord.hash("page")

    private init(short words: ArraySlice<Token>, ended tokens: ArraySlice<Token>, in text: ReleaseText) {
        if let banner = ReleaseLine.banners.match(words, at: words.startIndex), banner.count + 2 >= words.count {
            self = .banner
        } else if Wire.names.meaning(of: words) != nil {
            self = .furniture
        } else if DatePhrase.isWhole(words, in: text.utf8) {
            self = .dateLine
        } else if Tickers.areListings(words, in: text) {
            self = .tickers
        } else if let kind = text.sectionHeading(words, ended: tokens) {
            self = .heading(kind)
        } else {
            self = .none
        }
    }
}

extension ReleaseText {
    /// The section that a short line opens as its heading.
    ///
    /// A contact label is a line of its own, or a colon or dash divides it from what it labels; `Investors Title Company` is
    /// none. A heading does not end like a sentence.
    fileprivate func sectionHeading(_ words: ArraySlice<Token>, ended tokens: ArraySlice<Token>) -> Section.Kind? {
        guard words.count <= 16, let first = words.first, first.shape != .lower, tokens.last.map({ utf8[$0.start] }) != 0x2E,
            let found = SectionHeading.openings.match(words, at: words.startIndex)
        else { return nil }
        let next = words.startIndex + found.count
        switch found.meaning {
        case .contacts: return next == words.endIndex || isLabelEnd(words, next) ? .contacts : nil
        case .about: return next < words.endIndex && words[next].kind == .word && isSubject(words[next]) ? .about : nil
        case .other: return next == words.endIndex || words.count <= 8 ? .other : nil
        default: return found.meaning
        }
    }

    /// Colon, dash, slash or comma, or the small words that go on with a label.
    private func isLabelEnd(_ words: ArraySlice<Token>, _ index: Int) -> Bool {
        let token = words[index]
        if token.kind == .mark { return utf8[token.start] != 0x27 && !isQuote(token) }
        return SectionHeading.labelGoesOn.match(words, at: index) != nil
    }

    private func isSubject(_ token: Token) -> Bool {
        token.shape != .lower || SectionHeading.articles.match([token][...], at: 0) != nil
    }

    /// `Message-ID: <…>`: a header field of a message.
    fileprivate func isMailHeader(_ tokens: ArraySlice<Token>) -> Bool {
        guard let name = ReleaseLine.mailHeaders.match(tokens, at: tokens.startIndex) else { return false }
        let colon = tokens.startIndex + name.count
        return isMark(tokens, colon, 0x3A) && tokens[colon].gap == .none
    }

    /// `<PAGE>   2`: a tag of an EDGAR submission.
    fileprivate func isTag(_ tokens: ArraySlice<Token>) -> Bool {
        guard let first = tokens.first, utf8[first.start] == 0x3C else { return false }
        return tokens.prefix(6).contains { utf8[$0.start] == 0x3E }
    }

    /// `(21:01 GMT) *Lattice 4Q EPS 12c >LSCC`: the wire's own alert over the release.
    fileprivate func isWireAlert(_ tokens: ArraySlice<Token>) -> Bool {
        let words = tokens.drop { utf8[$0.start] == 0x2A }
        let start = words.startIndex
        guard isMark(words, start, 0x28), isMark(words, start + 2, 0x3A) else { return false }
        return words[start + 1].kind == .number && words.dropFirst(3).prefix(3).contains { utf8[$0.start] == 0x29 }
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

extension DatePhrase {
    private static let labels = PhraseTable<Bool>("Date | Dated | Release date | Issued | Le") { _ in true }

    /// Whether the tokens are one date and nothing else but a label before it.
    static func isWhole(_ tokens: ArraySlice<Token>, in utf8: [UInt8]) -> Bool {
        var index = tokens.startIndex
        if let label = labels.match(tokens, at: index) { index += label.count }
        while index < tokens.endIndex, tokens[index].kind == .mark { index += 1 }
        guard let date = match(tokens, at: index, in: utf8), date.day != nil else { return false }
        return index + date.count == tokens.endIndex
    }
}
