import ReleaseModel
import ReleaseStorage
import Testing

@Suite("Search")
struct SearchTests {
    @Test(
        "finds what the words mean",
        arguments: [
            ("veltamab", true), ("VELTAMAB", true), ("trials", true), ("begin cancer", true), ("begin osmerol", false),
            ("\"renal cancer\"", true), ("\"cancer renal\"", false), ("cancer -renal", false),
            ("cancer -osmerol", true),
            ("osmerol OR cancer", true), ("osmerol OR placebo", false), ("today osmerol OR cancer", true),
            ("velt*", true), ("nor* velt*", true), ("osm*", false), ("headline:trial", true),
            ("headline:cancer", false),
            ("headline:\"begins trial\"", true), ("speaker:ilves", true), ("speaker:norvika", false),
            ("-speaker:ilves cancer", false), ("Reykjavík", true), ("reykjavik", true), ("prophecies", false),
            ("oakhaven", true), ("veltamab(r)", true), ("norvika/biosciences", true), ("OR", false),
            ("cancer OR", false),
            ("cancer\0", true), ("\"cancer", true), ("cancer )(", true), ("NEAR(cancer renal)", false),
            ("facts:l", false),
            ("len0", false), ("{headline}: trial", false),
        ])
    func find(text: String, finds: Bool) throws {
        let archive = try TemporaryArchive(.norvika)
        let query = try SearchQuery(text)
        #expect(try archive.releaseIDs { $0.filter.search = query }.isEmpty != finds)
    }

    @Test("boilerplate is searched only when asked for")
    func boilerplate() throws {
        let archive = try TemporaryArchive(.norvika)
        let found = try archive.releaseIDs {
            $0.filter.search = try SearchQuery("prophecies")
            $0.filter.searchesBoilerplate = true
        }
        #expect(found.count == 1)
    }

    @Test(
        "what can't be searched for is said",
        arguments: [
            ("", .empty), (" - \" !", .empty), ("-cancer", .onlyExclusions), ("ab*", .prefixTooShort("ab*")),
            (String(repeating: "a ", count: 65), .tooLong),
        ] as [(String, SearchQuery.Malformed)])
    func malformed(text: String, reason: SearchQuery.Malformed) {
        #expect(throws: reason) { try SearchQuery(text) }
    }

    @Test("no input is an error of the database")
    func anyInput() throws {
        let archive = try TemporaryArchive(.norvika)
        let signs = Array("ab\"*-:()^+{}'\\,OR NEARN headline: speaker: \u{0}\u{301}é😀\u{E000}1$.").map(String.init)
        var numbers = SampleWords(seed: 9)
        for _ in 0..<2_000 {
            let text = (0..<numbers.number(below: 12) + 1).map { _ in signs[numbers.number(below: signs.count)] }
                .joined()
            guard let query = try? SearchQuery(text) else { continue }
            _ = try archive.releaseIDs { $0.filter.search = query }
        }
    }

    @Test("a hit in the headline ranks before one in the deck, and that before one in the body")
    func score() throws {
        let archive = try TemporaryArchive(
            .sample("Deck", on: "2004-01-01", body: "Plain words are here.") { $0.subheadlines = ["Veltamab"] },
            .sample("Body", on: "2004-01-02", body: "Veltamab and words."),
            .sample("Veltamab", on: "2003-01-01", body: "Plain words are here."),
            .sample("None", on: "2004-01-01", body: "Plain words are here and more."))
        let found = try archive.headlines {
            $0.filter.search = try SearchQuery("veltamab")
            $0.sort = .bestFirst
        }
        #expect(found == ["Veltamab", "Deck", "Body"])
    }

    @Test("a release without sections is searched in its text")
    func withoutSections() throws {
        let archive = try TemporaryArchive(.sample("Odd", body: "Veltamab") { $0.sections = [] })
        #expect(try archive.releaseIDs { $0.filter.search = try SearchQuery("veltamab") }.count == 1)
    }
}
