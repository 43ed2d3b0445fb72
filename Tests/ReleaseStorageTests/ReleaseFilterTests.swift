import ReleaseModel
import ReleaseStorage
import Testing

@Suite("Filters of releases")
struct ReleaseFilterTests {
    /// Norvika's release, and one that shares nothing with it but a stage and a city's word.
    private static let other = ParsedRelease.sample(
        "LARCH & MOSS REPORTS", on: "2005-07-01", issuer: "Larch & Moss Ltd.", body: "Plain words."
    ) { release in
        release.language = "fr"
        release.dateline = Dateline(
            text: "CARROW", wire: "Other Wire", locations: [.init(city: "Carrow", country: "GB")])
        release.tickers = [Ticker(exchange: "LSE", mic: "XLON", symbol: "NRV")]
        release.drugPrograms = [
            DrugProgram(
                drug: "Osmerol", stage: .phase2, indication: "melanoma", countries: ["GB"], partner: "Pharma Osterlund"),
            DrugProgram(drug: "Osmerol", stage: .phase3, indication: "renal failure", countries: ["US"]),
        ]
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let finds: Set<String>
        let change: @Sendable (inout ReleaseFilter) -> Void

        init(_ text: String, _ finds: Set<String>, _ change: @escaping @Sendable (inout ReleaseFilter) -> Void) {
            testDescription = text
            self.finds = finds
            self.change = change
        }
    }

    static let norvika = "NORVIKA BIOSCIENCES BEGINS TRIAL OF VELTAMAB(R)"
    static let larch = "LARCH & MOSS REPORTS"

    static let cases: [Case] = [
        Case("nothing", [norvika, larch]) { _ in },
        Case("issuer by name without legal form", [norvika]) { $0.issuers = ["norvika biosciences"] },
        Case("issuer by name as written", [norvika]) { $0.issuers = ["Norvika Bio-Sciences, INC"] },
        Case("issuer by slug", [larch]) { $0.issuers = ["larch-moss"] },
        Case("either issuer", [norvika, larch]) { $0.issuers = ["larch-moss", "norvika biosciences"] },
        Case("unknown issuer", []) { $0.issuers = ["Norvika"] },
        Case("ticker by symbol", [norvika, larch]) { $0.tickers = ["nrv"] },
        Case("ticker by exchange and symbol", [norvika]) { $0.tickers = ["TSX:NRV"] },
        Case("ticker by MIC and symbol", [norvika]) { $0.tickers = ["XTSE:NRV"] },
        Case("ticker of an exchange without a MIC", [norvika]) { $0.tickers = ["otc bb:nrvkf"] },
        Case("ticker of another exchange", []) { $0.tickers = ["TSX:NRVKF"] },
        Case("exchange", [norvika]) { $0.exchanges = ["OTC BB"] },
        Case("MIC", [larch]) { $0.exchanges = ["XLON"] },
        Case("drug by name", [norvika]) { $0.program.drugs = ["VELTAMAB®"] },
        Case("drug by alias", [norvika]) { $0.program.drugs = ["nb 204"] },
        Case("stage", [norvika, larch]) { $0.program.stages = [.phase2] },
        Case("access", [norvika]) { $0.program.accesses = [.compassionateUse] },
        Case("indication", [norvika, larch]) { $0.program.indications = ["melanoma"] },
        Case("words of an indication", [norvika]) { $0.program.indications = ["Renal  Cancer"] },
        Case("part of a word of an indication", []) { $0.program.indications = ["mela"] },
        Case("a stem of an indication", []) { $0.program.indications = ["melanomas"] },
        Case("words of two indications", []) { $0.program.indications = ["cancer advanced"] },
        Case("partner", [norvika]) { $0.program.partners = ["osterlund pharma"] },
        Case("country of a program", [norvika, larch]) { $0.program.countries = ["US"] },
        Case("stage and indication of one program", [larch]) {
            $0.program.stages = [.phase2]
            $0.program.indications = ["melanoma"]
        },
        Case("stage and indication of two programs", []) {
            $0.program.stages = [.phase3]
            $0.program.indications = ["melanoma"]
        },
        Case("stage and country of one program", [norvika]) {
            $0.program.stages = [.phase2]
            $0.program.countries = ["IS", "US"]
        },
        Case("drug and access of one program", [norvika]) {
            $0.program.drugs = ["veltamab"]
            $0.program.accesses = [.compassionateUse, .namedPatient]
        },
        Case("city", [norvika]) { $0.cities = ["new carrow"] },
        Case("a word of a city", [norvika, larch]) { $0.cities = ["CARROW"] },
        Case("words of two cities", []) { $0.cities = ["oakhaven new"] },
        Case("contact by name", [norvika]) { $0.contacts = ["ada fenwick"] },
        Case("contact by address", [norvika]) { $0.contacts = ["PRESS@larch.example"] },
        Case("speaker", [norvika]) { $0.speakers = ["TOMAS ILVES"] },
        Case("no speaker", []) { $0.speakers = ["Tomas"] },
        Case("language", [larch]) { $0.languages = ["fr", "de"] },
        Case("wire", [norvika]) { $0.wires = ["northern newswire"] },
        Case("format", [norvika, larch]) { $0.formats = [.wireText] },
        Case("diagnostic", [norvika]) { $0.diagnostics = ["no-end-mark"] },
        Case("slug", [larch]) { $0.slugs = ["2005-07-01-larch-moss-reports", "none"] },
        Case("ids", []) { $0.ids = ["rel_0000000000000000"] },
        Case("year", [norvika]) { $0.dates = DateRange(partial: "2004") },
        Case("month", [larch]) { $0.dates = DateRange(partial: "2005-07") },
        Case("from", [larch]) { $0.dates = DateRange(from: DateRange(partial: "2004-03-10"), to: nil) },
        Case("to", [norvika]) { $0.dates = DateRange(from: nil, to: DateRange(partial: "2004-03-09")) },
        Case("updated since then", [norvika, larch]) { $0.updatedSince = Instant(secondsSince1970: 1_700_000_000) },
        Case("updated since later", []) { $0.updatedSince = Instant(secondsSince1970: 1_700_000_001) },
        Case("different filters are ANDed", []) {
            $0.issuers = ["larch-moss"]
            $0.program.drugs = ["Veltamab"]
        },
        Case("text without letters", []) { $0.cities = ["--"] },
        Case("a quotation mark", []) { $0.cities = ["\" OR facts : \"lfr0"] },
    ]

    @Test("finds what it names", arguments: cases)
    func filter(_ example: Case) throws {
        let archive = try TemporaryArchive(.norvika, ReleaseFilterTests.other)
        #expect(try Set(archive.headlines { example.change(&$0.filter) }) == example.finds)
    }

    @Test(
        "a partial date is its days",
        arguments: [
            ("2003", "2003-01-01", "2003-12-31"), ("2004-02", "2004-02-01", "2004-02-29"),
            ("2003-11-07", "2003-11-07", "2003-11-07"),
        ])
    func dates(text: String, first: String, last: String) {
        let range = DateRange(partial: text)
        #expect(range?.first?.description == first)
        #expect(range?.last?.description == last)
    }

    @Test(
        "other text is no date",
        arguments: ["", "foo", "03", "2003-1", "2003-13", "2003-02-30", "2003-11-07-01", "+003", "2003-"])
    func noDates(text: String) { #expect(DateRange(partial: text) == nil) }

    @Test("undated releases match no date")
    func undated() throws {
        let archive = try TemporaryArchive(.sample("Undated"))
        #expect(try archive.headlines { $0.filter.dates = DateRange(from: DateRange(partial: "0001"), to: nil) } == [])
        #expect(try archive.headlines { $0.filter.dates = DateRange(from: nil, to: DateRange(partial: "9999")) } == [])
    }

    @Test("ranges that don't meet find nothing")
    func emptyRange() throws {
        let archive = try TemporaryArchive(.norvika)
        let range = try #require(DateRange(partial: "2003")).intersection(try #require(DateRange(partial: "2004")))
        #expect(try archive.headlines { $0.filter.dates = range } == [])
    }
}
