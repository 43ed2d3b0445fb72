/// The words between one pair of quotation marks.
struct Quotation {
    var paragraph: Int
    /// Tokens inside the marks.
    var inner: Range<Int>
    /// The first token after the closing mark; the end of the paragraph where the mark is missing.
    var end: Int
    var isClosed: Bool

    /// The first token of the opening mark.
    var start: Int
}

/// Pairs quotation marks: straight, curly, guillemets, and the two accents and apostrophes of typewriters.
///
/// Marks of different kinds pair with each other, since copies of a release mix them. A paragraph closes what is open.
struct QuotationMarks {
    private static let straight = FoldedWord.hash("\"")
    private static let opening = Word.set("“ « „")
    private static let closing = Word.set("” »")
    private static let accent = FoldedWord.hash("`")
    private static let apostrophe = FoldedWord.hash("'")
    private static let openers = Word.set("( [ { - – — /")
    private static let pauses = Word.set(", : . ; ! ?")

    static func isMark(_ token: Token) -> Bool {
        token.folded == straight || opening.contains(token.folded) || closing.contains(token.folded)
    }

    private enum Direction { case opens, closes }

    static func quotations(in prose: Prose) -> [Quotation] {
        var found: [Quotation] = []
        for index in prose.paragraphs.indices {
            read(prose.tokens, prose.paragraphs[index].tokens, paragraph: index, into: &found)
        }
        return found
    }

    private static func read(_ tokens: [Token], _ range: Range<Int>, paragraph: Int, into found: inout [Quotation]) {
        var depth = 0
        var opened = range.lowerBound
        var inner = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            guard let mark = direction(tokens, index, in: range, depth: depth) else {
                index += 1
                continue
            }
            switch mark.direction {
            case .opens:
                if depth == 0 { (opened, inner) = (index, index + mark.width) }
                depth += 1
            case .closes where depth == 1:
                let end = index + mark.width
                found.append(Quotation(paragraph: paragraph, inner: inner..<index, end: end, isClosed: true, start: opened))
                depth = 0
            case .closes:
                depth = max(0, depth - 1)
            }
            index += mark.width
        }
        guard depth > 0, inner < range.upperBound else { return }
        found.append(
            Quotation(paragraph: paragraph, inner: inner..<range.upperBound, end: range.upperBound, isClosed: false, start: opened))
    }

    private static func direction(
        _ tokens: [Token], _ index: Int, in range: Range<Int>, depth: Int
    ) -> (direction: Direction, width: Int)? {
        let word = tokens[index].folded
        guard tokens[index].kind == .mark else { return nil }
        if opening.contains(word) { return (.opens, 1) }
        if closing.contains(word) {
            // A closing mark in an opening's place is a slip of the typist.
            return depth == 0 && index == range.lowerBound ? (.opens, 1) : (.closes, 1)
        }
        if word == straight { return (straightDirection(tokens, index, width: 1, in: range, depth: depth), 1) }
        let isDouble = index + 1 < range.upperBound && tokens[index + 1].gap == .none && tokens[index + 1].folded == word
        if word == accent, isDouble { return (.opens, 2) }
        if word == apostrophe, isDouble { return (straightDirection(tokens, index, width: 2, in: range, depth: depth), 2) }
        return nil
    }

    /// A straight mark opens before a word and closes after one.
    private static func straightDirection(
        _ tokens: [Token], _ index: Int, width: Int, in range: Range<Int>, depth: Int
    ) -> Direction {
        let next = index + width
        let touchesNext = next < range.upperBound && tokens[next].gap == .none && !pauses.contains(tokens[next].folded)
        let touchesPrevious = index > range.lowerBound && tokens[index].gap == .none
        if index == range.lowerBound { return .opens }
        if depth > 0 { return touchesPrevious || !touchesNext ? .closes : .opens }
        if touchesNext { return !touchesPrevious || openers.contains(tokens[index - 1].folded) ? .opens : .closes }
        return !touchesPrevious && pauses.contains(tokens[index - 1].folded) ? .opens : .closes
    }
}
