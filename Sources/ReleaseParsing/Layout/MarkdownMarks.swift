/// The marks inside a line of Markdown (CommonMark 0.31, section 6): emphasis, links, pictures, escapes.
struct MarkdownMarks {
    /// In order.
    var marks: [Range<Int>] = []
    /// How the whole line is set, if one pair of marks holds it.
    private(set) var style: TextLine.Style?

    /// Longer targets of links are not looked for.
    private static let targetBytesMax = 2000
    private static let nestingMax = 6

    private let utf8: [UInt8]
    private let line: Range<Int>
    private var openEmphasis: [Range<Int>] = []
    private var openBrackets: [Int] = []

    init(_ utf8: [UInt8], _ line: Range<Int>) {
        self.utf8 = utf8
        self.line = line
        var index = nextMark(from: line.lowerBound)
        while index < line.upperBound { index = nextMark(from: read(at: index)) }
        marks.sort { $0.lowerBound < $1.lowerBound }
    }

    /// An asterisk, a square bracket or a backslash.
    private func nextMark(from start: Int) -> Int {
        utf8.span.first(from: start, to: line.upperBound) { $0.equal(to: 0x2A) | $0.within(0x5B...0x5D) }
    }

    /// Reads one character or mark, and returns where the next one begins.
    private mutating func read(at index: Int) -> Int {
        switch utf8[index] {
        case 0x5C where isPunctuation(index + 1):
            marks.append(index..<index + 1)
            return index + 2
        case 0x2A:
            let end = utf8[index..<line.upperBound].prefix { $0 == 0x2A }.endIndex
            readEmphasis(index..<end)
            return end
        case 0x5B:
            openBrackets.append(index)
            return index + 1
        case 0x5D:
            return readLink(closedAt: index)
        default:
            return index + 1
        }
    }

    // MARK: Emphasis

    /// A run of asterisks closes the run that opened, if text stands before it; else it opens, if text follows it.
    private mutating func readEmphasis(_ run: Range<Int>) {
        guard run.count <= 4 else { return }
        let canOpen = run.upperBound < line.upperBound && utf8[run.upperBound] > 0x20
        let canClose = run.lowerBound > line.lowerBound && utf8[run.lowerBound - 1] > 0x20
        if run.count == 4, canOpen, canClose {
            // `**one****two**`
            readEmphasis(run.lowerBound..<run.lowerBound + 2)
            readEmphasis(run.lowerBound + 2..<run.upperBound)
        } else if canClose,
            let index = openEmphasis.indices.suffix(MarkdownMarks.nestingMax).last(where: {
                openEmphasis[$0].count == run.count
            })
        {
            let open = openEmphasis[index]
            openEmphasis.removeSubrange(index...)
            marks += [open, run]
            if open.lowerBound == line.lowerBound, run.upperBound == line.upperBound {
                style = run.count == 1 ? .italic : .bold
            }
        } else if canOpen {
            openEmphasis.append(run)
        }
    }

    // MARK: Links

    /// `[text](target)`: the text stays. `![text](target)`: nothing stays.
    private mutating func readLink(closedAt close: Int) -> Int {
        guard let open = openBrackets.popLast(), let end = targetEnd(after: close) else { return close + 1 }
        if open > line.lowerBound, utf8[open - 1] == 0x21 {
            while let last = marks.last, last.lowerBound > open { marks.removeLast() }
            marks.append(open - 1..<end)
        } else {
            marks += [open..<open + 1, close..<end]
            if open == line.lowerBound, end == line.upperBound { style = .link }
        }
        return end
    }

    /// After the parenthesis that closes the target; targets hold balanced ones (`…/Arbolane_(company)`).
    private func targetEnd(after close: Int) -> Int? {
        guard close + 1 < line.upperBound, utf8[close + 1] == 0x28 else { return nil }
        var depth = 0
        for index in close + 1..<min(line.upperBound, close + MarkdownMarks.targetBytesMax) {
            if utf8[index] == 0x28 { depth += 1 }
            if utf8[index] == 0x29 { depth -= 1 }
            if depth == 0 { return index + 1 }
        }
        return nil
    }

    private func isPunctuation(_ index: Int) -> Bool {
        guard index < line.upperBound else { return false }
        switch utf8[index] {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
        default: return false
        }
    }
}
