import ReleaseModel
import ReleaseRendering

extension Citation {
    /// A list of one item of CSL-JSON (citation-style-language/schema, csl-data.json). It has no type for a press release:
    /// a report of that genre is what styles print as one.
    var csl: [UInt8] {
        var writer = JSONWriter()
        writer.array([self]) { writer, citation in
            writer.object { citation.writeItem(to: &$0) }
        }
        return writer.bytes + [0x0A]
    }

    private func writeItem(to writer: inout JSONWriter) {
        writer.member("id", id)
        writer.member("type", "report")
        writer.member("genre", "Press release")
        writer.member("title", title)
        if let issuer {
            writer.member("author", [issuer]) { writer, name in writer.object { $0.member("literal", name) } }
            writer.member("publisher", issuer)
        }
        if let city { writer.member("publisher-place", city) }
        if let date {
            writer.member("issued") { writer in
                writer.member("date-parts", [[date.year, date.month, date.day]]) { writer, parts in
                    writer.array(parts) { $0.value($1) }
                }
            }
        }
        if let language { writer.member("language", language) }
        writer.member("URL", url)
    }
}
