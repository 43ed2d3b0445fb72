/// What releases are counted by: `by` of `/v1/stats/releases`, `facets` of `/v1/releases`.
public enum ReleaseGrouping: String, Sendable, CaseIterable {
    case day, month, year, issuer, ticker, drug, stage, language

    /// Those that a list gives as facets.
    public static let facets: [ReleaseGrouping] = [.issuer, .drug, .stage, .year, .language]
}

/// How many releases have a value, or two values together.
public struct ReleaseCount: Sendable, Equatable {
    public struct Value: Sendable, Equatable {
        /// What the filter of the same name takes: a slug, `XTSE:BWK`, a word, `2003-11`.
        public let key: String
        /// The same for people: a name, `Phase 3`, `November 2003`.
        public let label: String
    }

    /// One for each of the groupings that were asked for, in their order.
    public let values: [Value]
    public let count: Int
}

/// The values that most of a list's releases have.
public struct Facet: Sendable, Equatable {
    public let grouping: ReleaseGrouping
    /// By count, then by label.
    public let counts: [ReleaseCount]
}

/// `GET /v1/stats/releases` as a value.
public struct ReleaseStatisticsQuery: Sendable {
    /// The greatest number of rows; more are refused, because nothing here is cut in silence.
    public static let rowsMax = 100_000

    public var filter = ReleaseFilter()
    /// One, or two different ones.
    public var groupings: [ReleaseGrouping]

    public init(_ groupings: [ReleaseGrouping]) { self.groupings = groupings }
}
