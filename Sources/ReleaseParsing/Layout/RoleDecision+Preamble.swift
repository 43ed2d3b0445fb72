import ReleaseModel

extension RoleDecision {
    /// What stands over the body: furniture, instructions, contacts, tickers, date lines; the rest is headline and deck.
    mutating func decidePreamble() {
        var index = 0
        while index < preambleEnd {
            let contactEnd = contactRun(from: index, until: preambleEnd)
            if contactEnd > index {
                for contact in index..<contactEnd {
                    set(contact, paragraphs[contact].signals.sign == .dateLine ? .dateLine : .contact)
                }
                index = contactEnd
                continue
            }
            index += decideLine(index)
        }
        passOverCovers()
        decideHeadline((0..<preambleEnd).filter { paragraphs[$0].role == .paragraph })
    }

    /// What stands over the banner of a release that has its headline under it, salutations, an author's affiliation and
    /// addresses of the web are no headline and no deck.
    private mutating func passOverCovers() {
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
        let words = text.tokens(in: paragraphs[index].range).trimmingMarks(text.utf8)
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

    /// Decides one paragraph, cut into lines where it is neither prose nor anything else; how many there are now.
    private mutating func decideLine(_ index: Int) -> Int {
        guard paragraphs[index].role == .paragraph else { return 1 }
        if let end = instructionEnd(index) {
            cutLine(index, at: end, .releaseInstruction)
            return 2
        }
        if let role = preambleRole(index) {
            set(index, role)
            return 1
        }
        if let end = leadingDateEnd(index) {
            cutLine(index, at: end, .dateLine)
            return 2
        }
        if let end = slugEnd(index) {
            cutLine(index, at: end, .furniture)
            return 2
        }
        let lines = chosenLines(of: paragraphs[index])
        if lines.count > 1 { replace(index, by: lines) }
        return lines.count
    }

    /// Gives what stands before `offset` a role of its own.
    private mutating func cutLine(_ index: Int, at offset: Int, _ role: LineRole) {
        var first = paragraphs[index]
        let rest = first.cut(at: offset, in: text)
        first.role = role
        replace(index, by: [first, rest])
    }

    /// Where the headline begins behind the codes of a wire's slug: `( BW)(ARBOLANE-PHARMA)(ARBL) Arbolane Names …`.
    private func slugEnd(_ index: Int) -> Int? {
        var rest = text.tokens(in: paragraphs[index].range)
        var codes = 0
        while let first = rest.first, text.utf8[first.start] == 0x28,
            let end = rest.prefix(10).firstIndex(where: { text.utf8[$0.start] == 0x29 })
        {
            rest = rest[(end + 1)...]
            codes += 1
        }
        return codes > 1 ? rest.first?.start : nil
    }

    private func preambleRole(_ index: Int) -> LineRole? {
        switch paragraphs[index].signals.sign {
        case .furniture, .mailHeader, .banner, .endMark: .furniture
        case .releaseInstruction: .releaseInstruction
        case .dateLine: .dateLine
        case .tickers: .tickerLine
        case .heading, .none:
            paragraphs[index].signals.words == 0 || paragraphs[index].signals.isAddress || isNote(index)
                || isByline(index) ? .furniture : nil
        }
    }

    /// Where the headline begins on the line of the instruction: `FOR IMMEDIATE RELEASE: Arbolane Names …`.
    private func instructionEnd(_ index: Int) -> Int? {
        guard paragraphs[index].signals.sign == .releaseInstruction, paragraphs[index].pieces.count == 1,
            !paragraphs[index].signals.endsSentence
        else { return nil }
        let words = text.tokens(in: paragraphs[index].range).trimmingMarks(text.utf8)
        guard let phrase = PreambleWords.immediate.match(words, at: words.startIndex) else { return nil }
        let rest = words.dropFirst(phrase.count).drop { $0.kind == .mark }
        let isHeadline =
            rest.count { $0.kind == .word && $0.end - $0.start > 2 } >= 4
            && !rest.indices.contains { DatePhrase.match(rest, at: $0, in: text.utf8) != nil }
        return isHeadline ? rest.first?.start : nil
    }

    /// Where the headline begins behind a date and a dash: `04.24.2001 - Arbolane Names …`.
    private func leadingDateEnd(_ index: Int) -> Int? {
        let tokens = text.tokens(in: paragraphs[index].range)
        guard let date = DatePhrase.match(tokens, at: tokens.startIndex, in: text.utf8), date.year != nil,
            date.day != nil
        else { return nil }
        let rest = tokens.dropFirst(date.count).drop { $0.kind == .mark }
        return rest.first?.shape == .title || rest.first?.shape == .upper || rest.first?.shape == .mixed
            ? rest.first?.start : nil
    }

    /// The words of whoever passes the release on: a sentence about "this press release".
    func isNote(_ index: Int) -> Bool {
        let signals = paragraphs[index].signals
        let tokens = text.tokens(in: paragraphs[index].range)
        if PreambleWords.corrections.match(tokens, at: tokens.startIndex) != nil { return true }
        guard signals.words < 90 else { return false }
        if let first = tokens.first, isBracket(first), let last = tokens.last,
            text.utf8[last.start] == 0x29 || text.utf8[last.start] == 0x5D
        {
            return true
        }
        guard signals.endsSentence else { return false }
        return tokens.indices.contains { PreambleWords.documents.match(tokens, at: $0) != nil }
            && tokens.contains { PreambleWords.passingOn.contains($0.folded) }
            || tokens.count { PreambleWords.asking.contains($0.folded) } > 1
    }

    private func isBracket(_ token: Token) -> Bool { text.utf8[token.start] == 0x5B || text.utf8[token.start] == 0x28 }

    private func isByline(_ index: Int) -> Bool {
        let tokens = text.tokens(in: paragraphs[index].range)
        return tokens.first?.folded == PreambleWords.by && paragraphs[index].signals.words <= 6
    }

    /// The paragraph cut where a line ends by choice: it had room for the next line's first word.
    private func chosenLines(of paragraph: Paragraph) -> [Paragraph] {
        guard paragraph.kind == .paragraph, paragraph.pieces.count > 1, !paragraph.signals.isProse else {
            return [paragraph]
        }
        let widths = paragraph.lineIndices.map {
            text.layout.lines[$0].content.upperBound - text.layout.lines[$0].range.lowerBound
        }
        var starts = [paragraph.pieces[0].lowerBound]
        for next in paragraph.pieces.indices.dropFirst() {
            let word = text.utf8[paragraph.pieces[next]].prefix { $0 > 0x20 }.count
            if widths[next - 1] + word + 1 < RoleDecision.narrowestMargin {
                starts.append(paragraph.pieces[next].lowerBound)
            }
        }
        return starts.indices.map { index in
            let end = index + 1 < starts.count ? starts[index + 1] : Int.max
            return paragraph.part(in: text) { $0.lowerBound >= starts[index] && $0.lowerBound < end ? $0 : nil }
        }
    }

    /// Nobody wraps a headline or a deck at fewer columns.
    private static let narrowestMargin = 60
}

// MARK: - Contacts

extension RoleDecision {
    private static let contactReach = 6

    /// The end of the contact block that begins at `index`; `index` itself if none does.
    ///
    /// A block begins with a label or holds a telephone number or an address; short lines belong to it as long as such a line
    /// still follows.
    func contactRun(from index: Int, until end: Int) -> Int {
        let first = paragraphs[index].signals
        let isLabelled = first.sign == .heading(.contacts)
        guard index < bodyStart || !isDialling(index), isLabelled || first.isReachable && first.sign == .none,
            !first.isProse, paragraphs[index].kind != .table
        else { return index }
        var last = index
        var next = index + 1
        while next < end, next - last <= RoleDecision.contactReach {
            let signals = paragraphs[next].signals
            if next >= bodyStart, isDialling(next) { break }
            if signals.sign == .heading(.contacts) || signals.isReachable && signals.sign == .none, !signals.isProse {
                last = next
            } else if signals.words > 12 || signals.isCapitals && signals.words > 4
                || signals.sign != .none && signals.sign != .furniture && !(signals.sign == .dateLine && next == index + 1)
                || paragraphs[next].role == .dateLine
            {
                break
            }
            next += 1
        }
        return last + 1
    }

    /// `Dial-in: …`, `Replay: …`: a number to hear a conference call by.
    private func isDialling(_ index: Int) -> Bool {
        let words = text.tokens(in: paragraphs[index].range).trimmingMarks(text.utf8)
        return PreambleWords.dialling.match(words, at: words.startIndex) != nil
    }

    /// Where the names over a contact's first number begin: short lines without a sentence, back to `start` at most.
    func contactStart(before index: Int, from start: Int) -> Int {
        var first = index
        while first > start, index - first < RoleDecision.contactReach, isName(first - 1) { first -= 1 }
        return first > 0 && asks(first - 1) ? index : first
    }

    /// `… by sending three dollars to:`: the address under it is the sentence's, and no contact's.
    private func asks(_ index: Int) -> Bool {
        let tokens = text.tokens(in: paragraphs[index].range)
        guard paragraphs[index].signals.words > 8, let last = tokens.last, text.utf8[last.start] == 0x3A else {
            return false
        }
        return !ContactLabel.triggers.contains(where: tokens)
    }

    private func isName(_ index: Int) -> Bool {
        let signals = paragraphs[index].signals
        guard signals.sign == .none, (1...9).contains(signals.words), paragraphs[index].kind != .table,
            !signals.isBulleted,
            !signals.startsLower, !signals.isAddress
        else { return false }
        let tokens = text.tokens(in: paragraphs[index].range)
        return !signals.endsSentence || text.utf8[tokens[tokens.endIndex - 1].start] == 0x3A
            || tokens.contains { CompanySuffix.words.contains($0.folded) }
                && !tokens.contains { SectionHeading.verbs.contains($0.folded) }
    }
}

// MARK: - Headline and deck

extension RoleDecision {
    private mutating func decideHeadline(_ candidates: [Int]) {
        let kept = withoutRepeats(candidates)
        for index in Set(candidates).subtracting(kept) { set(index, .furniture) }
        guard let headline = kept.max(by: { headlineScore($0) < headlineScore($1) }) else { return }
        let hasHeadline = !paragraphs[headline].signals.isBulleted && !isLetterhead(headline)
        for index in kept.prefix(while: { $0 <= headline }) + kept.drop(while: { $0 <= headline }).prefix(Self.deckMax)
        {
            let isOver = index < headline && !paragraphs[index].signals.isBulleted
            set(
                index,
                isOver || isLetterhead(index) ? .furniture : index == headline && hasHeadline ? .headline : .subheadline
            )
        }
        if hasHeadline { joinHeadline(headline, kept) }
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
        var score = -index
        if signals.style.contains(.heading) { score += 20 }
        if signals.isCapitals, !isUnderHeadline(index) { score += 6 }
        if signals.words < 3 { score -= 10 }
        if signals.isBulleted { score -= 30 }
        if signals.endsSentence, !isKicker(index) { score -= 4 }
        if isLetterhead(index) { score -= 12 }
        if !text.tokens(in: paragraphs[index].range).contains(where: { $0.kind == .word && $0.end - $0.start > 3 }) {
            score -= 20
        }
        return score
    }

    /// A line of a headline's length directly over this one: capitals under it make a deck.
    private func isUnderHeadline(_ index: Int) -> Bool {
        index > 0 && paragraphs[index - 1].role == .paragraph && isHeadlineLike(index - 1)
            && !paragraphs[index - 1].signals.endsSentence
    }

    /// A company's name alone, or a street or town with its number.
    private func isLetterhead(_ index: Int) -> Bool {
        var words = text.tokens(in: paragraphs[index].range).trimmingMarks(text.utf8)
        if words.first?.folded == PreambleWords.the { words = words.dropFirst() }
        if words.contains(where: { PreambleWords.open.contains($0.folded) }) { return false }
        if let name = CompanyName.match(words, at: words.startIndex, in: text), name.hasSuffix,
            name.end >= words.endIndex
        {
            return true
        }
        guard words.count <= 12, let code = words.last, code.kind == .number, code.end - code.start >= 5 else {
            return false
        }
        return words.indices.dropLast().contains { index in
            Region.match(words, at: index).map { index + $0.count == words.endIndex - 1 } ?? false
        }
    }

    /// The lines of one headline: both in capitals, or the sense goes on, or centred without a blank line between.
    private mutating func joinHeadline(_ headline: Int, _ candidates: [Int]) {
        var last = headline
        while candidates.contains(last + 1), goesOn(last, into: last + 1) {
            last += 1
            set(last, .headline)
        }
    }

    /// `Arbolane and Havbro:` over what there is to say of them.
    private func isKicker(_ index: Int) -> Bool {
        guard (2...4).contains(paragraphs[index].signals.words), let last = text.tokens(in: paragraphs[index].range).last
        else { return false }
        return text.utf8[last.start] == 0x3A
    }

    private func goesOn(_ index: Int, into next: Int) -> Bool {
        let (signals, below) = (paragraphs[index].signals, paragraphs[next].signals)
        if isKicker(index), !below.isBulleted, below.words <= 14 { return true }
        if below.isBulleted || signals.endsSentence || signals.isCapitals != below.isCapitals { return false }
        if below.startsLower || PreambleWords.joins(text.tokens(in: paragraphs[index].range)) { return true }
        guard let end = paragraphs[index].lineIndices.last, let start = paragraphs[next].lineIndices.first,
            start == end + 1
        else { return false }
        let emphasis: TextLine.Style = [.bold, .italic, .heading]
        guard signals.style.intersection(emphasis) == below.style.intersection(emphasis) else { return false }
        return signals.isCapitals || signals.style.contains(.centered) && below.style.contains(.centered)
    }
}
