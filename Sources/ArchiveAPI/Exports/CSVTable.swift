/// The items of a list as rows of comma-separated values (RFC 4180).
struct CSVTable: Sendable {
    private let columns: [CSVColumn]
    /// Whether a cell that a spreadsheet would take for a formula is kept from it (`csv_safe`).
    private let isSafe: Bool

    /// - Parameter fields: the members whose columns are wanted; nil for all.
    init(_ columns: [CSVColumn], fields: [String]?, isSafe: Bool) {
        self.columns = columns.filter { column in fields?.contains(column.member) ?? true }
        self.isSafe = isSafe
    }

    var header: [UInt8] { line(columns.map(\.name)) }

    func row(_ item: [UInt8]) -> [UInt8] {
        let members = JSONObject(item).members
        return line(
            columns.map { column in
                let cell = column.text(in: members)
                return isSafe && cell.utf8.first.map(CSVTable.beginsFormula) == true ? "'" + cell : cell
            })
    }

    private func line(_ cells: [String]) -> [UInt8] {
        // An empty line would be no row to some readers.
        if cells == [""] { return Array("\"\"\r\n".utf8) }
        return Array((cells.map(CSVTable.quoted).joined(separator: ",") + "\r\n").utf8)
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.utf8.contains(where: needsQuotes) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == 0x0D || byte == 0x0A
    }

    private static func beginsFormula(_ byte: UInt8) -> Bool {
        [UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@")].contains(byte)
    }
}
