/// The parameters of a query in the order in which they were sent, decoded once
/// (WHATWG URL, `application/x-www-form-urlencoded`: `+` is a space).
public struct QueryItems: Sendable, Equatable {
    public struct Item: Sendable, Equatable {
        public var name: String
        /// Empty where there is no `=`.
        public var value: String
    }

    public private(set) var all: [Item] = []

    public init(_ query: String?) throws(PercentEncodingError) {
        for piece in (query ?? "")[...].utf8.split(separator: UInt8(ascii: "&")) {
            let equals = piece.firstIndex(of: UInt8(ascii: "="))
            let name = try percentDecoded(piece[..<(equals ?? piece.endIndex)], plusIsSpace: true)
            let value = try equals.map { at throws(PercentEncodingError) in
                try percentDecoded(piece[piece.index(after: at)...], plusIsSpace: true)
            }
            all.append(Item(name: name, value: value ?? ""))
        }
    }

    /// The first parameter of that name.
    public subscript(name: String) -> String? {
        all.first { $0.name == name }?.value
    }
}
