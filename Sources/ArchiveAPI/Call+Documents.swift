import HTTPMessages
import ReleaseRendering
import ReleaseStorage

/// The documents that operations answer with (api.md, section 4).
extension Call {
    /// `{"data":{…}}` of one object, laid out and cut as the parameters ask.
    func document(
        _ object: JSONObject, freshness: Representation.Freshness, fields: Parameter<[String]>? = nil
    ) -> Representation {
        let names = fields.flatMap { parameters[$0] }
        let data = names.map(object.selecting) ?? Array(object.bytes)
        return json(Array(#"{"data":"#.utf8) + data + [UInt8(ascii: "}")], freshness: freshness)
    }

    /// The stored rendering of a release as it is, unless the parameters ask for a part or a layout of it.
    func release(_ release: StoredRelease, fields: Parameter<[String]>? = nil) -> Representation {
        let isWhole = fields.flatMap { parameters[$0] } == nil && parameters[Parameters.pretty] != true
        var representation =
            isWhole
            ? Representation(contentType: Representation.json, body: release.json)
            : document(release.object, freshness: .stored, fields: fields)
        if isWhole { representation.gzip = release.gzip }
        representation.validator = .strong(release.digest)
        representation.lastModified = release.renderedAt
        representation.freshness = .stored
        return representation
    }

    /// A page of a list: its items, where the next page begins, and the count where it was asked for.
    ///
    /// - Parameter generation: the archive's state before the page was read. If somebody wrote in between, the tag is
    ///   older than the page, and the client asks once more than it had to.
    func list(_ page: Page, generation: Int, fields: Parameter<[String]>) -> Representation {
        let names = members(picked: fields)
        let next = page.next.map { listTarget(cursor: $0) }
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("data", page.items) { writer, item in
                writer.rendered(names.map(JSONObject(item).selecting) ?? item)
            }
            writer.member("page") { writer in
                writer.member("limit", PageRequest(parameters).limit)
                writer.member("next", next)
                writer.member("next_cursor", page.next?.description)
                if let count = page.count { writer.member("count", count) }
            }
            if !page.facets.isEmpty { writer.member("facets") { $0.members(page.facets) } }
        }
        return linked(list(writer.bytes, generation: generation), next: page.next, count: page.count)
    }

    /// A part of a list with the links to others, and with the count where it was asked for.
    func linked(_ list: Representation, next: PageCursor?, count: Int?) -> Representation {
        var representation = list
        let nextLink = next.map { "<\(listTarget(cursor: $0))>; rel=\"next\"" }
        let links = [nextLink, "<\(listTarget(cursor: nil))>; rel=\"first\""]
        representation.fields.append("Link", links.compactMap { $0 }.joined(separator: ", "))
        if let count { representation.fields.append("X-Total-Count", String(count)) }
        return representation
    }

    /// A body in the form that is asked for, which changes at least with the archive's state.
    func list(_ bytes: [UInt8], generation: Int) -> Representation {
        var representation =
            form == .json
            ? json(bytes, freshness: .list) : Representation(contentType: form.contentType, body: bytes)
        representation.freshness = .list
        representation.validator = .weak("\(service.version)-\(generation)" + (form == .json ? "" : "-\(form)"))
        return representation
    }

    /// The members of an item that `fields` picks, and with them those that are asked for by a parameter of their own; nil
    /// for all.
    func members(picked fields: Parameter<[String]>) -> [String]? {
        parameters[fields].map { names in
            names + (parameters[Parameters.parts] ?? []).map(\.rawValue)
                + (parameters[Parameters.highlight] == true ? ["highlights"] : [])
        }
    }

    /// Laid out for people if they ask for it, and a line end after it.
    func json(_ bytes: [UInt8], freshness: Representation.Freshness) -> Representation {
        let laidOut = parameters[Parameters.pretty] == true ? JSONIndenter.indent(bytes) : bytes
        var representation = Representation(contentType: Representation.json, body: laidOut + [0x0A])
        representation.validator = freshness == .none ? .none : .digest
        representation.freshness = freshness
        return representation
    }

    /// Where the resource has its lasting name, if the request called it by another one (RFC 9110, section 8.7).
    func contentLocation(_ path: String) -> String? {
        guard request.target.path != path else { return nil }
        return path + (request.target.query.map { "?" + $0 } ?? "")
    }

    /// This list from another place on: the query as it was sent, with another cursor or none.
    func listTarget(cursor: PageCursor?, in parameter: Parameter<PageCursor> = Parameters.cursor) -> String {
        var items = queryItems { $0 != parameter.name }
        if let cursor { items.append("\(parameter.name)=\(cursor)") }
        return request.target.path + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
    }

    /// The items of the query as they were sent, of the parameters that are chosen by name. What people type into curl is
    /// taken, `?q="two words"`, but may not stand in a link: it is encoded (RFC 3986, section 3.4).
    func queryItems(where isChosen: (String) -> Bool) -> [String] {
        parameters.items.filter { isChosen($0.name) }.map { item in
            guard item.text.utf8.contains(where: Call.isEncoded) else { return item.text }
            let encoded = item.text.utf8.flatMap { byte in
                Call.isEncoded(byte) ? Array("%\(String(byte, radix: 16, uppercase: true))".utf8) : [byte]
            }
            return String(decoding: encoded, as: UTF8.self)
        }
    }

    private static func isEncoded(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "\\"),
            UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
            UInt8(ascii: "}"):
            true
        default: false
        }
    }
}

extension StoredRelease {
    var object: JSONObject { JSONObject(ofStored: json) }
}
