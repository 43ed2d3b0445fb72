import HTTPMessages
import ReleaseModel

extension Feed {
    /// RSS 2.0 (rssboard.org/rss-specification), with the self link that its advisory board asks for.
    var rss: [UInt8] {
        var writer = XMLWriter()
        let names = [("xmlns:atom", "http://www.w3.org/2005/Atom"), ("xmlns:dc", "http://purl.org/dc/elements/1.1/")]
        writer.element("rss", [("version", "2.0")] + names) { writer in
            writer.element("channel") { writer in
                writer.element("title", title)
                writer.element("link", list)
                writer.element("description", title)
                writer.element("lastBuildDate", updated.dateOfMail)
                writer.emptyElement("atom:link", [("rel", "self"), ("type", Form.rss.mediaType), ("href", url)])
                if let next {
                    writer.emptyElement("atom:link", [("rel", "next"), ("type", Form.rss.mediaType), ("href", next)])
                }
                for entry in entries { writer.element("item") { entry.writeRSS(to: &$0) } }
            }
        }
        return writer.bytes
    }
}

extension FeedEntry {
    fileprivate func writeRSS(to writer: inout XMLWriter) {
        writer.element("title", title)
        writer.element("link", page)
        writer.element("guid", id, [("isPermaLink", "false")])
        writer.element("pubDate", published.dateOfMail)
        if let issuer { writer.element("dc:creator", issuer) }
        for ticker in tickers { writer.element("category", ticker) }
        // Readers take it for HTML, so that a sign of the text needs to be escaped as such.
        if let summary { writer.element("description", XMLWriter.escaped(summary)) }
    }
}

extension Instant {
    /// RFC 822 with a year of four digits, as RSS wants it: the same form as HTTP's.
    fileprivate var dateOfMail: String { HTTPDate(unixSeconds: secondsSince1970).text }
}
