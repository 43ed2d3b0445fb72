public import ReleaseModel

extension ReleaseRenderer {
    /// Raised when the shape of a stored rendering changes, so that the migration that comes with it can find the older ones.
    public static let version = 1

    /// A stored release, as `GET /v1/releases/{id}` gives it: `{"data":{…}}` and a newline.
    ///
    /// `links` is the last member, so that `relinked` and `adding` need not read the rest.
    public static func stored(_ release: ParsedRelease, _ identity: ReleaseIdentity) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("data") { writer in
                identity.writeHead(to: &writer)
                release.writeFacts(to: &writer, identity: identity)
                release.writeReading(to: &writer)
                identity.writeTail(to: &writer)
            }
        }
        return writer.bytes + [0x0A]
    }

    /// A stored release as an element of a list.
    public static func summary(_ release: ParsedRelease, _ identity: ReleaseIdentity) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            identity.writeHead(to: &writer)
            release.writeTitle(to: &writer)
            release.writeIssuer(to: &writer, identity: identity)
            release.writeTickers(to: &writer, identity: identity)
            writer.member("drugs", identity.drugs) { $0.value($1) }
            identity.writeTail(to: &writer)
        }
        return writer.bytes
    }

    /// A rendering by `stored` or `summary` with other neighbours.
    public static func relinked(_ json: [UInt8], id: String, _ neighbours: ReleaseIdentity.Neighbours) -> [UInt8] {
        let marker = Array(",\"links\":".utf8)
        // What follows the facts is `,"links":{…}` and closing braces; a URL holds no quotation mark, so the last marker
        // is the one.
        guard json.count > marker.count,
            let start = stride(from: json.count - marker.count, through: 0, by: -1).first(where: { at in
                json[at] == marker[0] && json[at..<at + marker.count].elementsEqual(marker)
            }), let end = json[start...].firstIndex(of: 0x7D)
        else { return json }
        var writer = JSONWriter()
        writer.links(of: id, neighbours)
        return json[..<(start + marker.count)] + writer.bytes + json[(end + 1)...]
    }

    /// `stored` with a last member `evidence`.
    public static func adding(evidence: [UInt8], to stored: [UInt8]) -> [UInt8] {
        let tail = Array("}}\n".utf8)
        return stored.dropLast(tail.count) + Array(",\"evidence\":".utf8) + evidence + tail
    }

    /// `{"/headline":[[0,9]],…}`.
    public static func evidence(_ entries: [Evidence.Entry]) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(entries)
        return writer.bytes
    }

    /// Diagnostics as elements of a release.
    public static func diagnostics(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var writer = JSONWriter()
        writer.array(diagnostics) { $0.value($1) }
        return writer.bytes
    }

    /// A contact as a release states it, without an id.
    public static func statement(_ contact: Contact) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(contact, id: nil)
        return writer.bytes
    }

    /// A listing as a release states it, without an id.
    public static func statement(_ ticker: Ticker) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(ticker, id: nil)
        return writer.bytes
    }

    /// A drug program as a release states it, without ids.
    public static func statement(_ program: DrugProgram) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(program, identity: nil)
        return writer.bytes
    }

    /// A quote as an element of its release.
    public static func element(_ quote: Quote, id: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(quote, id: id)
        return writer.bytes
    }
}

extension ReleaseIdentity {
    fileprivate func writeHead(to writer: inout JSONWriter) {
        writer.member("id", id)
        writer.member("slug", slug)
        writer.member("status", "published")
        writer.member("version", version)
    }

    fileprivate func writeTail(to writer: inout JSONWriter) {
        writer.member("received_at", receivedAt.description)
        writer.member("visible_from", visibleFrom.description)
        writer.member("updated_at", updatedAt.description)
        writer.key("links")
        writer.links(of: id, neighbours)
    }
}

extension JSONWriter {
    fileprivate mutating func links(of id: String, _ neighbours: ReleaseIdentity.Neighbours) {
        let base = "/v1/releases/"
        object { writer in
            writer.member("self", base + id)
            writer.member("source", base + id + "/source")
            writer.member("text", base + id + "/text")
            writer.member("previous", neighbours.previous.map { base + $0 })
            writer.member("next", neighbours.next.map { base + $0 })
        }
    }

    public mutating func value(_ link: EntityLink) {
        object { writer in
            writer.member("id", link.id)
            writer.member("slug", link.slug)
            writer.member("name", link.name)
        }
    }
}
