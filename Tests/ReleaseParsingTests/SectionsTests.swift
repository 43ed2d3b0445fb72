import ReleaseModel
import Testing

@Suite("Sections")
struct SectionsTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let ending: String
        let sections: [String]
    }

    private static let sentence =
        "The company has worked on this for years, and it will go on with the work in the spring of next year."
    private static let caution = """
        This press release contains forward-looking statements that involve risks, and results may differ from them.
        """

    static let cases = [
        Case(
            testDescription: "headings on lines of their own",
            ending: "About Brackwater\n\(sentence)\n\nForward-Looking Statements\n\(caution)",
            sections: ["body", "about About Brackwater", "forward_looking Forward-Looking Statements"]),
        Case(
            testDescription: "headings inside the paragraph",
            ending: "About Brackwater: \(sentence)\n\nSafe Harbor Statement: \(caution)",
            sections: ["body", "about About Brackwater", "forward_looking Safe Harbor Statement"]),
        Case(testDescription: "no heading", ending: caution, sections: ["body", "forward_looking"]),
        Case(
            testDescription: "the company's name as a heading",
            ending: "Brackwater Therapeutics Inc.\n\nBrackwater Therapeutics Inc. develops medicines. \(sentence)",
            sections: ["body", "about Brackwater Therapeutics Inc."]),
        Case(
            testDescription: "an end mark, then contacts",
            ending: "-30-\n\nContacts:\n\nIngrid Falkenrath\n(204) 555-0138", sections: ["body", "contacts"]),
        Case(
            testDescription: "a conference call",
            ending: "Conference Call and Webcast\n\n\(sentence)",
            sections: ["body", "conference_call Conference Call and Webcast"]),
        Case(
            testDescription: "French",
            ending: "À propos de Brackwater\n\n\(sentence)\n\nÉNONCÉS PROSPECTIFS\n\n\(sentence)",
            sections: ["body", "about À propos de Brackwater", "forward_looking ÉNONCÉS PROSPECTIFS"]),
        Case(
            testDescription: "words about the results that lead to a speech are no profile",
            ending:
                "À propos des résultats du trimestre, Anne Roy, cheffe de la direction, a déclaré :\n\n« \(sentence) »",
            sections: ["body"]),
        Case(
            testDescription: "the number of a wire's page is nobody's to call",
            ending:
                "This press release features multimedia. View the full release here:\nhttps://www.wire.example/news/20200206005292/en/ Our pump\n\n\(sentence)",
            sections: ["body"]),
        Case(
            testDescription: "a prospective statement in French, without a heading",
            ending:
                "Certaines déclarations contenues dans le présent communiqué sont prospectives et comportent des risques.",
            sections: ["body", "forward_looking"]),
        Case(
            testDescription: "a profile that names nobody, and one that names the company first",
            ending: "Company Profile\n\n\(sentence)\n\nBrackwater at a Glance\n\n\(sentence)",
            sections: ["body", "about Company Profile", "about Brackwater at a Glance"]),
        Case(
            testDescription: "a heading that ends like a sentence",
            ending: "About Brackwater Therapeutics.\n\n\(sentence)",
            sections: ["body", "about About Brackwater Therapeutics."]),
        Case(
            testDescription: "the words of the law in another company's sentence",
            ending:
                "Brackwater's statements about its plans are forward-looking statements within the meaning of the law.",
            sections: ["body", "forward_looking"]),
        Case(
            testDescription: "footnotes and signatures under the body",
            ending:
                "Sales(1) grew by a tenth. \(sentence)\n\n(1) Sales are sales as they are counted in the annual report.",
            sections: ["body", "other"]),
        Case(
            testDescription: "the company's name alone, as the text has introduced it",
            ending: "Brackwater\n\nBrackwater is a maker of medicines. \(sentence)",
            sections: ["body", "about Brackwater"]),
        Case(
            testDescription: "the company's name over a profile that begins otherwise",
            ending:
                "Brackwater Therapeutics Inc.\n\nWith sales of $12 million, Brackwater Therapeutics Inc. is a leader in pumps and medicines.",
            sections: ["body", "about Brackwater Therapeutics Inc."]),
        Case(
            testDescription: "plain headings over what the company is",
            ending:
                "Background\n\nBrackwater is a maker of medicines. \(sentence)\n\nWho We Are\n\nBrackwater makes pumps too. \(sentence)",
            sections: ["body", "about Background", "about Who We Are"]),
        Case(
            testDescription: "a profile in brief, and a German caution",
            ending: "Brackwater in Brief\n\n\(sentence)\n\nZukunftsgerichtete Aussagen\n\n\(sentence)",
            sections: ["body", "about Brackwater in Brief", "forward_looking Zukunftsgerichtete Aussagen"]),
        Case(
            testDescription: "the same heading over what has happened",
            ending: "Background\n\nBrackwater began the trial in May of last year. \(sentence)", sections: ["body"]),
        Case(
            testDescription: "numbers to hear a conference call by, as a list",
            ending: "Conference Call\n\n* Toronto or International: 1-416-555-0138\n* France: 0800-555-0171",
            sections: ["body", "conference_call Conference Call"]),
        Case(
            testDescription: "a mail's signature",
            ending:
                "\(sentence)\n\n--\nPlease see the monthly postings for the rules of this group and for how to send to it.",
            sections: ["body", "other"]),
        Case(
            testDescription: "a heading inside the body", ending: "Results of the Trial\n\n\(sentence)",
            sections: ["body"]),
    ]

    @Test("Headings, boilerplate and contacts close the body", arguments: cases)
    func sections(_ expected: Case) throws {
        let release = try ParsedRelease(
            reading: """
                Brackwater Reports Results

                WINNIPEG, March 9, 2005 - Brackwater Therapeutics Inc. announced today that its trial has reached its goal.

                \(SectionsTests.sentence)

                \(expected.ending)
                """)
        #expect(release.sections.map { $0.kind.rawValue + ($0.heading.map { " \($0)" } ?? "") } == expected.sections)
    }

    @Test("Page furniture is in no paragraph, and a sentence goes on over it")
    func pages() throws {
        let release = try ParsedRelease(
            reading: """
                WINNIPEG, March 9, 2005 - Brackwater Therapeutics Inc. announced today that its
                trial has reached its goal, and that the company will speak of the results in

                                                 (more)



                may, when the experts meet.

                                                  -30-
                """)
        let words = release.sections.flatMap(\.paragraphs).joined(separator: " ")
        #expect(words.contains("of the results in may, when the experts meet."))
        #expect(!words.contains("more"))
        #expect(release.endMark == "-30-")
    }

    @Test("Breaks that a data set lost are found again")
    func lostBreaks() throws {
        let filler = String(repeating: "It is a long story that nobody has told in full so far. ", count: 16)
        let release = try ParsedRelease(
            reading:
                "WINNIPEG, March 9, 2005 /CNW/ -- Brackwater Inc. announced its results today.\(filler)That is all.About BrackwaterBrackwater makes medicines for people who have no other treatment left to them."
        )
        #expect(release.sections.map(\.heading) == [nil, "About Brackwater"])
    }

    @Test("A compound broken behind its hyphen is whole again; a hyphen for a word left out keeps its space")
    func brokenCompounds() throws {
        let release = try ParsedRelease(
            reading: """
                Brackwater Reports Results

                WINNIPEG, Manitoba, March 9, 2005 - Brackwater Therapeutics Inc. announced today that it has found a cost-
                effective way to make Renovaren, and that it has begun to plan the short-
                and long-term trials that the agencies in Canada and Europe have asked it for.
                """)
        let body = try #require(release.sections.first?.paragraphs.first)
        #expect(body.contains("a cost-effective way"))
        #expect(body.contains("short- and long-term"))
    }
}
