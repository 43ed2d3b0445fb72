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

    @Test("what is asked by a name, an address, a day or a place in the log is found through an index")
    func lookups() throws {
        let archive = try TemporaryArchive.withSevenOfEach()
        try archive.ingest([.norvika])
        let reader = archive.reader
        func contacts(_ change: (inout ContactQuery.Filter) -> Void) throws {
            var query = ContactQuery()
            change(&query.filter)
            _ = try reader.contacts(query)
        }
        let lookups: [() throws -> Void] = [
            { try contacts { $0.search = "ada fen" } }, { try contacts { $0.search = "ir@norvika.example" } },
            { try contacts { $0.phones = ["416-555-0142"] } }, { try contacts { $0.emails = ["x"] } },
            { try contacts { $0.issuers = ["norvika-biosciences"] } },
            { try contacts { $0.asOf = CalendarDate(iso: "2005-01-01") } },
            { _ = try reader.tickers(named: "TSX:NRV") }, { _ = try reader.tickers(named: "NRV") },
            { _ = try reader.drug("veltamab") }, { _ = try reader.issuer("norvika-biosciences") },
            { _ = try reader.timeline(ofDrug: "veltamab", PageRequest()) },
            { _ = try reader.changes(since: nil, limit: 5) }, { _ = try reader.suggestions(for: "ada fen", limit: 5) },
            { _ = try reader.contact(archive.ids(reader.contacts(ContactQuery()))[0]) },
            { _ = try reader.drugProgram(archive.ids(reader.drugPrograms(DrugProgramQuery()))[0]) },
            {
                var query = DrugProgramQuery()
                query.filter.activeOn = CalendarDate(iso: "2005-01-01")
                _ = try reader.drugPrograms(query)
            },
        ]
        let large = [
            "mention", "statement", "claim", "release", "contact_address", "name_word", "identity", "former_entity",
        ]
        for lookup in lookups {
            for (statement, plan) in try reader.allPlans(lookup) {
                let scans = plan.filter { step in
                    large.contains { step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") }
                }
                #expect(scans.isEmpty, "\(statement)\n\(plan)")
            }
        }
    }

    @Test("words of a name are looked up in the index by words, each of them once")
    func words() throws {
        let archive = try TemporaryArchive(.norvika)
        var query = ContactQuery()
        query.filter.search = "f fen a fenwick a ada"
        #expect(try archive.reader.contacts(query).items.count == 1)
        let plans = try archive.reader.allPlans { _ = try archive.reader.contacts(query) }
        let steps: [String] = plans.flatMap(\.plan).filter { $0.contains("name_word") }
        #expect(!steps.isEmpty)
        for step in steps { #expect(step.contains("PRIMARY KEY (word>? AND word<?)"), "\(step)") }
        #expect(FoldedName("f fen a Fenwick a ada").beginnings == ["ada", "fenwick"])
    }

    @Test("what a release writes is found through an index, however many releases there are")
    func ingest() throws {
        let archive = try TemporaryArchive.withSevenOfEach()
        let statements = Mutex<[String]>([])
        try archive.archive.write { db in
            db.trace { event in
                if case .statement(let statement) = event { statements.withLock { $0.append(statement.sql) } }
            }
        }
        let ids = try archive.ingest([.norvika]).map(\.id)
        let stored = try #require(try archive.reader.reading(.id(ids[0])))
        var other = ParsedRelease.norvika
        other.drugPrograms = [DrugProgram(drug: "Drug 1", aliases: ["Drug 2"], stage: .phase1)]
        #expect(try archive.archive.replace(stored, with: other))
        let tied = try #require(try archive.reader.reading(.id(ids[0])))
        #expect(try archive.archive.replace(tied, with: .norvika))
        try archive.archive.write { $0.trace(options: []) }
        let large = [
            "mention", "statement", "claim", "release", "contact_address", "name_word", "identity", "former_entity",
        ]
        try archive.archive.write { db in
            for sql in Set(statements.withLock { $0 }) where sql.contains("WHERE") && !sql.hasPrefix("--") {
                let plan = try Row.fetchAll(
                    db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: .init(ArchiveReader.nulls(sql))
                )
                .map { $0["detail"] as String }
                let scans = plan.filter { step in
                    large.contains { step == "SCAN \($0)" || step.hasPrefix("SCAN \($0) ") }
                }
                #expect(scans.isEmpty, "\(sql)\n\(plan)")
            }
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
    /// Values for a statement that is only looked at.
    fileprivate static func nulls(_ sql: String) -> [(any DatabaseValueConvertible)?] {
        Array(repeating: nil, count: sql.count { $0 == "?" })
    }

    /// Every statement behind what `body` reads, with its plan.
    fileprivate func allPlans(_ body: () throws -> Void) throws -> [(statement: String, plan: [String])] {
        let statements = Mutex<[String]>([])
        queue.unsafeRead { db in
            db.trace { event in
                if case .statement(let statement) = event { statements.withLock { $0.append(statement.expandedSQL) } }
            }
        }
        try body()
        return try queue.unsafeRead { db in
            db.trace(options: [])
            return try statements.withLock { $0 }.filter { $0.hasPrefix("SELECT") }.map { statement in
                (statement, try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(statement)").map { $0["detail"] as String })
            }
        }
    }

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
