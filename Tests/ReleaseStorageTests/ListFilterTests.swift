@testable import ReleaseStorage
import ReleaseModel
import Testing

@Suite("What a cursor is bound to")
struct ListFilterTests {
    @Test("each filter of each list, and none is forgotten")
    func filters() throws {
        let search = try SearchQuery("one")
        let day = CalendarDate(year: 2003, month: 1, day: 2)
        let dates = DateRange(partial: "2003")
        bind(
            ReleaseFilter(),
            [
                { $0.search = search }, { $0.searchesBoilerplate = true }, { $0.dates = dates },
                { $0.updatedSince = Instant(secondsSince1970: 1) }, { $0.issuers = ["a"] }, { $0.tickers = ["a"] },
                { $0.exchanges = ["a"] }, { $0.program.drugs = ["a"] }, { $0.cities = ["a"] },
                { $0.contacts = ["a"] }, { $0.speakers = ["a"] }, { $0.languages = ["a"] }, { $0.wires = ["a"] },
                { $0.formats = [.html] }, { $0.diagnostics = ["a"] }, { $0.slugs = ["a"] }, { $0.ids = ["a"] },
            ])
        bind(
            ProgramFilter(),
            [
                { $0.drugs = ["a"] }, { $0.stages = [.phase1] }, { $0.accesses = [.expandedAccess] },
                { $0.statuses = [.active] }, { $0.indications = ["a"] }, { $0.countries = ["a"] },
                { $0.partners = ["a"] },
            ])
        bind(
            ContactQuery.Filter(),
            [
                { $0.search = "a" }, { $0.issuers = ["a"] }, { $0.roles = [.media] }, { $0.emails = ["a"] },
                { $0.phones = ["a"] }, { $0.asOf = day },
            ])
        bind(
            TickerQuery.Filter(),
            [{ $0.exchanges = ["a"] }, { $0.mics = ["a"] }, { $0.issuers = ["a"] }, { $0.symbols = ["a"] }])
        bind(IssuerQuery.Filter(), [{ $0.search = "a" }])
        bind(DrugQuery.Filter(), [{ $0.search = "a" }, { $0.issuers = ["a"] }, { $0.stages = [.phase1] }])
        bind(
            DrugProgramQuery.Filter(),
            [{ $0.program.stages = [.phase1] }, { $0.issuers = ["a"] }, { $0.dates = dates }, { $0.activeOn = day }])
        bind(
            QuoteQuery.Filter(),
            [
                { $0.search = search }, { $0.speakers = ["a"] }, { $0.issuers = ["a"] }, { $0.drugs = ["a"] },
                { $0.dates = dates },
            ])
    }

    private func bind<Filter: ListFilter>(_ none: Filter, _ changes: [(inout Filter) -> Void]) {
        #expect(Mirror(reflecting: none).children.count == changes.count, "\(Filter.self)")
        let filters = changes.map { change in
            var filter = none
            change(&filter)
            return filter
        }
        let digests = ([none] + filters).map { PageCursor.digest(of: $0, sort: "") }
        #expect(Set(digests).count == digests.count, "\(Filter.self)")
    }

    @Test("the values of a filter, and the sort")
    func values() throws {
        let searches = [
            "one two", "one OR two", "one -two", "\"one two\"", "one two*", "one speaker:two", "one headline:two",
        ]
        let issuers = [["a", "b"], ["b", "a"], ["a,b"], ["a\",\"b"], ["a"]]
        let dates = ["2003", "2003-01", "2003-01-01"].map { DateRange(partial: $0) }
        let digests =
            try searches.map { text in try digest { $0.search = try SearchQuery(text) } }
            + issuers.map { names in digest { $0.issuers = names } }
            + (dates + [DateRange(from: dates[0], to: nil), DateRange(from: nil, to: dates[0])]).map { range in
                digest { $0.dates = range }
            } + [PageCursor.digest(of: ReleaseFilter(), sort: "release_date")]
        #expect(Set(digests).count == digests.count)
    }

    @Test("clients keep cursors: a new build of the program makes the same digest of the same filter")
    func stable() throws {
        let digest = try digest {
            $0.search = try SearchQuery("\"late stage\" OR pivotal -trial*")
            $0.issuers = ["norvika"]
            $0.dates = DateRange(partial: "2003-11")
            $0.program.stages = [.phase1]
        }
        #expect(digest == "79a7448b5b04")
    }

    private func digest(_ change: (inout ReleaseFilter) throws -> Void) rethrows -> String {
        var filter = ReleaseFilter()
        try change(&filter)
        return PageCursor.digest(of: filter, sort: "-release_date")
    }
}
