import ReleaseModel
import Testing

@testable import ArchiveCommand

@Suite("parse --explain")
struct ExplanationTests {
    private static let plain = TerminalStyle(columns: 80, isColoured: false)
    private static let coloured = TerminalStyle(columns: 80, isColoured: true)

    /// A release of these words; each evidence is a pointer and the text that it was read from.
    private func release(_ text: String, _ evidence: [(String, String)], sections: [Section] = []) -> ParsedRelease {
        var release = ParsedRelease(text: text, source: SourceDocument(bytes: Array(text.utf8), format: .wireText))
        for (pointer, words) in evidence { release.evidence.add(pointer, [span(of: words, in: text)]) }
        release.sections = sections
        return release
    }

    private func span(of words: String, in text: String) -> SourceSpan {
        guard let range = text.firstRange(of: words) else { return SourceSpan(start: 0, end: 0) }
        let start = text[..<range.lowerBound].unicodeScalars.count
        return SourceSpan(start: start, end: start + words.unicodeScalars.count)
    }

    private func lines(_ release: ParsedRelease, _ style: TerminalStyle = plain) -> [String] {
        Explanation(release, style: style).lines
    }

    @Test(
        "a pointer has a short name",
        arguments: [
            ("/headline", "headline"), ("/release_date", "release date"), ("/subheadlines/0", "subheadline 1"),
            ("/contacts/0/phones/0/text", "contact 1 phone"), ("/contacts/2/phones/1/text", "contact 3 phone 2"),
            ("/quotes/1/speaker", "quote 2 speaker"), ("/quotes/0/text", "quote 1 text"),
            ("/drug_programs/0/stage", "program 1 stage"), ("/drug_programs/1/countries/0", "program 2 country"),
            ("/drug_programs/1/aliases/1", "program 2 alias 2"),
            ("/dateline/locations/0/city", "dateline location city"),
            ("/end_mark", "end mark"), ("", ""), ("/", ""),
        ])
    func labels(pointer: String, name: String) {
        let label = FieldLabel(pointer: pointer)
        #expect([label.subject, label.field].filter { !$0.isEmpty }.joined(separator: " ") == name)
    }

    @Test("what begins in a row stands in its margin, and only rows of which something was read have a thick rule")
    func margin() {
        let text = "Norvika opens\n\nFenwick, 555-0142\nNothing here\n"
        let body = Section(kind: .forwardLooking, paragraphs: [], span: span(of: "Nothing", in: text))
        let release = release(
            text,
            [("/headline", "Norvika opens"), ("/contacts/0/name", "Fenwick"), ("/contacts/0/phones/0", "555-0142")],
            sections: [body])
        #expect(
            lines(release) == [
                "headline             ┃ Norvika opens", "                     │",
                "contact 1 name,      ┃ Fenwick, 555-0142", "phone                ┃",
                "[forward looking]    │ Nothing here",
            ])
    }

    @Test("the innermost span gives the colour, and all give their labels")
    func nested() {
        let release = release(
            "We treat Veltamab well",
            [("/quotes/0/text", "We treat Veltamab well"), ("/drug_programs/0/drug", "Veltamab")])
        let line = lines(release, Self.coloured).joined()
        #expect(line.contains("\u{1B}[34mWe treat \u{1B}[0m\u{1B}[31mVeltamab\u{1B}[0m\u{1B}[34m well\u{1B}[0m"))
        #expect(lines(release).joined().contains("quote 1 text"))
        #expect(lines(release)[1].hasPrefix("program 1 drug"))
    }

    @Test("without colours there is no escape, and none of the document's own reaches the terminal")
    func escapes() {
        let release = release("Red \u{1B}[31malert\u{9B}1m\u{7}\u{202E}!\u{0}\tend", [("/headline", "alert")])
        #expect(
            !lines(release).joined().unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
        #expect(lines(release).joined().contains("Red ␛[31malert\u{FFFD}1m␇\u{FFFD}!␀"))
    }

    @Test("no row is wider than the page, and no word is lost", arguments: [1, 40, 57, 80, 200])
    func wrapping(columns: Int) {
        let words = (1...300).map { "w\($0)" + String(repeating: "x", count: $0 % 90) }
        let text = words.joined(separator: " ") + "\n" + words.reversed().joined(separator: "\t")
        let style = TerminalStyle(columns: columns, isColoured: false)
        let explanation = Explanation(release(text, [("/headline", words[7])]), style: style)
        #expect(explanation.lines.allSatisfy { $0.unicodeScalars.count <= style.columns })
        let shown = explanation.lines.flatMap { $0.split(whereSeparator: { "│┃".contains($0) }).dropFirst() }.joined()
        #expect(shown.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }

    @Test("a span that the text has not got does no harm", arguments: [(-3, 2), (1, 99), (7, 3), (99, 120)])
    func bounds(start: Int, end: Int) {
        var release = release("Short", [])
        release.evidence.add("/headline", [SourceSpan(start: start, end: end)])
        release.sections = [Section(kind: .body, paragraphs: [], span: SourceSpan(start: start, end: end))]
        #expect(lines(release).first?.hasSuffix("Short") == true)
    }

    @Test("diagnostics stand at the end with their lines, and several releases one after the other")
    func several() {
        var first = release("One\nTwo", [])
        first.diagnostics = [
            Diagnostic(code: "no-dateline", message: "There is no dateline."),
            Diagnostic(code: "odd", message: "This is odd.", span: SourceSpan(start: 4, end: 7)),
        ]
        let text = Explanation.text(of: [first, release("Three", [])], style: Self.plain)
        #expect(text.contains("\ndiagnostics\n  no-dateline: There is no dateline.\n  odd: This is odd. (line 2)\n"))
        #expect(text.contains("══ release 1 of 2 ═"))
        #expect(text.contains("══ release 2 of 2 ═"))
        #expect(!Explanation.text(of: [first], style: Self.plain).contains("release 1"))
    }

    @Test(
        "colours are for a terminal or on demand, and never under NO_COLOR",
        arguments: [
            ([:], false), (["CLICOLOR_FORCE": "1"], true), (["CLICOLOR_FORCE": "0"], false),
            (["CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false), (["CLICOLOR_FORCE": "1", "NO_COLOR": ""], true),
        ])
    func colours(environment: [String: String], isColoured: Bool) {
        // What is asked under a dumb terminal does not depend on where the tests write to.
        let style = TerminalStyle.standardOutput(environment.merging(["TERM": "dumb"]) { $1 })
        #expect(style.isColoured == isColoured)
    }
}
