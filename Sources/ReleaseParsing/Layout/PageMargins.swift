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

    /// The right margin is the edge that only one line of twenty goes beyond; the left margin is where the full lines begin.
    init(lines: [TextLine], utf8: [UInt8]) {
        var edges: [Int] = []
        for line in lines where !line.isBlank && line.range.count <= PageMargins.lineBytesMax {
            edges.append(line.column(of: line.content.upperBound, utf8))
        }
        edges.sort()
        let right = edges.isEmpty ? 0 : edges[(edges.count - 1) * 19 / 20]
        var indents: [Int] = []
        for line in lines where !line.isBlank && line.range.count <= PageMargins.lineBytesMax {
            if line.column(of: line.content.upperBound, utf8) + 12 >= right {
                indents.append(line.column(of: line.content.lowerBound, utf8))
            }
        }
        indents.sort()
        left = indents.isEmpty ? 0 : indents[indents.count / 3]
        self.right = right
    }

    /// As much white space left as right of it, and enough of it to be meant.
    func isCentered(_ line: TextLine, _ utf8: [UInt8]) -> Bool {
        guard !line.isBlank, line.range.count <= PageMargins.lineBytesMax else { return false }
        let before = line.column(of: line.content.lowerBound, utf8) - left
        guard before >= 4 else { return false }
        let after = right - line.column(of: line.content.upperBound, utf8)
        return abs(before - after) <= 6
    }
}
