@testable import ReleaseStorage
import GRDB
import ReleaseModel
import Synchronization
import Testing

@Suite("Plans of entity lists")
struct EntityPlanTests {
    @Test("default orders are read from an index, on every page")
    func plans() throws {
        let archive = try TemporaryArchive.withSevenOfEach()
        let reader = archive.reader
        for list in reader.entityLists {
            let first = try reader.plans { try list(try #require(PageRequest(limit: 1))) }
            let second = try reader.plans { try list(try #require(PageRequest(limit: 1, cursor: first.page.next))) }
            for plan in [first.plan, second.plan] { #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)") }
            #expect(second.plan.first?.hasPrefix("SEARCH") == true, "\(second.plan)")
        }
    }

    @Test("quotes are walked in order, whatever they are asked for")
    func quotes() throws {
        let archive = try TemporaryArchive.withSevenOfEach()
        let filters: [(inout QuoteQuery.Filter) throws -> Void] = [
            { $0.search = try SearchQuery("quote") }, { $0.dates = DateRange(partial: "2001") },
            { $0.issuers = (0..<7).map { "company \($0)" } },
            {
                $0.drugs = ["drug 1", "drug 2"]
                $0.search = try SearchQuery("quote -other")
                $0.dates = DateRange(partial: "2000")
            },
        ]
        for change in filters {
            var query = QuoteQuery()
            try change(&query.filter)
            var cursor: PageCursor?
            repeat {
                query.page = try #require(PageRequest(limit: 1, cursor: cursor))
                let (page, plan) = try archive.reader.plans { try archive.reader.quotes(query) }
                cursor = page.next
                #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0 == "SCAN quote" }, "\(plan)")
            } while cursor != nil
        }
    }
}

extension ArchiveReader {
    /// The page that `body` reads, and what SQLite says of the statement behind it (sqlite.org/eqp.html).
    fileprivate func plans(_ body: () throws -> Page) throws -> (page: Page, plan: [String]) {
        let statements = Mutex<[String]>([])
        queue.unsafeRead { db in
            db.trace { event in
                if case .statement(let statement) = event { statements.withLock { $0.append(statement.expandedSQL) } }
            }
        }
        let page = try body()
        let list = try #require(statements.withLock { all in all.first { $0.contains("LIMIT 2") } })
        return try queue.unsafeRead { db in
            db.trace(options: [])
            return (page, try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(list)").map { $0["detail"] as String })
        }
    }
}
