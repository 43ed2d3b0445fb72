import ReleaseStorage

/// Every list of the interface: its filters and members (api.md, sections 3 and 4), and what it reads.
extension ListedResource {
    static let releases = ListedResource(
        "/v1/releases",
        filters: [
            Parameters.q, Parameters.boilerplate, Parameters.date, Parameters.dateFrom, Parameters.dateTo,
            Parameters.updatedSince, Parameters.issuer, Parameters.ticker, Parameters.exchange, Parameters.drug,
            Parameters.stage, Parameters.access, Parameters.status, Parameters.indication, Parameters.partner,
            Parameters.country, Parameters.city, Parameters.contact, Parameters.speaker, Parameters.language,
            Parameters.wire, Parameters.format, Parameters.diagnostic, Parameters.slug, Parameters.ids, Parameters.sort,
        ],
        members: [
            "id", "slug", "status", "version", "headline", "subheadlines", "release_date", "language", "issuer",
            "tickers", "drugs", "received_at", "visible_from", "updated_at", "links",
        ],
        page: { try $1.releases(ReleaseQuery($0)) })

    static let contacts = ListedResource(
        "/v1/contacts",
        filters: [
            Parameters.name, Parameters.issuer, Parameters.role, Parameters.email, Parameters.phone, Parameters.asOf,
        ],
        members: [
            "id", "name", "title", "department", "organization", "role", "territory", "phones", "emails", "urls",
            "issuers", "first_seen", "last_seen", "releases", "history",
        ],
        page: { try $1.contacts(ContactQuery($0)) },
        named: { try $1.contact($0).map { [$0] } ?? [] })

    static let tickers = ListedResource(
        "/v1/tickers",
        filters: [Parameters.exchange, Parameters.mic, Parameters.issuer, Parameters.symbol],
        members: ["id", "exchange", "mic", "symbol", "exchanges", "issuer", "first_seen", "last_seen", "releases"],
        page: { try $1.tickers(TickerQuery($0)) },
        named: { try $1.tickers(named: $0) })

    static let issuers = ListedResource(
        "/v1/issuers",
        filters: [Parameters.name],
        members: ["id", "slug", "name", "names", "tickers", "releases"],
        page: { try $1.issuers(IssuerQuery($0)) },
        named: { try $1.issuer($0).map { [$0] } ?? [] })

    static let drugs = ListedResource(
        "/v1/drugs",
        filters: [Parameters.name, Parameters.issuer, Parameters.stage],
        members: ["id", "slug", "name", "aliases", "issuers", "programs", "first_seen", "last_seen", "releases"],
        page: { try $1.drugs(DrugQuery($0)) },
        named: { try $1.drug($0).map { [$0] } ?? [] })

    static let drugPrograms = ListedResource(
        "/v1/drug-programs",
        filters: [
            Parameters.drug, Parameters.issuer, Parameters.stage, Parameters.access, Parameters.status,
            Parameters.indication, Parameters.country, Parameters.partner, Parameters.date, Parameters.dateFrom,
            Parameters.dateTo, Parameters.activeOn,
        ],
        members: [
            "id", "drug", "drug_id", "aliases", "stage", "access", "status", "indication", "line", "combination",
            "countries", "places", "partner", "issuer", "first_seen", "last_seen", "releases",
        ],
        // A program names each of its releases, which may be thousands.
        on: .pool,
        page: { try $1.drugPrograms(DrugProgramQuery($0)) },
        named: { try $1.drugProgram($0).map { [$0] } ?? [] })

    static let quotes = ListedResource(
        "/v1/quotes",
        filters: [
            Parameters.q, Parameters.speaker, Parameters.issuer, Parameters.drug, Parameters.date, Parameters.dateFrom,
            Parameters.dateTo,
        ],
        members: ["id", "speaker", "title", "organization", "text", "release", "issuer"],
        page: { try $1.quotes(QuoteQuery($0)) })
}
