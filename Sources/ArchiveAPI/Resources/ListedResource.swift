import HTTPMessages
import ReleaseRendering
import ReleaseStorage

/// A resource that is served as a list and, most of them, one by one.
struct ListedResource: Sendable {
    /// Where the list is; one item stands below it under its id.
    let path: String
    private let item: SchemaComponent
    private let order: String
    private let filters: [any ParameterDeclaration]
    let fields: Parameter<[String]>
    private let columns: [CSVColumn]
    private let counts: [JSONSchema.Member]
    private let alternates: @Sendable (Call) -> String?
    private let page: ListStream.Pages
    private let hasNamesakes: Bool
    private let named: @Sendable (String, ArchiveReader) throws -> [StoredEntity]

    /// - Parameters:
    ///   - item: the schema of one item; its members are what `fields` chooses among.
    ///   - order: the list's default, in words.
    ///   - columns: of the list in CSV.
    ///   - counts: members that stand beside the items where they are asked for.
    ///   - alternates: links to other resources that show the same list (`rel="alternate"`).
    ///   - hasNamesakes: whether a name can stand for several of them.
    ///   - named: what an id or another name stands for; several are the candidates of an ambiguous one.
    init(
        _ path: String, of item: SchemaComponent, order: String, filters: [any ParameterDeclaration],
        columns: [CSVColumn], counts: [JSONSchema.Member] = [],
        alternates: @escaping @Sendable (Call) -> String? = { _ in nil },
        page: @escaping ListStream.Pages, hasNamesakes: Bool = false,
        named: @escaping @Sendable (String, ArchiveReader) throws -> [StoredEntity] = { _, _ in [] }
    ) {
        self.path = path
        self.item = item
        self.order = order
        self.filters = filters
        self.columns = columns
        self.counts = counts
        self.alternates = alternates
        self.page = page
        self.hasNamesakes = hasNamesakes
        self.named = named
        fields = .fields(of: item.schema.memberNames)
    }

    var list: Operation {
        let description = OperationDescription(
            "list\(item.rawValue)", "A list of \(path), \(order).", .list(of: .component(item), with: counts))
        return .list(
            description, filters + [fields] + Parameters.paging
        ) { call, reader in
            var answer = try call.list(columns, fields: fields, from: reader, page)
            if let links = alternates(call) { answer.fields.append("Link", links) }
            return answer
        }
    }

    var show: Operation {
        Operation(
            OperationDescription(
                "show\(item.rawValue)", "One of \(path).",
                hasNamesakes ? .oneOrMore(.component(item)) : .one(.component(item)),
                successes: hasNamesakes ? [(300, "The candidates that the name may have meant.")] : []),
            takes: [fields, Parameters.pretty]
        ) { call, reader in
            let candidates = try named(call.key, reader)
            guard let only = candidates.first else {
                throw Problem(.notFound, "Nothing in \(path) has this id, slug or symbol.")
            }
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
