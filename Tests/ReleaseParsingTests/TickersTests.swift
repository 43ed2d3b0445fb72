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
        Case(text: "Listed: TSX Venture Exchange\nSymbol: BWK", listings: ["TSX Venture Exchange BWK XTSX"]),
        Case(text: "BWK: TSX\nBWKF: OTC PINKS", listings: ["TSX BWK XTSE", "OTC PINKS BWKF PINX"]),
        Case(
            text: "Brackwater REIT (TSX: BWK.UN, BWK.DB.A and BWK.PR.A) said so.",
            listings: ["TSX BWK.UN XTSE", "TSX BWK.DB.A XTSE", "TSX BWK.PR.A XTSE"]),
        Case(text: "Brackwater (TSX: BWK.A BWK.B) said so.", listings: ["TSX BWK.A XTSE", "TSX BWK.B XTSE"]),
        Case(text: "Brackwater (NYSE: BWK-PA; ADRs) said so.", listings: ["NYSE BWK-PA XNYS"]),
        Case(text: "Brackwater AB (Nasdaq Stockholm: BWK B) said so.", listings: ["Nasdaq Stockholm BWK B XSTO"]),
        Case(
            text: "Brackwater (BWK: TSX), Havbro (HVB – Frankfurt, Munich, Berlin) said so.",
            listings: ["TSX BWK XTSE", "Frankfurt HVB XFRA", "Munich HVB XMUN", "Berlin HVB XBER"]),
        Case(text: "Havbro (Euronext Paris: FR0001234567 - HVB) said so.", listings: ["Euronext Paris HVB XPAR"]),
        Case(
            text: "Brackwater (Nasdaq/NM: BWK) (OTC Pink® marketplace: BWKF) said so.",
            listings: ["Nasdaq BWK XNAS", "OTC Pink BWKF PINX"]),
        Case(
            text: "It trades on the Nasdaq Stock Market (BWK) and not on the Toronto Stock Exchange (TSX).",
            listings: ["Nasdaq BWK XNAS"]),
        Case(
            text: "Trading Symbols: TSX Venture Exchange - BWK; Frankfurt - B7K",
            listings: ["TSX Venture Exchange BWK XTSX", "Frankfurt B7K XFRA"]),
        Case(
            text: "TSX-V Symbol: BWK\nFrankfurt Symbol: B7K", listings: ["TSX-V BWK XTSX", "Frankfurt B7K XFRA"]),
        Case(
            text: "It trades under the symbol “BWK” on the Toronto Stock Exchange.",
            listings: ["Toronto Stock Exchange BWK XTSE"]),
        Case(
            text: "Brackwater (BWK-TSX) (NYSE-A: BWKA) (NEX: BWK.H) said so.",
            listings: ["TSX BWK XTSE", "NYSE-A BWKA XASE", "NEX BWK.H XTSX"]),
        Case(text: "Brackwater (NYSE; TSX: BWK) said so.", listings: ["NYSE BWK XNYS", "TSX BWK XTSE"]),
        Case(
            text: "Havbro (Euronext Growth Paris, code ISIN : FR0001234567 / Mnémonique : ALHVB) said so.",
            listings: ["Euronext Growth Paris ALHVB XPAR"]),
        Case(
            text: "Les actions d'Arbolane se négocient à la Bourse de Toronto (ARB).",
            listings: ["Bourse de Toronto ARB XTSE"]),
        Case(
            text: "Brackwater (TSX: BWK) (OTCMKTS: BWKF) said so.",
            listings: ["TSX BWK XTSE", "OTCMKTS BWKF OTCM"]),
        Case(
            text: "Havbro AB (Nasdaq First North Premier Growth Market: HAVB B) said so.",
            listings: ["Nasdaq First North Premier Growth Market HAVB B FNSE"]),
        Case(
            text: "Les actions de Brackwater (Bourse de croissance TSX : BWK) se négocient.",
            listings: ["Bourse de croissance TSX BWK XTSX"]),
        Case(
            text: "Brackwater (ticker: BWK, exchange: New York Stock Exchange) said so.",
            listings: ["New York Stock Exchange BWK XNYS"]),
        Case(text: "Havbro (Euronext Paris – FR0001234567 – HVB) said so.", listings: ["Euronext Paris HVB XPAR"]),
        Case(text: "Havbro (B3: HVBR3) said so.", listings: ["B3 HVBR3 BVMF"]),
        Case(
            text: "Its shares are listed on the TSX and NASDAQ under the symbols BWK and BWKI, respectively.",
            listings: ["TSX BWK XTSE", "NASDAQ BWKI XNAS"]),
        Case(
            text: "Brackwater (TSX, NYSE: BWK, BWK.PR.A) said so.",
            listings: ["TSX BWK XTSE", "TSX BWK.PR.A XTSE", "NYSE BWK XNYS", "NYSE BWK.PR.A XNYS"]),
        Case(
            text: "Brackwater (ASX Code: BWK) (NASDAQ:OTCBB: BWKF) (OTC-PINK: BWKG) said so.",
            listings: ["ASX BWK XASX", "NASDAQ:OTCBB BWKF XOTC", "OTC-PINK BWKG PINX"]),
        Case(
            text: "Havbro (NMS: HVB) (Euronext Growth Oslo: HVBO) (NASDAQ OMX: HVBS) said so.",
            listings: ["NMS HVB XNAS", "Euronext Growth Oslo HVBO -", "NASDAQ OMX HVBS -"]),
        Case(text: "Nasdaq/TSX: BWKI / BWK", listings: ["Nasdaq BWKI XNAS", "TSX BWK XTSE"]),
        Case(text: "Symbol: BWK:TSX Venture", listings: ["TSX Venture BWK XTSX"]),
        Case(text: "Vitamin B3 (niacin) and B3 HAVBRO are in it.", listings: []),
        Case(text: "ANNOUNCEMENT UNDER NASDAQ MARKETPLACE RULES", listings: []),
        Case(text: "Rules of the OTC Bulletin Board® (OTCBB) hold for the Euronext Growth® Paris.", listings: []),
        Case(text: "The Vancouver Stock Exchange (604) 555-0138", listings: []),
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
