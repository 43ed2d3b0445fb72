import HTTPMessages
import ReleaseModel
import ReleaseStorage

/// The list of releases for feed readers, with the filters of `/v1/releases` (api.md, section 2).
enum FeedResource {
    static let atom = operation(.atom) { $0.atom }
    static let rss = operation(.rss) { $0.rss }
    static let json = operation(.jsonFeed) { $0.json }

    /// Filters, order and place; what shapes the JSON of a list has no meaning here.
    private static let parameters = ListedResource.releases.filters + [Parameters.limit, Parameters.cursor]

    /// The feeds of a list, as the list links to them (RFC 8288).
    static func links(_ call: Call) -> String {
        let paths: [(String, Form)] = [
            ("/feeds/releases.atom", .atom), ("/feeds/releases.rss", .rss), ("/feeds/releases.json", .jsonFeed),
        ]
        return paths.map { path, form in
            "<\(path)\(filterQuery(call))>; rel=\"alternate\"; type=\"\(form.mediaType)\""
        }.joined(separator: ", ")
    }

    private static func operation(_ form: Form, _ document: @escaping @Sendable (Feed) -> [UInt8]) -> Operation {
        .list(parameters, forms: [form], negotiates: false) { call, reader in
            let page = try reader.releases(ReleaseQuery(call.parameters))
            let next = page.next.map { call.publicURL + call.listTarget(cursor: $0) }
            let feed = Feed(
                title: try title(call),
                url: call.publicURL + call.listTarget(cursor: call.parameters[Parameters.cursor]),
                list: call.publicURL + ListedResource.releases.path + filterQuery(call), next: next,
                entries: try entries(page, call, reader))
            var representation = Representation(contentType: form.contentType, body: document(feed))
            representation.validator = .digest
            representation.freshness = .list
            representation.namesHost = call.service.publicURL == nil
            return representation
        }
    }

    /// A summary in a list has no paragraphs, so each release is looked up.
    private static func entries(_ page: Page, _ call: Call, _ reader: ArchiveReader) throws -> [FeedEntry] {
        try page.items.compactMap { item in
            guard let id = JSONObject(item)["id"]?.text, let release = try reader.release(.id(id)) else { return nil }
            return FeedEntry(release, publicURL: call.publicURL)
        }
    }

    /// Names the feed by its filters: `Releases: ticker TSX:LOR, stage phase_3`.
    private static func title(_ call: Call) throws -> String {
        let filters = try QueryItems(call.request.target.query).all
            .filter { $0.name != Parameters.cursor.name && $0.name != Parameters.limit.name }
            .map { "\($0.name) \($0.value)" }
        return filters.isEmpty ? "Releases" : "Releases: " + filters.joined(separator: ", ")
    }

    /// The part of a list's query that says which releases it holds, and nothing about a page or its form.
    private static func filterQuery(_ call: Call) -> String {
        let names = ListedResource.releases.filters.map(\.name).filter { $0 != Parameters.format.name }
        var items = (call.request.target.query ?? "").split(separator: "&").filter { item in
            names.contains(String(item.prefix { $0 != "=" }))
        }.map(String.init)
        if let sources = call.parameters[Parameters.format]?.sources, !sources.isEmpty {
            items.append("\(Parameters.format.name)=" + sources.map(\.rawValue).joined(separator: ","))
        }
        return items.isEmpty ? "" : "?" + items.joined(separator: "&")
    }
}
