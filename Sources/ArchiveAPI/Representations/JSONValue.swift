/// A value inside a rendered JSON object, decoded no further than it is asked.
struct JSONValue {
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// Of an array; nil for any other value.
    var elements: [JSONValue]? {
        bytes.first == UInt8(ascii: "[") ? JSONValue.parts(of: bytes).map(JSONValue.init) : nil
    }

    /// A member of an object; nil where it has none of that name, and for any other value.
    subscript(_ name: String) -> JSONValue? {
        bytes.first == UInt8(ascii: "{") ? JSONObject(bytes)[name] : nil
    }

    /// A string as it is meant, a number or a flag as it is written; nil for null, arrays and objects.
    var text: String? {
        switch bytes.first {
        case UInt8(ascii: "\""): unescaped(bytes.dropFirst().dropLast())
        case nil, UInt8(ascii: "n"), UInt8(ascii: "["), UInt8(ascii: "{"): nil
        default: String(decoding: bytes, as: UTF8.self)
        }
    }

    /// The texts of an array's strings.
    var texts: [String] { elements?.compactMap(\.text) ?? [] }

    /// What stands between the commas of an array or an object.
    static func parts(of bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var rest = bytes.dropFirst().dropLast()
        while !rest.isEmpty {
            let part = rest.prefix(lengthOfPart(rest))
            parts.append(part)
            rest = rest.dropFirst(part.count + 1)
        }
        return parts
    }

    /// How many bytes precede the comma that ends the first part, or the end.
    private static func lengthOfPart(_ bytes: ArraySlice<UInt8>) -> Int {
        var depth = 0
        var inString = false
        var escaped = false
        for (length, byte) in bytes.enumerated() {
            switch byte {
            case _ where escaped: escaped = false
            case UInt8(ascii: "\\"): escaped = inString
            case UInt8(ascii: "\""): inString.toggle()
            case _ where inString: continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ",") where depth == 0: return length
            default: continue
            }
        }
        return bytes.count
    }

    /// Undoes what `JSONWriter` and SQLite's JSON functions escape (RFC 8259, section 7): control characters by two or six
    /// characters, never half of a pair beyond U+FFFF.
    private func unescaped(_ content: ArraySlice<UInt8>) -> String {
        guard content.contains(UInt8(ascii: "\\")) else { return String(decoding: content, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(content.count)
        var rest = content
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let sign = rest.popFirst() else {
                output.append(byte)
                continue
            }
            switch sign {
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "r"): output.append(0x0D)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "b"): output.append(0x08)
            case UInt8(ascii: "f"): output.append(0x0C)
            case UInt8(ascii: "u"):
                let code = UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16)
                output += Array(String(code.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}").utf8)
                rest = rest.dropFirst(4)
            default: output.append(sign)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
