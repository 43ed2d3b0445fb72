import ReleaseModel

extension RoleDecision {
    mutating func decideHeadline(_ candidates: [Int]) {
        let kept = withoutRepeats(candidates)
        for index in Set(candidates).subtracting(kept) { set(index, .furniture) }
        let scores = kept.enumerated().map { (index: $1, score: headlineScore($1) - $0) }
        guard let headline = scores.max(by: { $0.score < $1.score })?.index else { return }
        let hasHeadline =
            !paragraphs[headline].signals.isBulleted && !isLetterhead(headline) && !isLoneWord(headline)
        for index in kept.prefix(while: { $0 <= headline }) + kept.drop(while: { $0 <= headline }).prefix(Self.deckMax)
        {
            let isOver = index < headline ? !isDeckOver(index, headline) : index > headline && isListHeading(index)
            let isFurniture =
                isOver || isLetterhead(index) || isLoneWord(index) || index > headline && isSubjectOfText(index)
            set(index, isFurniture ? .furniture : index == headline && hasHeadline ? .headline : .subheadline)
        }
        if hasHeadline { joinHeadline(headline, kept) }
    }

    /// A point of the deck over its headline, and nothing but other points between.
    private func isDeckOver(_ index: Int, _ headline: Int) -> Bool {
        paragraphs[index..<headline].allSatisfy { $0.signals.isBulleted || $0.signals.words == 0 }
    }

    /// `Careers`: a word of a web site's or a form's.
    private func isLoneWord(_ index: Int) -> Bool {
        paragraphs[index].signals.words < 2 && paragraphs[index].signals.bytes <= Self.loneWordMax
    }

    private static let loneWordMax = 20

    /// A sentence's end that is not the point of a company's `Inc.`.
    private func endsSentence(_ index: Int) -> Bool {
        guard paragraphs[index].signals.endsSentence else { return false }
        let tokens = text.tokens(in: paragraphs[index].range)
        guard let last = tokens.last, text.utf8[last.start] == 0x2E, let word = tokens.dropLast().last else {
            return true
        }
        return !CompanySuffix.words.contains(word.folded)
    }

    /// `Highlights:` over the points of a deck.
    private func isListHeading(_ index: Int) -> Bool {
        let signals = paragraphs[index].signals
        guard !signals.isBulleted, !signals.startsLower, signals.words <= 4, paragraphs.indices.contains(index + 1)
        else { return false }
        return paragraphs[index + 1].signals.isBulleted && paragraphs[index + 1].role == .paragraph
    }

    /// Lines of the longest deck that editors print.
    private static let deckMax = 16

    /// Candidates between a headline and its repetition; the window keeps the search linear.
    private static let repeatDistanceMax = 40

    /// Wires put the headline twice: over their alerts and over the text.
    private func withoutRepeats(_ candidates: [Int]) -> [Int] {
        let words = candidates.map { text.tokens(in: paragraphs[$0].range).filter { $0.kind != .mark }.map(\.folded) }
        return candidates.indices.filter { index in
            !words[(index + 1)...].prefix(RoleDecision.repeatDistanceMax).contains { later in
                later.count > 2 && words[index].suffix(later.count).elementsEqual(later)
                    || words[index].count > 3 && later.starts(with: words[index])
            }
        }.map { candidates[$0] }
    }

    private func headlineScore(_ index: Int) -> Int {
        let signals = paragraphs[index].signals
        var score = 0
        if signals.style.contains(.heading), !isLetterhead(index) { score += 20 }
        if signals.isCapitals, !isUnderHeadline(index) { score += 6 }
        if signals.words < 3 { score -= 10 }
        if signals.isBulleted { score -= 30 }
        if endsSentence(index), !isKicker(index) { score -= 4 }
        if isLetterhead(index) { score -= 12 }
        if !text.tokens(in: paragraphs[index].range).contains(where: { $0.kind == .word && $0.end - $0.start > 3 }) {
            score -= 20
        }
        return score
    }

    /// A line of a headline's length directly over this one: capitals under it make a deck.
    private func isUnderHeadline(_ index: Int) -> Bool {
        index > 0 && paragraphs[index - 1].role == .paragraph && isHeadlineLike(index - 1)
            && !endsSentence(index - 1)
    }

    /// A company's name alone, or with its short form or listing in brackets, or a street or town with its number.
    private func isLetterhead(_ index: Int) -> Bool {
        var words = text.tokens(in: paragraphs[index].range).trimmingMarks()
        if words.first?.folded == PreambleWords.the { words = words.dropFirst() }
        let name = words.prefix { text.utf8[$0.start] != 0x28 }
        if name.contains(where: { PreambleWords.open.contains($0.folded) }) { return false }
        if let company = CompanyName.match(name, at: name.startIndex, in: text), company.hasSuffix,
            company.end >= name.endIndex, name.endIndex == words.endIndex || isClosed(index, from: name.endIndex)
        {
            return true
        }
        if isStreet(words) { return true }
        guard words.count <= 12, let code = words.last, code.kind == .number, code.end - code.start >= 5 else {
            return false
        }
        return words.indices.dropLast().contains { index in
            Region.match(words, at: index).map { index + $0.count == words.endIndex - 1 } ?? false
        }
    }

    /// `Arbolane` between the headline and a text that begins with `Arbolane Inc. said` or `Arbolane (TSX: ARB) said`.
    private func isSubjectOfText(_ index: Int) -> Bool {
        let words = text.tokens(in: paragraphs[index].range).trimmingMarks()
        guard paragraphs.indices.contains(bodyStart), words.count <= RoleDecision.subjectWordsMax,
            !words.contains(where: { PreambleWords.announcing.contains($0) })
        else { return false }
        let body = text.tokens(in: paragraphs[bodyStart].range)
        guard let name = CompanyName.match(body, at: body.startIndex, in: text),
            name.end >= body.startIndex + words.count, zip(words, body).allSatisfy({ $0.folded == $1.folded })
        else { return false }
        return name.hasSuffix || text.isMark(body, name.end, 0x28) || text.isMark(body, name.end, 0x2C)
    }

    /// `12 Harbour Road`, `1400 Bay Street, Suite 12`: a number and a name that ends in the word for a street.
    private func isStreet(_ words: ArraySlice<Token>) -> Bool {
        guard let number = words.first, number.kind == .number, number.end - number.start <= 6 else { return false }
        return words.dropFirst(2).prefix(4).contains { $0.shape != .lower && ContactWords.thoroughfares.contains($0) }
            && words.count <= 10
    }

    /// `("Arbolane" or the "Company")`, `(TSX: ARB)`: the bracket at `start` ends with the line.
    private func isClosed(_ index: Int, from start: Int) -> Bool {
        let bracket = text.tokens(in: paragraphs[index].range)[start...]
        return bracket.count <= 24 && bracket.firstIndex { text.utf8[$0.start] == 0x29 } == bracket.endIndex - 1
    }

    /// The lines of one headline: both in capitals, or the sense goes on, or centred without a blank line between.
    private mutating func joinHeadline(_ headline: Int, _ candidates: [Int]) {
        var first = headline
        while candidates.contains(first - 1), isBelow(first, first - 1),
            isSubject(first - 1, of: first) || isOpening(first - 1, of: first)
        {
            first -= 1
            set(first, .headline)
        }
        var last = headline
        while candidates.contains(last + 1), isBelow(last + 1, last), goesOn(last, into: last + 1) {
            last += 1
            set(last, .headline)
        }
        if paragraphs.indices.contains(last + 1), paragraphs[last + 1].role == .dateLine, isBelow(last + 1, last),
            isPeriod(last)
        {
            set(last + 1, .headline)
        }
    }

    /// The next paragraph can also be another column, which begins beside this one.
    private func isBelow(_ next: Int, _ index: Int) -> Bool {
        paragraphs[index].range.upperBound <= paragraphs[next].range.lowerBound
    }

    /// `ARBOLANE CORPORATION` over `ANNOUNCES …`, `RESULTS` over `For the Year Ended …`: the line over a headline is its beginning.
    private func isSubject(_ index: Int, of next: Int) -> Bool {
        let words = text.tokens(in: paragraphs[next].range).trimmingMarks()
        guard let verb = words.first, !paragraphs[index].signals.isBulleted else { return false }
        let isVerb = PreambleWords.announcing.contains(verb)
        if isVerb, isLetterhead(index) { return true }
        guard isDirectly(next, under: index) else { return false }
        if verb.folded == PreambleWords.for, words.contains(where: { PreambleWords.periods.contains($0) }) {
            return true
        }
        guard
            paragraphs[index].signals.isCapitals == paragraphs[next].signals.isCapitals
        else { return false }
        if isVerb, paragraphs[index].signals.words <= RoleDecision.subjectWordsMax, !endsSentence(index) { return true }
        return isLetterhead(index) && PreambleWords.open.contains(verb.folded)
            || text.tokens(in: paragraphs[index].range).allSatisfy { PreambleWords.conjunctions.contains($0) }
    }

    /// `BIRCH BANK` over `CORPORATION REPORTS …`: a line over a headline that goes on in it, and is nobody's name alone.
    private func isOpening(_ index: Int, of next: Int) -> Bool {
        paragraphs[index].signals.words > 1 && paragraphs[index].signals.isCapitals
            && !paragraphs[index].signals.isBulleted && !isLetterhead(index)
            && isDirectly(next, under: index) && goesOn(index, into: next)
    }

    private static let subjectWordsMax = 6

    /// `RESULTS FOR THE SIX MONTHS ENDED` over a date.
    private func isPeriod(_ index: Int) -> Bool {
        text.tokens(in: paragraphs[index].range).last.map { PreambleWords.periods.contains($0) } ?? false
    }

    private func endsInColon(_ index: Int) -> Bool {
        text.tokens(in: paragraphs[index].range).last.map { text.utf8[$0.start] == 0x3A } ?? false
    }

    /// `Arbolane and Havbro:` over what there is to say of them.
    private func isKicker(_ index: Int) -> Bool {
        guard endsInColon(index) else { return false }
        let words = paragraphs[index].signals.words
        return (2...4).contains(words)
            || words <= 20 && paragraphs.indices.contains(index + 1) && isDirectly(index + 1, under: index)
                && !paragraphs[index + 1].signals.isBulleted
    }

    private func goesOn(_ index: Int, into next: Int) -> Bool {
        let (signals, below) = (paragraphs[index].signals, paragraphs[next].signals)
        if isKicker(index) || endsInColon(index), !below.isBulleted, below.words <= 20 { return true }
        if below.isBulleted || endsSentence(index) || signals.isCapitals != below.isCapitals { return false }
        if below.startsLower || PreambleWords.joins(text.tokens(in: paragraphs[index].range)) { return true }
        guard isDirectly(next, under: index) else { return false }
        let emphasis: TextLine.Style = [.bold, .italic, .heading]
        guard signals.style.intersection(emphasis) == below.style.intersection(emphasis) else { return false }
        let isWidow = below.words <= 2 && signals.words > 4 && !isLetterhead(next)
        return isWidow || signals.isCapitals
            || (signals.style.contains(.centered) || fillsLine(index)) && below.style.contains(.centered)
    }

    /// A line that leaves no room beside it cannot be seen to be centred.
    private func fillsLine(_ index: Int) -> Bool {
        guard let last = paragraphs[index].lineIndices.last else { return false }
        let line = text.layout.lines[last]
        return line.content.upperBound - line.range.lowerBound >= RoleDecision.narrowestMargin
    }
}

// MARK: - What is no headline

extension RoleDecision {
    /// What stands over the banner of a release that has its headline under it, salutations, an author's affiliation and
    /// addresses of the web are no headline and no deck.
    mutating func passOverCovers() {
        let banner = (0..<preambleEnd).last { isBanner($0) } ?? 0
        let isUnder = (banner..<preambleEnd).contains { paragraphs[$0].role == .paragraph && isHeadlineLike($0) }
        for index in 0..<preambleEnd where paragraphs[index].role == .paragraph {
            let isCover = isUnder && index < banner && !paragraphs[index].signals.style.contains(.heading)
            let isAffiliation = index > 0 && isByline(index - 1) && paragraphs[index].signals.words <= 6
            if isCover || isAffiliation || isSalutation(index, before: banner) || holdsAddress(index) {
                set(index, .furniture)
            }
        }
    }

    private func isBanner(_ index: Int) -> Bool {
        guard paragraphs[index].role == .releaseInstruction else { return paragraphs[index].signals.sign == .banner }
        let words = text.tokens(in: paragraphs[index].range).trimmingMarks()
        return PreambleWords.immediate.match(words, at: words.startIndex) != nil
    }

    private func isHeadlineLike(_ index: Int) -> Bool {
        let signals = paragraphs[index].signals
        return signals.words > 3 && !signals.isBulleted && !signals.isProse && !isLetterhead(index)
    }

    private func isSalutation(_ index: Int, before banner: Int) -> Bool {
        let tokens = text.tokens(in: paragraphs[index].range)
        guard let last = tokens.last, PreambleWords.salutations.match(tokens, at: tokens.startIndex) != nil else {
            return false
        }
        return index < banner || text.utf8[last.start] == 0x2C || text.utf8[last.start] == 0x21
    }

    private func holdsAddress(_ index: Int) -> Bool {
        text.tokens(in: paragraphs[index].range).contains { PreambleWords.addresses.contains($0) }
    }
}
