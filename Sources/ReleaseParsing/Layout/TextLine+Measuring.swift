extension TextLine {
    /// The lines of a text; the last one needs no line end.
    static func all(in utf8: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        lines.reserveCapacity(utf8.count / 60 + 1)
        var start = 0
        while start < utf8.count {
            let end = utf8.next(0x0A, from: start)
            lines.append(TextLine(utf8: utf8, range: start..<end, page: 0))
            start = end + 1
        }
        return lines
    }

    /// Measures a line: its content, and the segments that gaps cut it into.
    init(utf8: [UInt8], range: Range<Int>, page: Int, style: Style = []) {
        if let words = SegmentCutter.runningWords(utf8, range) {
            self.init(
                range: range, content: words.content, segments: [], isPlain: words.isPlain, page: page, style: style)
            return
        }
        let cutter = SegmentCutter(utf8: utf8, range: range)
        self.init(
            range: range, content: cutter.content ?? range.lowerBound..<range.lowerBound, segments: cutter.segments,
            isPlain: cutter.isPlain, page: page, style: style)
    }

    /// The column on paper at which a character stands: tab stops every 8, one column a character.
    func column(of offset: Int, _ utf8: [UInt8]) -> Int {
        let end = max(range.lowerBound, min(offset, range.upperBound))
        if isPlain { return end - range.lowerBound }
        var column = 0
        for index in range.lowerBound..<end {
            if utf8[index] == 0x09 {
                column += 8 - column % 8
            } else if utf8[index] & 0xC0 != 0x80, utf8[index] >= 0x20 {
                column += 1
            }
        }
        return column
    }
}

/// Cuts a line where it leaves a gap.
private struct SegmentCutter {
    /// The segments before the last one: none in most lines.
    private var earlier: [Range<Int>] = []
    private var last: Range<Int>?
    private(set) var isPlain = true
    /// Gaps of two spaces or more, narrow ones, and the widest: what tells justified lines from columns.
    private var wordGaps = 0
    private var wideGaps = 0
    private var widestGap = 0
    private static let leaderGap = 100

    init(utf8: [UInt8], range: Range<Int>) {
        cut(utf8, range)
    }

    /// The content of a line whose words are parted by one space, or by two between sentences, without a row of dots:
    /// nearly all lines have no gap to be weighed.
    static func runningWords(_ utf8: [UInt8], _ range: Range<Int>) -> (content: Range<Int>, isPlain: Bool)? {
        let bytes = utf8.span
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, bytes[start] == 0x20 { start += 1 }
        while start < end, bytes[end - 1] == 0x20 { end -= 1 }
        var isPlain = true
        var index = bytes.firstOdd(from: start, to: end)
        while index < end {
            let byte = bytes[index]
            if byte >= 0x80 {
                // A0 ends a no-break space.
                if byte == 0xA0 { return nil }
                isPlain = false
            } else {
                guard byte == 0x20, bytes[index - 2] != byte, !isFigures(index - 2, index + 1, utf8) else { return nil }
            }
            index += 1
            // Characters of more bytes than one stand together.
            if index < end, bytes[index] < 0x80 { index = bytes.firstOdd(from: index, to: end) }
        }
        return start < end ? (start..<end, isPlain) : nil
    }

    private mutating func cut(_ utf8: [UInt8], _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            var bits: UInt8 = 0
            while index < range.upperBound, !SegmentCutter.isSpace(utf8, index) {
                bits |= utf8[index]
                index += 1
            }
            if bits >= 0x80 { isPlain = false }
            if index > start { take(start..<index, utf8) }
            while index < range.upperBound, SegmentCutter.isSpace(utf8, index) {
                if utf8[index] != 0x20 { isPlain = false }
                index += 1
            }
        }
        joinJustified()
    }

    var segments: [Range<Int>] { earlier.isEmpty ? [] : earlier + [last].compactMap { $0 } }

    /// From the first segment to the last; nil in a blank line.
    var content: Range<Int>? {
        last.map { (earlier.first ?? $0).lowerBound..<$0.upperBound }
    }

    @inline(__always)
    private static func isSpace(_ utf8: [UInt8], _ index: Int) -> Bool {
        let byte = utf8[index]
        if byte < 0x80 { return byte <= 0x20 }
        return byte == 0xA0 && index > 0 && utf8[index - 1] == 0xC2
            || byte == 0xC2 && index + 1 < utf8.count && utf8[index + 1] == 0xA0
    }

    /// Adds a word: to the last segment, or as a new one after a gap.
    private mutating func take(_ word: Range<Int>, _ utf8: [UInt8]) {
        guard let last else {
            last = word
            return
        }
        let gap = last.upperBound..<word.lowerBound
        wordGaps += 1
        if gap.count > 1 { wideGaps += 1 }
        widestGap = max(widestGap, gap.count)
        if isLeader(word, utf8) {
            widestGap = SegmentCutter.leaderGap
            if !last.isEmpty { divide(before: word.upperBound..<word.upperBound) }
        } else if last.isEmpty {
            self.last = word
        } else if gap.count > 2 || utf8[gap].contains(0x09)
            || gap.count == 2 && SegmentCutter.isFigures(last.upperBound - 1, word.lowerBound, utf8)
        {
            divide(before: word)
        } else {
            self.last = last.lowerBound..<word.upperBound
        }
    }

    private mutating func divide(before next: Range<Int>) {
        if let last { earlier.append(last) }
        last = next
    }

    /// `.........` between a label and its figure.
    private func isLeader(_ word: Range<Int>, _ utf8: [UInt8]) -> Bool {
        word.count > 4 && utf8[word].allSatisfy { $0 == 0x2E }
    }

    /// What ends and begins at a gap of two spaces in a row of figures.
    private static func isFigures(_ end: Int, _ start: Int, _ utf8: [UInt8]) -> Bool {
        let before = utf8[end]
        let after = utf8[start]
        return (before &- 0x30 < 10 || before == 0x29 || before == 0x25)
            && (after &- 0x30 < 10 || after == 0x28 || after == 0x24)
    }

    /// Justified text spreads its line's spaces over all gaps: none of them is a column's.
    private mutating func joinJustified() {
        if let last, last.isEmpty { self.last = earlier.popLast() }
        guard let first = earlier.first, let last else { return }
        if wordGaps >= 4, widestGap <= 4, wideGaps * 2 > wordGaps {
            self.last = first.lowerBound..<last.upperBound
            earlier = []
        }
    }
}
