import ReleaseModel
import Testing

@Suite("What press rooms, aggregators and forms print over a release")
struct PressRoomTests {
    private static let body = """
        WINNIPEG, Manitoba, March 9, 2005 - Brackwater Therapeutics Inc. announced today that its trial of Renovaren has
        reached its goal, and that it will speak of the results in May.
        """
    private static let headline = "Brackwater Reports Fourth Quarter Results"

    @Test(
        "Bars, labels, sources and hours are no headline and no deck",
        arguments: [
            "Skip to main content\n\nHome\n\nAbout Us\n\nProducts\n\nSearch\n\nLog in | Sign up\n\n\(headline)",
            "Share this article\n\nFacebook Twitter LinkedIn Email\n\nPrint\n\n\(headline)",
            "\(headline)\n\nNews provided by\n\nBrackwater Therapeutics Inc.\n\nMar 09, 2005, 08:00 ET\n\nShare this article",
            "\(headline)\n\nMar. 9, 2005 8:00 AM ET Brackwater Therapeutics Inc. (BWK)",
            "\(headline)\n\n09.03.2005 | GlobeNewswire",
            "\(headline)\n2005-03-09 / @nasdaq\n",
            "\(headline)\n\nIn this article:\n\nBRWK\n+1.25%",
            "\(headline)\nMarketwired Brackwater Therapeutics Inc.",
            "\(headline)\n\nPRNewswire\nNEW YORK",
            "\(headline)\n\nBrackwater Therapeutics\n\nTopic: Company Update",
            "\(headline)\n\nBy: The Brackwater Therapeutics Company of Winnipeg, Manitoba",
            "• TSX: BWK\n• $0.09+0.01\n• Open$0.08\nView more details\n\nNews details\n\n\(headline)",
            "Title: \(headline)\n\nURL Source: https://www.brackwater.example/results\n\nMarkdown Content:",
            "HEADLINE: \(headline)",
            "FYI\n\n\(headline)",
            "Brackwater Therapeutics Inc.\n12 Harbour Road\nwww.brackwater.example\n\n\(headline)",
            "Shares outstanding: 34,567,890\n\nListed: TSX Venture Exchange\nSymbol: BWK\n\n\(headline)",
        ])
    func furniture(_ preamble: String) throws {
        let release = try ParsedRelease(reading: preamble + "\n\n" + PressRoomTests.body)
        #expect(release.headline == PressRoomTests.headline)
        #expect(release.subheadlines == [])
        #expect(release.releaseDate?.description == "2005-03-09")
    }

    @Test("A page of which all lines are bars has no headline")
    func noHeadline() throws {
        let release = try ParsedRelease(reading: "Home\n\nAbout Us\n\nCareers\n\nSearch\n\n" + PressRoomTests.body)
        #expect(release.headline == nil)
        #expect(release.subheadlines == [])
    }

    @Test("A copyright line, a service desk's number and a report's signature are no part of the release")
    func under() throws {
        let release = try ParsedRelease(
            reading: """
                \(PressRoomTests.headline)

                \(PressRoomTests.body)

                Contact:
                Ingrid Falkenrath
                (204) 555-0138

                My Services

                All News Releases

                888-555-0142
                from 8 AM - 9 PM ET

                Pursuant to the requirements of the Securities Exchange Act of 1934, the registrant has caused this report to be signed.

                © 2005 Havbro Wires A/S. All the words of this page belong to their owners, and to nobody else.
                """)
        #expect(release.contacts.map(\.name) == ["Ingrid Falkenrath"])
        #expect(release.contacts.flatMap(\.phones).map(\.text) == ["(204) 555-0138"])
        #expect(
            !release.sections.filter { $0.kind == .body }.flatMap(\.paragraphs).contains { $0.hasPrefix("Pursuant") })
        #expect(!release.sections.flatMap(\.paragraphs).contains { $0.hasPrefix("©") })
    }
}
