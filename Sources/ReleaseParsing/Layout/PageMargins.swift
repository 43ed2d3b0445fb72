/// The measure of hard-wrapped text: between which columns its full lines run.
struct PageMargins {
    /// Lines longer than this are not wrapped by hand: each is a paragraph.
    static let lineBytesMax = 140

    let left: Int
    let right: Int

    /// Of text that breaks by elements only: no line runs into the margin.
    static let elements = PageMargins(left: 0, right: 1 << 30)

    private init(left: Int, right: Int) {
        self.left = left
        self.right = right
    }

    /// The right margin is the edge that only one line of twenty goes beyond; the left margin is where the full lines
    /// begin.
    init(lines: [TextLine], utf8: [UInt8]) {
        let wrapped = lines.indices.filter {
            !lines[$0].isBlank && lines[$0].range.count <= PageMargins.lineBytesMax
        }
        let edgeOfLine = wrapped.map { lines[$0].column(of: lines[$0].content.upperBound, utf8) }
        let edges = edgeOfLine.sorted()
        let right = edges.isEmpty ? 0 : edges[(edges.count - 1) * 19 / 20]
        var indents: [Int] = []
        indents.reserveCapacity(wrapped.count)
        for (index, edge) in zip(wrapped, edgeOfLine) where edge + 12 >= right {
            indents.append(lines[index].column(of: lines[index].content.lowerBound, utf8))
        }
        indents.sort()
        left = indents.isEmpty ? 0 : indents[indents.count / 3]
        self.right = right
    }

    /// A line of so many bytes with another one at the same indentation is prose that is set in.
    static let proseMin = 60

    /// Nobody wraps so raggedly that a word fits with this much room to spare.
    private static let slack = 6

    /// Whether a line ran into the margin, so that the next one goes on with its sentence.
    ///
    /// A centred line did if its words fill the measure, wherever they stand.
    func flows(from line: TextLine, into next: TextLine, right: Int, _ utf8: [UInt8]) -> Bool {
        let indent = next.style.contains(.centered) ? line.column(of: line.content.lowerBound, utf8) - left : 0
        let edge = line.column(of: line.content.upperBound, utf8) - indent
        if utf8[next.content.lowerBound] &- 0x61 < 26, edge * 2 > min(right, PageMargins.lineBytesMax) { return true }
        let word = utf8[next.content].prefix(40).prefix { $0 > 0x20 }
        return edge + 1 + word.count { $0 & 0xC0 != 0x80 } > right - PageMargins.slack
    }

    /// Whether a line has as much white space left as right of it, and its neighbours show that this is meant.
    ///
    /// - Parameter neighbours: the lines directly over and under it.
    func isCentered(_ line: TextLine, _ neighbours: @autoclosure () -> [TextLine], _ utf8: [UInt8]) -> Bool {
        guard !line.isDivided, let (before, after) = margins(line, utf8), before >= 6, abs(before - after) <= 6
        else { return false }
        return !neighbours().contains { neighbour in
            guard let other = margins(neighbour, utf8) else { return false }
            // A block that is set in, the first line of a paragraph, or a value under a value.
            return other.before == before
                && (abs(other.after - after) > 1 || line.content.count >= PageMargins.proseMin)
                || other.before <= 1 && before < 12
                || valueColumn(neighbour, utf8) == before + left
        }
    }

    /// Where the words after a colon begin: `Contact  : Mary Poe`.
    func valueColumn(_ line: TextLine, _ utf8: [UInt8]) -> Int? {
        guard line.range.count <= PageMargins.lineBytesMax,
            let colon = utf8[line.content].prefix(40).firstIndex(of: 0x3A),
            let value = utf8[(colon + 1)..<line.content.upperBound].firstIndex(where: { $0 > 0x20 })
        else { return nil }
        return line.column(of: value, utf8)
    }

    /// White space left and right of a line within the measure; nil for blank and very long lines.
    private func margins(_ line: TextLine, _ utf8: [UInt8]) -> (before: Int, after: Int)? {
        guard !line.isBlank, line.range.count <= PageMargins.lineBytesMax else { return nil }
        return (
            line.column(of: line.content.lowerBound, utf8) - left,
            right - line.column(of: line.content.upperBound, utf8)
        )
    }
}
