import ReleaseModel
import Testing

@Suite("Tickers")
struct TickersTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let listings: [String]
        var testDescription: String { text }
    }

    static let cases = [
        Case(text: "Brackwater (Nasdaq: BWK; TSX: BWK.A) said so.", listings: ["Nasdaq BWK XNAS", "TSX BWK.A XTSE"]),
        Case(text: "Brackwater (NYSE/TSX:BWK) said so.", listings: ["NYSE BWK XNYS", "TSX BWK XTSE"]),
        Case(
            text: "Brackwater (TSX: “BWK”, OTC PINK: “BWKTF”) said so.",
            listings: ["TSX BWK XTSE", "OTC PINK BWKTF PINX"]),
        Case(text: "Brackwater (CSE:BWK)(Frankfurt:W1H) said so.", listings: ["CSE BWK XCNQ", "Frankfurt W1H XFRA"]),
        Case(text: "Havbro (Stock code: 2171.HK) said so.", listings: ["HK 2171 XHKG"]),
        Case(text: "Havbro (HVB – TSX, HVB – LSE) said so.", listings: ["TSX HVB XTSE", "LSE HVB XLON"]),
        Case(
            text:
                "It is listed on the Toronto Stock Exchange under the symbol BWK, and on the OTC BB exchange under the symbol BWKTF.",
            listings: ["Toronto Stock Exchange BWK XTSE", "OTC BB BWKTF XOTC"]),
        Case(text: "TSX:     BWK\nOTC BB:  BWKTF", listings: ["TSX BWK XTSE", "OTC BB BWKTF XOTC"]),
        Case(text: "Miriam Tse: (416) 555-0171", listings: []),
        Case(text: "Brackwater is in Portland, ME 04101 and in Frankfurt and Toronto.", listings: []),
        Case(text: "The symbol BWK stands for the company.", listings: []),
    ]

    @Test("A listing is an exchange and a symbol", arguments: cases)
    func listings(_ expected: Case) throws {
        let release = try ParsedRelease(reading: expected.text)
        #expect(release.tickers.map { "\($0.exchange) \($0.symbol) \($0.mic ?? "-")" } == expected.listings)
    }

    @Test(
        "The exchange that a name meant depends on the year and the symbol",
        arguments: [("2001", "BWK", "XTSE"), ("2003", "BWK", "XTSE"), ("2003", "4523", "XTKS")])
    func tokyoOrToronto(year: String, symbol: String, mic: String) throws {
        let release = try ParsedRelease(
            reading: "TORONTO, May 5, \(year) - Brackwater (TSE: \(symbol)) announced its results today.")
        #expect(release.tickers.map(\.mic) == [mic])
    }
}
