/// In which direction a grid of short texts is read.
enum CellReading {
    case byColumn
    /// Label and value, mark and item, or one person a row.
    case byRow
    case figures

    /// - Parameter columns: the cells of each column from top to bottom, empty ones left out.
    init(_ columns: [[ArraySlice<UInt8>]]) {
        let filled = columns.filter { !$0.isEmpty }
        guard filled.count > 1 else {
            self = .byRow
            return
        }
        let figures = filled.dropFirst().reduce(0) { $0 + $1.count { Figure.isFigure($0) } }
        let cells = filled.dropFirst().reduce(0) { $0 + $1.count }
        if figures * 2 >= cells {
            self = .figures
        } else if CellReading.areLabels(filled[0]) || filled[0].allSatisfy({ ListMark($0)?.length == $0.count })
            || filled.contains(where: CellReading.areAllAddresses) || !CellReading.areWords(filled)
        {
            self = .byRow
        } else {
            self = .byColumn
        }
    }

    /// A first column of `Tel:`, `E-mail:`, ….
    private static func areLabels(_ column: [ArraySlice<UInt8>]) -> Bool {
        column.count > 1 && column.count { $0.last == 0x3A } * 3 >= column.count * 2
    }

    /// Most cells hold a word: no drawing made of characters.
    private static func areWords(_ columns: [[ArraySlice<UInt8>]]) -> Bool {
        let cells = columns.joined()
        return cells.count { $0.count { ($0 | 0x20) &- 0x61 < 26 } > 2 || Figure.isTelephone($0) } * 3 >= cells.count
            * 2
    }

    /// Nothing but telephone numbers or e-mail addresses: each belongs to what stands beside it.
    private static func areAllAddresses(_ column: [ArraySlice<UInt8>]) -> Bool {
        column.count > 1 && column.allSatisfy { Figure.isTelephone($0) || $0.contains(0x40) && !$0.contains(0x20) }
    }
}
