import ReleaseModel
import ReleaseParsing
import ReleaseStorage

/// Every query parameter of the interface (api.md, section 3), each declared once.
enum Parameters {
    static let q = Parameter<SearchQuery>(
        "q",
        takes: #"words, "a phrase", -word (not alone), OR, word* (three letters or more), headline:word, speaker:word"#,
        schema: .string(matching: #"\S"#)
    ) { (text) throws(Misread) in
        do throws(SearchQuery.Malformed) {
            return try SearchQuery(text)
        } catch .prefixTooShort(let prefix) {
            throw Misread(prefix)
        } catch {
            throw Misread(text)
        }
    }
    static let boilerplate = Parameter.only("all", of: "q_in")
    /// Entities are found by their names; there is no text to search.
    static let name = Parameter.name("q", wordsMax: 32)

    static let date = Parameter.dates("date")
    static let dateFrom = Parameter.dates("date_from")
    static let dateTo = Parameter.dates("date_to")
    static let asOf = Parameter.day("as_of")
    static let activeOn = Parameter.day("active_on")
    static let updatedSince = Parameter<Instant>(
        "updated_since", takes: "an instant of RFC 3339: 2026-11-24T18:00:00Z", schema: .instant
    ) { (text) throws(Misread) in
        guard let instant = Instant(rfc3339: text) else { throw Misread(text) }
        return instant
    }

    static let issuer = Parameter.list("issuer", takes: entity)
    static let ticker = Parameter.list(
        "ticker", takes: "listings, separated by commas: LOR, TSX:LOR, XTSE:LOR or an id")
    static let drug = Parameter.list("drug", takes: entity)
    static let contact = Parameter.list("contact", takes: "ids, names or e-mail addresses, separated by commas")
    static let speaker = Parameter.list("speaker", takes: "names of people, separated by commas")
    private static let entity = "ids, slugs or names, separated by commas"

    static let stage = Parameter.words("stage", DrugProgram.Stage.self)
    static let access = Parameter.words("access", DrugProgram.Access.self)
    static let status = Parameter.words("status", DrugProgram.Status.self)
    static let role = Parameter.words("role", Contact.Role.self)
    static let format = Parameter.format(of: Form.ofLists, sources: SourceDocument.Format.allCases)
    static let language = Parameter.words(
        "language", of: Languages.codes, takes: "two-letter language codes (ISO 639-1), separated by commas")
    static let country = Parameter.words(
        "country", of: Countries.codes, takes: "two-letter country codes (ISO 3166-1 alpha-2), separated by commas",
        meaning: CountryNames.code)

    static let indication = Parameter.list("indication", takes: words)
    static let partner = Parameter.list("partner", takes: words)
    static let city = Parameter.list("city", takes: words)
    static let wire = Parameter.list("wire", takes: words)
    private static let words = "whole words, alternatives separated by commas"

    static let exchange = Parameter.words(
        "exchange", of: ExchangeWords.names + ExchangeWords.mics,
        takes: "exchanges as releases name them (TSX, Nasdaq, OTC BB) or their MICs, separated by commas")
    static let mic = Parameter.words(
        "mic", of: ExchangeWords.mics, takes: "market identifier codes (ISO 10383), separated by commas",
        meaning: ExchangeWords.mic)
    static let symbol = Parameter.list("symbol", takes: "symbols, separated by commas")
    static let email = Parameter.list("email", takes: "e-mail addresses, separated by commas")
    static let phone = Parameter.telephoneNumbers("phone")
    static let diagnostic = Parameter.list("diagnostic", takes: "codes of diagnostics, separated by commas")
    static let slug = Parameter.list("slug", takes: "slugs, separated by commas")
    static let ids = Parameter.list("ids", takes: "ids, separated by commas")

    static let sort = Parameter<ReleaseQuery.Sort>.word("sort")
    static let limit = Parameter.number("limit", in: 1...PageRequest.limitMax)
    static let cursor = place("cursor", takes: "the next_cursor of a page of the same list")
    /// Where a mirror has got to.
    static let since = place("since", takes: "the next_cursor of an earlier answer")
    static let wait = Parameter.number("wait", in: 0...60, of: "seconds")

    private static func place(_ name: String, takes: String) -> Parameter<PageCursor> {
        Parameter(name, takes: takes, schema: .string) { (text) throws(Misread) in
            guard let cursor = PageCursor(text) else { throw Misread(text) }
            return cursor
        }
    }

    static let count = Parameter.only("exact", of: "count")
    static let include = Parameter.only("evidence", of: "include")
    /// What items of a list can have beside their own members.
    static let parts = Parameter.words("include", of: ReleasePart.allCases)
    static let highlight = Parameter.flag("highlight")
    static let facets = Parameter.groupings(
        "facets", of: ReleaseGrouping.facets, countMax: ReleaseGrouping.facets.count)
    static let facetLimit = Parameter.number("facet_limit", in: 1...PageRequest.limitMax)
    static let by = Parameter.groupings("by", of: ReleaseGrouping.allCases, countMax: 2)
    static let pretty = Parameter.flag("pretty")
    static let spreadsheetSafe = Parameter.flag("csv_safe")

    static func format(of forms: [Form]) -> Parameter<FormatWords> { .format(of: forms, sources: []) }

    /// What `/v1/releases` is filtered by, and all that counts or lists releases.
    static let releaseFilters: [any ParameterDeclaration] = [
        q, boilerplate, date, dateFrom, dateTo, updatedSince, issuer, ticker, exchange, drug, stage, access, status,
        indication, partner, country, city, contact, speaker, language, wire, format, diagnostic, slug, ids,
    ]

    /// What every list takes.
    static let paging: [any ParameterDeclaration] = [limit, cursor, count, pretty, spreadsheetSafe]
}
