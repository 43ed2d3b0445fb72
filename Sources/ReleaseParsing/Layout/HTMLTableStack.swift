/// The tables that are open, the innermost last.
struct HTMLTableStack {
    private var tables: [HTMLTable] = []
    private var count = 0

    mutating func startTable(at line: Int) {
        tables.append(HTMLTable(number: count, firstLine: line))
        count += 1
    }

    mutating func startRow() { change { $0.startRow() } }

    mutating func startCell(at line: Int, span: Int) { change { $0.startCell(at: line, span: span) } }

    mutating func endCell(at line: Int) { change { $0.endCell(at: line) } }

    mutating func endRow(at line: Int) { change { $0.endRow(at: line) } }

    mutating func endTable(at line: Int) -> HTMLTable? {
        change { $0.endRow(at: line) }
        return tables.popLast()
    }

    private mutating func change(_ change: (inout HTMLTable) -> Void) {
        guard !tables.isEmpty else { return }
        change(&tables[tables.count - 1])
    }
}
