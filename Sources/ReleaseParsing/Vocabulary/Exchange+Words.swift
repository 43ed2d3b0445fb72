/// The closed word lists of exchanges, for those who ask an archive by them.
public enum ExchangeWords {
    /// Every name that releases are known to write, in the order of the table.
    public static let names = rows.flatMap { $0.names }

    /// Every ISO 10383 code that one of the names stands for, or stood for.
    public static let mics = Set(rows.flatMap { $0.mics }).sorted()

    /// The code that a name stands for, whatever the year.
    public static func mic(of name: String) -> String? { codes[name.lowercased()] }

    private static let codes: [String: String] = Dictionary(
        rows.filter { $0.mics.count == 1 }.flatMap { row in row.names.map { ($0.lowercased(), row.mics[0]) } },
        uniquingKeysWith: { first, _ in first })

    private static let rows = Exchange.table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
        let sides = line.split(separator: "=").map(String.init)
        return (
            names: sides.first.map { $0.split(separator: "|").map { String($0).trimmedSpaces } } ?? [],
            mics: sides.last.map { $0.split(separator: " ").map(String.init).filter { $0.utf8.count == 4 } } ?? []
        )
    }
}
