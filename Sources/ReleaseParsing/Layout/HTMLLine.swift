/// A line of the text that an HTML document shows.
struct HTMLLine {
    struct Piece {
        var range: Range<Int>
        /// Space or tab that sets it off from the piece before it; none before `)` and `%`.
        var separator: UInt8?
        /// The column of its table that it stands in.
        var column = 0
    }

    enum Place: Equatable {
        case flow
        case cell(table: Int, row: Int, column: Int)
        /// A row of a table that is read row by row.
        case rows(table: Int)
        /// A row of a table of figures.
        case figures(table: Int)
        /// A row of a table whose columns are read one after the other.
        case columns(table: Int)
        /// A line of a cell of such a table.
        case columnCell(table: Int, column: Int)
    }

    /// Ranges of the flow's text, one unless cells were joined.
    var pieces: [Piece]
    var style: TextLine.Style
    /// Where on the page it stands.
    var state: HTMLState
    var hasSpaceAbove: Bool
    var page: Int
    var place = Place.flow
}
