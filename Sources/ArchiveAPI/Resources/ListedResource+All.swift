import ReleaseStorage

/// Every list of the interface: its filters and members (api.md, sections 3 and 4), and what it reads.
extension ListedResource {
    static let releases = ListedResource(
        "/v1/releases", of: .listedRelease, order: "newest first",
        filters: Parameters.releaseFilters + [
            Parameters.sort, Parameters.facets, Parameters.facetLimit, Parameters.parts, Parameters.highlight,
        ],
        columns: .releases, counts: [("facets", .facets)], alternates: FeedResource.links,
        page: { try $1.releases(ReleaseQuery($0)) })

    static let contacts = ListedResource(
        "/v1/contacts", of: .contact, order: "last named first",
        filters: [
            Parameters.name, Parameters.issuer, Parameters.role, Parameters.email, Parameters.phone, Parameters.asOf,
        ],
        columns: .contacts,
        page: { try $1.contacts(ContactQuery($0)) },
        named: { try $1.contact($0).map { [$0] } ?? [] })

    static let tickers = ListedResource(
        "/v1/tickers", of: .ticker, order: "by symbol",
        filters: [Parameters.exchange, Parameters.mic, Parameters.issuer, Parameters.symbol],
        columns: .tickers,
        page: { try $1.tickers(TickerQuery($0)) }, hasNamesakes: true,
        named: { try $1.tickers(named: $0) })

    static let issuers = ListedResource(
        "/v1/issuers", of: .issuer, order: "by name",
        filters: [Parameters.name],
        columns: .issuers,
        page: { try $1.issuers(IssuerQuery($0)) },
        named: { try $1.issuer($0).map { [$0] } ?? [] })

    static let drugs = ListedResource(
        "/v1/drugs", of: .drug, order: "by name",
        filters: [Parameters.name, Parameters.issuer, Parameters.stage],
        columns: .drugs,
        page: { try $1.drugs(DrugQuery($0)) },
        named: { try $1.drug($0).map { [$0] } ?? [] })

    static let drugPrograms = ListedResource(
        "/v1/drug-programs", of: .drugProgram, order: "last named first",
        filters: [
            Parameters.drug, Parameters.issuer, Parameters.stage, Parameters.access, Parameters.status,
            Parameters.indication, Parameters.country, Parameters.partner, Parameters.date, Parameters.dateFrom,
            Parameters.dateTo, Parameters.activeOn,
        ],
        columns: .drugPrograms,
        page: { try $1.drugPrograms(DrugProgramQuery($0)) },
        named: { try $1.drugProgram($0).map { [$0] } ?? [] })

    static let quotes = ListedResource(
        "/v1/quotes", of: .quote, order: "newest first",
        filters: [
            Parameters.q, Parameters.speaker, Parameters.issuer, Parameters.drug, Parameters.date, Parameters.dateFrom,
            Parameters.dateTo,
        ],
        columns: .quotes,
        page: { try $1.quotes(QuoteQuery($0)) })
}
