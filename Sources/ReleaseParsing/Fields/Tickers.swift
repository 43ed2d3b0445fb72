import ReleaseModel

/// The listings that a release states: an exchange and a symbol, wherever it stands.
///
/// In brackets after a company (`(Nasdaq: XYZ; TSX: XYZ)`, `(NYSE/TSX:ABC)`), on lines of their own (`TSX: LOR`), or in words
/// (`on the Toronto Stock Exchange under the symbol LOR`). A symbol without an exchange is left out.
enum Tickers {
    static func read(_ text: ReleaseText, year: Int?) -> [Finding<Ticker>] {
        var reader = TickerReader(text: text, tokens: text.tokens[...], year: year)
        let lines = text.paragraphs.filter { $0.role == .tickerLine }.map(\.range)
        reader.readAll(listingLines: lines)
        return reader.findings
    }

    /// Whether the tokens are listings and nothing else.
    static func areListings(_ tokens: ArraySlice<Token>, in text: ReleaseText) -> Bool {
        guard let first = tokens.first,
            first.shape != .lower || TickerReader.labels.match(tokens, at: tokens.startIndex) != nil
        else { return false }
        var reader = TickerReader(text: text, tokens: tokens, year: nil)
        reader.brackets = 1
        var index = tokens.startIndex
        var isLabelled = false
        var holdsPart = false
        while index < tokens.endIndex {
            if tokens[index].kind == .mark {
                index += 1
            } else if let label = TickerReader.labels.match(tokens, at: index) {
                index += label.count
                isLabelled = isLabelled || text.isMark(tokens, index, 0x3A)
            } else if let next = reader.readListing(at: index) ?? reader.readReversed(at: index), next > index {
                index = next
            } else if isLabelled, let end = reader.partEnd(at: index) {
                index = end
                holdsPart = true
            } else {
                return false
            }
        }
        return holdsPart || !reader.findings.isEmpty
    }
}
