/// How the items of a list are written one after the other.
enum ItemEncoding: Sendable {
    /// One JSON object a line; only the named members where `fields` asks for them.
    case ndjson(fields: [String]?)
    case csv(CSVTable)

    /// What stands before the first item.
    var head: [UInt8] {
        switch self {
        case .ndjson: []
        case .csv(let table): table.header
        }
    }

    func text(of items: [[UInt8]]) -> [UInt8] {
        switch self {
        case .ndjson(let fields):
            items.flatMap { item in (fields.map(JSONObject(item).selecting) ?? item) + [0x0A] }
        case .csv(let table): items.flatMap(table.row)
        }
    }
}
