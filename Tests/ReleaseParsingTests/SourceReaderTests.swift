import ReleaseModel
import Testing

@testable import ReleaseParsing

@Suite("Bytes become source documents")
struct SourceReaderTests {
    @Test(
        "The format is recognised by content",
        arguments: [
            ("DENVER, May 3, 2010 -- Acme said.\n", SourceDocument.Format.wireText),
            ("<!DOCTYPE html><p>Acme said.", .html),
            ("\u{FEFF}\n<!-- saved --> <HTML><BODY>Acme", .html),
            ("<%@ page language=\"java\" %>\n<html><body>Acme</body></html>", .html),
            ("<PAGE>\n\n<TABLE>\n<CAPTION>\n<S>   <C>\nSales   12\n</TABLE>\nplain text of an exhibit\n", .wireText),
            ("# Acme Opens Plant\n\nDENVER - Acme opened a plant.\n", .markdown),
            ("Acme Opens Plant\n\nSee [the site](https://acme.example) for more.\n", .markdown),
            ("From: pr@acme.example\nTo: list\nSubject: News\n\nDENVER -- Acme said.\n", .mail),
            ("Path: news!acme\nNewsgroups: biz.misc\nSubject: News\n\nDENVER -- Acme said.\n", .mail),
            ("TO: Editors\nFROM: Acme\nSUBJECT: News\n\nDENVER -- Acme said.\n", .wireText),
            ("a < b and c > d in plain text, AT&T included\n", .wireText),
        ])
    func format(text: String, format: SourceDocument.Format) {
        #expect(SourceReader.read(Array(text.utf8)).map(\.document.format) == [format])
    }

    @Test("An EDGAR submission gives its exhibits 99 with the header's origin")
    func submission() throws {
        let readings = SourceReader.read(Array(Self.submission.utf8))
        #expect(readings.count == 2)
        let document = try #require(readings.first?.document)
        #expect(String(decoding: document.bytes, as: UTF8.self) == "DENVER -- Quarvo Corp. said.\n")
        let origin = try #require(document.origin)
        #expect(origin.accessionNumber == "0000111222-04-000333")
        #expect(origin.cik == "0000111222")
        #expect(origin.form == "8-K")
        #expect(origin.filingDate == CalendarDate(year: 2004, month: 7, day: 22))
        #expect(origin.company == "QUARVO CORP")
        #expect(origin.submission == .whole(Array(Self.submission.utf8)))
        #expect(readings[1].document.format == .html)
    }

    @Test("A submission without exhibit 99 gives its main document, and one cut in the middle what is there")
    func submissionWithoutExhibit() {
        let main = "<DOCUMENT>\n<TYPE>6-K\n<TEXT>\nReport\n</TEXT>\n</DOCUMENT>\n"
        #expect(texts(main) == ["Report\n"])
        #expect(texts(main + "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\nRelease") == ["Release"])
        #expect(texts("<DOCUMENT>\n<TYPE>EX-99\n<TEXT>Release</TEXT>\n</DOCUMENT>\n") == ["Release"])
        #expect(texts("<DOCUMENT>\r\n<TYPE>EX-99.1\r\n<TEXT>\r\nRelease\r\n</TEXT>\r\n") == ["Release\r\n"])
    }

    @Test("The header of the dissemination feed is read too")
    func feedHeader() {
        let header =
            "<SUBMISSION>\n<ACCESSION-NUMBER>0000111222-04-000333\n<TYPE>8-K\n<FILING-DATE>20040722\n<FILER>\n<COMPANY-DATA>\n"
            + "<CONFORMED-NAME>QUARVO CORP\n<CIK>0000111222\n</COMPANY-DATA>\n</FILER>\n"
        let readings = SourceReader.read(Array((header + "<DOCUMENT>\n<TYPE>EX-99\n<TEXT>\nRelease\n</TEXT>\n").utf8))
        let origin = readings.first?.document.origin
        #expect(origin?.form == "8-K")
        #expect(origin?.company == "QUARVO CORP")
        #expect(origin?.filingDate == CalendarDate(year: 2004, month: 7, day: 22))
    }

    @Test(
        "Whatever the bytes, there is a document",
        arguments: [[], [0], [0x1F, 0x8B, 0x08], Array("<DOCUMENT>\n<TYPE>".utf8)])
    func anything(bytes: [UInt8]) {
        #expect(SourceReader.read(bytes).count == 1)
    }

    private func texts(_ submission: String) -> [String] {
        SourceReader.read(Array(submission.utf8)).map { String(decoding: $0.document.bytes, as: UTF8.self) }
    }

    private static let submission = """
        -----BEGIN PRIVACY-ENHANCED MESSAGE-----
        Proc-Type: 2001,MIC-CLEAR

        <SEC-DOCUMENT>0000111222-04-000333.txt : 20040722
        <SEC-HEADER>0000111222-04-000333.hdr.sgml : 20040722
        ACCESSION NUMBER:\t\t0000111222-04-000333
        CONFORMED SUBMISSION TYPE:\t8-K
        FILED AS OF DATE:\t\t20040722

        FILER:
        \tCOMPANY DATA:
        \t\tCOMPANY CONFORMED NAME:\t\t\tQUARVO CORP
        \t\tCENTRAL INDEX KEY:\t\t\t0000111222
        </SEC-HEADER>
        <DOCUMENT>
        <TYPE>8-K
        <TEXT>
        Cover
        </TEXT>
        </DOCUMENT>
        <DOCUMENT>
        <TYPE>EX-99.1
        <TEXT>
        DENVER -- Quarvo Corp. said.
        </TEXT>
        </DOCUMENT>
        <DOCUMENT>
        <TYPE>EX-99.2
        <TEXT>
        <HTML><BODY>Second</BODY></HTML>
        </TEXT>
        </DOCUMENT>
        <DOCUMENT>
        <TYPE>GRAPHIC
        <TEXT>
        begin 644 logo.jpg
        M_]C_X 02D9)1@
        end
        </TEXT>
        </DOCUMENT>

        """
}
