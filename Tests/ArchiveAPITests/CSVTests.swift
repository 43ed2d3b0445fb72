import Foundation
import HTTPMessages
import ReleaseModel
import Testing

@Suite struct CSVTests {
    /// A release whose headline is that text, as CSV.
    private func cell(_ headline: String, _ query: String = "") throws -> String {
        var release = SampleReleases.norvane
        release.headline = headline
        let served = try ServedArchive([release])
        return try served.ask("GET /v1/releases.csv?fields=headline" + query).text
    }

    @Test(
        "a cell is quoted where it must be and stands as it is elsewhere (RFC 4180)",
        arguments: [
            ("Plain words", "Plain words"), ("One, two", "\"One, two\""), ("A \"B\" C", "\"A \"\"B\"\" C\""),
            ("Two\nlines", "\"Two\nlines\""), ("CR\rhere", "\"CR\rhere\""), ("Tab\there", "Tab\there"),
            ("back\\slash", "back\\slash"), (" padded ", " padded "), ("Größe – 5 µg ®", "Größe – 5 µg ®"),
            ("semi;colon|bar", "semi;colon|bar"), ("\u{1}\u{8}\u{C}", "\u{1}\u{8}\u{C}"), ("", "\"\""),
        ])
    func quoting(headline: String, cell: String) throws {
        #expect(try self.cell(headline) == "headline\r\n\(cell)\r\n")
    }

    @Test(
        "csv_safe keeps a spreadsheet from calculating, and changes nothing else",
        arguments: [
            ("=1+2", "'=1+2"), ("+44 20", "'+44 20"), ("-30-", "'-30-"), ("@SUM(A1)", "'@SUM(A1)"),
            ("=\"a,b\"", "\"'=\"\"a,b\"\"\""), ("1=1", "1=1"), ("'=1", "'=1"),
        ])
    func formulas(headline: String, cell: String) throws {
        #expect(try self.cell(headline, "&csv_safe=true") == "headline\r\n\(cell)\r\n")
        #expect(try self.cell(headline, "&csv_safe=false") == self.cell(headline))
    }

    @Test("the columns of every list are those that Docs/Exports.md names, in its order")
    func columns() throws {
        let served = try ServedArchive()
        let document = URL(filePath: #filePath).appending(path: "../../../Docs/Exports.md").standardized
        let lines = try String(contentsOf: document, encoding: .utf8).split(separator: "\n")
        let rows = lines.filter { $0.hasPrefix("| `/v1/") }
        #expect(rows.count >= 7)
        for row in rows {
            let cells = row.split(separator: "|").map { $0.filter { $0 != "`" } }
            let path = cells[0].filter { $0 != " " }
            let names = cells[1].split(separator: " ").joined(separator: ",")
            let csv = try served.ask("GET \(path).csv")
            #expect(csv.text.split(separator: "\r\n").first.map(String.init) == names)
        }
    }

    @Test("inner lists are joined by a bar, and two columns of one list keep step")
    func innerLists() throws {
        var release = SampleReleases.norvane
        release.subheadlines = ["First line", "Second, line"]
        release.tickers.append(Ticker(exchange: "OTC BB", mic: "XOTC", symbol: "NVBFF"))
        release.contacts[0].phones = [
            Contact.Phone(text: "555-0199", e164: nil), Contact.Phone(text: "(902) 555-0142", e164: "+19025550142"),
        ]
        let served = try ServedArchive([release])
        let list = try served.ask("GET /v1/releases.csv?fields=subheadlines,tickers,drugs").text
        let row = "\"First line|Second, line\",TSX:NVB|OTC BB:NVBFF,Soltravir,drg_"
        #expect(list.hasPrefix("subheadlines,tickers,drugs,drug_ids\r\n" + row))
        let contacts = try served.ask("GET /v1/contacts.csv?fields=phones,title").text
        #expect(contacts == "title,phones,phones_e164,extensions\r\n,555-0199|(902) 555-0142,|+19025550142,|\r\n")
        let drugs = try served.ask("GET /v1/drugs.csv?fields=programs").text.split(separator: "\r\n")
        let cells = try #require(drugs.last).split(separator: ",", omittingEmptySubsequences: false)
        #expect(Set(cells[1].split(separator: "|", omittingEmptySubsequences: false)) == ["phase_3", ""])
        #expect(cells.allSatisfy { $0.split(separator: "|", omittingEmptySubsequences: false).count == 2 })
    }

    @Test("an empty list has its header row")
    func empty() throws {
        let served = try ServedArchive([])
        #expect(try served.ask("GET /v1/quotes.csv?fields=id,text").text == "id,text\r\n")
        #expect(try served.ask("GET /v1/quotes.ndjson").text == "")
    }
}
