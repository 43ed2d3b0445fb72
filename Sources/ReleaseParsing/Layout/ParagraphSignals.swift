import ReleaseModel

/// What a paragraph shows of itself, measured once; the roles are decided from the signals of all paragraphs.
struct ParagraphSignals {
    let sign: LineSign
    let style: TextLine.Style
    /// Words and numbers.
    let words: Int
    let bytes: Int
    let hasPhone: Bool
    let hasEmail: Bool
    /// The last character that is no quotation mark is `.`, `!`, `?` or `:`.
    let endsSentence: Bool
    /// No lower-case word, at least one upper-case word of two letters.
    let isCapitals: Bool
    /// At least half of the words of four letters or more begin with a capital.
    let isTitleCase: Bool
    let startsLower: Bool
    /// Begins with a dash or a bullet.
    let isBulleted: Bool
    /// The words of a forward-looking statement's first sentence.
    let isForwardLooking: Bool
    /// A paragraph that says when a conference call can be heard.
    let isConferenceCall: Bool
    /// Nothing but an address of the web, or a link to one.
    let isAddress: Bool

    init(_ pieces: [Range<Int>], style: TextLine.Style, sign: LineSign, in text: ReleaseText) {
        var count = TokenCount()
        for piece in pieces { count.add(text.tokens(in: piece), text.utf8) }
        self.sign = sign
        self.style = style
        words = count.words
        bytes = pieces.reduce(0) { $0 + $1.count }
        hasPhone = count.hasPhone
        hasEmail = count.hasEmail
        endsSentence = pieces.last.map(text.endsSentence) ?? false
        isCapitals = count.lower == 0 && count.upper > 0
        isTitleCase = count.longCapital * 2 >= count.long && count.long > 0 || isCapitals
        startsLower = count.firstWord == .lower
        isBulleted = pieces.first.map { ListMark(text.utf8[$0]) != nil || text.beginsWithDash($0) } ?? false
        let tokens =
            pieces.first.map { text.tokens(in: $0.lowerBound..<max($0.upperBound, pieces.last?.upperBound ?? 0)) } ?? []
        isForwardLooking = count.words >= 12 && ForwardLooking.opens(tokens)
        isConferenceCall = (15..<160).contains(count.words) && ConferenceCall.isAnnounced(tokens)
        isAddress = words > 0 && text.isAddress(tokens)
    }

    /// Prose: sentences, not a line of a headline, a deck or a contact block.
    var isProse: Bool {
        words >= 60 || words >= 18 && endsSentence || bytes >= ParagraphSignals.proseBytes || isUnspaced && bytes >= 240
    }

    /// In scripts without spaces between words the length tells.
    private static let proseBytes = 700

    /// Chinese, Japanese, Thai: what stands between two marks is no word but a clause.
    private var isUnspaced: Bool { bytes > 20 * words }

    var isReachable: Bool { hasPhone || hasEmail }
}

private struct TokenCount {
    var words = 0
    var lower = 0
    var upper = 0
    var long = 0
    var longCapital = 0
    var hasEmail = false
    var hasPhone = false
    var firstWord: Token.Shape?
    private var digits = 0

    // No count can overflow, and what is added is no branch.
    mutating func add(_ tokens: ArraySlice<Token>, _ utf8: [UInt8]) {
        digits = 0
        for token in tokens {
            switch token.kind {
            case .word: addWord(token)
            case .number: addNumber(token, utf8)
            case .mark: addMark(token, utf8)
            }
        }
    }

    /// Capitals behind the digits of `1-877-555-PUMP` belong to the telephone number.
    private mutating func addWord(_ token: Token) {
        words &+= 1
        let length = token.end &- token.start
        if token.shape == .upper, token.gap == .none, digits >= 6, (10...14).contains(digits + length) {
            hasPhone = true
        }
        digits = 0
        firstWord = firstWord ?? token.shape
        let isLower = token.shape == .lower
        lower &+= isLower ? 1 : 0
        upper &+= token.shape == .upper && length > 1 ? 1 : 0
        long &+= length >= 4 ? 1 : 0
        longCapital &+= length >= 4 && !isLower ? 1 : 0
    }

    /// A telephone number is a run of groups of digits with nothing but spaces, dots, dashes, slashes and brackets between.
    private mutating func addNumber(_ token: Token, _ utf8: [UInt8]) {
        words += 1
        firstWord = firstWord ?? token.shape
        let isPlain = utf8[token.range].allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2E }
        let count = isPlain && !isSerial(token, utf8) ? utf8[token.range].count { $0 != 0x2E } : 0
        digits = isPlain && token.gap <= .space ? digits + count : count
        if digits >= 9, digits <= 15 { hasPhone = true }
    }

    /// Twelve digits without a break and without the `+` or `00` of a foreign number: a wire's number of the release.
    private func isSerial(_ token: Token, _ utf8: [UInt8]) -> Bool {
        token.end - token.start > 11 && token.start > 0 && utf8[token.start - 1] != 0x2B
            && !utf8[token.range].starts(with: [0x30, 0x30]) && !utf8[token.range].contains(0x2E)
    }

    private mutating func addMark(_ token: Token, _ utf8: [UInt8]) {
        switch utf8[token.start] {
        case 0x40:
            hasEmail = hasEmail || token.gap == .none
            digits = 0
        case 0x28, 0x29, 0x2D, 0x2F, 0x2E, 0x2B, 0xE2: break
        default: digits = 0
        }
    }
}

extension ReleaseText {
    /// A bare address (`www.arbolane.example`, `https://…`), or a link or picture of Markdown that fills the line.
    fileprivate func isAddress(_ tokens: ArraySlice<Token>) -> Bool {
        var rest = tokens.drop { $0.isBullet(utf8) || utf8[$0.start] == 0x21 || utf8[$0.start] == 0x3C }
        guard let first = rest.first else { return false }
        if utf8[first.start] == 0x5B {
            guard
                let target = rest.indices.dropLast().first(where: {
                    isMark(rest, $0, 0x5D) && isMark(rest, $0 + 1, 0x28)
                })
            else { return false }
            rest = rest[(target + 2)...]
            return rest.last.map { utf8[$0.start] == 0x29 } == true && rest.allSatisfy { $0.gap == .none }
        }
        return rest.count > 2 && rest.dropFirst().allSatisfy { $0.gap == .none }
            && (first.folded == ReleaseText.www || rest.contains { utf8[$0.start] == 0x2F })
    }

    private static let www = FoldedWord.hash("www")

    func beginsWithDash(_ range: Range<Int>) -> Bool {
        tokens(in: range).first?.isDash(utf8) ?? false
    }
}
