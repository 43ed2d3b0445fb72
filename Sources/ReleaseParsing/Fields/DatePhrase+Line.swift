extension DatePhrase {
    private static let labels = PhraseTable<Bool>(
        "Date | Dated | Release date | Issued | Le | Published | Published on | Publié le"
    ) { _ in true }

    /// Whether the tokens are one date and nothing else but a label before it, and the hour and the wire behind it:
    /// `Friday, 19 April 2024 04:15 PM`, `20.11.2023 | 13:00 Uhr | Newsfile`.
    static func isWhole(_ tokens: ArraySlice<Token>, in utf8: [UInt8]) -> Bool {
        var index = tokens.startIndex
        if let label = labels.match(tokens, at: index) { index += label.count }
        while index < tokens.endIndex, tokens[index].kind == .mark { index += 1 }
        guard let date = match(tokens, at: index, in: utf8), date.day != nil else { return false }
        index += date.count
        return index == tokens.endIndex || date.year != nil && isSending(tokens[index...], in: utf8)
    }

    /// Marks, hours, zones and wires of the longest date line of a web site.
    private static let sendingMax = 20

    private static func isSending(_ tokens: ArraySlice<Token>, in utf8: [UInt8]) -> Bool {
        guard tokens.count <= sendingMax else { return false }
        var index = tokens.startIndex
        while index < tokens.endIndex {
            if ReleaseLine.sources.match(tokens, at: index) != nil { return true }
            if tokens[index].kind == .mark || isHour(tokens, index, in: utf8) {
                index += 1
            } else if let found = sending.match(tokens, at: index)
                ?? Wire.names.match(tokens, at: index).map({ (true, $0.count) })
            {
                index += found.count
            } else {
                return false
            }
        }
        return true
    }

    /// A number that a colon touches, or `7 min read`.
    private static func isHour(_ tokens: ArraySlice<Token>, _ index: Int, in utf8: [UInt8]) -> Bool {
        guard tokens[index].kind == .number else { return false }
        let near = [index - 1, index + 1].filter(tokens.indices.contains)
        return near.contains { utf8[tokens[$0].start] == 0x3A || sending.match(tokens, at: $0) != nil }
    }

    private static let sending = PhraseTable<Bool>(
        """
        a.m. | p.m. | am | pm | at | à | h | Uhr | heures | local time | min read | minute read | newswire
        ET | EST | EDT | CT | CST | CDT | MT | MST | MDT | PT | PST | PDT | GMT | UTC | BST | CET | CEST | HE | HNE | HAE
        Eastern Time | Eastern Standard Time | Eastern Daylight Time | Eastern | Pacific Time | Pacific | Central Time
        """
    ) { _ in true }
}
