@testable import ReleaseStorage
import GRDB
import ReleaseModel
import Synchronization
import Testing

@Suite("Plans of entity lists")
struct EntityPlanTests {
    @Test("default orders are read from an index, on every page")
    func plans() throws {
        let archive = try TemporaryArchive()
        for number in 0..<3 {
            try archive.ingest([
                .sample("R\(number)", on: "2004-01-0\(number + 1)", issuer: "Company \(number)") {
                    $0.tickers = [Ticker(exchange: "TSX", mic: nil, symbol: "S\(number)")]
                    $0.contacts = [Contact(name: "Person \(number)")]
                    $0.quotes = [Quote(text: "Quote \(number)")]
                    $0.drugPrograms = [DrugProgram(drug: "Drug \(number)", stage: .phase1)]
                }
            ])
        }
        let reader = archive.reader
        let lists: [(PageRequest) throws -> Page] = [
            { page in
                var query = IssuerQuery()
                query.page = page
                return try reader.issuers(query)
            },
            { page in
                var query = TickerQuery()
                query.page = page
                return try reader.tickers(query)
            },
            { page in
                var query = ContactQuery()
                query.page = page
                return try reader.contacts(query)
            },
            { page in
                var query = DrugQuery()
                query.page = page
                return try reader.drugs(query)
            },
            { page in
                var query = DrugProgramQuery()
                query.page = page
                return try reader.drugPrograms(query)
            },
            { page in
                var query = QuoteQuery()
                query.page = page
                return try reader.quotes(query)
            },
        ]
        for list in lists {
            let first = try reader.plans { try list(try #require(PageRequest(limit: 1))) }
            let second = try reader.plans { try list(try #require(PageRequest(limit: 1, cursor: first.page.next))) }
            for plan in [first.plan, second.plan] { #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)") }
            #expect(second.plan.first?.hasPrefix("SEARCH") == true, "\(second.plan)")
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
