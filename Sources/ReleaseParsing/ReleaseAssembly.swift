import ReleaseModel

/// Puts the findings of the field parsers together: values into the record, byte ranges into the evidence as code points.
struct ReleaseAssembly {
    let text: ReleaseText
    private let codePoints: CodePointIndex
    private(set) var release: ParsedRelease
    private let document: SourceDocument

    init(text: ReleaseText, document: SourceDocument) {
        self.text = text
        self.document = document
        codePoints = CodePointIndex(text.utf8)
        release = ParsedRelease(text: String(decoding: text.utf8, as: UTF8.self), source: document)
    }

    /// Each field is read from the text and from the fields before it.
    mutating func readFields() {
        let year = ReleaseDate.year(text, document)
        take(Headline.read(text), \.headline, as: "/headline")
        take(Headline.readSubheadlines(text), \.subheadlines, as: "/subheadlines")
        take(ReleaseDate.read(text, year: year), \.releaseDate, as: "/release_date")
        release.language = Language.read(text)
        take(Dateline.read(text, year: year), \.dateline, as: "/dateline")
        take(Issuer.read(text, filer: document.origin?.company), \.issuer, as: "/issuer")
        take(Tickers.read(text, year: release.releaseDate?.year), \.tickers, as: "/tickers")
        release.sections = Sections.read(text, codePoints)
        take(EndMark.read(text), \.endMark, as: "/end_mark")
        readContacts()
        readClaims()
        release.diagnostics += structureDiagnostics()
    }

    /// A byte range of the text as the code points that the record counts in.
    func span(_ range: Range<Int>) -> SourceSpan { codePoints.span(range) }

    private mutating func readContacts() {
        var marks = TextMark.all(in: text.utf8)
        // What stands in markup alone, as the whole target of a link does, is not there for readers.
        for index in marks.indices where text.layout.pieces(marks[index].ranges).isEmpty {
            marks[index].kind = .linkTarget
        }
        let issuer = IssuerName(release.issuer, symbols: release.tickers.map(\.symbol))
        let contacts = Contacts.read(text, marks: marks, issuer: issuer)
        take(contacts.findings, \.contacts, as: "/contacts")
        if let label = contacts.unread {
            release.diagnostics.append(
                Diagnostic(
                    code: "contact-unread", message: "A contact is announced here, and none was read.",
                    span: span(label)))
        }
        take(Urls.findings(marks, in: text), \.urls, as: "/urls")
    }

    private mutating func readClaims() {
        let prose = Prose(text)
        let quotes = QuoteReader.quotes(in: prose)
        take(quotes, \.quotes, as: "/quotes")
        for quote in quotes where quote.value.speaker == nil {
            let spoken = quote.evidence.first?.ranges.first.map(codePoints.span)
            release.diagnostics.append(
                Diagnostic(code: "quote-without-speaker", message: "Nobody is named who says this.", span: spoken))
        }
        take(DrugProgramReader.programs(in: prose, issuer: release.issuer), \.drugPrograms, as: "/drug_programs")
    }

    /// Keeps a single value and its evidence under `pointer`.
    mutating func take<Value>(
        _ finding: Finding<Value>?, _ field: WritableKeyPath<ParsedRelease, Value?>, as pointer: String
    ) {
        guard let finding else { return }
        release[keyPath: field] = finding.value
        record(finding, under: pointer)
    }

    /// Keeps a list of values and their evidence under `pointer/0`, `pointer/1`, ….
    mutating func take<Value>(
        _ findings: [Finding<Value>], _ field: WritableKeyPath<ParsedRelease, [Value]>, as pointer: String
    ) {
        release[keyPath: field] = findings.map(\.value)
        for (index, finding) in findings.enumerated() { record(finding, under: "\(pointer)/\(index)") }
    }

    private mutating func record<Value>(_ finding: Finding<Value>, under pointer: String) {
        for (suffix, ranges) in finding.evidence where !ranges.isEmpty {
            release.evidence.add(pointer + suffix, text.layout.pieces(ranges).map(codePoints.span))
        }
    }
}
