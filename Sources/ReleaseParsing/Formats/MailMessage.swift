/// A mail or Usenet message around a release: its header lines and its body (RFC 5322, RFC 5536, MIME in RFC 2045 and
/// 2046).
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

    /// The message with its text's transfer encoding undone. The header stays as it is before plain text; of a message
    /// that has only HTML, the HTML alone.
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
