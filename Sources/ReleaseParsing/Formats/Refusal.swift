/// Why bytes can't be a release at all; whoever takes documents in says so instead of storing them.
public enum Refusal: String, Sendable, CaseIterable {
    case empty
    case binary
    /// A gzip stream that unpacks to more than a release can be.
    case tooLong = "too-long"

    /// A sentence for the person who sent the bytes.
    public var message: String {
        switch self {
        case .empty: "The document is empty."
        case .binary: "The document is binary, not the text of a release (plain text, HTML, or an EDGAR submission)."
        case .tooLong: "The document unpacks to more than \(Gzip.contentBytesMax >> 20) MiB."
        }
    }
}

extension Refusal {
    /// Nil if the bytes, with gzip undone, are text with at least one visible character.
    init?(of bytes: [UInt8]) {
        var content = bytes
        if Gzip.isGzip(bytes) {
            let unpacked = Gzip.content(of: bytes)
            if unpacked.end == .tooLong {
                self = .tooLong
                return
            }
            content = unpacked.bytes
        }
        if Refusal.isBinary(content) {
            self = .binary
        } else if !content.contains(where: { $0 > 0x20 }) {
            self = .empty
        } else {
            return nil
        }
    }

    /// First bytes of PDF, RTF, ZIP (also Word), PNG, GIF, JPEG, RIFF, old Office files, ELF, bzip2, xz, gzip inside gzip.
    private static let signatures: [[UInt8]] = [
        Array("%PDF-".utf8), Array("{\\rtf".utf8), Array("PK\u{3}\u{4}".utf8), [0x89, 0x50, 0x4E, 0x47],
        Array("GIF8".utf8),
        [0xFF, 0xD8, 0xFF],
        Array("RIFF".utf8), [0xD0, 0xCF, 0x11, 0xE0], [0x7F, 0x45, 0x4C, 0x46], Array("BZh".utf8),
        [0xFD, 0x37, 0x7A, 0x58],
        [0x1F, 0x8B],
    ]

    /// A known signature, or control characters that no text has.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        if signatures.contains(where: { bytes.starts(with: $0) }) { return true }
        guard ![.utf16LittleEndian, .utf16BigEndian].contains(Charset(of: bytes)) else { return false }
        var controls = 0
        for byte in bytes.prefix(1 << 20) {
            if byte == 0 { return true }
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0C, byte != 0x0D, byte != 0x1B { controls += 1 }
        }
        return controls > 8 && controls > bytes.count / 100
    }
}
