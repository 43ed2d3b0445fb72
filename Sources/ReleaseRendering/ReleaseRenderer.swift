public import ReleaseModel

/// The one renderer of a release (api.md, section 4).
public enum ReleaseRenderer {
    /// What `release-archive parse` and `POST /v1/parse` print: the facts with their evidence and no identities.
    /// `{"data":{…}}` for one release, `{"data":[…]}` for another number of them; a newline at the end.
    public static func parsed(_ releases: [ParsedRelease]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.key("data")
            if let only = releases.first, releases.count == 1 {
                writer.object { only.writeFacts(to: &$0) }
            } else {
                writer.array(releases) { writer, release in writer.object { release.writeFacts(to: &$0) } }
            }
        }
        return writer.bytes + [0x0A]
    }
}

extension ParsedRelease {
    fileprivate func writeFacts(to writer: inout JSONWriter) {
        writer.member("headline", headline)
        writer.member("subheadlines", subheadlines)
        writer.member("release_date", releaseDate?.description)
        writer.member("language", language)
        writer.key("dateline")
        writer.value(dateline)
        writer.key("issuer")
        if let issuer { writer.object { $0.member("name", issuer) } } else { writer.value(String?.none) }
        writer.member("tickers", tickers) { $0.value($1) }
        writer.member("contacts", contacts) { $0.value($1) }
        writer.member("quotes", quotes) { $0.value($1) }
        writer.member("drug_programs", drugPrograms) { $0.value($1) }
        writer.member("sections", sections) { $0.value($1) }
        writer.member("urls", urls)
        writer.member("end_mark", endMark)
        writer.member("evidence") { writer in
            for entry in evidence.entries {
                writer.key(entry.pointer)
                writer.array(entry.spans) { $0.value($1) }
            }
        }
        writer.member("diagnostics", diagnostics) { $0.value($1) }
        writer.member("source") { writer in
            writer.member("media_type", source.mediaType)
            writer.member("format", source.format.rawValue)
            writer.member("bytes", source.bytes.count)
        }
    }
}
