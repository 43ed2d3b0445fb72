/// Why a path or a query can't be decoded; each is the client's fault: 400.
public enum PercentEncodingError: Error, Sendable, Equatable, CustomStringConvertible {
    case malformed
    case nul
    case notUTF8
    case dotSegment

    public var description: String {
        switch self {
        case .malformed: "A % must be followed by two hexadecimal digits."
        case .nul: "%00 is not allowed."
        case .notUTF8: "The percent-encoded bytes are not UTF-8."
        case .dotSegment: "The path segments . and .. are not allowed."
        }
    }
}

/// Decodes once (RFC 3986, section 2.1).
///
/// - Parameter plusIsSpace: `+` is a space in forms and therefore in queries, and itself in paths.
func percentDecoded(
    _ encoded: Substring.UTF8View.SubSequence, plusIsSpace: Bool
) throws(PercentEncodingError) -> String {
    if !encoded.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) {
        guard let text = String(encoded) else { throw .notUTF8 }
        return text
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.count)
    var rest = encoded[...]
    while let byte = rest.popFirst() {
        switch byte {
        case UInt8(ascii: "%"):
            guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
                throw .malformed
            }
            guard high | low != 0 else { throw .nul }
            bytes.append(UInt8(high << 4 | low))
        case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
        default: bytes.append(byte)
        }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
}
