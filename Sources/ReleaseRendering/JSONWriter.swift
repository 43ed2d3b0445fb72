/// Writes JSON (RFC 8259) as bytes, members in the order in which they are given.
///
/// Foundation's `JSONEncoder` keeps no order and can't take in a part that is rendered already, and the archive serves
/// stored renderings inside lists; hence a writer of our own.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    /// Whether the next member or element must be preceded by a comma, for each open object or array.
    private var needsComma: [Bool] = [false]

    public init() {}

    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        nest(open: 0x7B, close: 0x7D, members)
    }

    public mutating func array<Element>(_ elements: some Sequence<Element>, _ each: (inout JSONWriter, Element) -> Void)
    {
        nest(open: 0x5B, close: 0x5D) { writer in
            for element in elements { each(&writer, element) }
        }
    }

    /// A member's name; its value is written next.
    public mutating func key(_ name: StaticString) {
        key(name.description)
    }

    public mutating func key(_ name: String) {
        separate()
        quote(name)
        bytes.append(0x3A)
        needsComma[needsComma.count - 1] = false
    }

    public mutating func value(_ text: String?) {
        separate()
        if let text { quote(text) } else { bytes.append(contentsOf: "null".utf8) }
    }

    public mutating func value(_ number: Int?) {
        separate()
        bytes.append(contentsOf: (number.map(String.init) ?? "null").utf8)
    }

    public mutating func value(_ flag: Bool) {
        separate()
        bytes.append(contentsOf: (flag ? "true" : "false").utf8)
    }

    public mutating func value(_ texts: [String]) {
        array(texts) { $0.value($1) }
    }

    /// A value that is JSON already.
    public mutating func rendered(_ json: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
    }

    /// The members of an object that is JSON already, without its braces.
    public mutating func members(ofRendered object: [UInt8]) {
        let inner = object.dropFirst().dropLast()
        if !inner.isEmpty { rendered(inner) }
    }

    public mutating func member(_ name: StaticString, _ text: String?) {
        key(name)
        value(text)
    }

    public mutating func member(_ name: StaticString, _ number: Int?) {
        key(name)
        value(number)
    }

    public mutating func member(_ name: StaticString, _ texts: [String]) {
        key(name)
        value(texts)
    }

    public mutating func member(_ name: StaticString, _ members: (inout JSONWriter) -> Void) {
        key(name)
        object(members)
    }

    public mutating func member<Element>(
        _ name: StaticString, _ elements: some Sequence<Element>, _ each: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array(elements, each)
    }

    private mutating func nest(open: UInt8, close: UInt8, _ inner: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(open)
        needsComma.append(false)
        inner(&self)
        needsComma.removeLast()
        bytes.append(close)
    }

    private mutating func separate() {
        if needsComma[needsComma.count - 1] { bytes.append(0x2C) }
        needsComma[needsComma.count - 1] = true
    }

    /// Escapes what RFC 8259, section 7, requires, and nothing else.
    private mutating func quote(_ text: String) {
        bytes.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
            case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
            case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
            case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
            case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
            case 0..<0x20:
                let digits = Array("0123456789abcdef".utf8)
                bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
