@testable import ReleaseStorage
import GRDB
import ReleaseModel
import Testing

@Suite("Order and pages of releases")
struct ReleaseOrderTests {
    static let dates: [String?] = ["2004-05-01", nil, "2003-01-01", "2004-05-01", nil, "1899-12-31", "2020-02-29"]

    private func filled() throws -> TemporaryArchive {
        let archive = try TemporaryArchive()
        for (number, date) in ReleaseOrderTests.dates.enumerated() {
            try archive.ingest([.sample("Release \(number)", on: date, issuer: "Norvika", body: "words \(number)")])
        }
        return archive
    }

    @Test(
        "undated releases stand last in both directions, later arrivals first within a day",
        arguments: [
            (ReleaseQuery.Sort.newestFirst, [6, 3, 0, 2, 5, 4, 1]), (.oldestFirst, [5, 2, 0, 3, 6, 1, 4]),
        ])
    func order(sort: ReleaseQuery.Sort, expected: [Int]) throws {
        let archive = try filled()
        #expect(try archive.headlines { $0.sort = sort } == expected.map { "Release \($0)" })
        #expect(
            try archive.headlines {
                $0.sort = sort
                $0.filter.issuers = ["norvika"]
            } == expected.map { "Release \($0)" })
    }

    @Test(
        "pages neither skip nor repeat, while releases arrive", arguments: ReleaseQuery.Sort.allCases, [1, 2, 3, 7, 8])
    func pages(sort: ReleaseQuery.Sort, limit: Int) throws {
        let archive = try filled()
        func page(after cursor: PageCursor?) throws -> Page {
            try archive.releases {
                $0.sort = sort
                $0.page = try #require(PageRequest(limit: limit, cursor: cursor, counts: true))
                if sort == .bestFirst { $0.filter.search = try SearchQuery("words") }
            }
        }
        let whole = try archive.headlines {
            $0.sort = sort
            if sort == .bestFirst { $0.filter.search = try SearchQuery("words") }
        }
        var seen: [String] = []
        var cursor: PageCursor?
        repeat {
            let page = try page(after: cursor)
            #expect(page.items.count <= limit)
            seen += try page.items.map { try JSON($0)["headline"].text }
            cursor = page.next.flatMap { PageCursor($0.description) }
            #expect((cursor == nil) == (page.next == nil))
            // It belongs to a page that was read already, or is read later; those there before must each come once. A
            // rank changes with every arrival, so a list by rank stands still here.
            if sort == .newestFirst { try archive.ingest([.sample("New \(seen.count)", on: "2021-01-01")]) }
        } while cursor != nil && seen.count < 50
        #expect(seen.filter { $0.hasPrefix("Release") } == whole)
    }

    @Test("a cursor of another query or of nobody is refused")
    func cursors() throws {
        let archive = try filled()
        let two = try #require(PageRequest(limit: 2))
        let next = try #require(try archive.releases { $0.page = two }.next)
        #expect(throws: QueryError.cursorOfAnotherQuery) {
            try archive.releases {
                $0.filter.issuers = ["norvika"]
                $0.page = try #require(PageRequest(limit: 2, cursor: next))
            }
        }
        #expect(throws: QueryError.cursorOfAnotherQuery) {
            try archive.releases {
                $0.sort = .oldestFirst
                $0.page = try #require(PageRequest(limit: 2, cursor: next))
            }
        }
        let forged = PageCursor(query: next.query, position: ["x"])
        #expect(throws: QueryError.cursorOfAnotherQuery) {
            try archive.releases { $0.page = try #require(PageRequest(limit: 2, cursor: forged)) }
        }
        for text in ["", "?", "abc", "YWJj", next.description + "=", " "] { #expect(PageCursor(text) == nil) }
    }

    @Test("a limit is from 1 to 500", arguments: [(0, false), (1, true), (500, true), (501, false), (-1, false)])
    func limits(limit: Int, isValid: Bool) { #expect((PageRequest(limit: limit) != nil) == isValid) }

    @Test("counts are of all matches, and come only when asked for")
    func counts() throws {
        let archive = try filled()
        #expect(try archive.releases().count == nil)
        let counted = try #require(PageRequest(limit: 1, counts: true))
        #expect(try archive.releases { $0.page = counted }.count == 7)
        #expect(
            try archive.releases {
                $0.page = counted
                $0.filter.issuers = ["norvika"]
                $0.filter.dates = DateRange(partial: "2004")
            }.count == 2)
        #expect(
            try archive.releases {
                $0.page = counted
                $0.filter.issuers = ["unknown"]
            }.count == 0)
    }

    @Test("a score needs a search")
    func score() throws {
        let archive = try filled()
        #expect(throws: QueryError.scoreWithoutSearch) { try archive.releases { $0.sort = .bestFirst } }
    }

    @Test("lists are walked in order, without sorting and without a scan from the start")
    func plans() throws {
        let archive = try filled()
        let cursor = PageCursor(query: "", position: ["1"])
        let filters: [ReleaseFilter] = try [
            { _ in }, { $0.issuers = ["norvika"] }, { $0.dates = DateRange(partial: "2004") },
            { $0.search = try SearchQuery("words -other") }, { $0.formats = [.wireText, .html] },
            { filter in
                filter.search = try SearchQuery("words OR release")
                filter.issuers = ["norvika"]
                filter.dates = DateRange(partial: "2004-05")
                filter.updatedSince = Instant(secondsSince1970: 0)
            },
            {
                $0.program.accesses = [.namedPatient]
                $0.program.stages = [.phase2]
            },
            { $0.search = try SearchQuery("$1.2 OR \"release words\" headline:rel*") },
        ].map { (change: (inout ReleaseFilter) throws -> Void) in
            var filter = ReleaseFilter()
            try change(&filter)
            return filter
        }
        for filter in filters {
            for sort in [ReleaseQuery.Sort.newestFirst, .oldestFirst] {
                for position in [nil, cursor] {
                    let plan = try archive.reader.plan(filter, sort, after: position, recentMax: 0)
                    #expect(
                        !plan.contains { $0.contains("TEMP B-TREE") || $0 == "SCAN release" && position != nil },
                        "\(plan)")
                }
            }
        }
        let plan = try archive.reader.plan(ReleaseFilter(), .lastUpdatedFirst, after: nil)
        #expect(plan == ["SCAN release USING INDEX release_by_update"])
    }

    /// `=` in FTS5's plan says that a row number is given.
    @Test("releases that are named are looked up")
    func namedPlans() throws {
        let archive = try filled()
        let id = try archive.releaseIDs()[0]
        for search in [nil, try SearchQuery("words")] {
            var named = ReleaseFilter()
            named.search = search
            named.ids = [id]
            var recent = ReleaseFilter()
            recent.search = search
            recent.updatedSince = Instant(secondsSince1970: 1_700_000_000)
            for filter in [named, recent] {
                let plan = try archive.reader.plan(filter, .newestFirst, after: nil)
                #expect(!plan.contains { $0 == "SCAN release" || $0.hasSuffix(":M6") }, "\(plan)")
            }
            let counts = try [0, 1000].map { recentMax in
                try archive.reader.read { db in
                    try ReleaseSelection(recent, in: db, recentMax: recentMax).map { try db.count($0.count) }
                }
            }
            #expect(counts == [7, 7])
        }
    }
}

extension ArchiveReader {
    /// What SQLite says of the statements behind a list (sqlite.org/eqp.html).
    fileprivate func plan(
        _ filter: ReleaseFilter, _ sort: ReleaseQuery.Sort, after cursor: PageCursor?, recentMax: Int = 1000
    ) throws -> [String] {
        let digest = PageCursor.digest(of: filter, sort: sort.rawValue)
        let bound = cursor.map { PageCursor(query: digest, position: $0.position) }
        let page = try #require(PageRequest(limit: 20, cursor: bound))
        let window = try ListWindow(page, filter: filter, sort: sort.rawValue)
        return try read { db in
            let selection = try #require(try ReleaseSelection(filter, in: db, recentMax: recentMax))
            return try ReleaseList(selection: selection, sort: sort, window: window).statements().flatMap { statement in
                try db.rows("EXPLAIN QUERY PLAN \(statement)").map { $0["detail"] as String }
            }
        }
    }
}
