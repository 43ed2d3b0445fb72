/// The columns of every list, in their order, which never changes: a new one goes to the end (Docs/Exports.md).
extension [CSVColumn] {
    static let releases = [
        CSVColumn("id"), CSVColumn("slug"), CSVColumn("status"), CSVColumn("version"), CSVColumn("release_date"),
        CSVColumn("headline"), CSVColumn("subheadlines"), CSVColumn("language"), CSVColumn("issuer", "issuer", "name"),
        CSVColumn("issuer_id", "issuer", "id"), CSVColumn("tickers", "tickers", parts: ["exchange", "symbol"]),
        CSVColumn("drugs", "drugs", "name"), CSVColumn("drug_ids", "drugs", "id"), CSVColumn("received_at"),
        CSVColumn("visible_from"), CSVColumn("updated_at"), CSVColumn("link", "links", "self"),
    ]

    static let contacts = [
        CSVColumn("id"), CSVColumn("name"), CSVColumn("title"), CSVColumn("department"), CSVColumn("organization"),
        CSVColumn("role"), CSVColumn("territory"), CSVColumn("phones", "phones", "text"),
        CSVColumn("phones_e164", "phones", "e164"), CSVColumn("extensions", "phones", "extension"), CSVColumn("emails"),
        CSVColumn("urls"), CSVColumn("issuers", "issuers", "name"), CSVColumn("issuer_ids", "issuers", "id"),
        CSVColumn("first_seen"), CSVColumn("last_seen"), CSVColumn("releases"),
    ]

    static let tickers = [
        CSVColumn("id"), CSVColumn("exchange"), CSVColumn("mic"), CSVColumn("symbol"),
        CSVColumn("issuer", "issuer", "name"), CSVColumn("issuer_id", "issuer", "id"), CSVColumn("first_seen"),
        CSVColumn("last_seen"), CSVColumn("releases"),
    ]

    static let issuers = [
        CSVColumn("id"), CSVColumn("slug"), CSVColumn("name"), CSVColumn("names", "names", "name"),
        CSVColumn("tickers", "tickers", parts: ["exchange", "symbol"]), CSVColumn("releases"),
    ]

    static let drugs = [
        CSVColumn("id"), CSVColumn("slug"), CSVColumn("name"), CSVColumn("aliases"),
        CSVColumn("issuers", "issuers", "name"), CSVColumn("issuer_ids", "issuers", "id"),
        CSVColumn("program_ids", "programs", "id"), CSVColumn("stages", "programs", "stage"),
        CSVColumn("accesses", "programs", "access"), CSVColumn("statuses", "programs", "status"),
        CSVColumn("indications", "programs", "indication"), CSVColumn("first_seen"), CSVColumn("last_seen"),
        CSVColumn("releases"),
    ]

    static let drugPrograms = [
        CSVColumn("id"), CSVColumn("drug", "drug", "name"), CSVColumn("drug_id"), CSVColumn("aliases"),
        CSVColumn("stage"), CSVColumn("access"), CSVColumn("status"), CSVColumn("indication"), CSVColumn("line"),
        CSVColumn("combination"), CSVColumn("countries"), CSVColumn("places"), CSVColumn("partner"),
        CSVColumn("issuer", "issuer", "name"), CSVColumn("issuer_id", "issuer", "id"), CSVColumn("first_seen"),
        CSVColumn("last_seen"), CSVColumn("release_ids", "releases", "id"),
        CSVColumn("release_dates", "releases", "release_date"),
    ]

    static let quotes = [
        CSVColumn("id"), CSVColumn("speaker"), CSVColumn("title"), CSVColumn("organization"), CSVColumn("text"),
        CSVColumn("release_date", "release", "release_date"), CSVColumn("release_id", "release", "id"),
        CSVColumn("headline", "release", "headline"), CSVColumn("issuer", "issuer", "name"),
        CSVColumn("issuer_id", "issuer", "id"),
    ]
}
