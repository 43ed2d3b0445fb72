/// A word, a number or a mark of the canonical text. Field parsers match patterns of tokens, never characters one by one.
struct Token {
    enum Kind: UInt8 {
        /// Letters, with apostrophes inside (`Arbolane'` ends before its apostrophe, `company's` is one word); digits may follow
        /// letters (`CO2`, `Q3`).
        case word
        /// Digits, with `.` and `,` between digits (`1,234.5`); letters may follow directly (`10th`, `3rd`, `5FU`).
        case number
        /// One other character, trademark and quotation marks included.
        case mark
    }

    /// What separates a token from the one before it.
    enum Gap: UInt8, Comparable {
        case none, space, lineBreak, blankLine

        static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
    }

    enum Shape: UInt8 {
        /// `word`, `Word`, `WORD` (two letters or more), `iPhone`/`McKay`; a single capital letter is `title`.
        case lower, title, upper, mixed
        /// No letters.
        case other
    }

    /// Byte offsets into the canonical text, in half a word each, for there are many tokens.
    private var startOffset: UInt32
    private var endOffset: UInt32
    var kind: Kind
    var gap: Gap
    var shape: Shape
    /// `FoldedWord.hash` of the token's characters: equal for words that are equal without case.
    private(set) var folded: UInt64
    /// The vocabularies in which the word stands.
    private(set) var signs: Signs

    init(_ range: Range<Int>, _ kind: Kind, _ gap: Gap, _ shape: Shape, folded: UInt64, signs: Signs) {
        startOffset = UInt32(clamping: range.lowerBound)
        endOffset = UInt32(clamping: range.upperBound)
        (self.kind, self.gap, self.shape) = (kind, gap, shape)
        (self.folded, self.signs) = (folded, signs)
    }

    var start: Int {
        get { Int(startOffset) }
        set { startOffset = UInt32(clamping: newValue) }
    }

    var end: Int {
        get { Int(endOffset) }
        set { endOffset = UInt32(clamping: newValue) }
    }

    var range: Range<Int> { start..<end }

    /// Makes the token another word than the one that was cut from the text, as its part. Rare, and not inlined into the loops
    /// that pass over all other words.
    @inline(never)
    mutating func rename(_ word: UInt64) {
        folded = word
        signs = Signs.vocabulary[word]
    }
}

/// The hash by which words are compared: 64-bit FNV-1a over the UTF-8 with ASCII and Latin-1 letters in lower case, `’` counting as `'`.
enum FoldedWord {
    static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

    @inline(__always)
    static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        add(folded: byte &- 0x41 < 26 ? byte | 0x20 : byte, to: hash)
    }

    @inline(__always)
    fileprivate static func add(folded byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// The small letter's second byte of a capital of U+00C0…U+00DE; every other byte stays.
    @inline(__always)
    static func latin1Lower(_ byte: UInt8, after lead: UInt8) -> UInt8 {
        lead == 0xC3 && byte >= 0x80 && byte < 0x9F && byte != 0x97 ? byte | 0x20 : byte
    }

    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = seed
        var lead: UInt8 = 0
        for byte in bytes {
            hash = add(latin1Lower(byte, after: lead), to: hash)
            lead = byte
        }
        return hash
    }

    static func hash(_ word: String) -> UInt64 { hash(word.utf8) }

    /// Of one character of ASCII: a constant for the compiler, which a stored one is not.
    @inline(__always)
    static func hash(mark: Unicode.Scalar) -> UInt64 { add(UInt8(truncatingIfNeeded: mark.value), to: seed) }
}

extension Token {
    /// Cuts a text, or a part of it as if it stood alone, into tokens in one pass.
    ///
    /// - Parameters:
    ///   - part: the whole text if nothing else is said.
    ///   - marks: ranges in order that are no text, the marks of Markdown.
    ///   - vocabulary: gives each token its signs.
    static func all(
        in utf8: [UInt8], _ part: Range<Int>? = nil, leavingOut marks: [Range<Int>] = [],
        vocabulary: WordSigns<Signs> = Signs.vocabulary
    ) -> [Token] {
        var scanner = TokenScanner(utf8: utf8, part ?? utf8.indices, marks: marks[...], vocabulary: vocabulary)
        return scanner.tokens()
    }
}

private struct TokenScanner {
    let utf8: [UInt8]
    var marks: ArraySlice<Range<Int>>
    let vocabulary: WordSigns<Token.Signs>
    private var position: Int
    private let limit: Int

    init(utf8: [UInt8], _ part: Range<Int>, marks: ArraySlice<Range<Int>>, vocabulary: WordSigns<Token.Signs>) {
        self.utf8 = utf8
        let part = part.clamped(to: utf8.indices)
        (position, limit) = (part.lowerBound, part.upperBound)
        self.marks = marks
        self.vocabulary = vocabulary
    }

    mutating func tokens() -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity((limit - position) / 5 + 2)
        while true {
            var gap = skipWhiteSpace()
            while let mark = marks.first, mark.lowerBound <= position {
                position = max(position, mark.upperBound)
                marks.removeFirst()
                gap = max(gap, skipWhiteSpace())
            }
            guard position < limit else { return tokens }
            tokens.append(plainToken(gap) ?? otherToken(gap))
        }
    }

    private mutating func otherToken(_ gap: Token.Gap) -> Token {
        let start = position
        let kind: Token.Kind
        if isLetter(at: position) {
            kind = .word
            scanWord()
        } else if isDigit(at: position) {
            kind = .number
            scanNumber()
        } else {
            kind = .mark
            position += scalarLength(at: position)
        }
        return finish(start: start, kind: kind, gap: gap)
    }

    /// A token of ASCII that ends before ASCII, as nearly all do: measured and hashed in one pass.
    @inline(__always)
    private mutating func plainToken(_ gap: Token.Gap) -> Token? {
        let start = position
        let first = utf8[start]
        // What the compiler knows for less than the count is not checked for each byte.
        let limit = min(limit, utf8.count)
        var (end, hash, cased, digits) = (start, FoldedWord.seed, 0, 0)
        while end < limit {
            let byte = utf8[end]
            if !byte.isASCIILetter {
                guard byte.isASCIIDigit else { break }
                digits += 1
            }
            // Digits have the bit that makes a letter small.
            cased += Int(byte & 0x20)
            hash = FoldedWord.add(folded: byte | 0x20, to: hash)
            end += 1
        }
        if end == start {
            guard first < 0x80 else { return nil }
            position = end + 1
            return token(start, .mark, gap, .other, FoldedWord.add(first, to: hash))
        }
        if end < limit, mayGoOn(utf8[end], at: end) { return nil }
        position = end
        let upper = end - start - cased / 0x20
        let lower = end - start - digits - upper
        return token(
            start, first.isASCIIDigit ? .number : .word, gap,
            TokenScanner.shape(upper: upper, lower: lower, startsUpper: first.isASCIIUpper), hash)
    }

    /// The token that ends where the scanner stands.
    @inline(__always)
    private func token(_ start: Int, _ kind: Token.Kind, _ gap: Token.Gap, _ shape: Token.Shape, _ hash: UInt64)
        -> Token
    {
        Token(start..<position, kind, gap, shape, folded: hash, signs: vocabulary[hash])
    }

    /// Whether a word or number can go on with a byte that is no letter or digit of ASCII.
    @inline(__always)
    private func mayGoOn(_ byte: UInt8, at index: Int) -> Bool {
        byte >= 0x80 || byte == 0x27 || (byte == 0x2E || byte == 0x2C) && isDigit(at: index + 1)
    }

    @inline(__always)
    private mutating func skipWhiteSpace() -> Token.Gap {
        if position + 1 < limit, isPlainInk(utf8[position + 1]) {
            if utf8[position] == 0x20 {
                position += 1
                return .space
            }
            if isPlainInk(utf8[position]) { return .none }
        }
        return skipLongWhiteSpace()
    }

    private func isPlainInk(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

    private mutating func skipLongWhiteSpace() -> Token.Gap {
        var lineBreaks = 0
        let start = position
        while position < limit {
            let byte = utf8[position]
            if byte == 0x0A {
                lineBreaks += 1
                position += 1
            } else if byte <= 0x20 || byte == 0x7F {
                position += 1
            } else if let length = wideSpaceLength(at: position) {
                position += length
            } else {
                break
            }
        }
        return lineBreaks > 1 ? .blankLine : lineBreaks == 1 ? .lineBreak : position > start ? .space : .none
    }

    private mutating func scanWord() {
        while position < limit {
            if utf8[position].isASCIIAlphanumeric {
                position += 1
            } else if isLetter(at: position) {
                position += scalarLength(at: position)
            } else if let length = apostropheLength(at: position), isLetter(at: position + length) {
                position += length
            } else {
                break
            }
        }
    }

    private mutating func scanNumber() {
        while position < limit {
            if isDigit(at: position) || isLetter(at: position) {
                position += scalarLength(at: position)
            } else if utf8[position] == 0x2E || utf8[position] == 0x2C, isDigit(at: position + 1) {
                position += 1
            } else {
                break
            }
        }
    }

    private func finish(start: Int, kind: Token.Kind, gap: Token.Gap) -> Token {
        var hash = FoldedWord.seed
        var upper = 0
        var lower = 0
        var startsUpper = false
        var index = start
        while index < position {
            let byte = utf8[index]
            if byte.isASCIIUpper || isUpperLatin1(at: index) {
                upper += 1
                if index == start { startsUpper = true }
            } else if byte.isASCIILower || byte >= 0xC3, apostropheLength(at: index) == nil {
                lower += 1
            }
            if byte < 0x80 {
                hash = FoldedWord.add(byte, to: hash)
                index += 1
                continue
            }
            if let length = apostropheLength(at: index) {
                hash = FoldedWord.add(0x27, to: hash)
                index += length
                continue
            }
            let length = scalarLength(at: index)
            hash = FoldedWord.add(byte, to: hash)
            for offset in index + 1..<index + length {
                hash = FoldedWord.add(FoldedWord.latin1Lower(utf8[offset], after: byte), to: hash)
            }
            index += length
        }
        let shape = TokenScanner.shape(upper: upper, lower: lower, startsUpper: startsUpper)
        return token(start, kind, gap, shape, hash)
    }

    private static func shape(upper: Int, lower: Int, startsUpper: Bool) -> Token.Shape {
        switch (upper, lower) {
        case (0, 0): .other
        case (0, _): .lower
        case (1, 0) where startsUpper: .title
        case (_, 0): .upper
        case (1, _) where startsUpper: .title
        default: .mixed
        }
    }

    private func isDigit(at index: Int) -> Bool { index < limit && utf8[index] &- 0x30 < 10 }

    /// ASCII letters, and every character from U+00C0 on that is no punctuation, sign or space.
    private func isLetter(at index: Int) -> Bool {
        guard index < limit else { return false }
        let byte = utf8[index]
        if byte < 0x80 { return (byte | 0x20) &- 0x61 < 26 }
        // U+00C0…U+00FF are C3 80…C3 BF; × (C3 97) and ÷ (C3 B7) are signs.
        if byte == 0xC3, index + 1 < limit { return utf8[index + 1] != 0x97 && utf8[index + 1] != 0xB7 }
        return byte > 0xC3 && byte != 0xE2 && byte != 0xEF && byte < 0xF0 && wideSpaceLength(at: index) == nil
    }

    private func isUpperLatin1(at index: Int) -> Bool {
        utf8[index] == 0xC3 && index + 1 < limit && utf8[index + 1] < 0x9F
    }

    private func scalarLength(at index: Int) -> Int {
        let byte = utf8[index]
        let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        return min(length, limit - index)
    }

    /// `'` or U+2019.
    private func apostropheLength(at index: Int) -> Int? {
        guard index < limit else { return nil }
        if utf8[index] == 0x27 { return 1 }
        guard utf8[index] == 0xE2, index + 2 < limit, utf8[index + 1] == 0x80, utf8[index + 2] == 0x99 else {
            return nil
        }
        return 3
    }

    /// U+00A0, U+2000…U+200B, U+202F, U+3000, U+FEFF.
    private func wideSpaceLength(at index: Int) -> Int? {
        switch utf8[index] {
        case 0xC2: index + 1 < limit && utf8[index + 1] == 0xA0 ? 2 : nil
        case 0xE2:
            index + 2 < limit && utf8[index + 1] == 0x80
                && (utf8[index + 2] <= 0x8B || utf8[index + 2] == 0xAF) ? 3 : nil
        case 0xE3: index + 2 < limit && utf8[index + 1] == 0x80 && utf8[index + 2] == 0x80 ? 3 : nil
        case 0xEF: index + 2 < limit && utf8[index + 1] == 0xBB && utf8[index + 2] == 0xBF ? 3 : nil
        default: nil
        }
    }
}
