import ReleaseModel
import Testing

@testable import ReleaseParsing

@Suite("Numbers and addresses are found by their shape")
struct TextMarkTests {
    private static func marks(_ text: String) -> [TextMark] { TextMark.all(in: Array(text.utf8)) }

    private static func phones(_ text: String) -> [Contact.Phone] {
        marks(text).compactMap { if case .phone(let phone) = $0.kind { phone } else { nil } }
    }

    private static func emails(_ text: String) -> [String] {
        marks(text).compactMap { if case .email(let email) = $0.kind { email } else { nil } }
    }

    private static func urls(_ text: String) -> [String] {
        marks(text).compactMap { if case .url(let url) = $0.kind { url } else { nil } }
    }

    @Test(
        "North American numbers in every usual dress",
        arguments: [
            ("(416) 555-1200", "+14165551200", nil), ("+1-847-555-9669", "+18475559669", nil),
            ("1.650.555.0349", "+16505550349", nil), ("(608) 555 - 6585", "+16085556585", nil),
            ("408/555-9111", "+14085559111", nil), ("617 555 6253", "+16175556253", nil),
            ("+1 (347) 555-5089", "+13475555089", nil), ("1-800-FLOWERS", "+18003569377", nil),
            ("1-800-ZELVOR-5", "+18009358675", nil), ("(800) 66-LINES", "+18006654637", nil),
            ("(416) 555-1200 ext. 380", "+14165551200", "380"), ("650-555-7120 x123", "+16505557120", "123"),
            ("450-555-4926, extension 10456", "+14505554926", "10456"),
            ("514 555-0142, poste 12", "+15145550142", "12"),
            ("(608) 555\n6585", "+16085556585", nil), ("+1-312555-0903", "+13125550903", nil),
        ] as [(String, String, String?)])
    func northAmerican(text: String, e164: String, number: String?) {
        let phones = Self.phones("Tel: \(text) or so")
        #expect(phones.map(\.e164) == [e164])
        #expect(phones.map(\.extension) == [number])
        #expect(phones.map(\.text) == [text.foldedWhiteSpace])
    }

    @Test(
        "International numbers have a plus and an assigned calling code, or no e164",
        arguments: [
            ("+41 44 555 21 50", "+41445552150"), ("+44 (0) 20 7946 0142", "+442079460142"),
            ("(+86) 21 5555 4880", "+862155554880"),
            ("+49 8105 5555 0", "+49810555550"), ("011 507 555-2774", "+5075552774"), ("335 5558411", nil),
            ("81-3-5550-0142", nil), ("020 7946 0142", nil),
        ] as [(String, String?)])
    func international(text: String, e164: String?) {
        #expect(Self.phones("Phone \(text)\n").map(\.e164) == [e164])
    }

    @Test(
        "Dates, money, postal codes, filing numbers and measures are no numbers to call",
        arguments: [
            "2003-11-07", "$1,234,567.89", "Boston, MA 02139-2604", "File No. 333-277585", "12345678#", "10.5 123 4567",
            "2,184,000 shares", "3.14159265358979", "CUSIP 92532F 10 0", "Q3 2004 200 100", "555-0142",
            "a $ 528 MILLION BANK", "EU NO. 596/2014) AS IT FORMS",
        ])
    func noPhone(text: String) {
        #expect(Self.phones(text).isEmpty)
    }

    @Test(
        "E-mail addresses, also broken, escaped, spelled out and run into their neighbours",
        arguments: [
            ("Write to ann.bee@zed.example.", "ann.bee@zed.example"), ("<ann_bee@zed.com>", "ann_bee@zed.com"),
            ("ann@zed.\n   com", "ann@zed.com"), ("ann@\nzed.com", "ann@zed.com"),
            ("ann\\_bee@zed.com", "ann_bee@zed.com"),
            ("media(at)zed.com", "media@zed.com"), ("ann [at] zed [dot] com", "ann@zed.com"),
            ("303-555-8650ann.bee@zed.com", "ann.bee@zed.com"), ("CFOAnn@zed.ca303-555-5944", "Ann@zed.ca"),
            ("Directorcorporate@zed.com", "corporate@zed.com"), ("ann@zed.netTelephone", "ann@zed.net"),
            ("ann@zed.cahttps://zed.ca", "ann@zed.ca"), ("MediaInfo@zed.com", "MediaInfo@zed.com"),
        ])
    func email(text: String, address: String) {
        #expect(Self.emails(text) == [address])
    }

    @Test(
        "Handles, lone signs and prices are no addresses",
        arguments: ["follow @zedco", "3 @ $5.00", "a @ b", "@", "ann@", "ann@zed"])
    func noEmail(text: String) {
        #expect(Self.emails(text).isEmpty)
    }

    @Test("The target of a Markdown link is not read beside its text")
    func linkTargets() {
        let text = "[ann@zed.com](mailto:ann@zed.com) and [www.zed.com](https://tracker.example/x?y=1)"
        #expect(Self.emails(text) == ["ann@zed.com"])
        #expect(Self.urls(text) == ["www.zed.com"])
    }

    @Test(
        "Web addresses end where the sentence goes on",
        arguments: [
            ("visit http://www.zed.example.", "http://www.zed.example"), ("(www.zed.com/pr/)", "www.zed.com/pr/"),
            ("https://zed.com/a_(b)?c=1,", "https://zed.com/a_(b)?c=1"), ("www.zed.comFollow us", "www.zed.com"),
        ])
    func url(text: String, address: String) {
        #expect(Self.urls(text) == [address])
    }

    @Test("Any bytes give marks inside the text, in order, none over another")
    func anyBytes() {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("0123456789()+-. x@w/:[]\n,aZ".utf8) + [0xC3, 0xE2, 0x80, 0xFF]
        for length in [0, 1, 2, 3, 7, 50, 400, 3000] {
            let bytes = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? 0x20 }
            let ranges = TextMark.all(in: bytes).flatMap(\.ranges)
            #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= length && !$0.isEmpty })
            #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
        }
    }
}
