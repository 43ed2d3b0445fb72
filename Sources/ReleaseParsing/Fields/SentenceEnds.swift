/// Where sentences end inside a paragraph.
enum SentenceEnds {
    /// Words that keep their full stop inside a sentence.
    private static let abbreviations = WordTable(
        """
        dr mr mrs ms prof st no nos vs messrs hon rev gen sen rep gov lt col sgt capt fig approx est dept univ
        jan feb mar apr jun jul aug sept sep oct nov dec e.g i.e eg ie cf al mt ft jr sr ph pharm mme mlle
        """)
    /// Words that keep it unless a new sentence clearly follows.
    private static let companyForms = WordTable("inc corp ltd co llc plc s.a n.v l.p")
    static let stops = WordTable(". ? ! …")
    static let closers = WordTable("\" ” » ) ] ' ’")
    /// Words that begin a sentence and hardly follow an abbreviation.
    static let openers = WordTable(
        """
        the a an this that these those it its he she they we our in on at as for with to if when while however under
        additionally also about following there based since after by during both all such
        """)

    /// A capitalised word that begins a sentence and names nobody; pronouns do.
    static func isOpener(_ token: Token) -> Bool {
        token.shape == .title && openers.contains(token.folded) && !SpeechWords.pronouns.contains(token.folded)
    }

    static func isStop(_ token: Token) -> Bool { token.kind == .mark && token.signs.contains(.stop) }

    /// A longer run of tokens without a stop is cut, so that work within a sentence stays bounded.
    private static let tokensMax = 400

    /// Calls `take` with each sentence of `range`, in order and without gaps.
    static func cut(_ tokens: [Token], _ range: Range<Int>, _ take: (Range<Int>) -> Void) {
        var start = range.lowerBound
        var index = start
        while index < range.upperBound {
            let isLong = index - start >= tokensMax
            guard isLong || isStop(tokens[index]) && ends(tokens, at: index, in: range) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < range.upperBound, tokens[end].gap == .none, tokens[end].kind == .mark,
                tokens[end].signs.contains(.closesSentence)
            {
                end += 1
            }
            take(start..<end)
            start = end
            index = end
        }
        if start < range.upperBound { take(start..<range.upperBound) }
    }

    private static func ends(_ tokens: [Token], at stop: Int, in range: Range<Int>) -> Bool {
        var next = stop + 1
        while next < range.upperBound, tokens[next].gap == .none, tokens[next].signs.contains(.closesSentence) {
            next += 1
        }
        guard next < range.upperBound else { return true }
        // A reference mark can stand on the stop: `resection.1 With the approval`.
        if tokens[next].gap == .none {
            guard tokens[next].kind == .number, next + 1 < range.upperBound, tokens[next].start == tokens[stop].end
            else { return false }
            guard stop > range.lowerBound, tokens[stop - 1].kind == .word else { return false }
            return tokens[next + 1].gap != .none && tokens[next + 1].shape == .title
        }
        guard tokens[next].shape != .lower else { return false }
        guard tokens[stop].folded == Word.stop, stop > range.lowerBound, tokens[stop].gap == .none else { return true }
        let before = tokens[stop - 1]
        let opensSentence = openers.contains(tokens[next].folded) && tokens[next].shape == .title
        if abbreviations.contains(before.folded) { return false }
        if companyForms.contains(before.folded) || before.kind == .word && before.end - before.start == 1 {
            return opensSentence
        }
        return true
    }
}
