import HTTPMessages
import ReleaseRendering
import ReleaseStorage

/// A resource that is served as a list and, most of them, one by one.
struct ListedResource: Sendable {
    /// Where the list is; one item stands below it under its id.
    let path: String
    private let filters: [any ParameterDeclaration]
    private let fields: Parameter<[String]>
    private let place: Operation.Place
    private let page: @Sendable (QueryParameters, ArchiveReader) throws -> Page
    private let named: @Sendable (String, ArchiveReader) throws -> [StoredEntity]

    /// - Parameters:
    ///   - members: the top-level members of one item, for `fields`.
    ///   - place: where a short page and one item are read.
    ///   - named: what an id or another name stands for; several are the candidates of an ambiguous one.
    init(
        _ path: String, filters: [any ParameterDeclaration], members: [String], on place: Operation.Place = .loop,
        page: @escaping @Sendable (QueryParameters, ArchiveReader) throws -> Page,
        named: @escaping @Sendable (String, ArchiveReader) throws -> [StoredEntity] = { _, _ in [] }
    ) {
        self.path = path
        self.filters = filters
        self.place = place
        self.page = page
        self.named = named
        fields = .fields(of: members)
    }

    var list: Operation {
        .list(filters + [fields] + Parameters.paging, on: place) { call, reader in
            let generation = try reader.generation()
            return call.list(try page(call.parameters, reader), generation: generation, fields: fields)
        }
    }

    var show: Operation {
        Operation(takes: [fields, Parameters.pretty], on: place) { call, reader in
            let candidates = try named(call.key, reader)
            guard let only = candidates.first else { throw Problem(.notFound, "Nothing in \(path) has this name.") }
            guard candidates.count == 1 else { return choices(candidates, call) }
            var representation = call.document(JSONObject(only.json), freshness: .list, fields: fields)
            representation.fields["Content-Location"] = call.contentLocation("\(path)/\(only.id)")
            return representation
        }
    }

    /// 300: each of these is what the path may have meant. They are listed in the body, and by links of the relation that
    /// RFC 9110, section 15.4.1, names.
    private func choices(_ candidates: [StoredEntity], _ call: Call) -> Representation {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("data", candidates) { $0.rendered($1.json) }
        }
        var representation = call.json(writer.bytes, freshness: .list)
        representation.status = 300
        let links = candidates.map { "<\(path)/\($0.id)>; rel=\"alternate\"" }
        representation.fields["Link"] = links.joined(separator: ", ")
        return representation
    }
}
