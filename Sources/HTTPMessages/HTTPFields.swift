/// Header fields in the order in which they were received or are to be sent (RFC 9110, section 5).
///
/// Names compare without case; values are bytes that were checked when they were parsed or made.
public struct HTTPFields: Sendable, Equatable {
    public struct Field: Sendable, Equatable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    public private(set) var all: [Field] = []

    public init(_ fields: [(String, String)] = []) {
        all = fields.map { Field(name: $0.0, value: $0.1) }
    }

    /// The first field of that name. Setting it replaces every field of that name; nil removes them.
    public subscript(name: String) -> String? {
        get { all.first { HTTPFields.sameName($0.name, name) }?.value }
        set {
            all.removeAll { HTTPFields.sameName($0.name, name) }
            if let newValue { all.append(Field(name: name, value: newValue)) }
        }
    }

    /// Every value of that name in order; a list-based field may be sent as several (RFC 9110, section 5.3).
    public func values(_ name: String) -> [String] {
        all.filter { HTTPFields.sameName($0.name, name) }.map(\.value)
    }

    public mutating func append(_ name: String, _ value: String) {
        all.append(Field(name: name, value: value))
    }

    static func sameName(_ a: String, _ b: String) -> Bool {
        let a = a.utf8, b = b.utf8
        return a.count == b.count && zip(a, b).allSatisfy { ($0 | ($0 &- 0x41 < 26 ? 0x20 : 0)) == ($1 | ($1 &- 0x41 < 26 ? 0x20 : 0)) }
    }
}
