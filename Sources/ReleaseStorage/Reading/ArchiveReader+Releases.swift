internal import GRDB

extension ArchiveReader {
    /// A page of releases as they stand in lists. Throws `QueryError` or `ArchiveError`.
    public func releases(_ query: ReleaseQuery) throws -> Page {
        guard query.sort != .bestFirst || query.filter.search != nil else { throw QueryError.scoreWithoutSearch }
        let window = try ListWindow(query.page, filter: query.filter, sort: query.sort.rawValue)
        return try list { db in
            guard let selection = try ReleaseSelection(query.filter, in: db) else { return window.empty }
            let list = ReleaseList(selection: selection, sort: query.sort, window: window)
            return try window.page(
                try list.rows(in: db), json: { $0.bytes("summary") }, position: list.position,
                count: { try db.count(list.count, cached: selection.isCommon) })
        }
    }
}

/// The statements behind a list of releases.
struct ReleaseList {
    let selection: ReleaseSelection
    let sort: ReleaseQuery.Sort
    let window: ListWindow

    var count: SQL { "SELECT count(*) \(selection.from) \(selection.conditions.whereClause)" }

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
            let after: [SQL] =
                window.isFirst
                ? [] : ["(release.updated_at, release.key) < (\(try window.integer(0)), \(try window.integer(1)))"]
            return [select(after, order: "release.updated_at DESC, release.key DESC")]
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

    /// A hit in the headline weighs more than one in the deck, and that more than one in the body; facts weigh nothing
    /// (sqlite.org/fts5.html#the_bm25_function; better is smaller).
    private func bestFirst() throws -> SQL {
        var best: SQL = """
            SELECT release_search.rowid AS key, bm25(release_search, 8.0, 3.0, 1.0, 1.0, 1.0, 0.0) AS rank
            \(selection.from) \(selection.conditions.whereClause)
            """
        if !window.isFirst {
            guard let last = Double(try window.text(0)) else { throw QueryError.cursorOfAnotherQuery }
            best = "SELECT * FROM (\(best)) WHERE (rank, -key) > (\(last), -\(try window.integer(1)))"
        }
        // The sorter holds keys and ranks only; what is shown is joined to the page's rows.
        return """
            SELECT best.key, best.rank, release.updated_at, release.summary
            FROM (\(best) ORDER BY rank, key DESC LIMIT \(window.rows)) AS best JOIN release ON release.key = best.key
            ORDER BY best.rank, best.key DESC
            """
    }

    private func select(_ after: [SQL], order: SQL) -> SQL {
        """
        SELECT \(selection.key) AS key, release.updated_at, release.summary
        \(selection.from) \((selection.conditions + after).whereClause) ORDER BY \(order) LIMIT \(window.rows)
        """
    }
}
