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
    /// - Parameter isWellFormed: whether the bytes are known to be nothing but UTF-8.
    func utf8(_ bytes: [UInt8], isWellFormed: Bool = false) -> [UInt8] {
        switch self {
        case .utf8:
            let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
            return isWellFormed ? body : Array(String(decoding: body, as: UTF8.self).utf8)
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
