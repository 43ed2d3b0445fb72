/// The rows and cells of a table, while the lines of its text are being written.
struct HTMLTable {
    struct Cell {
        /// Indices into the flow's lines.
        var lines: Range<Int>
        var column: Int
    }

    let number: Int
    let firstLine: Int
    private(set) var rows: [[Cell]] = []
    private var openRow: [Cell]?
    private var openCell: (start: Int, span: Int)?
    private var column = 0

    init(number: Int, firstLine: Int) {
        self.number = number
        self.firstLine = firstLine
    }

    mutating func startRow() {
        openRow = []
        column = 0
    }

    mutating func startCell(at line: Int, span: Int) {
        if openRow == nil { startRow() }
        openCell = (line, span)
    }

    mutating func endCell(at line: Int) {
        guard let cell = openCell else { return }
        if line > cell.start { openRow?.append(Cell(lines: cell.start..<line, column: column)) }
        column += cell.span
        openCell = nil
    }

    /// Rows without visible text are none.
    mutating func endRow(at line: Int) {
        endCell(at: line)
        if let row = openRow, !row.isEmpty { rows.append(row) }
        openRow = nil
    }
}
