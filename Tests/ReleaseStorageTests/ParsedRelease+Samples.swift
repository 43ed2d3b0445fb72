import ReleaseModel

extension ParsedRelease {
    /// A release of an invented company; what is not given is empty.
    static func sample(
        _ headline: String?, on date: String? = nil, issuer: String? = nil, body: String = "",
        _ change: (inout ParsedRelease) -> Void = { _ in }
    ) -> ParsedRelease {
        let text = [date, headline, body].compactMap { $0 }.joined(separator: "\n\n")
        var release = ParsedRelease(text: text, source: SourceDocument(bytes: Array(text.utf8), format: .wireText))
        release.headline = headline
        release.releaseDate = date.flatMap { CalendarDate(iso: $0) }
        release.issuer = issuer
        release.sections = [
            Section(kind: .body, paragraphs: [body], span: SourceSpan(start: 0, end: text.unicodeScalars.count))
        ]
        change(&release)
        return release
    }

    /// A release with every kind of fact.
    static let norvika = sample(
        "NORVIKA BIOSCIENCES BEGINS TRIAL OF VELTAMAB(R)", on: "2004-03-09", issuer: "Norvika Biosciences Inc.",
        body: "Norvika Biosciences Inc. today said that it has begun a trial of Veltamab in renal cancer."
    ) { release in
        release.subheadlines = ["First patient enrolled in Reykjavik"]
        release.dateline = Dateline(
            text: "OAKHAVEN, Ontario, March 9, 2004", date: CalendarDate(iso: "2004-03-09"), wire: "Northern Newswire",
            locations: [
                .init(city: "Oakhaven", region: "Ontario", country: "CA"), .init(city: "New Carrow", country: "US"),
            ])
        release.tickers = [
            Ticker(exchange: "TSX", mic: "XTSE", symbol: "NRV"), Ticker(exchange: "OTC BB", mic: nil, symbol: "NRVKF"),
        ]
        release.contacts = [
            Contact(
                name: "Ada Fenwick", title: "Director", department: "Investor Relations",
                organization: "Norvika Biosciences Inc.", role: .investor,
                phones: [.init(text: "(416) 555-0142 ext. 7", e164: "+14165550142", extension: "7")],
                emails: ["IR@norvika.example"]),
            Contact(
                department: "Press Desk", organization: "Larch & Moss", role: .agency, emails: ["press@larch.example"]),
        ]
        release.quotes = [
            Quote(speaker: "Tomas Ilves", title: "CEO", organization: "Norvika", text: "We are glad to begin."),
            Quote(speaker: "Ada Fenwick", text: "The first patient was enrolled today."),
        ]
        release.drugPrograms = [
            DrugProgram(
                drug: "Veltamab", aliases: ["NB-204"], stage: .phase2, status: .enrolling, indication: "renal cancer",
                combination: ["placebine"], countries: ["CA", "IS"], partner: "Osterlund Pharma"),
            DrugProgram(
                drug: "Veltamab", access: .compassionateUse, status: .active, indication: "advanced melanoma",
                countries: ["US"], places: ["Scandinavia"]),
        ]
        release.sections.append(
            Section(
                kind: .forwardLooking, heading: "Forward-looking statements",
                paragraphs: ["This contains prophecies."], span: SourceSpan(start: 0, end: 1)))
        release.evidence.add("/headline", [SourceSpan(start: 12, end: 40)])
        release.evidence.add("/drug_programs/0/stage", [SourceSpan(start: 50, end: 60)])
        release.diagnostics = [Diagnostic(code: "no-end-mark", message: "There is no end mark.")]
        release.urls = ["http://norvika.example"]
        release.endMark = "-30-"
    }
}
