import ReleaseModel
import Testing

@Suite("Headline and deck")
struct HeadlineTests {
    /// A preamble, the headline and the decks that an editor reads in it.
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let preamble: String
        let headline: String?
        var decks: [String] = []
    }

    private static let body = """
        WINNIPEG, Manitoba, March 9, 2005 - Brackwater Therapeutics Inc. announced today that its trial of Renovaren has
        reached its goal, and that it will speak of the results in May.
        """

    static let cases = [
        Case(
            testDescription: "under the banner, not the letter that brought it",
            preamble: """
                RE: To all our friends of the press,

                Greetings, and our best wishes for a happy new year!

                Brackwater                    PRESS RELEASE                 March 9, 2005

                Brackwater Lowers the Price of Renovaren
                """,
            headline: "Brackwater Lowers the Price of Renovaren"),
        Case(
            testDescription: "a deck in capitals under it",
            preamble: """
                                 Brackwater keeps its lead with Renovaren

                          VERSION FOR CHILDREN TO TAKE THE WORLD BY STORM
                """,
            headline: "Brackwater keeps its lead with Renovaren",
            decks: ["VERSION FOR CHILDREN TO TAKE THE WORLD BY STORM"]),
        Case(
            testDescription: "names and a colon over what is said of them",
            preamble: "BRACKWATER and HAVBRO:\n\nThe Way Ahead", headline: "BRACKWATER and HAVBRO: The Way Ahead"),
        Case(
            testDescription: "neither the author's employer nor an address of the web",
            preamble: """
                Brackwater Reports Results

                By Jane Roe

                University of Winnipeg

                From the company's site at http://www.brackwater.example/
                """,
            headline: "Brackwater Reports Results"),
        Case(
            testDescription: "a verb under its company's name",
            preamble: """
                             BRACKWATER THERAPEUTICS, INC.
                          ANNOUNCES RESULTS OF RENOVAREN TRIAL
                """, headline: "BRACKWATER THERAPEUTICS, INC. ANNOUNCES RESULTS OF RENOVAREN TRIAL"),
        Case(
            testDescription: "two companies that do one thing",
            preamble: """
                             BRACKWATER THERAPEUTICS, INC.
                                          AND
                                   HAVBRO VACCINES
                              AGREE TO SELL RENOVAREN
                """, headline: "BRACKWATER THERAPEUTICS, INC. AND HAVBRO VACCINES AGREE TO SELL RENOVAREN"),
        Case(
            testDescription: "a company's point ends no sentence",
            preamble: """
                       BRACKWATER CORPORATION AND HAVBRO, INC.
                           MERGE IN STOCK TRANSACTION
                """, headline: "BRACKWATER CORPORATION AND HAVBRO, INC. MERGE IN STOCK TRANSACTION"),
        Case(
            testDescription: "not the company's letterhead",
            preamble: "BRACKWATER THERAPEUTICS, INC.\n\nBrackwater Ends Its Trial of Renovaren",
            headline: "Brackwater Ends Its Trial of Renovaren"),
        Case(
            testDescription: "a period's last day",
            preamble: "BRACKWATER RESULTS FOR THE SIX MONTHS ENDED\n30 JUNE 2006",
            headline: "BRACKWATER RESULTS FOR THE SIX MONTHS ENDED 30 JUNE 2006"),
        Case(
            testDescription: "neither the hour and the wire nor a link of the page",
            preamble: """
                Skip to main content

                Brackwater Reports Results of Trial

                Friday, 19 April 2024 04:15 PM | Source: Brackwater Therapeutics Inc.

                First patients are well
                """, headline: "Brackwater Reports Results of Trial", decks: ["First patients are well"]),
        Case(
            testDescription: "no label of contacts with the company's name",
            preamble: """
                BRACKWATER INVESTOR RELATIONS CONTACT:

                Jane Roe - CFO ... (480) 555-0142

                BRACKWATER REPORTS RESULTS OF TRIAL
                """, headline: "BRACKWATER REPORTS RESULTS OF TRIAL"),
        Case(
            testDescription: "one line", preamble: "Brackwater Reports Results", headline: "Brackwater Reports Results"),
        Case(
            testDescription: "capitals over two centred lines, a deck between dashes",
            preamble: """
                         BRACKWATER THERAPEUTICS OPENS COMPASSIONATE USE OF RENOVAREN(R)
                                          IN FOUR MORE COUNTRIES

                              -Pivotal trial is two-thirds enrolled-
                """,
            headline: "BRACKWATER THERAPEUTICS OPENS COMPASSIONATE USE OF RENOVAREN(R) IN FOUR MORE COUNTRIES",
            decks: ["Pivotal trial is two-thirds enrolled"]),
        Case(
            testDescription: "a date and a dash before it", preamble: "04.24.2001 - Brackwater Names a Chairman",
            headline: "Brackwater Names a Chairman"),
        Case(
            testDescription: "under the note of a correction",
            preamble: """
                The news release, Brackwater Reports Results, issued on Tuesday over a wire, has been updated to give the
                right number of patients in the second paragraph.

                Brackwater Reports Results of Trial
                """, headline: "Brackwater Reports Results of Trial"),
        Case(
            testDescription: "a deck that goes on in another paragraph",
            preamble: """
                Brackwater Reports Results

                - Renovaren goes to pharmacies in Canada and

                the United States

                - A second trial begins
                """,
            headline: "Brackwater Reports Results",
            decks: ["Renovaren goes to pharmacies in Canada and the United States", "A second trial begins"]),
        Case(
            testDescription: "after the contacts and the instruction",
            preamble: """
                FOR IMMEDIATE RELEASE

                Contact: Ingrid Falkenrath
                Brackwater Therapeutics Inc.
                (204) 555-0138

                Brackwater Names a New Chief Executive
                """,
            headline: "Brackwater Names a New Chief Executive"),
        Case(
            testDescription: "over a French notice of where the release may go",
            preamble: """
                Brackwater annonce ses résultats du troisième trimestre

                /DIFFUSION INTERDITE AUX ÉTATS-UNIS/
                """,
            headline: "Brackwater annonce ses résultats du troisième trimestre"),
        Case(
            testDescription: "on the line of the instruction",
            preamble: "FOR IMMEDIATE RELEASE: Brackwater Names a New Chief Executive",
            headline: "Brackwater Names a New Chief Executive"),
        Case(
            testDescription: "under letterhead, banner and date",
            preamble: """
                Brackwater Therapeutics Inc.

                NEWS RELEASE

                March 9, 2005

                Brackwater Reports Fourth Quarter Results
                """,
            headline: "Brackwater Reports Fourth Quarter Results"),
        Case(
            testDescription: "decks as bullets",
            preamble: """
                Brackwater Reports Fourth Quarter Results

                * Revenue of $4.2 million
                * Two products in trials
                """,
            headline: "Brackwater Reports Fourth Quarter Results",
            decks: ["Revenue of $4.2 million", "Two products in trials"]),
        Case(
            testDescription: "a colon, over what it leads to",
            preamble: "BRACKWATER ADDS THREE DIRECTORS TO ITS BOARD:\n\nJane Roe, John Doe, and Ingrid Falkenrath",
            headline: "BRACKWATER ADDS THREE DIRECTORS TO ITS BOARD: Jane Roe, John Doe, and Ingrid Falkenrath"),
        Case(
            testDescription: "letterhead with its short form, and a period under the results",
            preamble: """
                BRACKWATER PLC ("BRACKWATER" or the "Company")

                PRELIMINARY RESULTS
                For The Year Ended 30 June 2004
                """,
            headline: "PRELIMINARY RESULTS For The Year Ended 30 June 2004"),
        Case(
            testDescription: "a deck that begins with a number",
            preamble: "Brackwater Adds to Its List of Pumps\n167 former Tallis pumps now made in Winnipeg",
            headline: "Brackwater Adds to Its List of Pumps", decks: ["167 former Tallis pumps now made in Winnipeg"]),
        Case(
            testDescription: "under a contact whose telephone number is spelled in letters",
            preamble: """
                CONTACT:

                Jane Roe
                Director of Communications
                Tel: 1-877-555-PUMP
                PUMP Integrates Quoted Securities of Tallis
                """,
            headline: "PUMP Integrates Quoted Securities of Tallis"),
        Case(
            testDescription: "not what a site puts between",
            preamble: """
                Brackwater Names a New Chief Executive

                Article content

                2005-03-09 03:30:27 By : Ms. Jane Roe

                Report this content
                """,
            headline: "Brackwater Names a New Chief Executive"),
        Case(
            testDescription: "over French instructions to editors",
            preamble: "Brackwater annonce ses résultats du trimestre\n\nNe pas publier aux États-Unis",
            headline: "Brackwater annonce ses résultats du trimestre"),
        Case(
            testDescription: "behind the slug of a wire",
            preamble: """
                BW0417  MAR 09,2005  4:32 PACIFIC  7:32 EASTERN

                ( BW)(BRACKWATER-THERAPEUTICS)(BWK) Brackwater reports results of its trial

                Business Editors
                """,
            headline: "Brackwater reports results of its trial"),
        Case(
            testDescription: "a deck between dashes alone is no headline",
            preamble: "-- Trial meets its main goal --", headline: nil, decks: ["Trial meets its main goal"]),
        Case(
            testDescription: "not a page's link, but a sentence that begins like one",
            preamble: "All News\n\nAll News Is Good News for Brackwater",
            headline: "All News Is Good News for Brackwater"),
        Case(
            testDescription: "not a page's break for what it sells",
            preamble: "Advertisement\n\nAdvertisement Sales Rise at Brackwater",
            headline: "Advertisement Sales Rise at Brackwater"),
        Case(
            testDescription: "a sentence that begins like the notice of an announcement",
            preamble: "This Announcement (the Third) Ends a Dispute Over Renovaren",
            headline: "This Announcement (the Third) Ends a Dispute Over Renovaren"),
        Case(
            testDescription: "centred, the first line as wide as the text",
            preamble: """
                Brackwater Therapeutics Announces Results of Its Third Trial of Renovaren for
                                        All Kinds of Pumps

                   The Second of the Company's Trials to Reach Its Goal in Every Group of
                                       Patients This Year
                """,
            headline:
                "Brackwater Therapeutics Announces Results of Its Third Trial of Renovaren for All Kinds of Pumps",
            decks: ["The Second of the Company's Trials to Reach Its Goal in Every Group of Patients This Year"]),
        Case(
            testDescription: "its first line in capitals a name that the second one ends",
            preamble: "BRACKWATER BANK\nCORPORATION ANNOUNCES FOURTH QUARTER EARNINGS\nAND RECORD ANNUAL EARNINGS",
            headline: "BRACKWATER BANK CORPORATION ANNOUNCES FOURTH QUARTER EARNINGS AND RECORD ANNUAL EARNINGS"),
        Case(testDescription: "none", preamble: "", headline: nil),
    ]

    @Test("The headline is what stands over the text and is nothing else", arguments: cases)
    func headline(_ expected: Case) throws {
        let release = try ParsedRelease(reading: expected.preamble + "\n\n" + HeadlineTests.body)
        #expect(release.headline == expected.headline)
        #expect(release.subheadlines == expected.decks)
        #expect(release.releaseDate?.description == "2005-03-09")
    }
}
