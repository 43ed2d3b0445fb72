import ReleaseModel

extension Feed {
    /// The Atom Syndication Format (RFC 4287).
    var atom: [UInt8] {
        var writer = XMLWriter()
        writer.element("feed", [("xmlns", "http://www.w3.org/2005/Atom")]) { writer in
            writer.element("id", id)
            writer.element("title", title)
            writer.element("updated", updated.description)
            writer.element("author") { $0.element("name", Feed.author) }
            writer.emptyElement("link", [("rel", "self"), ("type", Form.atom.mediaType), ("href", url)])
            writer.emptyElement("link", [("rel", "alternate"), ("href", list)])
            if let next {
                writer.emptyElement("link", [("rel", "next"), ("type", Form.atom.mediaType), ("href", next)])
            }
            for entry in entries { writer.element("entry") { entry.writeAtom(to: &$0) } }
        }
        return writer.bytes
    }
}

extension FeedEntry {
    fileprivate func writeAtom(to writer: inout XMLWriter) {
        writer.element("id", id)
        writer.element("title", title)
        // Readers open an alternate that is said to be HTML, or not said to be anything else.
        writer.emptyElement("link", [("rel", "alternate"), ("href", page)])
        writer.emptyElement("link", [("rel", "alternate"), ("type", Form.json.mediaType), ("href", document)])
        writer.element("published", published.description)
        writer.element("updated", updated.description)
        if let issuer { writer.element("author") { $0.element("name", issuer) } }
        for ticker in tickers { writer.emptyElement("category", [("term", ticker)]) }
        if let summary { writer.element("summary", summary) }
    }
}
