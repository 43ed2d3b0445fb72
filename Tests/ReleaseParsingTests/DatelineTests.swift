import ReleaseModel
import Testing

@Suite("Datelines and dates")
struct DatelineTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        var cities: [String] = []
        var regions: [String?] = []
        var countries: [String?] = []
        var date: String?
        var wire: String?
        var testDescription: String { text }
    }

    static let cases = [
        Case(
            text: "TORONTO, CANADA, NOVEMBER 7, 2003 -", cities: ["Toronto"], regions: [nil], countries: ["CA"],
            date: "2003-11-07"),
        Case(
            text: "SOUTH SAN FRANCISCO, Calif.--(BUSINESS WIRE)--Nov. 7, 2003--", cities: ["South San Francisco"],
            regions: ["Calif."], countries: ["US"], date: "2003-11-07", wire: "Business Wire"),
        Case(
            text: "MONTREAL and SAN FRANCISCO, Feb. 10, 2025 /CNW/ -", cities: ["Montreal", "San Francisco"],
            regions: [nil, nil], countries: ["CA", "US"], date: "2025-02-10", wire: "CNW"),
        Case(
            text: "GENEVA, SWITZERLAND / ACCESS Newswire / February 11, 2025 /", cities: ["Geneva"], regions: [nil],
            countries: ["CH"], date: "2025-02-11", wire: "ACCESS Newswire"),
        Case(
            text: "VANCOUVER, BRITISH COLUMBIA--(Marketwire - June 3, 2010) -", cities: ["Vancouver"],
            regions: ["BRITISH COLUMBIA"], countries: ["CA"], date: "2010-06-03", wire: "Marketwired"),
        Case(
            text: "MONTRÉAL, le 7 novembre 2003 /CNW Telbec/ -", cities: ["Montréal"], regions: [nil],
            countries: ["CA"],
            date: "2003-11-07", wire: "CNW"),
        Case(
            text: "(West Chester, PA --- September 11, 1992) ---", cities: ["West Chester"], regions: ["PA"],
            countries: ["US"], date: "1992-09-11"),
        Case(
            text: "Bochum/Heppenheim, 27 March, 1996.", cities: ["Bochum", "Heppenheim"], regions: [nil, nil],
            countries: ["DE", nil], date: "1996-03-27"),
        Case(
            text: "Chicago, IL, April 11,1996 --", cities: ["Chicago"], regions: ["IL"], countries: ["US"],
            date: "1996-04-11"),
        Case(text: "July 10, 2019 -", date: "2019-07-10"),
        Case(
            text: "NEW YORK, Dec. 29, 2003 (PRIMEZONE) --", cities: ["New York"], regions: [nil], countries: ["US"],
            date: "2003-12-29", wire: "PrimeZone"),
        Case(
            text: "WINCHESTER, Virginia and BOISE, Idaho, Nov 12, 2020, Nov. 12, 2020 (GLOBE NEWSWIRE) —",
            cities: ["Winchester", "Boise"], regions: ["Virginia", "Idaho"], countries: ["US", "US"],
            date: "2020-11-12", wire: "GlobeNewswire"),
        Case(text: "CONCORD VALLEY -", cities: ["Concord Valley"], regions: [nil], countries: [nil]),
        Case(
            text: "Concord Valley: May 4, 2004 -", cities: ["Concord Valley"], regions: [nil], countries: [nil],
            date: "2004-05-04"),
        Case(
            text: "THE WOODLANDS, Texas—", cities: ["The Woodlands"], regions: ["Texas"], countries: ["US"]),
        Case(
            text: "Inside information: OSLO, 4 May 2020 –", cities: ["Oslo"], regions: [nil], countries: ["NO"],
            date: "2020-05-04"),
        Case(
            text: "Lyon, FRANCE, le 17 mai 2018,", cities: ["Lyon"], regions: [nil], countries: ["FR"],
            date: "2018-05-17"),
        Case(
            text: "/EIN News/ -- TORONTO, Nov. 12, 2019 (GLOBE NEWSWIRE) --", cities: ["Toronto"], regions: [nil],
            countries: ["CA"], date: "2019-11-12", wire: "EIN Presswire"),
        Case(
            text: "DUBLIN, OH, Oct. 11, 2017 (BUSINESS WIRE) -- via INVESTORWIRE –", cities: ["Dublin"],
            regions: ["OH"], countries: ["US"], date: "2017-10-11", wire: "Business Wire"),
        Case(
            text: "CALGARY, Alberta -- (MARKET WIRE) -- 06/03/08 --", cities: ["Calgary"], regions: ["Alberta"],
            countries: ["CA"], date: "2008-06-03", wire: "Marketwired"),
        Case(
            text: "PALO ALTO, California, September, 30, 2013 /PRNewswire/", cities: ["Palo Alto"],
            regions: ["California"], countries: ["US"], date: "2013-09-30", wire: "PR Newswire"),
        Case(
            text: "Lyon (France), Chicago (Illinois, United States), August 4, 2016\n–",
            cities: ["Lyon", "Chicago"], regions: [nil, "Illinois"], countries: ["FR", "US"], date: "2016-08-04"),
        Case(
            text: "MUNICH, DE / July 10, 2019 /", cities: ["Munich"], regions: [nil], countries: ["DE"],
            date: "2019-07-10"),
        Case(
            text: "INSIDERINFORMATION: Stockholm, Sverige, 23 oktober 2023 –", cities: ["Stockholm"],
            regions: [nil], countries: ["SE"], date: "2023-10-23"),
        Case(
            text: "Press release: OSLO, 4 May 2020 –", cities: ["Oslo"], regions: [nil], countries: ["NO"],
            date: "2020-05-04"),
        Case(
            text: "Jersey City, New Jersey, 9.3.2005 (ots-PRNewswire) -", cities: ["Jersey City"],
            regions: ["New Jersey"], countries: ["US"], date: "2005-09-03", wire: "PR Newswire"),
        Case(
            text: "LONDRA, 6 gennaio 2026 –", cities: ["Londra"], regions: [nil], countries: [nil], date: "2026-01-06"),
    ]

    @Test("A dateline gives places, date and wire, and the text begins after it", arguments: cases)
    func dateline(_ expected: Case) throws {
        let first =
            "Brackwater Therapeutics Inc. announced today that its trial has reached its goal in all three groups."
        let release = try ParsedRelease(reading: "Brackwater Reports Results\n\n\(expected.text) \(first)\n")
        let dateline = try #require(release.dateline)
        #expect(dateline.locations.compactMap(\.city) == expected.cities)
        #expect(dateline.locations.map(\.region) == expected.regions)
        #expect(dateline.locations.map(\.country) == expected.countries)
        #expect(release.releaseDate?.description == expected.date)
        #expect(dateline.wire == expected.wire)
        #expect(release.sections.first?.paragraphs.first == first)
    }

    @Test(
        "A sentence is no dateline",
        arguments: [
            "HIGHLIGHTS - Brackwater Therapeutics Inc. (TSX: BWK) has sold more pumps this year than in any year before, and it will sell more.",
            "Toronto-based Brackwater announced today that its trial has reached its goal in all three of its groups.",
            "On March 5, 2004 Brackwater announced that it would end its trial in two of the three groups of patients.",
            "FOR THE YEAR ENDED 30 June 2019",
            "In November 2019 the company said that it would end its trial in two of the three groups of patients.",
        ])
    func noDateline(_ sentence: String) throws {
        let release = try ParsedRelease(reading: "Brackwater Reports Results\n\n\(sentence)\n")
        #expect(release.dateline == nil)
        #expect(release.releaseDate == nil)
        #expect(release.diagnostics.map(\.code).contains("no-dateline"))
    }

    @Test(
        "Which number is the month stays open outside North America, and in a date with points everywhere",
        arguments: [
            ("FRANKFURT, DGAP-News 06.03.19", nil), ("PARIS, Hugin, 06/03/98", nil), ("OSLO, 06/03/98", nil),
            ("DAYTON, Ohio, Business Wire, 06.03.98", nil), ("DAYTON, Ohio, 06/03/98", "1998-06-03"),
            ("WINNIPEG, Business Wire, 06/03/98", "1998-06-03"),
        ])
    func monthFirst(dateline: String, date: String?) throws {
        let release = try ParsedRelease(
            reading: "Brackwater Reports Results\n\n\(dateline) - Brackwater Inc. announced today that a trial ends.\n")
        #expect(release.releaseDate?.description == date)
    }

    @Test(
        "Where points divide a date, the day stands first unless it cannot be one",
        arguments: [("12.06.2007 16:33:00", "2007-06-12"), ("06.13.2007", "2007-06-13"), ("18.07.95", "1995-07-18")])
    func points(line: String, date: String) throws {
        let release = try ParsedRelease(
            reading:
                "\(line)\n\nBrackwater Reports Results\n\nBrackwater Inc. announced today that its trial ends in May.\n"
        )
        #expect(release.releaseDate?.description == date)
    }

    @Test("An instruction to editors ends a place and date; the headline follows them")
    func instructed() throws {
        let release = try ParsedRelease(
            reading: """
                Oslo, Norway, March 9, 2005 NOT FOR RELEASE OR DISTRIBUTION IN WHOLE OR IN PART IN CANADA OR JAPAN

                BRACKWATER AND HAVBRO: OFFER PERIOD EXTENDED

                Brackwater Inc. and Havbro A/S announced today that the period of the offer ends in May, and not in April.
                """)
        #expect(release.headline == "BRACKWATER AND HAVBRO: OFFER PERIOD EXTENDED")
        #expect(release.dateline?.locations.map(\.city) == ["Oslo"])
        #expect(release.releaseDate?.description == "2005-03-09")
    }

    @Test("A site's own date line with the wire's edition gives way to the release's dateline")
    func crawled() throws {
        let release = try ParsedRelease(
            reading: """
                Brackwater Reports Results of Its Trial
                10 March 2005 - 6:35AM
                PR Newswire (US)
                WINNIPEG, Manitoba, March 9 /PRNewswire-FirstCall/ -- Brackwater
                Therapeutics Inc. announced today that its trial has reached its goal.
                """)
        #expect(release.dateline?.locations.map(\.city) == ["Winnipeg"])
        #expect(release.releaseDate?.description == "2005-03-09")
    }

    @Test("A date line gives the year that the dateline leaves out")
    func yearOfDateLine() throws {
        let release = try ParsedRelease(
            reading: """
                March 9, 2005

                Brackwater Reports Results

                WINNIPEG, March 9 /CNW/ - Brackwater Therapeutics Inc. announced today that its trial has reached its goal.
                """)
        #expect(release.releaseDate?.description == "2005-03-09")
    }

    @Test(
        "Where the dateline gives no year, the text, the mail, or the lines under the release do",
        arguments: [
            ("", "", "today, March 9, 2005,", "2005-03-09"),
            (
                "From: a@pelham.example\nTo: b@pelham.example\nDate: Wed, 9 Mar 05 10:28:55 EST\nSubject: News\n\n", "",
                "today", "2005-03-09"
            ),
            ("", "Copyright (C) 2005 Brackwater Therapeutics Inc.", "today", "2005-03-09"),
            ("", "-0- 03/09/2005", "today", "2005-03-09"),
            ("", "", "today", nil),
        ])
    func yearOf(header: String, closing: String, day: String, date: String?) throws {
        let release = try ParsedRelease(
            reading: """
                \(header)Brackwater Reports Results

                WINNIPEG, March 9 /CNW/ - Brackwater Therapeutics Inc. announced \(day) that its trial has reached its goal.

                Contact: Jane Roe, (204) 555-0138

                \(closing)
                """)
        #expect(release.releaseDate?.description == date)
        #expect(release.diagnostics.contains { $0.code == "date-without-year" } == (date == nil))
    }

    @Test("A dateline opens a paragraph where no blank line does")
    func lostBlankLine() throws {
        let release = try ParsedRelease(
            reading: """
                Brackwater Reports Results of Its Trial
                   WINNIPEG, Manitoba--(BUSINESS WIRE)--March 9, 2005--
                Brackwater Therapeutics Inc. announced today that its trial has reached its goal in all groups.
                """)
        #expect(release.headline == "Brackwater Reports Results of Its Trial")
        #expect(release.dateline?.locations.map(\.city) == ["Winnipeg"])
    }

    @Test("A dateline with the wire's mark repeats a date line; what stands between them is the deck")
    func repeatedDateline() throws {
        let release = try ParsedRelease(
            reading: """
                Brackwater Reports Results of Its Trial

                Canada NewsWire

                WINNIPEG, March 9, 2005

                * Revenue grew by a tenth to four million dollars, which is more than in any quarter of the years before it.

                WINNIPEG, March 9, 2005 /CNW/ - Brackwater Therapeutics Inc. announced today that its trial has reached its goal.
                """)
        #expect(release.dateline?.wire == "CNW")
        #expect(release.subheadlines.count == 1)
        #expect(release.sections.first?.paragraphs.first?.hasPrefix("Brackwater Therapeutics Inc.") == true)
    }
}
