import ReleaseModel
import Testing

@testable import ReleaseParsing

@Suite("Wire text is laid out by its white space")
struct WireLayoutTests {
    @Test("Interleaved contact columns are read one after the other")
    func columns() {
        let layout = LayoutReading(
            """
            ZEDCO INC.                     MEDIA CONTACT:            INVESTORS
            Corporate Affairs              Ann Bee                   Cal Dee
            Jo Fox                         Bee & Co.                 Dee Partners
            Tel: (303) 555-1200 ext. 38    Tel: (212) 555-0024       Tel:   (212) 555-5045
            """)
        #expect(
            layout.blocks == [
                "column 0.0: ZEDCO INC. | Corporate Affairs | Jo Fox | Tel: (303) 555-1200 ext. 38",
                "column 0.1: MEDIA CONTACT: | Ann Bee | Bee & Co. | Tel: (212) 555-0024",
                "column 0.2: INVESTORS | Cal Dee | Dee Partners | Tel:   (212) 555-5045",
            ])
    }

    @Test("A longer left column, tabs, and a lone right column")
    func unevenColumns() {
        #expect(
            LayoutReading(
                "Company:             Investors:\nJo Fox               Cal Dee\n(303) 555-1200\njo@zed.example\n"
            ).blocks == [
                "column 0.0: Company: | Jo Fox | (303) 555-1200 | jo@zed.example", "column 0.1: Investors: | Cal Dee",
            ])
        #expect(
            LayoutReading("\tMedia:\t\t\tInvestors:\n\tAnn Bee\t\t\tCal Dee\n").blocks == [
                "column 0.0: Media: | Ann Bee", "column 0.1: Investors: | Cal Dee",
            ])
        #expect(
            LayoutReading(
                "NEWS RELEASE                  Contact: Ann Bee\n                              (212) 555-0000\n"
                    + "                              ann@bee.example\n"
            ).blocks == ["column 0.0: NEWS RELEASE", "column 0.1: Contact: Ann Bee | (212) 555-0000 | ann@bee.example"])
    }

    @Test("Pairs of texts over the release are columns, also where they end short of the margin")
    func pairsAtTheTop() {
        let layout = LayoutReading(
            """
            FOR IMMEDIATE RELEASE                    Contact: Ann Bee
            June 3, 1998                                      (212) 555-0000
            """)
        #expect(
            layout.blocks == [
                "column 0.0: FOR IMMEDIATE RELEASE | June 3, 1998", "column 0.1: Contact: Ann Bee | (212) 555-0000",
            ])
    }

    @Test(
        "Labels and values, one person a row, and drawings are no columns",
        arguments: [
            "Tel:     (212) 555-0000\nFax:     (212) 555-0001\nE-mail:  ann@bee.example\n",
            "Jo Fox       Director      (303) 555-1200\nAnn Bee      Agent         (212) 555-0000\n",
            "(1)     The first of two notes\n(2)     The second of two notes\n",
            "+--+    /\\    +--+\n|  |   /  \\   |  |\n+--+  /____\\  +--+\n",
        ])
    func noColumns(text: String) {
        #expect(!LayoutReading(text).blocks.contains { $0.hasPrefix("column") })
    }

    @Test("Justified lines have no gaps")
    func justified() {
        let layout = LayoutReading("ASDF   announces   version   2.0   of  its  award  winning  line\nof products.\n")
        #expect(layout.layout.lines[0].segments.count == 1)
    }

    @Test("Paragraphs begin after blank lines, at indents, and where a line ended by choice")
    func paragraphs() {
        let text = """
            About Zedco
            Zedco is a company that makes things in Denver, Colorado, and sells them in
            many countries of the world through its own offices.
                In 1999 Zedco began to make other things, which it sells in the same way
            and at the same places as the things that it made before.

            Zedco Inc.
            12 Main Street
            Denver

            """
        #expect(
            LayoutReading(text).pieceCounts == [1, 2, 2, 3])
    }

    @Test("Each long line is a paragraph, and short ones between them stay together")
    func longLines() {
        let long = String(repeating: "a long line of a data set ", count: 8)
        #expect(LayoutReading("\(long)\n\(long)\nJo Fox\n(303) 555-1200\n\(long)\n").pieceCounts == [1, 1, 2, 1])
    }

    @Test("Double-spaced lines are joined")
    func doubleSpaced() {
        let line =
            "This text is set with a blank line between all of its lines, and goes on\n\nbelow it in small letters until the sentence ends.\n\n\n"
        #expect(LayoutReading(String(repeating: line, count: 12)).pieceCounts == Array(repeating: 2, count: 12))
    }

    @Test("A paragraph goes on over a page break; furniture is in no block")
    func pages() {
        let layout = LayoutReading(
            """
            Zedco Announces Things

            DENVER -- Zedco Inc. announced today that the things which it has made since

                                          -more-

            ZEDCO/2

            -2-

            1999 are now sold in all countries.

            -30-
            """)
        #expect(layout.blocks.count == 3)
        #expect(layout.blocks[1].hasSuffix("made since | 1999 are now sold in all countries."))
        #expect(layout.furniture == ["-more-", "ZEDCO/2", "-2-"])
        #expect(layout.layout.lines.last?.page == 1)
    }

    @Test("Form feeds, <PAGE> and running heads")
    func runningHeads() {
        let opening = (1...12).map { "Opening, \(String(repeating: "x", count: $0)).\n\n" }.joined()
        let head = "Zedco Inc. -- Third Quarter\n\n"
        let layout = LayoutReading(
            opening + "\u{C}\(head)Second page.\n\n\u{C}\(head)Third page.\n\n<PAGE>   3\n\n7\n\nEnd.\n")
        #expect(layout.furniture == ["Zedco Inc. -- Third Quarter", "Zedco Inc. -- Third Quarter", "<PAGE>   3", "7"])
        #expect(layout.layout.lines.last?.page == 3)
    }

    @Test("Tables of figures keep their heads and their lines")
    func figures() {
        let layout = LayoutReading(
            """
            The results follow.

                                   Three months ended
                                 Sept. 30,   Sept. 30,
                                    2003        2002
                                 ---------   ---------
            Revenue ............. $  1,200    $  1,100
            Cost of goods
              sold                    (200)       (300)

            Net income               1,000         800

            Zedco makes things.
            """)
        #expect(layout.blocks.map { String($0.prefix(9)) } == ["paragraph", "table: Th", "paragraph"])
        #expect(layout.layout.lines[6].segments.count == 3)
    }

    @Test("Lines are centred by what stands around them")
    func centred() {
        let layout = LayoutReading(
            """
                         ZEDCO ANNOUNCES THINGS
                      FOR PEOPLE IN ALL COUNTRIES

                DENVER -- Zedco Inc. announced today that it
            sells things again. The full lines reach to here.
            They stand at the left margin and end at the same.

            Contact:    Ann Bee of Bee & Co.
                        (212) 555-0000
            """)
        #expect(
            layout.layout.lines.map { $0.style.contains(.centered) } == [
                true, true, false, false, false, false, false, false, false,
            ])
    }

    @Test("Mail headers and the marks of forwarders are no text")
    func mail() {
        let layout = LayoutReading(
            """
            ---------- Forwarded message ----------
            From: PR <pr@acme.example>
            Date: Mon, May 3, 2010
            Subject: News

            > ACME ANNOUNCES THING
            >
            > BOSTON -- Acme said today that it would go on with its work in the city
            > of Boston, and elsewhere.
            >
            > Contact: Jo Fox
            > 555-123-4567
            """)
        #expect(layout.pieceCounts == [1, 2, 2])
        #expect(layout.furniture.count == 4)
        #expect(layout.blocks[0] == "paragraph: ACME ANNOUNCES THING")
    }

    @Test("Markdown's marks set the style and are no text")
    func markdown() {
        let layout = LayoutReading(
            """
            # Acme Opens *Plant*

            **About Acme**

            Acme (“**Acme**”, TSX: **ACM**) sells [things](https://acme.example/a_(b)) \\*not all.

            ![](https://acme.example/logo.png)

            ```
            Sales      12
            Costs      10
            ```
            """, isMarkdown: true)
        #expect(
            layout.blocks == [
                "paragraph: Acme Opens Plant", "paragraph: About Acme",
                "paragraph: Acme (“Acme”, TSX: ACM) sells things *not all.",
                "table: Sales      12 | Costs      10",
            ])
        #expect(layout.layout.lines[0].style == .heading)
        #expect(layout.layout.lines[2].style == .bold)
        let words = Token.all(in: layout.layout.utf8, leavingOut: layout.layout.marks).map {
            String(decoding: layout.layout.utf8[$0.range], as: UTF8.self)
        }
        #expect(words.prefix(6) == ["Acme", "Opens", "Plant", "About", "Acme", "Acme"])
    }
}

/// A layout in a form that tests can compare.
struct LayoutReading {
    let layout: TextLayout

    init(_ text: String, isMarkdown: Bool = false) {
        layout = TextLayout(wireText: Array(text.utf8), isMarkdown: isMarkdown)
    }

    init(html: String) { layout = TextLayout(html: Array(html.utf8)) }

    var text: String { String(decoding: layout.utf8, as: UTF8.self) }

    /// Kind and pieces of each block.
    var blocks: [String] {
        layout.blocks.map { block in
            let kind =
                switch block.kind {
                case .paragraph: "paragraph"
                case .table: "table"
                case .column(let group, let index): "column \(group).\(index)"
                case .cell(let table, let row, let column): "cell \(table).\(row).\(column)"
                }
            return kind + ": "
                + block.pieces.map { String(decoding: layout.text($0), as: UTF8.self) }.joined(separator: " | ")
        }
    }

    var pieceCounts: [Int] { layout.blocks.map(\.pieces.count) }

    var furniture: [String] {
        layout.lines.filter { $0.style.contains(.furniture) && !$0.isBlank }.map {
            String(decoding: layout.utf8[$0.content], as: UTF8.self)
        }
    }

    /// The text of lines with a style.
    func lines(_ style: TextLine.Style) -> [String] {
        layout.lines.filter { $0.style.contains(style) && !$0.isBlank }.map {
            String(decoding: layout.utf8[$0.content], as: UTF8.self)
        }
    }
}
