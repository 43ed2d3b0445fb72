/// Header fields in the order in which they were received or are to be sent (RFC 9110, section 5).
///
/// They are kept as they stand on the wire, so that sending them is one copy. Names compare without case. A byte that
/// may not stand in a name or a value (a line break above all) can't get in: it is replaced, as RFC 9110, section 5.5
/// asks, so no value can end a field or begin another one.
public struct HTTPFields: Sendable, Equatable {
    public struct Field: Sendable, Equatable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Where a field stands in `block`; its value begins two bytes after its name.
    private struct Place: Sendable, Equatable {
        var start: Int
        var nameCount: Int
        var valueCount: Int

        var name: Range<Int> { start..<start + nameCount }
        var value: Range<Int> { start + nameCount + 2..<start + nameCount + 2 + valueCount }
    }

    /// `Name: value` and CRLF for every field.
    package private(set) var block: [UInt8] = []
    private var places: [Place] = []
    /// The bit of each length that a name has, those above 62 together: a name of a length that no field has is not there.
    /// Most questions are for fields that a request has not, and end here.
    private var nameLengths: UInt64 = 0

    public init(_ fields: [(String, String)] = []) {
        for (name, value) in fields { append(name, value) }
    }

    public var all: [Field] {
        places.map { Field(name: text($0.name), value: text($0.value)) }
    }

    public var count: Int { places.count }

    /// How many bytes they take on the wire.
    public var byteCount: Int { block.count }

    /// The first field of that name. Setting it replaces every field of that name; nil removes them.
    public subscript(name: String) -> String? {
        get { first(name).map { text($0.value) } }
        set {
            remove(name)
            if let newValue { append(name, newValue) }
        }
    }

    /// Every value of that name in order; a list-based field may be sent as several (RFC 9110, section 5.3).
    public func values(_ name: String) -> [String] {
        mayHold(name) ? places.filter { has($0, name) }.map { text($0.value) } : []
    }

    /// All values of that name as one (RFC 9110, section 5.3).
    public func combined(_ name: String) -> String? {
        guard let first = first(name) else { return nil }
        return count(of: name) == 1 ? text(first.value) : values(name).joined(separator: ", ")
    }

    public func contains(_ name: String) -> Bool { first(name) != nil }

    /// Whether there is a field of that name and the bytes of the first one's value are as they should be.
    func first(_ name: String, is valid: (Span<UInt8>) -> Bool) -> Bool {
        guard let first = first(name) else { return false }
        return valid(block.span.extracting(first.value))
    }

    func count(of name: String) -> Int {
        guard mayHold(name) else { return 0 }
        var count = 0
        for place in places where has(place, name) { count += 1 }
        return count
    }

    public mutating func append(_ name: String, _ value: String) {
        let name = name.utf8Span.span
        let value = value.utf8Span.span
        let place = append(name, value)
        if !name.allSatisfy(\.isToken) {
            for index in place.name where !block[index].isToken { block[index] = UInt8(ascii: "-") }
        }
        if !value.allSatisfy(\.isFieldContent) {
            for index in place.value where !block[index].isFieldContent { block[index] = 0x20 }
        }
    }

    /// All fields of another set, behind these.
    public mutating func append(_ other: HTTPFields) {
        let shift = block.count
        block.append(contentsOf: other.block)
        for place in other.places {
            add(Place(start: place.start + shift, nameCount: place.nameCount, valueCount: place.valueCount))
        }
    }

    /// Makes room for the fields of another message.
    mutating func removeAll() {
        block.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        nameLengths = 0
    }

    /// A field whose bytes the parser has checked.
    mutating func append(checkedName name: Span<UInt8>, value: Span<UInt8>) { _ = append(name, value) }

    private mutating func append(_ name: Span<UInt8>, _ value: Span<UInt8>) -> Place {
        if places.isEmpty {
            block.reserveCapacity(384)
            places.reserveCapacity(8)
        }
        let place = Place(start: block.count, nameCount: name.count, valueCount: value.count)
        block.append(addingCapacity: name.count + value.count + 4) { line in
            line.append(name)
            line.append(": ")
            line.append(value)
            line.append("\r\n")
        }
        add(place)
        return place
    }

    private mutating func add(_ place: Place) {
        places.append(place)
        nameLengths |= HTTPFields.lengthBit(place.nameCount)
    }

    private static func lengthBit(_ count: Int) -> UInt64 { 1 << UInt64(min(count, 63)) }

    private func mayHold(_ name: String) -> Bool { nameLengths & HTTPFields.lengthBit(name.utf8.count) != 0 }

    private func first(_ name: String) -> Place? {
        guard mayHold(name) else { return nil }
        for place in places where has(place, name) { return place }
        return nil
    }

    private mutating func remove(_ name: String) {
        guard contains(name) else { return }
        let kept = places.filter { !has($0, name) }
        self = HTTPFields(kept.map { (text($0.name), text($0.value)) })
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: block[range], as: UTF8.self)
    }

    private func has(_ place: Place, _ name: String) -> Bool {
        let name = name.utf8Span.span
        guard place.nameCount == name.count else { return false }
        for index in 0..<name.count where block[place.start + index].lowercased != name[index].lowercased {
            return false
        }
        return true
    }
}
