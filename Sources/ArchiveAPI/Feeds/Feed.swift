import ReleaseModel

/// Releases as a feed, before it is written in one of the three formats.
struct Feed {
    static let author = "Release Archive"

    /// Where the feed begins, of whichever page of it this is (RFC 5005, section 3).
    var id: String
    var title: String
    /// Where this page is.
    var url: String
    /// The same list in JSON.
    var list: String
    /// Where older entries are (RFC 5005, section 3).
    var next: String?
    var entries: [FeedEntry]

    /// The last change of any entry; the beginning of time where there is none.
    var updated: Instant { entries.map(\.updated).max() ?? Instant(secondsSince1970: 0) }
}
