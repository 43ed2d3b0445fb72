import ReleaseModel
import ReleaseStorage
import Testing

@Suite("Highlights")
struct HighlightTests {
    private static let release = ParsedRelease.sample("Veltamab(R) trials begin", body: "") { release in
        release.subheadlines = ["Norvika pays $1.2 million", "Other"]
        release.dateline = Dateline(text: "OAKHAVEN, March 9")
        release.sections = [
            Section(
                kind: .body, heading: "Trial", paragraphs: ["Nothing here.", "A trial of Véltamab costs US$1.2 m."],
                span: SourceSpan(start: 0, end: 1)),
            Section(
                kind: .forwardLooking, heading: nil, paragraphs: ["Trials may fail."],
                span: SourceSpan(start: 0, end: 1)),
        ]
        release.quotes = [Quote(speaker: "Tomas Ilves", text: "We try a trial.")]
    }

    private func highlights(_ text: String, _ release: ParsedRelease = release, boilerplate: Bool = false) throws
        -> [JSON]
    {
        let archive = try TemporaryArchive(release)
        let page = try archive.releases {
            $0.filter.search = try SearchQuery(text)
            $0.filter.searchesBoilerplate = boilerplate
            $0.highlights = true
        }
        return try JSON(try #require(page.items.first))["highlights"].array
    }

    /// `/headline: trials`: the field and what is marked in it.
    private func marked(_ passages: [JSON]) throws -> [String] {
        try passages.flatMap { passage in
            let scalars = Array(try passage["text"].text.unicodeScalars)
            return try passage["marks"].array.map { mark in
                let marked = scalars[try mark[0].number..<mark[1].number]
                return try "\(passage["field"].text): " + marked.map(String.init).joined()
            }
        }
    }

    @Test(
        "marks are what the search finds, where it finds it",
        arguments: [
            ("trial", ["/headline: trials", "/sections/0/heading: Trial", "/sections/0/paragraphs/1: trial"]),
            ("\"trial\"", ["/sections/0/heading: Trial", "/sections/0/paragraphs/1: trial"]),
            ("veltamab", ["/headline: Veltamab", "/sections/0/paragraphs/1: Véltamab"]),
            ("headline:veltamab", ["/headline: Veltamab"]), ("speaker:ilves", ["/quotes/0/speaker: Ilves"]),
            ("$1.2", ["/subheadlines/0: $1.2", "/sections/0/paragraphs/1: $1.2"]),
            ("\"trials begin\"", ["/headline: trials begin"]), ("oakhaven", ["/dateline/text: OAKHAVEN"]),
            ("velt* -osmerol", ["/headline: Veltamab", "/sections/0/paragraphs/1: Véltamab"]),
            ("\"veltamab(r) trials\" begin", ["/headline: Veltamab(R) trials", "/headline: begin"]),
        ])
    func marks(text: String, expected: [String]) throws {
        #expect(try marked(highlights(text)) == expected)
    }

    @Test("boilerplate is marked where it is searched")
    func boilerplate() throws {
        #expect(try marked(highlights("fail OR begin", boilerplate: true)).last == "/sections/1/paragraphs/0: fail")
        #expect(try marked(highlights("fail OR begin")) == ["/headline: begin"])
    }

    @Test("a long paragraph is cut around its first mark, between words")
    func long() throws {
        let words = (0..<400).map { "word\($0)" }
        let passages = try highlights("word200", .sample("Plain", body: words.joined(separator: " ")))
        let text = try #require(passages.first)["text"].text
        #expect(try marked(passages) == ["/sections/0/paragraphs/0: word200"])
        #expect(text.hasPrefix("… word") && text.hasSuffix(" …"))
        #expect(text.unicodeScalars.count <= 304)
        #expect(words.joined(separator: " ").contains(text.dropFirst(2).dropLast(2)))
    }

    @Test("of the body the first three passages are shown")
    func first() throws {
        let passages = try highlights(
            "tide", .sample("Tide") { $0.sections[0].paragraphs = (0..<5).map { "Paragraph \($0) of the tide." } })
        #expect(
            try passages.map { try $0["field"].text } == ["/headline"] + (0..<3).map { "/sections/0/paragraphs/\($0)" })
    }

    @Test("without a search there is nothing to mark")
    func nothing() throws {
        let archive = try TemporaryArchive(HighlightTests.release)
        #expect(throws: QueryError.highlightWithoutSearch) { try archive.releases { $0.highlights = true } }
    }
}
