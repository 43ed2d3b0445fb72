/// The words between one pair of quotation marks.
struct Quotation {
    /// The paragraph in which it opens.
    var firstParagraph: Int
    /// The paragraph in which it ends.
    var paragraph: Int
    /// Tokens inside the marks.
    var inner: Range<Int>
    /// The first token after the closing mark; the end of the paragraph where the mark is missing.
    var end: Int
    var isClosed: Bool

    /// The first token of the opening mark.
    var start: Int
}

/// Pairs quotation marks: straight, curly, guillemets, the two accents and apostrophes of typewriters, and the single marks of
/// British releases.
///
/// Marks of different kinds pair with each other, since copies of a release mix them. A paragraph closes what is open, unless a
/// mark that stands alone in a later one does.
struct QuotationMarks {
    private static var straight: UInt64 { FoldedWord.hash(mark: "\"") }
    private static let opening = WordTable("“ « „")
    /// Opens in German, where the mark that opens elsewhere closes.
    private static let low = FoldedWord.hash("„")
    private static let high = FoldedWord.hash("“")
    private static let closing = WordTable("” »")
    private static var accent: UInt64 { FoldedWord.hash(mark: "`") }
    private static var apostrophe: UInt64 { FoldedWord.hash(mark: "'") }
    private static let singleOpening = FoldedWord.hash("‘")
    /// What can open or close a speech, the single marks too.
    static let all = WordTable("\" “ « „ ” » ` ' ‘")
    private static let openers = WordTable("( [ { - – — /")
    private static let pauses = WordTable(", : . ; ! ?")

    static func isMark(_ token: Token) -> Bool {
        token.kind == .mark && token.signs.contains(.speechMark)
            && (token.folded == straight || opening.contains(token.folded) || closing.contains(token.folded))
    }

    private enum Direction { case opens, closes }

    /// A speech without a mark at its next paragraph is looked for so many paragraphs on.
    private static let unmarkedMax = 6

    private let tokens: [Token]
    private var found: [Quotation] = []
    /// Index in `found` of the speech that no mark has closed yet.
    private var open: Int?

    private init(tokens: [Token]) { self.tokens = tokens }

    static func quotations(in prose: Prose) -> [Quotation] {
        var marks = QuotationMarks(tokens: prose.tokens)
        for index in prose.paragraphs.indices { marks.read(prose.paragraphs[index].tokens, paragraph: index) }
        return marks.found
    }

    private mutating func read(_ range: Range<Int>, paragraph: Int) {
        var depth = 0
        var opened = range.lowerBound
        var inner = range.lowerBound
        var isFirst = true
        var hasSingle = false
        var index = range.lowerBound
        while index < range.upperBound {
            guard tokens[index].kind == .mark, tokens[index].signs.contains(.speechMark) else {
                index += 1
                continue
            }
            guard let mark = direction(index, in: range, depth: depth, opened: opened) else {
                hasSingle = hasSingle || opensSingle(index, in: range)
                index += 1
                continue
            }
            switch mark.direction {
            case .opens:
                if depth == 0 { (opened, inner) = (index, index + mark.width) }
                depth += 1
            case .closes where depth == 1:
                add(opened, inner..<index, end: index + mark.width, paragraph)
                depth = 0
            case .closes where depth == 0 && (isFirst || open != nil && SentenceEnds.isStop(tokens[index - 1])):
                closeEarlier(at: index, end: index + mark.width, paragraph)
            case .closes:
                depth = max(0, depth - 1)
            }
            isFirst = false
            index += mark.width
        }
        if isFirst, hasSingle { readSingle(range, paragraph: paragraph) }
        guard depth > 0, inner < range.upperBound else { return }
        add(opened, inner..<range.upperBound, end: nil, paragraph)
    }

    private mutating func add(_ start: Int, _ inner: Range<Int>, end: Int?, _ paragraph: Int) {
        if end == nil { open = found.count }
        found.append(
            Quotation(
                firstParagraph: paragraph, paragraph: paragraph, inner: inner, end: end ?? inner.upperBound,
                isClosed: end != nil, start: start))
    }

    /// A closing mark whose opening one stands paragraphs before: the speech ran on without marks between.
    private mutating func closeEarlier(at index: Int, end: Int, _ paragraph: Int) {
        guard let open, found.indices.contains(open), paragraph - found[open].paragraph <= Self.unmarkedMax else {
            return
        }
        // Terms that are quoted inside the speech.
        found.removeSubrange((open + 1)...)
        found[open].inner = found[open].inner.lowerBound..<index
        found[open].end = end
        found[open].isClosed = true
        found[open].paragraph = paragraph
        self.open = nil
    }

    /// `'We are delighted,' said …`: an apostrophe before a word opens, one behind a stop or comma closes.
    private mutating func readSingle(_ range: Range<Int>, paragraph: Int) {
        var opened: Int?
        for index in range {
            if let start = opened {
                guard closesSingle(index, in: range) else { continue }
                add(start, start + 1..<index, end: index + 1, paragraph)
                opened = nil
            } else if opensSingle(index, in: range) {
                opened = index
            }
        }
        guard let opened, opened == range.lowerBound, tokens[opened].folded == Self.singleOpening else { return }
        add(opened, opened + 1..<range.upperBound, end: nil, paragraph)
    }

    /// An apostrophe in a word's middle is the word's; before digits it stands for a century.
    private func opensSingle(_ index: Int, in range: Range<Int>) -> Bool {
        guard tokens[index].kind == .mark,
            tokens[index].folded == Self.apostrophe || tokens[index].folded == Self.singleOpening,
            index == range.lowerBound || tokens[index].gap != .none,
            index + 1 < range.upperBound, tokens[index + 1].gap == .none
        else { return false }
        return tokens[index + 1].kind == .word
    }

    private func closesSingle(_ index: Int, in range: Range<Int>) -> Bool {
        guard tokens[index].folded == Self.apostrophe, tokens[index].kind == .mark, tokens[index].gap == .none,
            Self.pauses.contains(tokens[index - 1].folded)
        else { return false }
        return index + 1 == range.upperBound || tokens[index + 1].gap != .none
    }

    private func direction(_ index: Int, in range: Range<Int>, depth: Int, opened: Int) -> (
        direction: Direction, width: Int
    )? {
        let word = tokens[index].folded
        if word == Self.high, depth > 0, tokens[opened].folded == Self.low { return (.closes, 1) }
        if Self.opening.contains(word) { return (.opens, 1) }
        if Self.closing.contains(word) {
            // A closing mark in an opening's place is a slip of the typist.
            return depth == 0 && index == range.lowerBound ? (.opens, 1) : (.closes, 1)
        }
        if word == Self.straight { return (straightDirection(index, width: 1, in: range, depth: depth), 1) }
        let isDouble =
            index + 1 < range.upperBound && tokens[index + 1].gap == .none && tokens[index + 1].folded == word
        if word == Self.accent || word == Self.singleOpening, isDouble { return (.opens, 2) }
        if word == Self.apostrophe, isDouble { return (straightDirection(index, width: 2, in: range, depth: depth), 2) }
        return nil
    }

    /// A straight mark opens before a word and closes after one.
    private func straightDirection(_ index: Int, width: Int, in range: Range<Int>, depth: Int) -> Direction {
        let next = index + width
        let touchesNext =
            next < range.upperBound && tokens[next].gap == .none && !Self.pauses.contains(tokens[next].folded)
        let touchesPrevious = index > range.lowerBound && tokens[index].gap == .none
        if index == range.lowerBound { return .opens }
        if depth > 0 { return touchesPrevious || !touchesNext ? .closes : .opens }
        if touchesNext { return !touchesPrevious || Self.openers.contains(tokens[index - 1].folded) ? .opens : .closes }
        return !touchesPrevious && Self.pauses.contains(tokens[index - 1].folded) ? .opens : .closes
    }
}
