import ReleaseModel

/// Releases of invented companies, built by hand: these tests ask what is served, not what is parsed.
enum SampleReleases {
    static let all = [norvane, norvaneLater, ostrell, undated]

    /// Phase 3 and compassionate use of one drug; two contacts; one quote.
    static var norvane: ParsedRelease {
        var release = parsed("NORVANE BIOPHARMA REPORTS PHASE 3 RESULTS\n\nHALIFAX, March 4, 2004 - Norvane …\n")
        release.headline = "NORVANE BIOPHARMA REPORTS PHASE 3 RESULTS"
        release.releaseDate = CalendarDate(year: 2004, month: 3, day: 4)
        release.dateline = Dateline(
            text: "HALIFAX, March 4, 2004", date: release.releaseDate,
            locations: [Dateline.Location(city: "Halifax", region: nil, country: "CA")])
        release.issuer = "Norvane Biopharma Inc."
        release.tickers = [Ticker(exchange: "TSX", mic: "XTSE", symbol: "NVB")]
        release.contacts = [
            Contact(
                name: "Maren Oakley", title: nil, department: "Investor Relations",
                organization: "Norvane Biopharma Inc.",
                role: .investor, phones: [Contact.Phone(text: "(902) 555-0142", e164: "+19025550142")],
                emails: ["ir@norvane.example"])
        ]
        release.quotes = [
            Quote(
                speaker: "Ilse Varga", title: "CEO", organization: "Norvane", text: "We are glad of these results.")
        ]
        release.drugPrograms = [
            DrugProgram(
                drug: "Soltravir", stage: .phase3, status: .active, indication: "hepatitis D", countries: ["CA"]),
            DrugProgram(drug: "Soltravir", access: .compassionateUse, status: .active, indication: "hepatitis D"),
        ]
        release.evidence.add("/headline", [SourceSpan(start: 0, end: 41)])
        return release
    }

    static var norvaneLater: ParsedRelease {
        var release = parsed("Norvane Biopharma Appoints a Medical Officer\n\nHALIFAX, May 6, 2005 - Norvane …\n")
        release.headline = "Norvane Biopharma Appoints a Medical Officer"
        release.releaseDate = CalendarDate(year: 2005, month: 5, day: 6)
        release.issuer = "Norvane Biopharma Inc."
        release.tickers = [Ticker(exchange: "TSX", mic: "XTSE", symbol: "NVB")]
        return release
    }

    /// Another company with the symbol of the first, on another market.
    static var ostrell: ParsedRelease {
        var release = parsed("Ostrell Therapeutics Starts Trial\n\nLYON, June 1, 2006 - Ostrell …\n")
        release.headline = "Ostrell Therapeutics Starts Trial"
        release.releaseDate = CalendarDate(year: 2006, month: 6, day: 1)
        release.issuer = "Ostrell Therapeutics SA"
        release.tickers = [Ticker(exchange: "Nasdaq", mic: "XNAS", symbol: "NVB")]
        return release
    }

    /// Not one of all: it comes later.
    static var extra: ParsedRelease {
        var release = parsed("Norvane Biopharma Moves\n\nHALIFAX, July 7, 2007 - Norvane …\n")
        release.releaseDate = CalendarDate(year: 2007, month: 7, day: 7)
        release.drugPrograms = [DrugProgram(drug: "Soltravir", stage: .approved)]
        return release
    }

    static var undated: ParsedRelease {
        parsed("A note without a date or a headline.\n")
    }

    /// So many, on days that repeat; every tenth without a date.
    static func numbered(_ numbers: Range<Int>) -> [ParsedRelease] {
        numbers.map { number in
            var release = parsed("Ostrell Therapeutics Reports, Number \(number)\n")
            release.headline = "Ostrell Therapeutics Reports, Number \(number)"
            release.issuer = "Ostrell Therapeutics SA"
            if number % 10 != 0 {
                release.releaseDate = CalendarDate(year: 2007, month: number % 12 + 1, day: number % 7 + 1)
            }
            return release
        }
    }

    /// Its source is worth compressing.
    static var long: ParsedRelease {
        parsed("NORVANE BIOPHARMA REPORTS\n\n" + String(repeating: "Norvane is glad of these results.\n", count: 20))
    }

    private static func parsed(_ text: String) -> ParsedRelease {
        var release = ParsedRelease(text: text, source: SourceDocument(bytes: Array(text.utf8), format: .wireText))
        let sentence = text.split(separator: "\n").last.map(String.init) ?? ""
        release.sections = [
            Section(kind: .body, paragraphs: [sentence], span: SourceSpan(start: 0, end: text.unicodeScalars.count))
        ]
        return release
    }
}
