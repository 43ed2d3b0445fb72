/// A text that is one thing over and over, between a release's first lines and its last.
struct ScalingShape {
    let name: String
    private let opening: String
    private let unit: String

    private init(_ name: String, opening: String = release, _ unit: String) {
        self.name = name
        self.opening = opening
        self.unit = unit
    }

    func bytes(count: Int) -> [UInt8] {
        let unit = Array(unit.utf8)
        var bytes = Array(opening.utf8)
        while bytes.count < count { bytes += unit }
        return bytes
    }

    private static let release = """
        FOR IMMEDIATE RELEASE

        Orlena Therapeutics Reports Results

        BASEL, Switzerland, March 3, 2011 /PRNewswire/ -- Orlena Therapeutics Inc. (Nasdaq: ORLN) said today


        """
    private static let page = "<html><body><p>BASEL, March 3, 2011 -- Orlena Therapeutics Inc. said today</p>"

    static let all: [ScalingShape] = [
        ScalingShape(
            "paragraphs",
            """
            The company will use the proceeds to build a second plant near its present one. Work is to begin in the
            fall and will take eighteen months. "We are pleased," said Anna Lind, chief executive of Orlena.


            """),
        ScalingShape("one line", opening: "", "The company said that it would build another plant. "),
        ScalingShape("one word", opening: "", "a"),
        ScalingShape("blank lines", "\n"),
        ScalingShape("spaces", " "),
        ScalingShape("tickers", "Belvane Mines (TSX: BVM; Nasdaq: BVMN) and "),
        ScalingShape("ticker lines", "(TSX: BVM)\n"),
        ScalingShape("open quotes", "He said, \"we are glad. "),
        ScalingShape("quotes", "\"We are glad,\" said John Marr, president of Belvane. "),
        ScalingShape("curly quotes", "“We are glad,” said Mr. Marr. "),
        ScalingShape("single quotes", "'we' said "),
        ScalingShape("e-mails", "ir@orlena.example "),
        ScalingShape("at signs", "@"),
        ScalingShape("e-mail prefix", "a.b-"),
        ScalingShape("URLs", "see www.orlena.example/news/1 or http://orlena.example/a,b; "),
        ScalingShape("phone numbers", "+1 (415) 555-0100, "),
        ScalingShape("digits", "5"),
        ScalingShape("digit groups", "555-"),
        ScalingShape("contacts", "Investors:\nAnna Lind\nOrlena Therapeutics\n+1 415 555 0100\nir@orlena.example\n\n"),
        ScalingShape("contact sentences", "For more information, please contact Anna Lind at 415-555-0100. "),
        ScalingShape(
            "drug sentences",
            "ORL-201 (velunimab) is in a Phase 2 trial for the treatment of moderate asthma in Canada. "),
        ScalingShape("drug names", "ORL-201, velunimab (Orlex), "),
        ScalingShape("new drug names", numbered("ORL-", " is in a Phase 2 trial for asthma. ")),
        ScalingShape("new people", numbered("\"We are glad,\" said Anna Lind", ". ")),
        ScalingShape("table rows", "Revenue          1,234     2,345    (12.0)%\n"),
        ScalingShape("columns", "Anna Lind                      John Marr\n"),
        ScalingShape("dot leaders", "Revenue ........ 1\n"),
        ScalingShape("capitals", "ORLENA REPORTS RESULTS\n"),
        ScalingShape("capitalised words", "Orlena Belvane "),
        ScalingShape("headings", "About Orlena\n\nOrlena makes things.\n\n"),
        ScalingShape("datelines", "BASEL, March 3, 2011 -- "),
        ScalingShape("dates", "March 3, 2011, "),
        ScalingShape("dashes", "--"),
        ScalingShape("brackets", "("),
        ScalingShape("bracket pairs", "()"),
        ScalingShape("square brackets", "[a]("),
        ScalingShape("asterisks", "**a "),
        ScalingShape("page breaks", "(more)\n\u{C}\n-2-\n"),
        ScalingShape("mail fields", opening: "", "From: a@b.example\n"),
        ScalingShape("mojibake", "â€™"),
        ScalingShape("web paragraphs", opening: page, "<p>The company will <b>use</b> the proceeds &amp; build.</p>\n"),
        ScalingShape("open tags", opening: page, "<div>"),
        ScalingShape("open bold tags", opening: page, "<b>a"),
        ScalingShape("open tables", opening: page, "<table><tr><td>a"),
        ScalingShape("closing tags", opening: page, "<p></b></div>"),
        ScalingShape("less-than signs", opening: page, "<"),
        ScalingShape("open comments", opening: page, "<!-- a -"),
        ScalingShape("open scripts", opening: page, "<script>a</scrip "),
        ScalingShape("attributes", opening: page + "<p ", "a=\"b\" "),
        ScalingShape("references", opening: page, "&amp;&#8217;&"),
        ScalingShape("cells", opening: page + "<table><tr>", "<td>1</td>"),
        ScalingShape("rows", opening: page + "<table>", "<tr><td>Revenue</td><td>$</td><td>1,234</td></tr>\n"),
        ScalingShape("line breaks", opening: page, "Anna Lind<br>"),
        ScalingShape("links", opening: page, "<a href=\"/a\">News</a> "),
        ScalingShape(
            "exhibits", opening: "<SEC-HEADER>\n", "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\na\n</TEXT>\n</DOCUMENT>\n"),
    ]

    /// A thousand units that differ in a number.
    private static func numbered(_ before: String, _ after: String) -> String {
        (100..<1100).map { "\(before)\($0)\(after)" }.joined()
    }
}
