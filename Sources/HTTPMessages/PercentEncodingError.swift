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
    _ encoded: Span<UInt8>, plusIsSpace: Bool
) throws(PercentEncodingError) -> String {
    if encoded.firstIndex(of: UInt8(ascii: "%")) == nil, encoded.firstIndex(of: UInt8(ascii: "+")) == nil {
        return String(decoding: encoded)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.count)
    var index = 0
    while index < encoded.count {
        switch encoded[index] {
        case UInt8(ascii: "%"):
            guard index + 2 < encoded.count, let high = encoded[index + 1].hexadecimalValue,
                let low = encoded[index + 2].hexadecimalValue
            else { throw .malformed }
            guard high | low != 0 else { throw .nul }
            bytes.append(UInt8(high << 4 | low))
            index += 2
        case UInt8(ascii: "+") where plusIsSpace: bytes.append(0x20)
        case let byte: bytes.append(byte)
        }
        index += 1
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    return text
}
