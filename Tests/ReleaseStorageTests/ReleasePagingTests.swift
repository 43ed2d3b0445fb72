import ReleaseModel
import ReleaseStorage
import Testing

@Suite("Pages while others write")
struct ReleasePagingTests {
    private static func dated(_ name: String, _ numbers: inout SampleWords) -> ParsedRelease {
        let day = numbers.number(below: 400)
        let date = day == 0 ? nil : CalendarDate(dayNumber: 12_000 + day)?.description
        let issuer = ["Norvika", "Oster"][numbers.number(below: 2)]
        return .sample(name, on: date, issuer: issuer, body: "tide \(numbers.word())")
    }

    private static let filters: [@Sendable (inout ReleaseFilter) throws -> Void] = [
        { _ in }, { $0.issuers = ["norvika"] }, { $0.search = try SearchQuery("tide") },
        { $0.dates = DateRange(partial: "2003") },
    ]

    @Test(
        "those that were there come once each, in order, however many arrive meanwhile",
        arguments: [ReleaseQuery.Sort.newestFirst, .oldestFirst, .lastUpdatedFirst], 0..<4)
    func pages(sort: ReleaseQuery.Sort, filter: Int) throws {
        let archive = try TemporaryArchive()
        var numbers = SampleWords(seed: UInt64(filter) + 1)
        try archive.ingest((0..<60).map { ReleasePagingTests.dated("Old \($0)", &numbers) })
        var query = ReleaseQuery()
        query.sort = sort
        try ReleasePagingTests.filters[filter](&query.filter)
        query.page = try #require(PageRequest(limit: 500))
        let there = try archive.reader.releases(query).items.map { try JSON($0)["headline"].text }

        let written = archive.archive
        let writer = WritingThread(countMax: 300) { count in
            var numbers = SampleWords(seed: UInt64(count))
            try written.ingest([ReleasePagingTests.dated("New \(count)", &numbers)])
        }
        for limit in [1, 7] {
            var seen: [String] = []
            var cursor: PageCursor?
            repeat {
                query.page = try #require(PageRequest(limit: limit, cursor: cursor))
                let page = try archive.reader.releases(query)
                seen += try page.items.map { try JSON($0)["headline"].text }
                cursor = page.next
            } while cursor != nil && seen.count < 5_000
            #expect(seen.filter { $0.hasPrefix("Old") } == there)
            #expect(Set(seen).count == seen.count)
        }
        try writer.stop()
    }

    @Test("count, facets and items of an answer are of one state of the archive")
    func snapshot() throws {
        let archive = try TemporaryArchive()
        let written = archive.archive
        let writer = WritingThread(countMax: 150) { number in
            var numbers = SampleWords(seed: UInt64(number))
            try written.ingest([ReleasePagingTests.dated("New \(number)", &numbers)])
        }
        for _ in 0..<60 {
            let page = try archive.releases {
                $0.page = try #require(PageRequest(limit: 500, counts: true))
                $0.facets = [.language]
            }
            let count = try #require(page.count)
            #expect(page.items.count == count)
            #expect(page.facets.map { $0.counts.reduce(0) { $0 + $1.count } } == [count])
        }
        try writer.stop()
    }
}
