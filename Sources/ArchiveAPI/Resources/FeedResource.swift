import HTTPMessages
import ReleaseModel
import ReleaseRendering
import ReleaseStorage

/// The list of releases for feed readers, with the filters of `/v1/releases` (api.md, section 2).
enum FeedResource {
    static let atom = operation("atomFeed", "Releases as an Atom feed (RFC 4287).", .atom) { $0.atom }
    static let rss = operation("rssFeed", "Releases as an RSS 2.0 feed.", .rss) { $0.rss }
    static let json = operation("jsonFeed", "Releases as a JSON Feed 1.1.", .jsonFeed) { $0.json }

    /// Filters, order and place; what shapes the JSON of a list has no meaning here.
    private static let parameters = filters + [Parameters.limit, Parameters.cursor]
    private static let filters = Parameters.releaseFilters + [Parameters.sort]
    private static let filterNames = Set(filters.map(\.name)).subtracting([Parameters.format.name])

    /// The feeds of a list, as the list links to them (RFC 8288).
    static func links(_ call: Call) -> String {
        let paths: [(String, Form)] = [
            ("/feeds/releases.atom", .atom), ("/feeds/releases.rss", .rss), ("/feeds/releases.json", .jsonFeed),
        ]
        let query = filterQuery(call)
        return paths.map { path, form in
            "<\(path)\(query)>; rel=\"alternate\"; type=\"\(form.mediaType)\""
        }.joined(separator: ", ")
    }

    private static func operation(
        _ name: String, _ summary: String, _ form: Form, _ document: @escaping @Sendable (Feed) -> [UInt8]
    ) -> Operation {
        let description = OperationDescription(name, summary, .component(.feed))
        return .list(description, parameters, forms: [form], negotiates: false) { call, reader in
            var query = try ReleaseQuery(call.parameters)
            query.parts = [.sections]
            let page = try reader.releases(query)
            let next = page.next.map { call.publicURL + call.listTarget(cursor: $0) }
            let feed = Feed(
                id: call.publicURL + call.listTarget(cursor: nil), title: title(call),
                url: call.publicURL + call.listTarget(cursor: call.parameters[Parameters.cursor]),
                list: call.publicURL + ListedResource.releases.path + filterQuery(call), next: next,
                entries: page.items.compactMap { FeedEntry(JSONObject($0), publicURL: call.publicURL) })
            var representation = Representation(contentType: form.contentType, body: document(feed))
            representation.validator = .digest
            representation.freshness = .list
            representation.namesHost = call.service.publicURL == nil
            return representation
        }
    }

    /// Names the feed by its filters: `Releases: ticker TSX:LOR, stage phase_3`.
    private static func title(_ call: Call) -> String {
        let filters = call.parameters.items
            .filter { $0.name != Parameters.cursor.name && $0.name != Parameters.limit.name }
            .map { "\($0.name) \($0.value)" }
        return filters.isEmpty ? "Releases" : "Releases: " + filters.joined(separator: ", ")
    }

    /// The part of a list's query that says which releases it holds, and nothing about a page or its form.
    private static func filterQuery(_ call: Call) -> String {
        var items = call.queryItems(where: filterNames.contains)
        if let sources = call.parameters[Parameters.format]?.sources, !sources.isEmpty {
            items.append("\(Parameters.format.name)=" + sources.map(\.rawValue).joined(separator: ","))
        }
        return items.isEmpty ? "" : "?" + items.joined(separator: "&")
    }
}
