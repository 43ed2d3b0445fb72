extension HTMLTable {
    private enum Arrangement {
        /// One line a row, cells parted by tabs.
        case figures, rows, columns
        /// Cells one after the other, each with its lines.
        case cells
        /// Cells that are read down their columns, each with its lines.
        case columnCells
    }

    /// A cell beyond this is a column of the page, not a cell.
    private static let cellLinesMax = 14
    private static let cellBytesMax = 900
    private static let rowCellBytesMax = 160

    /// Puts the lines of the finished table in the order and grouping in which they are read.
    func arrange(_ lines: inout [HTMLLine], _ text: [UInt8]) {
        guard rows.contains(where: { $0.count > 1 }) else { return }
        let arrangement = arrangement(lines, text)
        var arranged: [HTMLLine] = []
        var next = firstLine
        for (index, row) in rows.enumerated() {
            guard let first = row.first, let last = row.last else { continue }
            arranged.append(contentsOf: lines[next..<first.lines.lowerBound])
            arranged.append(contentsOf: arrange(row, index, arrangement, lines, text))
            next = last.lines.upperBound
        }
        arranged.append(contentsOf: lines[next...])
        lines.replaceSubrange(firstLine..., with: arranged)
    }

    private func arrangement(_ lines: [HTMLLine], _ text: [UInt8]) -> Arrangement {
        let cells = rows.joined()
        let sizes = cells.map { size($0, lines) }
        if isFigures(lines, text) { return .figures }
        let isOneLine = cells.allSatisfy { $0.lines.count == 1 && lines[$0.lines.lowerBound].place == .flow }
        if isOneLine, sizes.allSatisfy({ $0 <= HTMLTable.rowCellBytesMax }) {
            return holdsContacts(lines, text) && reading(lines, text) == .byColumn ? .columns : .rows
        }
        let areSmall =
            sizes.allSatisfy { $0 <= HTMLTable.cellBytesMax }
            && cells.allSatisfy { $0.lines.count <= HTMLTable.cellLinesMax }
        let areFlow = cells.allSatisfy { cell in lines[cell.lines].allSatisfy { $0.place == .flow } }
        let sharedRows = rows.filter { $0.count > 1 }
        if areSmall, areFlow, sharedRows.count > 1, !hasLongLine(lines), reading(lines, text) == .byColumn {
            return .columnCells
        }
        return .cells
    }

    /// Only people are set side by side; other tables are read row by row.
    private func holdsContacts(_ lines: [HTMLLine], _ text: [UInt8]) -> Bool {
        rows.joined().contains { cell in
            lines[cell.lines].contains {
                $0.pieces.contains { Figure.isTelephone(text[$0.range]) || text[$0.range].contains(0x40) }
            }
        }
    }

    private func size(_ cell: Cell, _ lines: [HTMLLine]) -> Int {
        lines[cell.lines].reduce(0) { $0 + $1.length }
    }

    private func hasLongLine(_ lines: [HTMLLine]) -> Bool {
        rows.joined().contains { lines[$0.lines].contains { $0.length > 100 } }
    }

    /// At least three of ten cells are figures, and none is a text.
    private func isFigures(_ lines: [HTMLLine], _ text: [UInt8]) -> Bool {
        var figures = 0
        var cells = 0
        for cell in rows.joined() {
            guard cell.lines.count <= 8, size(cell, lines) <= HTMLTable.cellBytesMax,
                lines[cell.lines].allSatisfy({ $0.place == .flow })
            else { return false }
            guard let line = lines[cell.lines].first?.pieces.first, !HTMLTable.currencies.contains(text[line.range]),
                !HTMLTable.closings.contains(text[line.range])
            else { continue }
            cells += 1
            if cell.lines.count == 1, Figure.isFigure(text[line.range]) { figures += 1 }
        }
        return figures >= 2 && figures * 10 >= cells * 3
    }

    private func reading(_ lines: [HTMLLine], _ text: [UInt8]) -> CellReading {
        var columns: [Int: [ArraySlice<UInt8>]] = [:]
        for cell in rows.joined() {
            columns[cell.column, default: []] += lines[cell.lines].compactMap { $0.pieces.first.map { text[$0.range] } }
        }
        return CellReading(columns.sorted { $0.key < $1.key }.map(\.value))
    }

    // MARK: Rows

    private func arrange(
        _ row: [Cell], _ index: Int, _ arrangement: Arrangement, _ lines: [HTMLLine], _ text: [UInt8]
    ) -> [HTMLLine] {
        if let item = listItem(row, lines, text) { return item }
        switch arrangement {
        case .figures:
            return [joined(row, lines, text, index, size(row[0], lines) > 200 ? .flow : .figures(table: number))]
        case .rows: return [joined(row, lines, text, index, .rows(table: number))]
        case .columns: return [joined(row, lines, text, index, .columns(table: number))]
        case .cells:
            return row.flatMap { cell in
                placed(cell, lines, isAlone: row.count == 1, .cell(table: number, row: index, column: cell.column))
            }
        case .columnCells:
            return row.flatMap { placed($0, lines, isAlone: false, .columnCell(table: number, column: $0.column)) }
        }
    }

    /// A bullet in a cell of its own, as word processors make lists.
    private func listItem(_ row: [Cell], _ lines: [HTMLLine], _ text: [UInt8]) -> [HTMLLine]? {
        guard row.count == 2, row[0].lines.count == 1, let mark = lines[row[0].lines.lowerBound].pieces.first,
            ListMark(text[mark.range])?.length == mark.range.count
        else { return nil }
        var item = Array(lines[row[1].lines])
        guard !item.isEmpty else { return nil }
        item[0].hasSpaceAbove = lines[row[0].lines.lowerBound].hasSpaceAbove
        item[0].style.insert(.listItem)
        if !item[0].pieces.isEmpty { item[0].pieces[0].separator = 0x20 }
        item[0].pieces.insert(mark, at: 0)
        return item
    }

    private func joined(_ row: [Cell], _ lines: [HTMLLine], _ text: [UInt8], _ index: Int, _ place: HTMLLine.Place)
        -> HTMLLine
    {
        var line = lines[row[0].lines.lowerBound]
        line.pieces.removeAll()
        for cell in row {
            for (offset, part) in lines[cell.lines].flatMap(\.pieces).enumerated() {
                let follows =
                    offset > 0 || (line.pieces.last.map { HTMLTable.currencies.contains(text[$0.range]) } ?? false)
                let separator: UInt8? = HTMLTable.closings.contains(text[part.range]) ? nil : follows ? 0x20 : 0x09
                line.pieces.append(HTMLLine.Piece(range: part.range, separator: separator, column: cell.column))
            }
            if cell.lines.lowerBound != row[0].lines.lowerBound {
                line.style.formIntersection(lines[cell.lines.lowerBound].style)
            }
        }
        line.place = place
        if index > 0 { line.hasSpaceAbove = false }
        return line
    }

    private func placed(_ cell: Cell, _ lines: [HTMLLine], isAlone: Bool, _ place: HTMLLine.Place) -> [HTMLLine] {
        var part = Array(lines[cell.lines])
        guard !part.isEmpty else { return [] }
        part[0].hasSpaceAbove = true
        let isCell = !isAlone && part.count <= HTMLTable.cellLinesMax && size(cell, lines) <= HTMLTable.cellBytesMax
        for index in part.indices where isCell && part[index].place == .flow {
            part[index].place = place
            for piece in part[index].pieces.indices { part[index].pieces[piece].column = cell.column }
        }
        return part
    }

    /// What stands before a figure in a cell of its own, and what closes it.
    private static let currencies = CellMarks(["$", "€", "£", "¥", "US$", "C$", "CAD", "USD", "$(", "("])
    private static let closings = CellMarks([")", "%", ")%", "%)"])
}

/// A few short texts that fill a cell.
private struct CellMarks {
    private let marks: Set<UInt64>

    init(_ marks: [String]) { self.marks = Set(marks.map { CharacterNames.hash($0.utf8) }) }

    func contains(_ text: ArraySlice<UInt8>) -> Bool {
        text.count <= 4 && marks.contains(CharacterNames.hash(text))
    }
}

extension HTMLLine {
    /// Bytes of its text.
    var length: Int { pieces.reduce(0) { $0 + $1.range.count } }
}
