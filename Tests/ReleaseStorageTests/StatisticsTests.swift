import ReleaseModel
import ReleaseStorage
import Testing

@Suite("Facets and statistics")
struct StatisticsTests {
    /// Forty releases whose facts are drawn from small lists, so that every combination comes about.
    private static func filled() throws -> TemporaryArchive {
        let archive = try TemporaryArchive()
        var numbers = SampleWords(seed: 4)
        func draw<Value>(_ values: [Value]) -> Value { values[numbers.number(below: values.count)] }
        try archive.ingest(
            (0..<40).map { number in
                .sample(
                    "Release \(number)", on: draw([nil, "2003-11-07", "2003-11-08", "2004-02-29", "2005-01-01"]),
                    issuer: draw([nil, "Norvika Inc.", "Larch & Moss Ltd.", "Oster AG"]),
                    body: draw(["tide", "tide and moon"])
                ) { release in
                    release.language = draw(["en", "fr"])
                    release.tickers = draw([
                        [], [Ticker(exchange: "TSX", mic: "XTSE", symbol: "NRV")],
                        [
                            Ticker(exchange: "TSX", mic: "XTSE", symbol: "NRV"),
                            Ticker(exchange: "OTC BB", mic: nil, symbol: "NRVF"),
                        ],
                    ])
                    release.drugPrograms = (0..<numbers.number(below: 3)).map { _ in
                        DrugProgram(
                            drug: draw(["Veltamab", "Osmerol"]), stage: draw([.phase2, .phase3, nil]),
                            access: draw([nil, .namedPatient]), indication: draw(["melanoma", "renal cancer"]))
                    }
                }
            })
        return archive
    }

    private static func filter(_ change: (inout ReleaseFilter) throws -> Void) rethrows -> ReleaseFilter {
        var filter = ReleaseFilter()
        try change(&filter)
        return filter
    }

    private static func filters() throws -> [ReleaseFilter] {
        [
            ReleaseFilter(),
            filter { $0.program.drugs = ["veltamab"] },
            filter { $0.program.stages = [.phase3] },
            filter {
                $0.program.indications = ["melanoma"]
                $0.program.accesses = [.namedPatient]
            },
            filter { $0.dates = DateRange(partial: "2003") },
            try filter { $0.search = try SearchQuery("moon") },
            filter { $0.updatedSince = Instant(secondsSince1970: 0) },
            try filter {
                $0.search = try SearchQuery("tide -moon")
                $0.issuers = ["norvika"]
                $0.languages = ["en"]
            },
            filter { $0.issuers = ["nobody"] },
        ]
    }

    /// The filter with one more value asked for.
    private func adding(_ key: String, of grouping: ReleaseGrouping, to given: ReleaseFilter) -> ReleaseFilter {
        var filter = given
        switch grouping {
        case .day, .month, .year:
            filter.dates = DateRange(partial: key).map { $0.intersection(given.dates ?? $0) }
        case .issuer: filter.issuers = [key]
        case .ticker: filter.tickers = [key]
        case .drug: filter.program.drugs = [key]
        case .stage: filter.program.stages = DrugProgram.Stage(rawValue: key).map { [$0] } ?? []
        case .language: filter.languages = [key]
        }
        return filter
    }

    private func count(_ filter: ReleaseFilter, in archive: TemporaryArchive) throws -> Int {
        let page = try archive.releases {
            $0.filter = filter
            $0.page = try #require(PageRequest(limit: 1, counts: true))
        }
        return try #require(page.count)
    }

    @Test("a value's count is what a list has with that value as one more filter")
    func drilling() throws {
        let archive = try StatisticsTests.filled()
        for filter in try StatisticsTests.filters() {
            for first in ReleaseGrouping.allCases {
                for row in try archive.statistics([first], filter) {
                    let one = adding(row.values[0].key, of: first, to: filter)
                    #expect(try count(one, in: archive) == row.count, "\(row)")
                }
                for second in ReleaseGrouping.allCases where second != first {
                    for row in try archive.statistics([first, second], filter) {
                        let one = adding(row.values[0].key, of: first, to: filter)
                        let both = adding(row.values[1].key, of: second, to: one)
                        #expect(try count(both, in: archive) == row.count, "\(row)")
                    }
                }
            }
        }
    }

    @Test("facets are the commonest rows of the statistics, and come with the count of all")
    func facets() throws {
        let archive = try StatisticsTests.filled()
        for filter in try StatisticsTests.filters() {
            let page = try archive.releases {
                $0.filter = filter
                $0.facets = ReleaseGrouping.facets
                $0.facetLimit = 2
                $0.page = try #require(PageRequest(limit: 3, counts: true))
            }
            #expect(try page.count == count(filter, in: archive))
            #expect(page.facets.map(\.grouping) == ReleaseGrouping.facets)
            for facet in page.facets {
                let rows = try archive.statistics([facet.grouping], filter).filter { $0.count > 0 }
                    .sorted { ($1.count, $0.values[0].label) < ($0.count, $1.values[0].label) }
                #expect(facet.counts == Array(rows.prefix(2)))
            }
        }
    }

    @Test(
        "periods have a row each, from the first release to the last or as the dates say",
        arguments: [
            ([.year], nil, ["2003 1", "2004 0", "2005 2"]),
            ([.month], "2003", (1...12).map { "2003-\($0 < 10 ? "0" : "")\($0) \($0 == 11 ? 1 : 0)" }),
            ([.year], "1999", ["1999 0"]), ([.day], "2005-01-01", ["2005-01-01 2"]),
            ([.year, .language], nil, ["2003 en 1", "2003 fr 0", "2004 en 0", "2004 fr 0", "2005 en 1", "2005 fr 1"]),
            ([.language, .year], "2005", ["en 2005 1", "fr 2005 1"]),
            ([.month, .year], "2005-01", ["2005-01 2005 2"]), ([.year, .month], "2005-01", ["2005 2005-01 2"]),
            ([.language, .issuer], nil, ["en Norvika 1", "fr Norvika 1"]), ([.year, .stage], "1999", []),
        ] as [([ReleaseGrouping], String?, [String])])
    func periods(groupings: [ReleaseGrouping], date: String?, expected: [String]) throws {
        let archive = try TemporaryArchive(
            .sample("A", on: "2003-11-07"), .sample("B", on: "2005-01-01", issuer: "Norvika"),
            .sample("C", on: "2005-01-01") { $0.language = "fr" },
            .sample("D", issuer: "Norvika") { $0.language = "fr" })
        let rows = try archive.statistics(
            groupings, StatisticsTests.filter { $0.dates = date.flatMap(DateRange.init(partial:)) })
        #expect(
            rows.map { row in
                (row.values.map { $0.key == "norvika" ? $0.label : $0.key } + [String(row.count)]).joined(
                    separator: " ")
            } == expected)
    }

    @Test(
        "labels are for people",
        arguments: [
            (.day, "November 7, 2003"), (.month, "November 2003"), (.year, "2003"), (.issuer, "Norvika Inc."),
            (.ticker, "TSX:NRV"), (.drug, "Veltamab"), (.stage, "Phase 2/3"), (.language, "French"),
        ] as [(ReleaseGrouping, String)])
    func labels(grouping: ReleaseGrouping, label: String) throws {
        let archive = try TemporaryArchive(
            .sample("A", on: "2003-11-07", issuer: "Norvika Inc.") {
                $0.language = "fr"
                $0.tickers = [Ticker(exchange: "TSX", mic: "XTSE", symbol: "NRV")]
                $0.drugPrograms = [DrugProgram(drug: "Veltamab", stage: .phase2And3)]
            })
        #expect(try archive.statistics([grouping]).map { $0.values.map(\.label) } == [[label]])
    }

    @Test("more rows than can be given are refused, not cut")
    func tooMany() throws {
        let archive = try TemporaryArchive(.sample("A", on: "0001-01-01"), .sample("B", on: "9999-12-31"))
        #expect(throws: QueryError.tooManyRows(3_652_059)) { try archive.statistics([.day]) }
        #expect(try archive.statistics([.year]).count == 9999)
    }

    @Test("a new reading is counted in the place of the old one")
    func reading() throws {
        let archive = try TemporaryArchive(.sample("A", on: "2003-11-07", issuer: "Norvika"))
        let id = try #require(try archive.releaseIDs().first)
        let stored = try #require(try archive.reader.reading(.id(id)))
        #expect(try archive.archive.replace(stored, with: .sample("A", on: "2004-01-01", issuer: "Oster")))
        #expect(try archive.statistics([.year, .issuer]).map { $0.values.map(\.key) } == [["2004", "oster"]])
    }
}

extension TemporaryArchive {
    fileprivate func statistics(
        _ groupings: [ReleaseGrouping], _ filter: ReleaseFilter = ReleaseFilter()
    ) throws -> [ReleaseCount] {
        var query = ReleaseStatisticsQuery(groupings)
        query.filter = filter
        return try reader.statistics(query)
    }
}
