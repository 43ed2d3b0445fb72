@testable import ReleaseStorage
import ReleaseModel
import Testing

@Suite("Text as it is written")
struct WrittenTextTests {
    private static let text = """
        Veltamab (NB-204) with 5-FU cost US$1.2 million, up 50% from $ 1,200 in Q3-2003; see Form 10-K/A of 11/7/2003 at \
        8:30. Companies' first-line trials in non–small cell cancer: AT&T’s O'Brien met 1.5 of 3 – 4 endpoints. 東京の会社.
        """

    @Test(
        "phrases, codes and figures are found as they are written",
        arguments: [
            ("NB-204", true), ("nb-204", true), ("NB–204", true), ("NB 204", true), ("\"NB 204\"", false),
            ("NB/204", false),
            ("NB204", false), ("204", true), ("5-FU", true), ("5FU", false), ("\"5 FU\"", false), ("FU-5", false),
            ("$1.2", true), ("US$1.2", true), ("1.2", true), ("$1,2", false), ("$1-2", false), ("\"1 2\"", false),
            ("2", false), ("1", false), ("€1.2", false), ("\"$1.2 million\"", true), ("\"1.2 million\"", true),
            ("\"2 million\"", false), ("50%", true), ("50", true), ("$50", false), ("1,200", true), ("$1,200", true),
            ("1200", false), ("200", false), ("10-K", true), ("10-K/A", true), ("K/A", true), ("10-Q", false),
            ("10", true), ("11/7/2003", true),
            ("11/7", true), ("7/2003", true), ("2003", true), ("8:30", true), ("30", false), ("Q3-2003", true),
            ("\"q3 2003\"", false), ("1.5", true), ("\"3 – 4\"", true), ("3-4", false),
            ("\"companies' first-line\"", true),
            ("company", true), ("\"company\"", false), ("\"companies\"", true), ("\"first line trial\"", false),
            ("\"first line trials\"", true), ("trial", true), ("non-small", true), ("nonsmall", false),
            ("\"non-small cell cancer\"", true), ("AT&T", true), ("\"AT&T's\"", true), ("O’Brien", true), ("東京", true),
            ("京の", true), ("京都", false), ("compan*", true), ("companie*", true), ("NB-204*", true),
            ("-50% veltamab", false),
            ("-51% veltamab", true), ("veltamab -\"1.2 billion\"", true),
        ])
    func finds(text: String, finds: Bool) throws {
        let archive = try TemporaryArchive(.sample("Plain", body: WrittenTextTests.text))
        let query = try SearchQuery(text)
        #expect(try archive.releaseIDs { $0.filter.search = query }.isEmpty != finds)
        // A quote is searched as a release is.
        let quoting = try TemporaryArchive(.sample("Plain") { $0.quotes = [Quote(text: WrittenTextTests.text)] })
        var quotes = QuoteQuery()
        quotes.filter.search = query
        #expect(try quoting.reader.quotes(quotes).items.isEmpty != finds)
    }

    @Test("a phrase does not reach from one paragraph into the next")
    func paragraphs() throws {
        let archive = try TemporaryArchive(
            .sample("One two") {
                $0.subheadlines = ["three four", "five"]
                $0.sections[0].paragraphs = ["six seven", "eight"]
            })
        for (text, finds) in [("one two", true), ("four five", false), ("six seven", true), ("seven eight", false)] {
            let query = try SearchQuery("\"\(text)\"")
            #expect(try archive.releaseIDs { $0.filter.search = query }.isEmpty != finds)
        }
    }

    @Test(
        "whatever stands between blanks of a text finds it, alone and in quotation marks",
        arguments: 0..<6 as Range<UInt64>)
    func found(seed: UInt64) throws {
        var numbers = SampleWords(seed: seed)
        let signs = Array("ab9Z12é-–—.,:;$€%&/+_#@*()[]'’“”ß😀東の\u{301}\u{AD}\u{E02D}\u{0}ﬁİ½^{}~|<>!?OR").map(
            String.init)
        func piece() -> String {
            (0..<numbers.number(below: 6) + 1).map { _ in signs[numbers.number(below: signs.count)] }.joined()
        }
        let texts = (0..<12).map { _ in (0..<8).map { _ in piece() } }
        let archive = try TemporaryArchive()
        let ids = try texts.map { pieces in
            try archive.ingest([.sample("Plain", body: pieces.joined(separator: " "))])[0].id
        }
        for (pieces, id) in zip(texts, ids) {
            for start in 0..<8 {
                for end in start..<8 {
                    let text = pieces[start...end].joined(separator: " ")
                    guard let phrase = try? SearchQuery("\"\(text)\"") else { continue }
                    #expect(try archive.releaseIDs { $0.filter.search = phrase }.contains(id), "\(text)")
                }
                guard !pieces[start].hasPrefix("-"), let alone = try? SearchQuery(pieces[start]) else { continue }
                #expect(try archive.releaseIDs { $0.filter.search = alone }.contains(id), "\(pieces[start])")
            }
        }
    }

    @Test("origins lead back to the text")
    func origins() {
        let text = WrittenTextTests.text
        let searchable = SearchableText(text)
        let original = Array(text.unicodeScalars)
        #expect(searchable.scalars.count == searchable.origins.count)
        for (scalar, origin) in zip(searchable.scalars, searchable.origins) where scalar.isASCII && scalar != " " {
            #expect(original[origin] == scalar)
        }
        #expect(zip(searchable.origins, searchable.origins.dropFirst()).allSatisfy { $0 <= $1 })
    }
}
