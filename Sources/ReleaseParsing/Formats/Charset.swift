/// The character encodings that releases come in, told apart by their bytes.
enum Charset: String {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// Also for ISO 8859-1, of which it is a superset in practice (WHATWG Encoding Standard, section 4.2).
    case windows1252 = "windows-1252"

    /// A byte order mark decides; then valid UTF-8; then what the bytes above 7F mostly are.
    init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else {
            let census = UTF8Census(bytes)
            self = census.wrong == 0 || census.sequences > 4 * census.wrong ? .utf8 : .windows1252
        }
    }

    /// The text as UTF-8 without byte order mark; what can't be decoded becomes U+FFFD.
    func utf8(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8:
            let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
            return UTF8Census(Array(body)).wrong == 0 ? Array(body) : Array(String(decoding: body, as: UTF8.self).utf8)
        case .utf16LittleEndian, .utf16BigEndian:
            let low = self == .utf16LittleEndian ? 0 : 1
            let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
                UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
            }
            return Array(String(decoding: units, as: UTF16.self).utf8)
        case .windows1252:
            var text: [UInt8] = []
            text.reserveCapacity(bytes.count + bytes.count / 16)
            for byte in bytes {
                if byte < 0x80 {
                    text.append(byte)
                } else {
                    text.append(contentsOf: UTF8.bytes(of: Windows1252.scalar(byte)))
                }
            }
            return text
        }
    }
}

/// How many multi-byte sequences of UTF-8 are right and wrong in some bytes (RFC 3629, section 4).
struct UTF8Census {
    private(set) var sequences = 0
    private(set) var wrong = 0

    init(_ bytes: [UInt8]) {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
            } else if let length = UTF8Census.sequenceLength(bytes, at: index) {
                sequences += 1
                index += length
            } else {
                wrong += 1
                index += 1
            }
        }
    }

    /// Length of the well-formed multi-byte sequence at `index`, nil if there is none.
    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int? {
        let lead = bytes[index]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= bytes.count else { return nil }
        for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return nil }
        let second = bytes[index + 1]
        let allowed: ClosedRange<UInt8> =
            switch lead {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        return allowed.contains(second) ? length : nil
    }
}

/// The upper half of windows-1252 (WHATWG Encoding Standard, index windows-1252).
enum Windows1252 {
    /// 80…9F; from A0 on the bytes are ISO 8859-1.
    private static let upper: [Unicode.Scalar] =
        Array(
            "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}"
                .unicodeScalars)
        + Array(
            "\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
                .unicodeScalars)

    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// The byte that stands for a scalar, nil outside the character set.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x100 { return UInt8(scalar.value) }
        return upper.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
    }
}

extension UTF8 {
    static func bytes(of scalar: Unicode.Scalar) -> [UInt8] { Array(String(scalar).utf8) }
}
