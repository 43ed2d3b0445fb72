internal import ReleaseModel

/// Whose listings a release states: its issuer's own, or those of companies that it writes of.
///
/// `Norvane Biopharma Inc. (TSX: NVB)` gives the symbol to the name before the bracket. What stands in no bracket, or in one
/// that follows no name, is the issuer's.
struct ListingOwner {
    private let issuer: [String]
    private let text: [Unicode.Scalar]
    private let evidence: [String: Int]

    init(_ release: ParsedRelease) {
        issuer = FoldedName(release.issuer ?? "").withoutLegalForm.words
        text = release.tickers.isEmpty ? [] : Array(release.text.unicodeScalars)
        let symbols = release.evidence.entries.filter { $0.pointer.hasSuffix("/symbol") }
        let starts = symbols.compactMap { entry in entry.spans.first.map { (entry.pointer, $0.start) } }
        evidence = Dictionary(starts) { first, _ in first }
    }

    /// - Parameter ordinal: of the ticker in the release.
    func isIssuer(ofTicker ordinal: Int) -> Bool {
        guard let symbol = evidence["/tickers/\(ordinal)/symbol"], symbol <= text.count else { return true }
        let before = text[max(0, symbol - ListingOwner.reach)..<symbol]
        guard let bracket = before.lastIndex(where: { "()".unicodeScalars.contains($0) }), before[bracket] == "(" else {
            return true
        }
        let name = FoldedName(ListingOwner.nameAtEnd(of: before[..<bracket])).withoutLegalForm.words
        return name.allSatisfy(ListingOwner.wordsForAnyCompany.contains) || isIssuer(name)
    }

    /// So many characters before a symbol are looked at.
    private static let reach = 240
    private static let wordsForAnyCompany: Set<String> = ["the", "company", "corporation", "group", "issuer", "and"]
    /// Small words that stand inside names.
    private static let joiningWords: Set<String> = ["of", "and", "the", "for", "de", "du", "des", "la", "et", "&", "-"]

    /// Words in front of the name may be capitals too, and the name may be a short one.
    private func isIssuer(_ name: [String]) -> Bool {
        guard !issuer.isEmpty else { return true }
        if name.joined() == issuer.compactMap(\.first).map(String.init).joined() { return true }
        return name.indices.contains { start in
            let rest = name[start...]
            return rest.starts(with: issuer) || issuer.starts(with: rest)
        }
    }

    /// The words with capitals at the end, without further brackets that stand behind them.
    private static func nameAtEnd(of text: ArraySlice<Unicode.Scalar>) -> String {
        var text = text
        while let last = text.last, last.properties.isWhitespace || last == ")" {
            if last == ")", let open = text.lastIndex(of: "(") {
                text = text[..<open]
            } else {
                text.removeLast()
            }
        }
        var words: [String] = []
        for word in text.split(whereSeparator: \.properties.isWhitespace).reversed() {
            let written = String(String.UnicodeScalarView(word))
            guard let first = word.first(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
            else {
                if joiningWords.contains(written) { continue } else { break }
            }
            guard !first.properties.isLowercase || joiningWords.contains(written), !word.contains(")") else { break }
            words.append(written)
        }
        return words.reversed().joined(separator: " ")
    }
}
