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
        for parameter in (self["content-type"] ?? "").split(separator: ";") {
            let sides = parameter.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, String(sides[0]).trimmedSpaces.lowercased() == "boundary" else { continue }
            let value = sides[1].utf8.drop { $0 == 0x22 || $0 <= 0x20 }.prefix { $0 != 0x22 && $0 > 0x20 }
            return value.isEmpty ? nil : Array("--".utf8) + value
        }
        return nil
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
