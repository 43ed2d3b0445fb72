/// Finds tables of figures in wire text: rows of a label and numbers under each other.
enum FigureTable {
    private enum Row {
        case figures
        /// A figure alone on its line: a table that somebody took apart into its cells.
        case figure
        case rule, label, blank, prose
    }

    /// Label and blank lines that may stand between two rows of figures.
    private static let gapMax = 8
    private static let loneFiguresMin = 4
    private static let headLinesMax = 12
    /// So far in stands `Three months ended` over its columns.
    private static let headIndentMin = 12

    /// Ranges of line indices, each a table with its head.
    static func regions(lines: [TextLine], utf8: [UInt8]) -> [Range<Int>] {
        let rows = lines.indices.map { row($0, of: lines, utf8) }
        var regions: [Range<Int>] = []
        var index = 0
        while index < rows.count {
            guard rows[index] == .figures || rows[index] == .figure else {
                index += 1
                continue
            }
            let (end, isTable) = extent(rows, from: index)
            if isTable {
                regions.append(head(rows, lines, before: index, notBefore: regions.last?.upperBound ?? 0)..<end)
            }
            index = end
        }
        return regions
    }

    /// The end after the last row of figures (or rule), and whether there are enough of them.
    private static func extent(_ rows: [Row], from start: Int) -> (end: Int, isTable: Bool) {
        var end = start
        var count = 0
        var lone = 0
        var index = start
        while index < rows.count, index - end <= gapMax, rows[index] != .prose {
            if rows[index] == .figures { count += 1 }
            if rows[index] == .figure { lone += 1 }
            if [.figures, .figure, .rule].contains(rows[index]) { end = index + 1 }
            index += 1
        }
        return (max(end, start + 1), count > 1 || lone >= loneFiguresMin)
    }

    /// Takes the heads of columns, units and rules over the first row in; a blank line may part them.
    private static func head(_ rows: [Row], _ lines: [TextLine], before start: Int, notBefore limit: Int) -> Int {
        var first = start
        var index = start - 1
        while index >= limit, start - index <= headLinesMax, rows[index] != .prose, rows[index] != .figures {
            let isOverColumns =
                first == index + 1 && lines[index].content.lowerBound - lines[index].range.lowerBound >= headIndentMin
            if rows[index] == .rule || lines[index].isDivided || isOverColumns && rows[index] == .label {
                first = index
            }
            if rows[index] == .blank, first - index > 2 { break }
            index -= 1
        }
        return first
    }

    private static func row(_ index: Int, of lines: [TextLine], _ utf8: [UInt8]) -> Row {
        if lines[index].isBlank || lines[index].style.contains(.furniture) { return .blank }
        let (content, isDivided) = (lines[index].content, lines[index].isDivided)
        if isRule(utf8[content]) { return .rule }
        if isBarred(utf8[content]) { return .figures }
        if isDivided, content.count < 400, let last = lines[index].segments.last, Figure.isFigure(utf8[last]) {
            return .figures
        }
        if !isDivided, content.count <= 16, Figure.isFigure(utf8[content]), hasDigit(utf8[content]) { return .figure }
        return content.count <= 90 && utf8[content.upperBound - 1] != 0x2E ? .label : .prose
    }

    private static func hasDigit(_ text: ArraySlice<UInt8>) -> Bool { text.contains { $0 &- 0x30 < 10 } }

    /// `| label | 12 | 13 |`: a row of a table of Markdown, or of one that was drawn.
    private static func isBarred(_ line: ArraySlice<UInt8>) -> Bool {
        line.count > 2 && line.first == 0x7C && line.last == 0x7C
    }

    /// `-----  -----`, `======`.
    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.count >= 3 && line.allSatisfy { $0 == 0x2D || $0 == 0x3D || $0 == 0x5F || $0 == 0x2B || $0 <= 0x20 }
    }
}
