import ReleaseModel
import ReleaseParsing
import Testing

@Suite("Issuer")
struct IssuerTests {
    @Test(
        "The issuer is who announces, whose ticker stands in brackets, or who is the source",
        arguments: [
            (
                "Brackwater Therapeutics Inc. (TSX: BWK) announced today that Havbro Vaccines A/S is its partner.",
                "Brackwater Therapeutics Inc."
            ),
            (
                "The Board of Directors of Kettle Pine Gold Corp. today declared a dividend of two cents for each share.",
                "Kettle Pine Gold Corp."
            ),
            (
                "Corby Pine and Ale Limited (\"Corby\") reported its results today, and they were the best for years.",
                "Corby Pine and Ale Limited"
            ),
            (
                "A new trial begins today in Oslo, in which 200 patients take part.\n\nSOURCE Havbro Vaccines A/S",
                "Havbro Vaccines A/S"
            ),
            (
                "Les Laboratoires Montferrand inc. (TSX : MFD) ont annoncé aujourd'hui que l'essai a atteint son objectif.",
                "Les Laboratoires Montferrand inc."
            ),
            (
                "Brackwater and Havbro announced today that they will open a mill together in the spring of the year.",
                "Brackwater"
            ),
            (
                "Brackwater®, Inc., a maker of pumps, today announced that HAVBRO has signed on to use all of its pumps.",
                "Brackwater®, Inc."
            ),
            (
                "Brackwater® Therapeutics Inc. (Nasdaq: BWK) today announced that HAVBRO has signed on to use its pumps.",
                "Brackwater® Therapeutics Inc."
            ),
            (
                "Havbro Systems, Inc. [AMEX: HVB] said that the New York Stock Exchange (“NYSE”) will list its shares.",
                "Havbro Systems, Inc."
            ),
            (
                "Tallis and Oak Systems, Inc. [AMEX: TOS] said today that both of its companies will move to the NYSE.",
                "Tallis and Oak Systems, Inc."
            ),
            ("4D Pumps today announced a new pump, which it makes of steel in its mill in the town.", "4D Pumps"),
            (
                "Further to its release of May, Havbro Oil and Gas Ltd. (TSX: HVB) (the \"Company\") has closed the sale of its well.",
                "Havbro Oil and Gas Ltd."
            ),
            (
                "Today, the Board of the Alder Global Dividend and Income Fund (the \"Fund\") declared a distribution of two cents.",
                "Alder Global Dividend and Income Fund"
            ),
            (
                "Le Fonds de placement immobilier Montferrand (TSX : MFD.UN) a annoncé aujourd'hui ses résultats du trimestre.",
                "Fonds de placement immobilier Montferrand"
            ),
            (
                "Ann Lowell, President of Tallis, announced today that its second mill will open in June of the year.",
                "Tallis"
            ),
            (
                "Havbro Works Inc. has chosen Tallis as the maker of its pumps, Tallis announced today at the fair.",
                "Tallis"
            ),
            (
                "Effective today, Tallis has a new President, Ann Lowell, who has led its mill for twelve years.",
                "Tallis"
            ),
            ("A new pump begins to run today.\n\nHome News\n\nSOURCE Havbro Works", "Havbro Works"),
            ("Nasdaq today announced a new index. Nasdaq (NASDAQ: NDAQ) lists the shares in it.", "Nasdaq"),
            ("Winnipeg today announced a new pump. Winnipeg (TSX: WPG) makes it of steel.", "Winnipeg"),
            ("Winnipeg (TSX: WPG) has a new pump, which it makes of steel in its mill.", "Winnipeg"),
            (
                "Alder, Birch and Co. (NYSE: AB) today reported its results, which were the best for many years now.",
                "Alder, Birch and Co."
            ),
            (
                "At its meeting in New York City, the Brackwater Trade Organization (BTO) elected six new members.",
                "Brackwater Trade Organization"
            ),
            ("Montferrand A.T. inc., référence du voyage, annonce ses résultats.", "Montferrand A.T. inc."),
            ("Fair of pumps—BRACKWATER today kickstarted a new mill, and BRACKWATER pumps run in it.", "BRACKWATER"),
            (
                "Pumpster was the most loved pump of the year.\n\nAbout Pumpster\n\nPumpster is made by Brackwater Works, Inc. (NYSE: BWK).\n\nMedia Contact\n\nJane Roe, jane@brackwater.com",
                "Brackwater Works, Inc."
            ),
            (
                "The best pump just got better, and Havbro Works, Inc. (NYSE: HVB) built it.\n\nContact:\nPelham Agency Ltd. (204) 555-0138",
                "Havbro Works, Inc."
            ),
            (
                "The best pump just got better, and BPW engineers spent months on it.\n\nContact:\nBristol Pump Works\n(204) 555-0138",
                "Bristol Pump Works"
            ),
        ])
    func issuer(text: String, name: String) throws {
        let release = try ParsedRelease(reading: "WINNIPEG, March 9, 2005 - \(text)\n")
        #expect(release.issuer == name)
    }

    @Test(
        "The line that names the kind of document names who issues it",
        arguments: [
            ("Brackwater NEWS RELEASE March 9, 2005", "Brackwater"),
            ("Pressemitteilung Havbro Impfstoffe GmbH", "Havbro Impfstoffe GmbH"),
            ("Brackwater PLC (\"Brackwater\" or the \"Company\")", "Brackwater PLC"),
            ("THE BRACKWATER NETWORK, INC.", "BRACKWATER NETWORK, INC."),
        ])
    func letterhead(line: String, name: String) throws {
        let release = try ParsedRelease(
            reading:
                "\(line)\n\nA new trial begins\n\nIn the trial, 200 patients take part; it is the first of its kind here."
        )
        #expect(release.issuer == name)
    }

    @Test(
        "Words that only begin their sentence and substances under study are no issuers",
        arguments: [
            "Transportation has always mattered to this town, and by rail transportation it grew.",
            "TBX4208 is an antibody that has been given to twelve patients in a trial so far.",
        ])
    func nobody(sentence: String) throws {
        let release = try ParsedRelease(reading: "WINNIPEG, March 9, 2005 - \(sentence)")
        #expect(release.issuer == nil)
    }

    @Test("The company that filed a release is its issuer")
    func filer() throws {
        let release = try #require(
            ReleaseParser.parse(
                Array(
                    """
                    <SEC-HEADER>
                    CONFORMED SUBMISSION TYPE:	8-K
                    FILED AS OF DATE:		20050309
                    FILER:
                    	COMPANY DATA:
                    		COMPANY CONFORMED NAME:			HAVBRO WORKS INC
                    </SEC-HEADER>
                    <DOCUMENT>
                    <TYPE>EX-99.1
                    <TEXT>
                    WINNIPEG, March 9 - Brackwater Pumps and Havbro Works will open a mill together in the spring.
                    </TEXT>
                    </DOCUMENT>
                    """.utf8)
            ).first)
        #expect(release.issuer == "Havbro Works")
        #expect(release.releaseDate?.description == "2005-03-09")
    }

    @Test("Where nobody introduces himself the issuer stays empty, and a diagnostic says so")
    func unknown() throws {
        let release = try ParsedRelease(
            reading: "the results were good, and everybody who took part in the trial has gone home by now.")
        #expect(release.issuer == nil)
        #expect(release.diagnostics.map(\.code).contains("no-issuer"))
    }
}
