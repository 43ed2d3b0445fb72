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
    func pages(sort: ReleaseQuery.Sort, filter: Int) async throws {
        let archive = try TemporaryArchive()
        var numbers = SampleWords(seed: UInt64(filter) + 1)
        try archive.ingest((0..<60).map { ReleasePagingTests.dated("Old \($0)", &numbers) })
        var query = ReleaseQuery()
        query.sort = sort
        try ReleasePagingTests.filters[filter](&query.filter)
        query.page = try #require(PageRequest(limit: 500))
        let there = try archive.reader.releases(query).items.map { try JSON($0)["headline"].text }

        let written = archive.archive
        let writer = Task.detached {
            var numbers = SampleWords(seed: 77)
            var count = 0
            while !Task.isCancelled {
                try written.ingest([ReleasePagingTests.dated("New \(count)", &numbers)])
                count += 1
            }
            return count
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
        writer.cancel()
        #expect(try await writer.value > 0)
    }

    @Test("count, facets and items of an answer are of one state of the archive")
    func snapshot() async throws {
        let archive = try TemporaryArchive()
        let written = archive.archive
        let writer = Task.detached {
            var numbers = SampleWords(seed: 5)
            for number in 0..<150 { try written.ingest([ReleasePagingTests.dated("New \(number)", &numbers)]) }
        }
        var count = 0
        while count < 150 {
            let page = try archive.releases {
                $0.page = try #require(PageRequest(limit: 500, counts: true))
                $0.facets = [.language]
            }
            count = try #require(page.count)
            #expect(page.items.count == count)
            #expect(page.facets.map { $0.counts.reduce(0) { $0 + $1.count } } == [count])
        }
        try await writer.value
    }
}
