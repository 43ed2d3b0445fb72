/// The persons that a release names in full, by surname, so that a later `Dr. Lowell` is known to be Ann Lowell.
struct SpeakerNames {
    private var certain: [UInt64: Range<Int>] = [:]
    private var likely: [UInt64: Range<Int>] = [:]
    /// Of those whom the release describes, by their given names.
    private var given: [UInt64: Range<Int>] = [:]
    private let text: ReleaseText

    /// One pass over all tokens, contact columns included, for runs of capitalized words.
    init(_ text: ReleaseText) {
        self.text = text
        var index = 0
        let tokens = text.tokens
        while index < tokens.count {
            guard tokens[index].kind == .word, tokens[index].shape != .lower else {
                index += 1
                continue
            }
            let end = PersonRun.end(tokens, from: index, limit: tokens.count)
            if end > index + 1 { note(index..<end) }
            index = max(end, index + 1)
        }
    }

    private mutating func note(_ run: Range<Int>) {
        let tokens = text.tokens
        let run = trimmed(run)
        guard run.count <= 6, let surname = run.last, !tokens[surname].signs.contains(.organization) else {
            return
        }
        guard !run.contains(where: { tokens[$0].signs.contains(.organization) }) else { return }
        let before = run.lowerBound - (run.lowerBound > 1 && tokens[run.lowerBound - 1].folded == Word.stop ? 2 : 1)
        let isCalled = before >= 0 && tokens[before].signs.contains(.honorific)
        if isCalled || isDescribed(after: run.upperBound) {
            if certain[tokens[surname].folded] == nil { certain[tokens[surname].folded] = run }
            let name = tokens[run.lowerBound].folded
            if GivenName.names.contains(name), given[name] == nil { given[name] = run }
        } else if likely[tokens[surname].folded] == nil {
            likely[tokens[surname].folded] = run
        }
    }

    /// Of a long run of capitals, as in a headline, the last two words.
    private func trimmed(_ run: Range<Int>) -> Range<Int> {
        guard run.count > 3, run.count(where: isWord) > 3,
            !run.contains(where: { text.tokens[$0].signs.contains(.particle) }),
            let last = run.last(where: isWord), let before = run[..<last].last(where: isWord)
        else { return run }
        return before..<run.upperBound
    }

    /// A word of its own, and no initial.
    private func isWord(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.kind == .word && token.gap != .none && token.end - token.start > 1
    }

    /// `, Ph.D.`, `, President`, or a title on the next line.
    private func isDescribed(after end: Int) -> Bool {
        let tokens = text.tokens
        var next = end
        if next < tokens.count, tokens[next].folded == Word.comma { next += 1 }
        guard next > end || next < tokens.count && tokens[next].gap >= .lineBreak, next < tokens.count else {
            return false
        }
        let slice = tokens[next..<min(next + 8, tokens.count)]
        return SpeakerWords.degrees.match(slice, at: next) != nil
            || slice.prefix(4).contains { $0.signs.contains(.title) }
    }

    /// The bytes of the full name of somebody who is called by the surname, or by the given name alone.
    func fullName(of word: UInt64) -> Range<Int>? {
        guard let run = certain[word] ?? likely[word] ?? given[word], let last = run.last else { return nil }
        return text.tokens[run.lowerBound].start..<text.tokens[last].end
    }

    /// Whether a word is the surname of somebody whom the release describes.
    func isKnown(_ surname: UInt64) -> Bool { certain[surname] != nil }
}

/// Runs of capitalized words that can be a person's name.
enum PersonRun {
    static let sentenceOpeners = WordTable(
        """
        the a an this that these those it its in on at as for with to if when while however under our we i and but or by from
        about since after before during both all such following additionally contact contacts tel email for media investor
        investors yesterday today earlier recently although also according said says
        """)

    /// The end of the run of name words that begins at `start`; `start` itself if none does.
    static func end(_ tokens: [Token], from start: Int, limit: Int) -> Int {
        var index = start
        var end = start
        while index < limit {
            let token = tokens[index]
            if index > start, token.gap >= .blankLine { break }
            if isNamePart(token), !(index == start && token.signs.contains(.opensSentence)) {
                index += 1
                end = index
                skipInitialStop(tokens, &index, limit)
                skipHyphen(tokens, &index, limit)
                if let last = nicknameEnd(tokens, index), last < limit { index = last }
            } else if index > start, token.signs.contains(.particle), token.kind == .word {
                index += 1
            } else {
                break
            }
        }
        return end
    }

    static func isNamePart(_ token: Token) -> Bool {
        guard token.kind == .word, token.shape != .lower, token.shape != .other else { return false }
        // A single letter is an initial, though `M.` is also Monsieur.
        if token.end - token.start == 1 { return true }
        if token.signs.contains(.honorific) { return false }
        // Deans have that title, and others that name.
        return !token.signs.contains(.title) || token.signs.contains(.givenName)
    }

    /// The index after a nickname in quotation marks, or a given name in parentheses, between a given name and a surname.
    static func nicknameEnd(_ tokens: [Token], _ index: Int) -> Int? {
        guard index > 0, index + 3 < tokens.count,
            QuotationMarks.isMark(tokens[index]) && QuotationMarks.isMark(tokens[index + 2])
                || tokens[index].folded == Word.open && tokens[index + 2].folded == Word.close
                    && GivenName.names.contains(tokens[index + 1]),
            tokens[index + 1].kind == .word, tokens[index + 1].gap == .none,
            tokens[index + 1].shape == .title, isNamePart(tokens[index + 3]), tokens[index + 3].gap == .space,
            tokens[index - 1].shape != .lower, tokens[index].gap == .space
        else { return nil }
        return index + 3
    }

    /// The stop after an initial: `Ann B. Lowell`.
    private static func skipInitialStop(_ tokens: [Token], _ index: inout Int, _ limit: Int) {
        guard index < limit, tokens[index].folded == Word.stop, tokens[index].gap == .none else { return }
        let before = tokens[index - 1]
        guard before.end - before.start <= 2 else { return }
        index += 1
    }

    /// The hyphen of `Jean-Pierre`.
    private static func skipHyphen(_ tokens: [Token], _ index: inout Int, _ limit: Int) {
        guard index + 1 < limit, tokens[index].signs.contains(.hyphen), tokens[index].gap == .none else { return }
        guard tokens[index + 1].gap == .none, isNamePart(tokens[index + 1]) else { return }
        index += 1
    }
}
