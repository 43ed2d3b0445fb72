import ReleaseModel
import ReleaseRendering

extension Feed {
    /// JSON Feed 1.1 (jsonfeed.org/version/1.1).
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("version", "https://jsonfeed.org/version/1.1")
            writer.member("title", title)
            writer.member("home_page_url", list)
            writer.member("feed_url", url)
            if let next { writer.member("next_url", next) }
            writer.member("items", entries) { writer, entry in writer.object { entry.writeItem(to: &$0) } }
        }
        return writer.bytes + [0x0A]
    }
}

extension FeedEntry {
    /// An item has content by the rules; its summary is enough for that, as the whole text is a link away.
    fileprivate func writeItem(to writer: inout JSONWriter) {
        writer.member("id", id)
        writer.member("url", page)
        writer.member("title", title)
        writer.member("content_text", summary ?? title)
        writer.member("date_published", published.description)
        writer.member("date_modified", updated.description)
        writer.member("authors", [issuer].compactMap { $0 }) { writer, name in
            writer.object { $0.member("name", name) }
        }
        writer.member("tags", tickers)
    }
}
