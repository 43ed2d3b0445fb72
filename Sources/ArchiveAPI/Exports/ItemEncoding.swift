import ReleaseRendering

/// How the items of a list are written one after the other.
enum ItemEncoding: Sendable {
    /// One JSON object a line, with these members only; nil for all.
    case ndjson(members: [String]?)
    case csv(CSVTable)

    /// A list from its beginning.
    func document(_ items: [[UInt8]]) -> [UInt8] {
        switch self {
        case .ndjson: text(of: items)
        case .csv(let table): table.header + text(of: items)
        }
    }

    /// Items that follow others.
    func text(of items: [[UInt8]]) -> [UInt8] {
        switch self {
        case .ndjson(let members):
            items.flatMap { item in (members.map(JSONObject(item).selecting) ?? item) + [0x0A] }
        case .csv(let table): items.flatMap(table.row)
        }
    }
}
