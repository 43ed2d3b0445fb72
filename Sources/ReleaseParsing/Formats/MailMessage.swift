/// A mail or Usenet message around a release: its header lines and its body (RFC 5322, RFC 5536, MIME in RFC 2045 and 2046).
struct MailMessage {
    /// Where the body begins: after the blank line that ends the header.
    let bodyStart: Int
    private let fields: MailFields

    /// Nil if the text does not begin with the header of a message.
    init?(_ text: [UInt8]) {
        guard let header = MailFields(text, from: 0), header.isMessage else { return nil }
        fields = header
        bodyStart = header.end
    }

    /// The message with its text's transfer encoding undone. The header stays as it is before plain text; of a message that
    /// has only HTML, the HTML alone.
    func content(_ text: [UInt8]) -> (text: [UInt8], isHTML: Bool) {
        guard let part = part(text, bodyStart..<text.count, fields, depth: 0) else { return (text, false) }
        return part.isHTML ? part : (Array(text[..<bodyStart]) + part.text, false)
    }

    /// Parts can hold parts; nobody nests them deeper.
    private static let depthMax = 4

    /// The text of a part: its own, or of several the first plain one, else the first in HTML. Nil for attachments.
    private func part(_ text: [UInt8], _ body: Range<Int>, _ fields: MailFields, depth: Int) -> (
        text: [UInt8], isHTML: Bool
    )? {
        let type = fields["content-type"]?.lowercased() ?? "text/plain"
        if type.hasPrefix("multipart/") {
            guard depth < MailMessage.depthMax, let boundary = fields.boundary else { return nil }
            let parts = self.parts(text, body, boundary).compactMap { range -> (text: [UInt8], isHTML: Bool)? in
                guard let header = MailFields(text, from: range.lowerBound), header.end <= range.upperBound else {
                    return nil
                }
                return part(text, header.end..<range.upperBound, header, depth: depth + 1)
            }
            return parts.first { !$0.isHTML } ?? parts.first
        }
        guard type.hasPrefix("text/") else { return nil }
        let isHTML = type.hasPrefix("text/html")
        switch fields["content-transfer-encoding"]?.lowercased() {
        case "quoted-printable": return (TransferEncoding.quotedPrintable(text[body]), isHTML)
        case "base64": return (TransferEncoding.base64(text[body]), isHTML)
        default: return (Array(text[body]), isHTML)
        }
    }

    /// What stands between the lines `--boundary`.
    private func parts(_ text: [UInt8], _ body: Range<Int>, _ boundary: [UInt8]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var partStart: Int?
        var start = body.lowerBound
        while start < body.upperBound {
            let end = text[start..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
            if text[start..<end].starts(with: boundary) {
                if let partStart { parts.append(partStart..<start) }
                partStart = min(end + 1, body.upperBound)
            }
            start = end + 1
        }
        if let partStart, partStart < body.upperBound { parts.append(partStart..<body.upperBound) }
        return parts
    }
}

/// The fields of a message's or a part's header.
struct MailFields {
    /// After the blank line that ends the header.
    private(set) var end: Int
    private var fields: [(name: String, value: String)] = []

    private static let linesMax = 200
    private static let valueBytesMax = 300

    /// Nil if something else than fields comes before the first blank line.
    init?(_ text: [UInt8], from start: Int) {
        end = start
        while end < text.count, text[end] <= 0x20 { end += 1 }
        var strayLines = 0
        for number in 0..<MailFields.linesMax {
            guard let line = nextLine(text) else { return nil }
            if line.isEmpty { break }
            if number == 0, text[line].starts(with: "From ".utf8) { continue }
            if text[line.lowerBound] == 0x20 || text[line.lowerBound] == 0x09 {
                unfold(text[line])
            } else if let field = MailFields.field(text, line) {
                fields.append(field)
            } else {
                // A long subject that somebody's program cut without indenting its second line.
                strayLines += 1
                if strayLines > 1 || fields.isEmpty { return nil }
            }
        }
        if fields.isEmpty { return nil }
    }

    subscript(_ name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// `--` and the boundary of a multipart's `Content-Type` (RFC 2046, section 5.1.1).
    var boundary: [UInt8]? {
        guard let type = self["content-type"], let range = type.lowercased().utf8.firstRange(of: "boundary=".utf8)
        else { return nil }
        let offset = type.utf8.distance(from: type.utf8.startIndex, to: range.upperBound)
        let value = type.utf8.dropFirst(offset).drop { $0 == 0x22 }.prefix { $0 != 0x22 && $0 != 0x3B && $0 > 0x20 }
        return value.isEmpty ? nil : Array("--".utf8) + value
    }

    /// Fields that only the programs of mail and news write; `From:` and `Subject:` could head a memo.
    private static let transportFields: Set<String> = [
        "path", "newsgroups", "message-id", "received", "return-path", "references", "xref", "nntp-posting-host",
        "content-type", "content-transfer-encoding", "mime-version", "content-length", "reply-to", "in-reply-to",
    ]

    /// A message's header, not the head of a release.
    var isMessage: Bool {
        let names = Set(fields.map(\.name))
        if fields.count >= 2, !names.isDisjoint(with: MailFields.transportFields) { return true }
        return names.contains("from") && names.contains("subject") && fields.contains { $0.value.utf8.contains(0x40) }
    }

    /// Without its end; nil at the end of the text.
    private mutating func nextLine(_ text: [UInt8]) -> Range<Int>? {
        guard end < text.count else { return nil }
        let start = end
        while end < text.count, text[end] != 0x0A { end += 1 }
        var lineEnd = end
        if end < text.count { end += 1 }
        while lineEnd > start, text[lineEnd - 1] == 0x0D || text[lineEnd - 1] == 0x20 { lineEnd -= 1 }
        return start..<lineEnd
    }

    private mutating func unfold(_ line: ArraySlice<UInt8>) {
        guard !fields.isEmpty, fields[fields.count - 1].value.utf8.count < MailFields.valueBytesMax else { return }
        fields[fields.count - 1].value += String(decoding: line.prefix(MailFields.valueBytesMax), as: UTF8.self)
    }

    private static func field(_ text: [UInt8], _ line: Range<Int>) -> (name: String, value: String)? {
        guard let colon = text[line].prefix(40).firstIndex(of: 0x3A), colon > line.lowerBound else { return nil }
        let name = text[line.lowerBound..<colon]
        guard name.allSatisfy({ $0 == 0x2D || ($0 | 0x20) &- 0x61 < 26 }) else { return nil }
        let value = String(decoding: text[colon + 1..<min(line.upperBound, colon + valueBytesMax)], as: UTF8.self)
        return (String(decoding: name, as: UTF8.self).lowercased(), value.trimmedSpaces)
    }
}
