/// One column of a list in CSV: its name, and where its text stands in an item.
struct CSVColumn: Sendable {
    let name: String
    /// From the item down, a member a step. A list on the way gives a text for each of its elements.
    private let path: [String]
    /// Members whose texts stand together, with a colon between: `TSX:LOR`.
    private let parts: [String]

    init(_ name: String, _ path: String..., parts: [String] = []) {
        self.name = name
        self.path = path.isEmpty ? [name] : path
        self.parts = parts
    }

    /// The top-level member that it comes from, by which `fields` picks it.
    var member: String { path[0] }

    /// The texts of a list are joined by `|`, an absent one is empty, so that two columns of one list keep step.
    func text(in item: [JSONObject.Member]) -> String {
        item.value(of: member).map { texts($0, path.dropFirst()).joined(separator: "|") } ?? ""
    }

    private func texts(_ value: JSONValue, _ rest: ArraySlice<String>) -> [String] {
        if let elements = value.elements { return elements.flatMap { texts($0, rest) } }
        if let step = rest.first { return value[step].map { texts($0, rest.dropFirst()) } ?? [""] }
        return [parts.isEmpty ? value.text ?? "" : parts.compactMap { value[$0]?.text }.joined(separator: ":")]
    }
}
