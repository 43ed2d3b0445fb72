import ReleaseModel

/// The sentence of running text that a number or an address stands in.
struct ContactSentence {
    let range: Range<Int>
    /// Where the words after `contact` (`call`, `reach`, …) begin.
    private(set) var call: Int?
    private(set) var role: Contact.Role?
    /// It answers a reader's question, so that its number needs no name.
    private(set) var isEnquiry = false
    /// `Our` or `the Company` stands before the number.
    private(set) var isOfIssuer = false
    /// Dial-ins, order lines, safety reports and the like.
    private(set) var isExcluded = false

    /// Sentences longer than this are looked at only so far on either side of the number.
    private static let reach = 80

    init(_ text: ReleaseText, around mark: TextMark) {
        let here = text.firstToken(at: mark.start)
        var first = here
        while first > 0, here - first < Self.reach, text.tokens[first].gap != .blankLine || first == here,
            !Self.ends(text, at: first - 1)
        { first -= 1 }
        var last = text.firstToken(at: mark.end)
        while last < text.tokens.count, last - here < Self.reach, text.tokens[last].gap != .blankLine,
            !Self.ends(text, at: last - 1)
        { last += 1 }
        let start = first < text.tokens.count ? text.tokens[first].start : mark.start
        let end = last > 0 && last <= text.tokens.count ? text.tokens[last - 1].end : mark.end
        range = min(start, mark.start)..<max(end, mark.end)
        let words = text.tokens[min(first, here)..<here]
        role = ContactWords.role(in: words)
        isEnquiry = ContactLabel.enquiry.contains(where: words)
        isOfIssuer = ContactWords.issuers.contains(where: words)
        isExcluded = ContactLabel.exclusions.contains(where: words)
        call = words.first { ContactLabel.calls.contains($0) }?.end
    }

    /// A full stop, not of an abbreviation, with white space after it.
    private static func ends(_ text: ReleaseText, at index: Int) -> Bool {
        guard index > 0, index + 1 < text.tokens.count else { return true }
        let token = text.tokens[index]
        let next = text.tokens[index + 1]
        guard token.end - token.start == 1, [0x2E, 0x21, 0x3F].contains(text.utf8[token.start]), next.gap != .none
        else { return false }
        let before = text.tokens[index - 1]
        if before.end - before.start == 1 || PersonVocabulary.honorifics.contains(before) { return false }
        if PersonVocabulary.legalForms.contains(before) || PersonVocabulary.degrees.contains(before) {
            return next.shape != .lower && next.kind == .word && before.end - before.start > 3
        }
        return next.kind != .word || next.shape != .lower
    }
}
