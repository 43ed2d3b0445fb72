import ReleaseModel
import Testing

@testable import ReleaseParsing

@Suite("HTML becomes the text that a reader sees")
struct HTMLLayoutTests {
    @Test(
        "Visible text and line breaks",
        arguments: [
            ("<p>One\n  two<p>Three", "One two\n\nThree\n"),
            ("<div>One</div><div>Two</div>", "One\nTwo\n"),
            ("One<br>two<br/><br>three", "One\ntwo\n\nthree\n"),
            (
                "<P STYLE='margin-top:0pt;margin-bottom:0pt'>One</P><P STYLE=\"MARGIN: 0in 0in 0pt\">Two</P>",
                "One\nTwo\n"
            ),
            ("<p>One</p><p>&nbsp;</p><p>Two</p>", "One\n\nTwo\n"),
            ("<ul><li>One<li>Two</ul>", "One\nTwo\n"),
            ("<pre>  a\n\n  b\t1</pre>", "  a\n\n  b\t1\n"),
            ("<b>Bo</b>ld <i>it</i>alic", "Bold italic\n"),
            ("A&nbsp;&nbsp;&nbsp;B", "A   B\n"),
            ("x<script>var a = '<p>no</p>';</script><style>p{}</style><!-- no --><title>no</title>y", "xy\n"),
            (
                "a<span style='display:none'>no</span><div hidden>no</div><p style='visibility: hidden'>no</p>b",
                "a\n\nb\n"
            ),
            ("<ix:header><p>no</p></ix:header>yes", "yes\n"),
            ("a <![CDATA[<b>]]> c", "a <b> c\n"),
            ("<%@ page a=\"b\" %>text<jsp:include page=\"/x\"/>", "text\n"),
            ("1 < 2 & 3 > 2 </> <3", "1 < 2 & 3 > 2 <3\n"),
            ("<a title='>' href=x>link</a>", "link\n"),
            ("Drug<sup>TM</sup> 10<sup>th</sup> word.<sup>12</sup>", "Drug™ 10th word.¹²\n"),
            ("<q>so</q>", "“so”\n"),
            ("text <!-- never closed", "text never closed\n"),
            ("a</p>b", "a\n\nb\n"),
            ("<?xml version='1.0'?><html><b/><script src='x'/>a<script>b</script></html>", "a\n"),
            ("a<script>b", "ab\n"),
        ])
    func text(html: String, text: String) {
        #expect(LayoutReading(html: html).text == text)
    }

    @Test(
        "Character references",
        arguments: [
            ("&eacute;&Eacute;&amp;&lt;&trade;&hellip;", "éÉ&<™…"), ("&#146;&#x94;&#233;&#xE9;&#8211;", "’”éé–"),
            ("AT&T &copy 1999 &nosuch; &", "AT&T © 1999 &nosuch; &"),
            ("&#0;&#xD800;&#99999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("a&shy;b&#8203;c", "abc"), ("&ampamp;", "&amp;"),
        ])
    func references(html: String, text: String) {
        #expect(LayoutReading(html: html).text == text + "\n")
    }

    @Test("Styles of lines")
    func styles() {
        let page = LayoutReading(
            html: """
                <h1>Head</h1><p align=center><b>Deck</b></p><center>Middle</center><p style="font-weight:700;text-align:center">Strong</p>
                <p><em>Slanted</em></p><p>Some <b>words</b></p><ul><li>Item</ul><p><b><p>Misnested</b></p><p>Plain</p>
                """)
        #expect(page.lines(.heading) == ["Head"])
        #expect(page.lines(.bold) == ["Head", "Deck", "Strong", "Misnested"])
        #expect(page.lines(.centered) == ["Deck", "Middle", "Strong"])
        #expect(page.lines(.italic) == ["Slanted"])
        #expect(page.lines(.listItem) == ["Item"])
    }

    @Test("Cells side by side are read one after the other")
    func contactCells() {
        #expect(
            LayoutReading(html: "<table><tr><td>Jo Fox<br>Zedco<br>303-555-1200<td>Ann Bee<br>Bee & Co.</table>").blocks
                == [
                    "cell 0.0.0: Jo Fox | Zedco | 303-555-1200", "cell 0.0.1: Ann Bee | Bee & Co.",
                ])
    }

    @Test("Rows of one-line cells are read down their columns when each column is a person")
    func contactRows() {
        let table = LayoutReading(
            html: """
                <table><tr><td>Contact:&nbsp;</td><td>&nbsp;</td><td>Jo Fox</td><td>Ann Bee</td></tr>
                <tr><td></td><td></td><td>Zedco</td><td>Bee & Co.</td></tr>
                <tr><td></td><td></td><td>303-555-1200</td><td>212-555-0000</td></tr></table>
                """)
        #expect(
            table.blocks == [
                "column 0.0: Contact:", "column 0.1: Jo Fox | Zedco | 303-555-1200",
                "column 0.2: Ann Bee | Bee & Co. | 212-555-0000",
            ])
        #expect(table.text == "Contact:\tJo Fox\tAnn Bee\nZedco\tBee & Co.\n303-555-1200\t212-555-0000\n")
    }

    @Test("Heads over cells belong to their columns")
    func headedCells() {
        #expect(
            LayoutReading(
                html:
                    "<table><tr><th>Company<th>Agency<tr><td>Jo Fox<br>303-555-1200<td>Ann Bee<br>212-555-0000</table>"
            ).blocks == [
                "column 0.0: Company | Jo Fox | 303-555-1200", "column 0.1: Agency | Ann Bee | 212-555-0000",
            ])
    }

    @Test("Labels with values, and one person a row, are lines")
    func rows() {
        #expect(
            LayoutReading(html: "<table><tr><td>Phone:<td>303-555-1200<tr><td>E-mail:<td>jo@zed.example</table>").blocks
                == [
                    "paragraph: Phone:\t303-555-1200 | E-mail:\tjo@zed.example"
                ])
        #expect(
            LayoutReading(html: "<table><tr><td>Jo<td>CFO<td>303-555-1200<tr><td>Ann<td>IR<td>212-555-0000</table>")
                .blocks == [
                    "paragraph: Jo\tCFO\t303-555-1200 | Ann\tIR\t212-555-0000"
                ])
    }

    @Test("Tables of figures have one line a row; signs join their figures")
    func figures() {
        let table = LayoutReading(
            html: """
                <table><tr><td></td><td colspan=3>2003</td><td colspan=3>2002</td></tr>
                <tr><td>Net<br>sales</td><td>$</td><td>1,200</td><td></td><td>$</td><td>1,100</td><td></td></tr>
                <tr><td>Loss</td><td></td><td>(20</td><td>)</td><td></td><td>(30</td><td>)</td></tr></table>
                """)
        #expect(table.blocks == ["table: 2003\t2002 | Net sales\t$ 1,200\t$ 1,100 | Loss\t(20)\t(30)"])
    }

    @Test("Bullets in cells of their own make list items, and layout tables nothing")
    func layoutTables() {
        let page = LayoutReading(
            html: """
                <table><tr><td width=180></td><td><p>Text of the page that stands in a table.</p>
                <table><tr><td>&#8226;</td><td>First item</td></tr><tr><td>&#8226;</td><td>Second item</td></tr></table></td></tr></table>
                """)
        #expect(
            page.blocks == [
                "paragraph: Text of the page that stands in a table.", "paragraph: • First item",
                "paragraph: • Second item",
            ])
        #expect(page.lines(.listItem) == ["• First item", "• Second item"])
    }

    @Test("Preformatted text is wrapped where wire text is")
    func preformatted() {
        let page = LayoutReading(
            html: """
                <pre>
                Zedco Inc. announced that it sells things in many countries, and that it will go on
                with it in the year to come, when it will open its third shop there.
                Zedco was founded by two brothers, and by their father, in the year of the great
                flood.
                </pre><p>Jo Zed<br>(204) 555-0138</p>
                """)
        #expect(
            page.blocks == [
                "paragraph: Zedco Inc. announced that it sells things in many countries, and that it will go on"
                    + " | with it in the year to come, when it will open its third shop there.",
                "paragraph: Zedco was founded by two brothers, and by their father, in the year of the great | flood.",
                "paragraph: Jo Zed | (204) 555-0138",
            ])
    }

    @Test("The page around the release is navigation")
    func navigation() {
        let body = String(repeating: "Zedco Inc. announced that it sells things in many countries. ", count: 10)
        let page = LayoutReading(
            html: """
                <header><a href=/>Home</a></header><nav><ul><li><a href=1>News</a></ul></nav><div class="cookie-banner">We use cookies.</div>
                <main><h1>Zedco Sells Things</h1><p>\(body)</p><p><a href="mailto:jo@zed.example">jo@zed.example</a></p></main>
                <div>Teaser of another release</div><a href=1>One</a><br><a href=2>Two</a><br><a href=3>Three</a><footer>Copyright</footer>
                """)
        #expect(
            page.lines(.navigation) == [
                "Home", "News", "We use cookies.", "Teaser of another release", "One", "Two", "Three", "Copyright",
            ])
    }

    @Test("A page that is called after its sidebar is no navigation")
    func namedLayout() {
        let body = String(repeating: "Zedco Inc. announced that it sells things in many countries. ", count: 10)
        let page = LayoutReading(html: "<div class='has-sidebar'><p>\(body)</p></div><div id=footer>Copyright</div>")
        #expect(page.lines(.navigation) == [])
    }

    @Test("Page breaks, page numbers and running heads")
    func pages() {
        let head = "<p>Zedco Inc.</p>"
        let opening = (1...12).map { "<p>Opening \(String(repeating: "x", count: $0))</p>" }.joined()
        let page = LayoutReading(
            html: opening
                + "<p>1</p><hr style='page-break-after:always'>\(head)<p>Second page.</p><p>2</p><hr>\(head)<p>Third page.</p>"
        )
        #expect(page.furniture == ["1", "Zedco Inc.", "2", "Zedco Inc."])
        #expect(page.layout.lines.last?.page == 2)
    }

    @Test("The text of hidden, deep and unclosed markup stays what it is")
    func depth() {
        let deep =
            String(repeating: "<div><b>", count: 5000) + "text" + String(repeating: "</b></div>", count: 5000)
            + "<p>after</p>"
        #expect(LayoutReading(html: deep).text == "text\n\nafter\n")
        #expect(LayoutReading(html: String(repeating: "<table><tr><td>", count: 3000) + "text").text == "text\n")
    }
}
