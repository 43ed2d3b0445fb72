/// The parameters of a query in the order in which they were sent, decoded once
/// (WHATWG URL, `application/x-www-form-urlencoded`: `+` is a space).
public struct QueryItems: Sendable, Equatable {
    public struct Item: Sendable, Equatable {
        /// As it was sent, `name=value`.
        public var text: String
        public var name: String
        /// Empty where there is no `=`.
        public var value: String
    }

    public private(set) var all: [Item] = []

    public init(_ query: String?) throws(PercentEncodingError) {
        let bytes = (query ?? "").utf8Span.span
        var start = 0
        while start < bytes.count {
            let end = bytes.firstIndex(of: UInt8(ascii: "&"), from: start) ?? bytes.count
            if end > start { all.append(try Item(bytes.extracting(start..<end))) }
            start = end + 1
        }
    }

    /// The first parameter of that name.
    public subscript(name: String) -> String? {
        all.first { $0.name == name }?.value
    }
}

extension QueryItems.Item {
    /// `name=value`, encoded.
    fileprivate init(_ piece: Span<UInt8>) throws(PercentEncodingError) {
        text = String(decoding: piece)
        let equals = piece.firstIndex(of: UInt8(ascii: "=")) ?? piece.count
        name = try percentDecoded(piece.extracting(0..<equals), plusIsSpace: true)
        value = ""
        if equals < piece.count {
            value = try percentDecoded(piece.extracting(equals + 1..<piece.count), plusIsSpace: true)
        }
    }
}
