import ReleaseModel
import Testing

@testable import ReleaseParsing

/// A quotation as it should be read: speaker, title, organization, first and last words.
struct ExpectedQuote: Equatable, CustomStringConvertible {
    var speaker: String?
    var title: String?
    var organization: String?
    var starts: String
    var ends: String

    init(_ speaker: String?, _ title: String? = nil, _ organization: String? = nil, starts: String, ends: String) {
        self.speaker = speaker
        self.title = title
        self.organization = organization
        self.starts = starts
        self.ends = ends
    }

    func matches(_ quote: Quote) -> Bool {
        quote.speaker == speaker && quote.title == title && quote.organization == organization
            && quote.text.hasPrefix(starts) && quote.text.hasSuffix(ends)
    }

    var description: String { "\(speaker ?? "nobody"): \(starts) … \(ends)" }
}

struct QuoteCase: CustomTestStringConvertible {
    var testDescription: String
    var body: String
    var quotes: [ExpectedQuote]

    init(_ description: String, _ body: String, _ quotes: [ExpectedQuote]) {
        testDescription = description
        self.body = body
        self.quotes = quotes
    }

    /// The body as wire text, under a headline and a dateline.
    var release: ParsedRelease? {
        let text = """
            PELHAM WORKS OPENS A SECOND MILL

            BRISTOL, England, March 3, 2004 - Pelham Works plc today opened a second mill near the harbour, it said.

            \(body)

            """
        return ReleaseParser.parse(Array(text.utf8)).first
    }
}

@Suite("Quotes")
struct QuotesTests {
    static let cases: [QuoteCase] = [
        QuoteCase(
            "a British release has single marks",
            """
            Ann Lowell, Chief Executive, said: 'We're delighted with the team's results, and our employees' bonus shows it.'
            """,
            [ExpectedQuote("Ann Lowell", "Chief Executive", starts: "We're delighted", ends: "bonus shows it.")]),
        QuoteCase(
            "a mark that stands alone paragraphs later closes the speech, terms inside it do not",
            """
            "I have always thought that the mill is a great place, and now I know why, as everybody else here does.

            It is a "must see" for all of us who live near the harbour and like to look at mills.

            It is a mill of which the whole town is proud."

            - Ann Lowell, Editor
            """,
            [ExpectedQuote("Ann Lowell", "Editor", starts: "I have always", ends: "town is proud.")]),
        QuoteCase(
            "the line over a speech names its speaker",
            """
            Statement from Ann Lowell, Chief Executive:

            "The mill is a great place to work, and the town knows it."
            """,
            [ExpectedQuote("Ann Lowell", "Chief Executive", starts: "The mill", ends: "knows it.")]),
        QuoteCase(
            "the paragraph before a speech ends in its verb",
            """
            Pelham's Chief Executive, Ann Lowell, stated,

            "The mill is a great place to work, and the town knows it."
            """,
            [ExpectedQuote("Ann Lowell", "Chief Executive", "Pelham", starts: "The mill", ends: "knows it.")]),
        QuoteCase(
            "French names the speaker inside the marks",
            """
            « Le moulin est magnifique, a déclaré Anne Lavoie, présidente de Pelham. La ville en est fière. »
            """,
            [ExpectedQuote("Anne Lavoie", "présidente", "Pelham", starts: "Le moulin", ends: "est fière.")]),
        QuoteCase(
            "marks of two single ones, and no comma before the verb",
            """
            ‘‘The mill is a great place to work’’ said Ann (Annie) Lowell, Chief Executive.
            """,
            [ExpectedQuote("Ann (Annie) Lowell", "Chief Executive", starts: "The mill", ends: "to work")]),
        QuoteCase(
            "a nickname between two names is no quotation",
            """
            "The mill is a great place to work," said Dr. Fred H. "Buzz" Lowell of Pelham. "The town knows it."
            """,
            [ExpectedQuote("Fred H. \"Buzz\" Lowell", nil, "Pelham", starts: "The mill", ends: "knows it.")]),
        QuoteCase(
            "a given name that is also a title",
            """
            "The mill is a great place to work," said Dean Lowell, President of Pelham Works.
            """,
            [ExpectedQuote("Dean Lowell", "President", "Pelham Works", starts: "The mill", ends: "to work,")]),
        QuoteCase(
            "the person next to the verb, whatever the sentence names before",
            """
            Asked on Friday, April 29, about the mill near Bristol, Pelham Editor Ann Lowell stated, "The mill will be open."
            """,
            [ExpectedQuote("Ann Lowell", "Editor", "Pelham", starts: "The mill", ends: "be open.")]),
        QuoteCase(
            "the stop follows the mark, and the speech goes on after its attribution",
            """
            “The mill is a great place to work”, said Ann Lowell. “The whole of the town is proud of it and likes to look at it”.
            """,
            [ExpectedQuote("Ann Lowell", starts: "The mill", ends: "look at it")]),
        QuoteCase(
            "a slogan is no speech",
            """
            This is the mill that keeps its slogan, "The finest flour of all." Ann Lowell, who said so, is proud of it.
            """, []),
        QuoteCase(
            "a speech that its attribution interrupts is one quote",
            """
            "The mill will double our output," said Ann Lowell, chief executive of Pelham Works. "We start in May."
            """,
            [
                ExpectedQuote(
                    "Ann Lowell", "chief executive", "Pelham Works", starts: "The mill", ends: "We start in May.")
            ]),
        QuoteCase(
            "the next paragraph with an attribution of its own is another quote, its speaker known by the surname",
            """
            "The mill will double our output," said Dr. Ann Lowell, Ph.D., chief executive of Pelham Works.

            "We start in May," added Dr. Lowell. "All is ready."
            """,
            [
                ExpectedQuote("Ann Lowell", "chief executive", "Pelham Works", starts: "The mill", ends: "our output,"),
                ExpectedQuote(
                    "Ann Lowell", "chief executive", "Pelham Works", starts: "We start", ends: "All is ready."),
            ]),
        QuoteCase(
            "a speech runs over paragraphs, each opened and only the last closed",
            """
            Ann Lowell, chief executive, said: "The mill will double our output.

            "We start in May. All is ready."
            """,
            [ExpectedQuote("Ann Lowell", "chief executive", starts: "The mill", ends: "All is ready.")]),
        QuoteCase(
            "curly marks, nested marks, and a title before the name",
            """
            “They call it ‘the giant’, and the ‘giant’ works,” said Pelham president Tom Orr.
            """,
            [ExpectedQuote("Tom Orr", "president", "Pelham", starts: "They call", ends: "works,")]),
        QuoteCase(
            "two accents and two apostrophes are marks too",
            """
            ``The mill will double our output,'' Lowell said. Ann Lowell, the chief executive, was at the opening.
            """,
            [ExpectedQuote("Ann Lowell", starts: "The mill", ends: "our output,")]),
        QuoteCase(
            "guillemets and French verbs",
            """
            « Le moulin doublera notre production », a déclaré Anne Lanctôt, présidente de Pelham Québec.
            """,
            [ExpectedQuote("Anne Lanctôt", "présidente", "Pelham Québec", starts: "Le moulin", ends: "production")]),
        QuoteCase(
            "`he said` is the person named last",
            """
            Tom Orr, who runs the harbour, was pleased. "It is a good day for the town," he said.
            """,
            [ExpectedQuote("Tom Orr", starts: "It is", ends: "the town,")]),
        QuoteCase(
            "a name before a colon needs no verb, and a name after a dash neither",
            """
            Tom Orr, director of the harbour: "It is a good day for the town."

            "I have never seen such a mill."
            - Ida Marsh, The Mill Journal
            """,
            [
                ExpectedQuote("Tom Orr", "director of the harbour", starts: "It is", ends: "the town."),
                ExpectedQuote("Ida Marsh", nil, "Mill Journal", starts: "I have", ends: "such a mill."),
            ]),
        QuoteCase(
            "terms, titles and scare quotes are nobody's words",
            """
            Pelham Works plc ("Pelham" or the "Company") calls the mill "the giant". Its guide, "A Mill for All", is sold
            under the symbol "PLHM". The words "expects," "believes" and similar expressions are forward-looking.
            """,
            []),
        QuoteCase(
            "a company that speaks is no person",
            """
            "The mill will double our output," Pelham said.
            """,
            []),
    ]

    @Test("Direct speech is read with its speaker", arguments: cases)
    func reads(_ example: QuoteCase) throws {
        let quotes = try #require(example.release).quotes
        #expect(quotes.count == example.quotes.count, "\(quotes)")
        for (quote, expected) in zip(quotes, example.quotes) {
            #expect(expected.matches(quote), "\(quote) is not \(expected)")
        }
    }

    @Test(
        "Any marks in any order give a result",
        arguments: ["\"", "“", "”", "``", "''", "«", "»", "\"a", "a\" \"", "„“"])
    func survives(_ mark: String) {
        let text = String(repeating: mark + " said Tom Orr, ", count: 500)
        _ = ReleaseParser.parse(Array(text.utf8))
    }
}
