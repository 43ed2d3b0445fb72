internal import GRDB

extension ArchiveReader {
    /// A page of releases as they stand in lists. Throws `QueryError` or `ArchiveError`.
    public func releases(_ query: ReleaseQuery) throws -> Page {
        if query.filter.search == nil {
            guard query.sort != .bestFirst else { throw QueryError.scoreWithoutSearch }
            guard !query.highlights else { throw QueryError.highlightWithoutSearch }
        }
        let window = try ListWindow(query.page, filter: query.filter, sort: "releases by " + query.sort.rawValue)
        return try list { db in
            let selection = try ReleaseSelection(query.filter, in: db)
            let tally =
                query.facets.isEmpty ? nil : try ReleaseTally(query.facets.map { [$0] }, of: selection, in: db)
            var page = window.empty
            if let selection {
                let list = ReleaseList(selection: selection, sort: query.sort, window: window)
                let item = try ListedRelease(query, in: db)
                page = try window.page(
                    try list.rows(in: db), json: item.json, position: list.position,
                    count: { try tally?.total ?? db.count(selection.count, cached: selection.isCommon) })
            }
            page.facets =
                try tally.map { tally in
                    try query.facets.map { try tally.facet($0, limit: query.facetLimit, in: db) }
                } ?? []
            return page
        }
    }
}

/// The statements behind a list of releases.
struct ReleaseList {
    let selection: ReleaseSelection
    let sort: ReleaseQuery.Sort
    let window: ListWindow

    func rows(in db: Database) throws -> [Row] {
        var rows: [Row] = []
        for statement in try statements() where rows.count < window.rows {
            rows += try db.rows(statement, cached: selection.isCommon)
        }
        return Array(rows.prefix(window.rows))
    }

    func position(of row: Row) -> [String] {
        switch sort {
        case .newestFirst, .oldestFirst: [String(row["key"] as Int)]
        case .lastUpdatedFirst: [String(row["updated_at"] as Int), String(row["key"] as Int)]
        case .bestFirst: [String(row["rank"] as Double), String(row["key"] as Int)]
        }
    }

    /// One statement, or two where undated releases follow the dated ones.
    func statements() throws -> [SQL] {
        switch sort {
        case .newestFirst:
            let after: [SQL] = window.isFirst ? [] : ["\(selection.key) < \(try window.integer(0))"]
            return [select(after, order: "\(selection.key) DESC")]
        case .oldestFirst:
            return try oldestFirst()
        case .lastUpdatedFirst:
            return [try lastUpdatedFirst()]
        case .bestFirst:
            return [try bestFirst()]
        }
    }

    private func oldestFirst() throws -> [SQL] {
        let position = window.isFirst ? nil : try window.integer(0)
        let order: SQL = "\(selection.key)"
        func dated(after key: Int) -> SQL { select(["\(selection.key) > \(key)"], order: order) }
        func undated(after key: Int) -> SQL {
            select(["\(selection.key) > \(key)", "\(selection.key) < \(RowKey.firstDated)"], order: order)
        }
        guard let position, position < RowKey.firstDated else {
            return [dated(after: position ?? (RowKey.firstDated - 1)), undated(after: -1)]
        }
        return [undated(after: position)]
    }

    private func lastUpdatedFirst() throws -> SQL {
        let after: [SQL] =
            window.isFirst
            ? [] : ["(release.updated_at, release.key) < (\(try window.integer(0)), \(try window.integer(1)))"]
        guard selection.match != nil else {
            return select(after, order: "release.updated_at DESC, release.key DESC")
        }
        return sorted(
            """
            SELECT release.key AS key, release.updated_at AS rank
            \(selection.from) \((selection.conditions + after).whereClause)
            """, "DESC")
    }

    private func bestFirst() throws -> SQL {
        var best = selection.ranks
        if !window.isFirst {
            guard let last = Double(try window.text(0)) else { throw QueryError.cursorOfAnotherQuery }
            best = "SELECT * FROM (\(best)) WHERE (rank, -key) > (\(last), -\(try window.integer(1)))"
        }
        return sorted(best, "ASC")
    }

    /// The sorter holds keys and ranks only; what is shown is joined to the page's rows.
    private func sorted(_ matches: SQL, _ direction: SQL) -> SQL {
        """
        SELECT best.key, best.rank, release.updated_at, release.summary
        FROM (\(matches) ORDER BY rank \(direction), key DESC LIMIT \(window.rows)) AS best
        JOIN release ON release.key = best.key ORDER BY best.rank \(direction), best.key DESC
        """
    }

    private func select(_ after: [SQL], order: SQL) -> SQL {
        """
        SELECT \(selection.key) AS key, release.updated_at, release.summary
        \(selection.from) \((selection.conditions + after).whereClause) ORDER BY \(order) LIMIT \(window.rows)
        """
    }
}
