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
        if let end = slugEnd(index) ?? titleStart(index) {
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

    /// Where the headline begins behind its label: `Title: Arbolane Names …`.
    private func titleStart(_ index: Int) -> Int? {
        let tokens = text.tokens(in: paragraphs[index].range)
        guard let label = PreambleWords.titles.match(tokens, at: tokens.startIndex),
            text.isMark(tokens, tokens.startIndex + label.count, 0x3A)
        else { return nil }
        return tokens.dropFirst(label.count + 1).first { $0.kind != .mark }?.start
    }

    /// A wire's name and whom it works for, without a verb: `Marketwired Arbolane Inc.`.
    private func isWireCredit(_ index: Int) -> Bool {
        let words = text.tokens(in: paragraphs[index].range).trimmingMarks()
        guard let wire = Wire.names.match(words, at: words.startIndex), !paragraphs[index].signals.endsSentence else {
            return false
        }
        let rest = words.dropFirst(wire.count)
        return rest.count <= 6
            && rest.allSatisfy {
                $0.shape != .lower && !PreambleWords.announcing.contains($0) && !PreambleWords.open.contains($0)
            }
    }

    /// A town alone on its line, where a press room shows whence and when a release came.
    private func isPlace(_ index: Int) -> Bool {
        let words = text.tokens(in: paragraphs[index].range).trimmingMarks()
        var place = PlaceReader(text: text, tokens: words, index: words.startIndex)
        return words.count <= 6 && place.read() && place.knowsPlace && place.index == words.endIndex
    }

    private func preambleRole(_ index: Int) -> LineRole? {
        switch paragraphs[index].signals.sign {
        case .furniture, .mailHeader, .banner, .endMark: .furniture
        case .releaseInstruction: .releaseInstruction
        case .dateLine: .dateLine
        case .tickers: .tickerLine
        case .heading(.about) where paragraphs[index].signals.words <= 2: .furniture
        case .heading, .none:
            paragraphs[index].signals.words == 0 || paragraphs[index].signals.isAddress || isNote(index)
                || isByline(index) || isWireCredit(index) || isPlace(index) ? .furniture : nil
        }
    }

    /// Where the headline begins on the line of the instruction: `FOR IMMEDIATE RELEASE: Arbolane Names …`.
    private func instructionEnd(_ index: Int) -> Int? {
        guard paragraphs[index].signals.sign == .releaseInstruction, paragraphs[index].pieces.count == 1,
            !paragraphs[index].signals.endsSentence
        else { return nil }
        let words = text.tokens(in: paragraphs[index].range).trimmingMarks()
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

    func isByline(_ index: Int) -> Bool {
        let tokens = text.tokens(in: paragraphs[index].range)
        let wordsMax = text.isMark(tokens, tokens.startIndex + 1, 0x3A) ? 12 : 6
        return tokens.first?.folded == PreambleWords.by && paragraphs[index].signals.words <= wordsMax
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
    static let narrowestMargin = 60
}

// MARK: - Contacts

extension RoleDecision {
    private static let contactReach = 6
    /// Borders of cells and rules between the lines of one contact block.
    private static let rulesMax = 24

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
        var distance = 1
        while next < end, distance <= RoleDecision.contactReach {
            let signals = paragraphs[next].signals
            if next >= bodyStart, isDialling(next) || isServiceDesk(next) { break }
            distance += signals.words == 0 && next - last < RoleDecision.rulesMax ? 0 : 1
            if signals.sign == .heading(.contacts) || signals.isReachable && signals.sign == .none, !signals.isProse {
                last = next
                distance = 1
            } else if signals.words > 12 || signals.isCapitals && signals.words > 4
                || signals.sign != .none && signals.sign != .furniture
                    && !(signals.sign == .dateLine && next == index + 1)
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
        let words = text.tokens(in: paragraphs[index].range).trimmingMarks()
        return PreambleWords.dialling.match(words, at: words.startIndex) != nil
    }

    /// A number over the hours at which it is answered is the wire's own: `555-0100` over `from 8 AM - 9 PM ET`.
    func isServiceDesk(_ index: Int) -> Bool {
        guard paragraphs[index].signals.hasPhone, paragraphs[index].signals.words <= RoleDecision.deskWordsMax else {
            return false
        }
        let lines =
            paragraphs[index].pieces.dropFirst() + (paragraphs.dropFirst(index + 1).first?.pieces.prefix(1) ?? [])
        return lines.contains { line in
            let words = text.tokens(in: line)
            return ReleaseLine.hours.match(words, at: words.startIndex) != nil
        }
    }

    private static let deskWordsMax = 12

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
