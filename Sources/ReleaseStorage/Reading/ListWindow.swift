/// The part of a list that one answer gives.
struct ListWindow {
    private let limit: Int
    private let counts: Bool
    /// Of the query that the list answers.
    private let digest: String
    private let position: [String]?

    init(_ page: PageRequest, filter: some ListFilter, sort: String) throws(QueryError) {
        limit = page.limit
        counts = page.counts
        digest = PageCursor.digest(of: filter, sort: sort)
        position = page.cursor?.position
        if let cursor = page.cursor, cursor.query != digest { throw .cursorOfAnotherQuery }
    }

    /// One more than the page holds, to see whether there is a next one.
    var rows: Int { limit + 1 }

    /// Whether the list is read from its beginning.
    var isFirst: Bool { position == nil }

    func text(_ index: Int) throws(QueryError) -> String {
        guard let position, position.indices.contains(index) else { throw .cursorOfAnotherQuery }
        return position[index]
    }

    func integer(_ index: Int) throws(QueryError) -> Int {
        guard let number = Int(try text(index)) else { throw .cursorOfAnotherQuery }
        return number
    }

    /// The page of what was read.
    ///
    /// - Parameters:
    ///   - position: an item's sort values.
    ///   - count: asked only where the query asks for it.
    func page<Item>(
        _ items: [Item], json: (Item) throws -> [UInt8], position: (Item) -> [String], count: () throws -> Int
    ) rethrows -> Page {
        let shown = items.prefix(limit)
        let last = items.count > limit ? shown.last : nil
        return Page(
            items: try shown.map(json), next: last.map { PageCursor(query: digest, position: position($0)) },
            count: counts ? try count() : nil)
    }

    /// The answer of a query whose filters name what the archive does not know.
    var empty: Page { Page(items: [], next: nil, count: counts ? 0 : nil) }
}
