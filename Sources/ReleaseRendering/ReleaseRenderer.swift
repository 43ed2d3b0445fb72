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
                writer.object { only.writeParsed(to: &$0) }
            } else {
                writer.array(releases) { writer, release in writer.object { release.writeParsed(to: &$0) } }
            }
        }
        return writer.bytes + [0x0A]
    }
}

extension ParsedRelease {
    fileprivate func writeParsed(to writer: inout JSONWriter) {
        writeFacts(to: &writer, identity: nil)
        writer.key("evidence")
        writer.value(evidence.entries)
        writeReading(to: &writer)
    }

    /// From the headline to the end mark, with ids where the release has an identity.
    func writeFacts(to writer: inout JSONWriter, identity: ReleaseIdentity?) {
        writeTitle(to: &writer)
        writer.key("dateline")
        writer.value(dateline)
        writeIssuer(to: &writer, identity: identity)
        writeTickers(to: &writer, identity: identity)
        writer.member("contacts", contacts.with(identity?.contacts)) { $0.value($1.element, id: $1.identity) }
        writer.member("quotes", quotes.with(identity?.quotes)) { $0.value($1.element, id: $1.identity) }
        writer.member("drug_programs", drugPrograms.with(identity?.programs)) {
            $0.value($1.element, identity: $1.identity)
        }
        writer.member("sections", sections) { $0.value($1) }
        writer.member("urls", urls)
        writer.member("end_mark", endMark)
    }

    func writeTitle(to writer: inout JSONWriter) {
        writer.member("headline", headline)
        writer.member("subheadlines", subheadlines)
        writer.member("release_date", releaseDate?.description)
        writer.member("language", language)
    }

    func writeIssuer(to writer: inout JSONWriter, identity: ReleaseIdentity?) {
        writer.key("issuer")
        if let link = identity?.issuer {
            writer.value(link)
        } else if let issuer {
            writer.object { $0.member("name", issuer) }
        } else {
            writer.value(String?.none)
        }
    }

    func writeTickers(to writer: inout JSONWriter, identity: ReleaseIdentity?) {
        writer.member("tickers", tickers.with(identity?.tickers)) { $0.value($1.element, id: $1.identity) }
    }

    /// How the release was read: diagnostics and source.
    func writeReading(to writer: inout JSONWriter) {
        writer.member("diagnostics", diagnostics) { $0.value($1) }
        writer.key("source")
        writer.value(source)
    }
}

extension Array {
    /// Each element with its identity, where there are identities.
    fileprivate func with<Identity>(_ identities: [Identity]?) -> [(element: Element, identity: Identity?)] {
        enumerated().map { index, element in
            (element, identities.flatMap { $0.indices.contains(index) ? $0[index] : nil })
        }
    }
}
