extension TextLine {
    /// The lines of a text; the last one needs no line end.
    static func all(in utf8: [UInt8]) -> [TextLine] {
        var lines: [TextLine] = []
        lines.reserveCapacity(utf8.count / 60 + 1)
        var start = 0
        while start < utf8.count {
            let end = utf8[start...].firstIndex(of: 0x0A) ?? utf8.count
            lines.append(TextLine(utf8: utf8, range: start..<end, page: 0))
            start = end + 1
        }
        return lines
    }

    /// Measures a line: its content, and the segments that gaps cut it into.
    init(utf8: [UInt8], range: Range<Int>, page: Int, style: Style = []) {
        let cutter = SegmentCutter(utf8: utf8, range: range)
        let segments = cutter.segments
        let content =
            segments.first.map { $0.lowerBound..<(segments.last ?? $0).upperBound } ?? range
            .lowerBound..<range.lowerBound
        self.init(range: range, content: content, segments: segments, page: page, style: style)
    }

    /// The column on paper at which a character stands: tab stops every 8, one column a character.
    func column(of offset: Int, _ utf8: [UInt8]) -> Int {
        var column = 0
        for index in range.lowerBound..<max(range.lowerBound, min(offset, range.upperBound)) {
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
    private(set) var segments: [Range<Int>] = []
    /// Gaps of two spaces or more, narrow ones, and the widest: what tells justified lines from columns.
    private var wordGaps = 0
    private var wideGaps = 0
    private var widestGap = 0
    private static let leaderGap = 100

    init(utf8: [UInt8], range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            while index < range.upperBound, !SegmentCutter.isSpace(utf8, index) { index += 1 }
            if index > start { take(start..<index, utf8) }
            while index < range.upperBound, SegmentCutter.isSpace(utf8, index) { index += 1 }
        }
        joinJustified()
    }

    private static func isSpace(_ utf8: [UInt8], _ index: Int) -> Bool {
        utf8[index] <= 0x20 || utf8[index] == 0xA0 && index > 0 && utf8[index - 1] == 0xC2
            || utf8[index] == 0xC2 && index + 1 < utf8.count && utf8[index + 1] == 0xA0
    }

    /// Adds a word: to the last segment, or as a new one after a gap.
    private mutating func take(_ word: Range<Int>, _ utf8: [UInt8]) {
        guard let last = segments.last else {
            segments.append(word)
            return
        }
        let gap = last.upperBound..<word.lowerBound
        wordGaps += 1
        if gap.count > 1 { wideGaps += 1 }
        widestGap = max(widestGap, gap.count)
        if isLeader(word, utf8) {
            widestGap = SegmentCutter.leaderGap
            if !last.isEmpty { segments.append(word.upperBound..<word.upperBound) }
        } else if last.isEmpty {
            segments[segments.count - 1] = word
        } else if gap.count > 2 || utf8[gap].contains(0x09) || gap.count == 2 && isFigures(last, word, utf8) {
            segments.append(word)
        } else {
            segments[segments.count - 1] = last.lowerBound..<word.upperBound
        }
    }

    /// `.........` between a label and its figure.
    private func isLeader(_ word: Range<Int>, _ utf8: [UInt8]) -> Bool {
        word.count > 4 && utf8[word].allSatisfy { $0 == 0x2E }
    }

    private func isFigures(_ last: Range<Int>, _ word: Range<Int>, _ utf8: [UInt8]) -> Bool {
        let before = utf8[last.upperBound - 1]
        let after = utf8[word.lowerBound]
        return (before &- 0x30 < 10 || before == 0x29 || before == 0x25)
            && (after &- 0x30 < 10 || after == 0x28 || after == 0x24)
    }

    /// Justified text spreads its line's spaces over all gaps: none of them is a column's.
    private mutating func joinJustified() {
        if let last = segments.last, last.isEmpty { segments.removeLast() }
        guard segments.count > 1, let first = segments.first, let last = segments.last else { return }
        if wordGaps >= 4, widestGap <= 4, wideGaps * 2 > wordGaps { segments = [first.lowerBound..<last.upperBound] }
    }
}
