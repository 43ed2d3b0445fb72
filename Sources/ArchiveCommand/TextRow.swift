/// A row on a page: a line of text, or as much of one as fits.
struct TextRow: Equatable {
    /// The code points to show.
    let shown: Range<Int>
    /// Where the next row begins; between stands the line feed, or the space at which the line was broken.
    let end: Int

    private static let tabColumns = 8

    /// The rows of a text. A line is broken after its last space that fits, else where the row is full.
    static func rows(of scalars: [Unicode.Scalar], columns: Int) -> [TextRow] {
        var rows: [TextRow] = []
        var start = 0
        while start < scalars.count {
            let row = row(from: start, in: scalars, columns: columns)
            rows.append(row)
            start = row.end
        }
        return rows
    }

    private static func row(from start: Int, in scalars: [Unicode.Scalar], columns: Int) -> TextRow {
        var used = 0
        var lastSpace: Int?
        var index = start
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar == "\n" { return TextRow(shown: start..<index, end: index + 1) }
            used += self.columns(of: scalar, at: used)
            if used > columns, index > start {
                guard let lastSpace else { return TextRow(shown: start..<index, end: index) }
                return TextRow(shown: start..<lastSpace, end: lastSpace + 1)
            }
            if scalar == " ", index > start { lastSpace = index }
            index += 1
        }
        return TextRow(shown: start..<index, end: index)
    }

    /// How many columns a code point takes; wide scripts are taken for narrow ones.
    static func columns(of scalar: Unicode.Scalar, at column: Int) -> Int {
        switch scalar.properties.generalCategory {
        case _ where scalar == "\t": tabColumns - column % tabColumns
        case .nonspacingMark, .enclosingMark: 0
        default: 1
        }
    }

    /// What stands for a code point. Controls are shown as pictures: a document must not steer the terminal.
    static func glyph(of scalar: Unicode.Scalar, at column: Int) -> String {
        switch scalar.value {
        case 0x09: String(repeating: " ", count: columns(of: scalar, at: column))
        case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) } ?? "\u{FFFD}"
        case 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: String(Character(scalar))
        }
    }
}
