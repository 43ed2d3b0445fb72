/// Tables written with bars, `| Media | Investors |`, whose columns hold contacts side by side.
enum PipeTable {
    private static let bar: UInt8 = 0x7C
    private static let columnsMax = 4
    private static let rowsMax = 12

    /// The paragraphs with the rows of each small table turned into one paragraph a column.
    static func columns(_ paragraphs: [Paragraph], in text: ReleaseText) -> [Paragraph] {
        guard paragraphs.contains(where: { isTable($0, text) }) else { return paragraphs }
        var result: [Paragraph] = []
        var rows: [Paragraph] = []
        for paragraph in paragraphs {
            if isTable(paragraph, text) {
                rows.append(paragraph)
            } else {
                if !rows.isEmpty { result += turned(rows, in: text) }
                result.append(paragraph)
                rows = []
            }
        }
        return result + turned(rows, in: text)
    }

    private static func isTable(_ paragraph: Paragraph, _ text: ReleaseText) -> Bool {
        !paragraph.pieces.isEmpty && paragraph.pieces.allSatisfy { isRow($0, text) }
    }

    private static func isRow(_ piece: Range<Int>, _ text: ReleaseText) -> Bool {
        piece.count > 1 && text.utf8[piece.lowerBound] == bar
    }

    private static func turned(_ rows: [Paragraph], in text: ReleaseText) -> [Paragraph] {
        let lines = rows.flatMap { zip($0.pieces, $0.lineIndices) }
        let cells = lines.map { Self.cells($0.0, text) }
        guard let width = cells.map(\.count).max(), 2...columnsMax ~= width, lines.count <= rowsMax,
            let first = rows.first,
            rows.contains(where: \.signals.isReachable)
        else { return rows }
        return (0..<width).map { column in
            var paragraph = first
            paragraph.kind = .paragraph
            paragraph.role = .contact
            let filled = cells.indices.filter { column < cells[$0].count && hasWords(cells[$0][column], text) }
            paragraph.pieces = filled.map { cells[$0][column] }
            paragraph.lineIndices = filled.map { lines[$0].1 }
            return paragraph
        }.filter { !$0.pieces.isEmpty }
    }

    private static func cells(_ row: Range<Int>, _ text: ReleaseText) -> [Range<Int>] {
        text.utf8[row].split(separator: bar, omittingEmptySubsequences: false).map { $0.startIndex..<$0.endIndex }
            .filter {
                $0.lowerBound > row.lowerBound && $0.lowerBound < row.upperBound
            }
    }

    private static func hasWords(_ cell: Range<Int>, _ text: ReleaseText) -> Bool {
        text.utf8[cell].contains { $0.isASCIIAlphanumeric }
    }
}
