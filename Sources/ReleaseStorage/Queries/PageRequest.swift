/// Which part of a list is asked for.
public struct PageRequest: Sendable, Equatable {
    /// The greatest `limit`.
    public static let limitMax = 500

    public let limit: Int
    public let cursor: PageCursor?
    /// Whether the exact count of all matches is asked for (`count=exact`).
    public let counts: Bool

    /// Returns nil for a limit outside 1...500.
    public init?(limit: Int, cursor: PageCursor? = nil, counts: Bool = false) {
        guard (1...PageRequest.limitMax).contains(limit) else { return nil }
        self.limit = limit
        self.cursor = cursor
        self.counts = counts
    }

    /// The first 20.
    public init() {
        limit = 20
        cursor = nil
        counts = false
    }
}

/// One page of a list, all of it from one snapshot of the archive.
public struct Page: Sendable, Equatable {
    /// Each item as one JSON object, no newline.
    public let items: [[UInt8]]
    /// Where the next page begins; nil at the end.
    public let next: PageCursor?
    /// The exact count of all matches, where it was asked for.
    public let count: Int?
}

/// A query that can't be answered, though each of its values is well-formed.
public enum QueryError: Error, Sendable, Equatable {
    /// The cursor was given for other filters or another sort.
    case cursorOfAnotherQuery
    /// The place is none of this archive's change log.
    case cursorOfAnotherArchive
    /// `sort=-score` without `q`.
    case scoreWithoutSearch
}
