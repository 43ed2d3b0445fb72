internal import ReleaseModel

/// A document's characters as UTF-8 with LF line ends: of wire text this is the canonical text, of HTML it is the
/// markup.
struct DecodedSource {
    /// HTML also for a mail that has its text only so.
    let format: SourceDocument.Format
    let utf8: [UInt8]
    /// What was repaired on the way.
    private(set) var diagnostics: [Diagnostic] = []

    init(_ document: SourceDocument) {
        var source = document.bytes
        var isHTML = document.format == .html
        if document.format == .mail, let message = MailMessage(source) { (source, isHTML) = message.content(source) }
        format = isHTML ? .html : document.format
        let charset =
            document.format == .mail ? Charset(of: source) : Charset(rawValue: document.charset) ?? Charset(of: source)
        let isWellFormed = charset == .utf8 && UTF8Census(source).wrong == 0
        let (text, places) = Mojibake.repaired(charset.utf8(source, isWellFormed: isWellFormed))
        utf8 = DecodedSource.withLineFeeds(text)
        if places > 0 {
            diagnostics.append(
                Diagnostic(
                    code: "mojibake-repaired", message: "\(places) characters had been encoded twice and were repaired."
                ))
        }
        if charset == .utf8, !isWellFormed {
            diagnostics.append(
                Diagnostic(code: "undecodable-bytes", message: "Some bytes are no UTF-8 and stand as U+FFFD."))
        }
        if utf8.holds(0) {
            diagnostics.append(
                Diagnostic(code: "binary", message: "The document holds NUL characters: it is hardly text."))
        } else if !utf8.contains(where: { $0 > 0x20 }) {
            diagnostics.append(Diagnostic(code: "empty", message: "The document has no visible character."))
        }
    }

    /// CR LF and CR alone become LF.
    private static func withLineFeeds(_ text: [UInt8]) -> [UInt8] {
        guard text.holds(0x0D) else { return text }
        var lines: [UInt8] = []
        lines.reserveCapacity(text.count)
        var previous: UInt8 = 0
        for byte in text {
            if byte == 0x0D {
                lines.append(0x0A)
            } else if byte != 0x0A || previous != 0x0D {
                lines.append(byte)
            }
            previous = byte
        }
        return lines
    }
}
