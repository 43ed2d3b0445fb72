/// The regular files of a tar archive (POSIX.1-2017 `ustar`, with GNU long names and pax `path` records), in order.
///
/// Reads from memory; a damaged header ends the archive with an error and keeps what came before.
struct TarArchive: Sequence, IteratorProtocol {
    struct File {
        var name: String
        var bytes: ArraySlice<UInt8>
    }

    private static let blockBytes = 512

    private let bytes: [UInt8]
    private var position = 0
    /// Name from a preceding `L` or `x` header, for the next file only.
    private var longName: String?
    /// What ended the archive early.
    private(set) var damage: String?

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> File? {
        while damage == nil, position + Self.blockBytes <= bytes.count {
            let header = bytes[position..<position + Self.blockBytes]
            guard header.contains(where: { $0 != 0 }) else { return nil }
            guard Self.hasValidChecksum(header), let size = Self.octal(header.dropFirst(124).prefix(12)) else {
                damage = "the tar header at byte \(position) is damaged"
                return nil
            }
            let start = position + Self.blockBytes
            guard size <= bytes.count - start else {
                damage = "the tar archive ends in the middle of a file"
                return nil
            }
            position = start + (size + Self.blockBytes - 1) / Self.blockBytes * Self.blockBytes
            if let file = take(
                type: header[header.startIndex + 156], header: header, content: bytes[start..<start + size])
            {
                return file
            }
        }
        return nil
    }

    private mutating func take(type: UInt8, header: ArraySlice<UInt8>, content: ArraySlice<UInt8>) -> File? {
        switch type {
        case UInt8(ascii: "0"), 0:
            defer { longName = nil }
            return File(name: longName ?? Self.name(in: header), bytes: content)
        case UInt8(ascii: "L"):
            longName = Self.text(content)
        case UInt8(ascii: "x"):
            longName = Self.paxPath(content) ?? longName
        default:
            longName = nil
        }
        return nil
    }

    private static func name(in header: ArraySlice<UInt8>) -> String {
        let prefix = text(header.dropFirst(345).prefix(155))
        let name = text(header.prefix(100))
        return prefix.isEmpty ? name : prefix + "/" + name
    }

    private static func text(_ field: ArraySlice<UInt8>) -> String {
        String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
    }

    /// A pax record is `LENGTH path=NAME\n`.
    private static func paxPath(_ records: ArraySlice<UInt8>) -> String? {
        for record in records.split(separator: 0x0A) {
            let pair = record.drop { $0 != 0x20 }.dropFirst()
            if pair.starts(with: "path=".utf8) { return String(decoding: pair.dropFirst(5), as: UTF8.self) }
        }
        return nil
    }

    private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in field where byte != 0x20 && byte != 0 {
            guard byte >= 0x30, byte <= 0x37 else { return nil }
            value = value << 3 | Int(byte - 0x30)
        }
        return value
    }

    /// The sum of the header's bytes, the checksum field itself counted as spaces.
    private static func hasValidChecksum(_ header: ArraySlice<UInt8>) -> Bool {
        let field = header.startIndex + 148..<header.startIndex + 156
        let sum = header.indices.reduce(0) { $0 + (field.contains($1) ? 0x20 : Int(header[$1])) }
        return octal(header[field]) == sum
    }
}
