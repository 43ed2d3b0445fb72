public import ReleaseModel

/// `GET /v1/releases` as a value: an array is an OR, different filters are ANDed, an empty array filters nothing.
public struct ReleaseQuery: Sendable {
    public enum Sort: String, Sendable, CaseIterable {
        case newestFirst = "-release_date"
        case oldestFirst = "release_date"
        case bestFirst = "-score"
        case lastUpdatedFirst = "-updated_at"
    }

    public var filter = ReleaseFilter()
    public var sort = Sort.newestFirst
    public var page = PageRequest()
    /// Counted over all matches, in the snapshot that the page is of.
    public var facets: [ReleaseGrouping] = []
    /// How many values of a facet are given.
    public var facetLimit = 10
    /// What each item has beside its summary.
    public var parts: Set<ReleasePart> = []
    /// Whether each item shows where the search found it.
    public var highlights = false

    public init() {}
}

/// A member of a release that an item of a list has only where it is asked for (`include`).
public enum ReleasePart: String, Sendable, CaseIterable {
    case sections, quotes, contacts
    case drugPrograms = "drug_programs"
    case evidence
}

/// Which releases a list holds (api.md, section 3).
///
/// Entities are given as an id, a slug, or a name or alias that is equal after folding; words match whole words, folded.
public struct ReleaseFilter: Sendable, Equatable {
    public var search: SearchQuery?
    /// `q_in=all`: forward-looking statements and contact blocks are searched too.
    public var searchesBoilerplate = false
    public var dates: DateRange?
    public var updatedSince: Instant?
    public var issuers: [String] = []
    /// Id, `TSX:LOR`, `XTSE:LOR` or `LOR`.
    public var tickers: [String] = []
    /// The exchange's name as releases write it, or its MIC; case is folded.
    public var exchanges: [String] = []
    /// All of it must hold for one and the same program of the release.
    public var program = ProgramFilter()
    /// Words of the dateline's cities.
    public var cities: [String] = []
    /// Ids, names, or e-mail addresses.
    public var contacts: [String] = []
    /// Names of quoted people.
    public var speakers: [String] = []
    public var languages: [String] = []
    public var wires: [String] = []
    public var formats: [SourceDocument.Format] = []
    /// Diagnostic codes.
    public var diagnostics: [String] = []
    public var slugs: [String] = []
    public var ids: [String] = []

    public init() {}
}

/// What must hold for one and the same drug program.
public struct ProgramFilter: Sendable, Equatable {
    public var drugs: [String] = []
    public var stages: [DrugProgram.Stage] = []
    public var accesses: [DrugProgram.Access] = []
    public var statuses: [DrugProgram.Status] = []
    public var indications: [String] = []
    /// ISO 3166-1 alpha-2.
    public var countries: [String] = []
    public var partners: [String] = []

    public init() {}
}
