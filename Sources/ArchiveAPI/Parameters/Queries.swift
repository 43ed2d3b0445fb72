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
    init?(_ parameters: QueryParameters) {
        let from = parameters[Parameters.dateFrom], to = parameters[Parameters.dateTo]
        let sides = from == nil && to == nil ? nil : DateRange(from: from, to: to)
        let ranges = [parameters[Parameters.date], sides].compactMap { $0 }
        guard let first = ranges.first else { return nil }
        self = ranges.dropFirst().reduce(first) { $0.intersection($1) }
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
    init(_ parameters: QueryParameters) {
        self.init()
        search = parameters[Parameters.q]
        searchesBoilerplate = parameters[Parameters.boilerplate] ?? false
        dates = DateRange(parameters)
        updatedSince = parameters[Parameters.updatedSince]
        issuers = parameters[Parameters.issuer] ?? []
        tickers = parameters[Parameters.ticker] ?? []
        exchanges = parameters[Parameters.exchange] ?? []
        program = ProgramFilter(parameters)
        cities = parameters[Parameters.city] ?? []
        contacts = parameters[Parameters.contact] ?? []
        speakers = parameters[Parameters.speaker] ?? []
        languages = parameters[Parameters.language] ?? []
        wires = parameters[Parameters.wire] ?? []
        formats = parameters[Parameters.format]?.sources ?? []
        diagnostics = parameters[Parameters.diagnostic] ?? []
        slugs = parameters[Parameters.slug] ?? []
        ids = parameters[Parameters.ids] ?? []
    }
}

extension ReleaseQuery {
    init(_ parameters: QueryParameters) {
        self.init()
        filter = ReleaseFilter(parameters)
        sort = parameters[Parameters.sort] ?? .newestFirst
        page = PageRequest(parameters)
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
        filter.exchanges = parameters[Parameters.exchange] ?? []
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
    init(_ parameters: QueryParameters) {
        self.init()
        filter.program = ProgramFilter(parameters)
        filter.issuers = parameters[Parameters.issuer] ?? []
        filter.dates = DateRange(parameters)
        filter.activeOn = parameters[Parameters.activeOn]
        page = PageRequest(parameters)
    }
}

extension QuoteQuery {
    init(_ parameters: QueryParameters) {
        self.init()
        filter.search = parameters[Parameters.q]
        filter.speakers = parameters[Parameters.speaker] ?? []
        filter.issuers = parameters[Parameters.issuer] ?? []
        filter.drugs = parameters[Parameters.drug] ?? []
        filter.dates = DateRange(parameters)
        page = PageRequest(parameters)
    }
}
