/// A mail or Usenet message around a release: its header lines and its body (RFC 5322, RFC 5536).
struct MailMessage {
    /// Where the body begins: after the blank line that ends the header.
    let bodyStart: Int
    private let fields: [(name: String, value: String)]

    /// Nil if the text does not begin with the header of a message.
    init?(_ text: [UInt8]) {
        var reader = MailHeaderReader(text: text)
        guard reader.read(), MailMessage.isHeader(reader.fields) else { return nil }
        fields = reader.fields
        bodyStart = reader.position
    }

    /// The message with the body's transfer encoding undone (RFC 2045, section 6.7); the header stays as it is.
    func decoded(_ text: [UInt8]) -> [UInt8] {
        guard value("content-transfer-encoding")?.lowercased() == "quoted-printable" else { return text }
        return Array(text[..<bodyStart]) + QuotedPrintable.decoded(text[bodyStart...])
    }

    private func value(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// Fields that only the programs of mail and news write; `From:` and `Subject:` could head a memo.
    private static let transportFields: Set<String> = [
        "path", "newsgroups", "message-id", "received", "return-path", "references", "xref", "nntp-posting-host",
        "content-type", "content-transfer-encoding", "mime-version", "content-length", "reply-to", "in-reply-to",
    ]

    private static func isHeader(_ fields: [(name: String, value: String)]) -> Bool {
        let names = Set(fields.map(\.name))
        if fields.count >= 2, !names.isDisjoint(with: transportFields) { return true }
        return names.contains("from") && names.contains("subject") && fields.count >= 3
    }
}

/// Reads the fields of a message's header.
private struct MailHeaderReader {
    let text: [UInt8]
    var position = 0
    var fields: [(name: String, value: String)] = []
    private let linesMax = 200

    init(text: [UInt8]) { self.text = text }

    /// False if something else than fields comes before the first blank line.
    mutating func read() -> Bool {
        skipBlankLines()
        var strayLines = 0
        for number in 0..<linesMax {
            let line = nextLine()
            if line.isEmpty { return !fields.isEmpty }
            if number == 0, text[line].starts(with: "From ".utf8) { continue }
            if let (name, value) = field(line) {
                fields.append((name, value))
            } else if fields.isEmpty {
                return false
            } else if text[line.lowerBound] != 0x20, text[line.lowerBound] != 0x09 {
                // A long subject that somebody's program cut without indenting its second line.
                strayLines += 1
                if strayLines > 1 { return false }
            }
        }
        return false
    }

    private mutating func skipBlankLines() {
        while position < text.count, text[position] <= 0x20 { position += 1 }
    }

    /// Without its end and a carriage return.
    private mutating func nextLine() -> Range<Int> {
        let start = position
        while position < text.count, text[position] != 0x0A { position += 1 }
        var end = position
        if position < text.count { position += 1 }
        while end > start, text[end - 1] == 0x0D || text[end - 1] == 0x20 { end -= 1 }
        return start..<end
    }

    private func field(_ line: Range<Int>) -> (name: String, value: String)? {
        guard let colon = text[line].prefix(40).firstIndex(of: 0x3A), colon > line.lowerBound else { return nil }
        let name = text[line.lowerBound..<colon]
        guard name.allSatisfy({ $0 == 0x2D || ($0 | 0x20) &- 0x61 < 26 }) else { return nil }
        let value = String(decoding: text[colon + 1..<min(line.upperBound, colon + 300)], as: UTF8.self)
        return (String(decoding: name, as: UTF8.self).lowercased(), value.trimmedSpaces)
    }
}

/// The quoted-printable transfer encoding (RFC 2045, section 6.7).
enum QuotedPrintable {
    static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            guard text[index] == 0x3D else {
                decoded.append(text[index])
                index += 1
                continue
            }
            if let lineEnd = softBreakEnd(text, after: index) {
                index = lineEnd
            } else if index + 2 < text.endIndex, let high = hexDigit(text[index + 1]), let low = hexDigit(text[index + 2]) {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(0x3D)
                index += 1
            }
        }
        return decoded
    }

    private static func softBreakEnd(_ text: ArraySlice<UInt8>, after index: Int) -> Int? {
        var next = index + 1
        if next < text.endIndex, text[next] == 0x0D { next += 1 }
        return next < text.endIndex && text[next] == 0x0A ? next + 1 : nil
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
        default: nil
        }
    }
}
