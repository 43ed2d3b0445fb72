import ReleaseParsing
import ReleaseStorage

// What each list is asked for, from the parameters of its request.

extension PageRequest {
    init(_ parameters: QueryParameters) {
        // The limit was held against the same range when it was read.
        self =
            PageRequest(
                limit: parameters[Parameters.limit] ?? PageRequest().limit, cursor: parameters[Parameters.cursor],
                counts: parameters[Parameters.count] ?? false) ?? PageRequest()
    }
}

extension DateRange {
    /// `date`, `date_from` and `date_to` hold together; nil where none is given.
    ///
    /// Days that can't exist are a mistake, not a question whose answer is nothing (Docs/Decisions/problem-details.md).
    init?(_ parameters: QueryParameters) throws(Problem) {
        let given = [
            (Parameters.date, parameters[Parameters.date]),
            (Parameters.dateFrom, parameters[Parameters.dateFrom].map { DateRange(from: $0, to: nil) }),
            (Parameters.dateTo, parameters[Parameters.dateTo].map { DateRange(from: nil, to: $0) }),
        ].compactMap { parameter, range in range.map { (name: parameter.name, range: $0) } }
        for (index, one) in given.enumerated() {
            for other in given[..<index] where one.range.intersection(other.range).isEmpty {
                throw Problem(DateRange.contradiction(between: [other.name, one.name]))
            }
        }
        guard let first = given.first else { return nil }
        self = given.dropFirst().reduce(first.range) { $0.intersection($1.range) }
    }

    private static func contradiction(between names: [String]) -> [ParameterFault] {
        names.map { name in
            ParameterFault(
                kind: .malformed, parameter: name,
                detail: "No day lies in both '\(names[0])' and '\(names[1])'.")
        }
    }
}

extension QueryParameters {
    /// A name asks for its market, by whichever name a release states it: `Toronto Stock Exchange` is `TSX` too.
    fileprivate var exchanges: [String] {
        (self[Parameters.exchange] ?? []).flatMap { [$0, ExchangeWords.mic(of: $0)].compactMap { $0 } }
    }

    /// Quotes have `Jim Wright` for `Dr. Jim Wright`, but `Thomas Hale III` whole.
    fileprivate var speakers: [String] {
        (self[Parameters.speaker] ?? []).flatMap { [$0, PersonNames.untitled($0)] }
    }

    /// A known wire is asked for by the name that datelines are given, `GLOBE NEWSWIRE` by `GlobeNewswire`.
    fileprivate var wires: [String] {
        (self[Parameters.wire] ?? []).map { WireNames.usual(for: $0) ?? $0 }
    }
}

extension ProgramFilter {
    init(_ parameters: QueryParameters) {
        self.init()
        drugs = parameters[Parameters.drug] ?? []
        stages = parameters[Parameters.stage] ?? []
        accesses = parameters[Parameters.access] ?? []
        statuses = parameters[Parameters.status] ?? []
        indications = parameters[Parameters.indication] ?? []
        countries = parameters[Parameters.country] ?? []
        partners = parameters[Parameters.partner] ?? []
    }
}

extension ReleaseFilter {
    init(_ parameters: QueryParameters) throws(Problem) {
        self.init()
        search = parameters[Parameters.q]
        searchesBoilerplate = parameters[Parameters.boilerplate] ?? false
        dates = try DateRange(parameters)
        updatedSince = parameters[Parameters.updatedSince]
        issuers = parameters[Parameters.issuer] ?? []
        tickers = parameters[Parameters.ticker] ?? []
        exchanges = parameters.exchanges
        program = ProgramFilter(parameters)
        cities = parameters[Parameters.city] ?? []
        contacts = parameters[Parameters.contact] ?? []
        speakers = parameters.speakers
        languages = parameters[Parameters.language] ?? []
        wires = parameters.wires
        formats = parameters[Parameters.format]?.sources ?? []
        diagnostics = parameters[Parameters.diagnostic] ?? []
        slugs = parameters[Parameters.slug] ?? []
        ids = parameters[Parameters.ids] ?? []
    }
}

extension ReleaseQuery {
    init(_ parameters: QueryParameters) throws(Problem) {
        self.init()
        filter = try ReleaseFilter(parameters)
        sort = parameters[Parameters.sort] ?? .newestFirst
        page = PageRequest(parameters)
        facets = parameters[Parameters.facets] ?? []
        facetLimit = parameters[Parameters.facetLimit] ?? facetLimit
        // To name a part among the fields is to ask for it.
        let fields = parameters[ListedResource.releases.fields] ?? []
        parts = Set((parameters[Parameters.parts] ?? []) + fields.compactMap(ReleasePart.init(rawValue:)))
        highlights = parameters[Parameters.highlight] ?? false || fields.contains("highlights")
    }
}

extension ContactQuery {
    init(_ parameters: QueryParameters) {
        self.init()
        filter.search = parameters[Parameters.name]
        filter.issuers = parameters[Parameters.issuer] ?? []
        filter.roles = parameters[Parameters.role] ?? []
        filter.emails = parameters[Parameters.email] ?? []
        filter.phones = parameters[Parameters.phone] ?? []
        filter.asOf = parameters[Parameters.asOf]
        page = PageRequest(parameters)
    }
}

extension TickerQuery {
    init(_ parameters: QueryParameters) {
        self.init()
        filter.exchanges = parameters.exchanges
        filter.mics = parameters[Parameters.mic] ?? []
        filter.issuers = parameters[Parameters.issuer] ?? []
        filter.symbols = parameters[Parameters.symbol] ?? []
        page = PageRequest(parameters)
    }
}

extension IssuerQuery {
    init(_ parameters: QueryParameters) {
        self.init()
        filter.search = parameters[Parameters.name]
        page = PageRequest(parameters)
    }
}

extension DrugQuery {
    init(_ parameters: QueryParameters) {
        self.init()
        filter.search = parameters[Parameters.name]
        filter.issuers = parameters[Parameters.issuer] ?? []
        filter.stages = parameters[Parameters.stage] ?? []
        page = PageRequest(parameters)
    }
}

extension DrugProgramQuery {
    init(_ parameters: QueryParameters) throws(Problem) {
        self.init()
        filter.program = ProgramFilter(parameters)
        filter.issuers = parameters[Parameters.issuer] ?? []
        filter.dates = try DateRange(parameters)
        filter.activeOn = parameters[Parameters.activeOn]
        page = PageRequest(parameters)
    }
}

extension QuoteQuery {
    init(_ parameters: QueryParameters) throws(Problem) {
        self.init()
        filter.search = parameters[Parameters.q]
        filter.speakers = parameters.speakers
        filter.issuers = parameters[Parameters.issuer] ?? []
        filter.drugs = parameters[Parameters.drug] ?? []
        filter.dates = try DateRange(parameters)
        page = PageRequest(parameters)
    }
}
