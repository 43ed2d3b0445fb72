import ReleaseModel

extension RoleDecision {
    /// From the body to the end of the document.
    ///
    /// A section lasts until the next heading, contact block or boilerplate paragraph; what follows contacts or the end mark
    /// without a heading is `other`.
    mutating func decideSections() {
        var section = Section.Kind.body
        var prose = 0
        var index = bodyStart
        while index < paragraphs.count {
            cutRunInHeading(index)
            if isServiceDesk(index) {
                set(index, .furniture)
                index += 1
                continue
            }
            let isDialIn = section == .conferenceCall && paragraphs[index].signals.isBulleted
            let contactEnd = isDialIn ? index : contactRun(from: index, until: paragraphs.count)
            if contactEnd > index {
                section = .contacts
                let start = contactStart(before: index, from: bodyStart + 1)
                for contact in start..<contactEnd { set(contact, .contact, in: .contacts) }
                index = contactEnd
                continue
            }
            decide(index, &section, isLate: prose * 3 >= proseCount)
            if paragraphs[index].isProse { prose += 1 }
            index += 1
        }
        trimBody()
        trimEnd()
    }

    /// Links that the site or the wire puts under a release.
    private mutating func trimEnd() {
        for index in paragraphs.indices.reversed() {
            let signals = paragraphs[index].signals
            guard
                paragraphs[index].role == .furniture || signals.style.contains(.link) && !signals.isReachable
                    || signals.isAddress
            else { return }
            set(index, .furniture)
        }
    }

    /// - Parameter isLate: past the first third of the prose, a forward-looking statement or an invitation to a call begins the
    ///   boilerplate without a heading too.
    private mutating func decide(_ index: Int, _ section: inout Section.Kind, isLate: Bool) {
        switch paragraphs[index].signals.sign {
        case .furniture where isSignatureMark(index):
            set(index, .furniture)
            section = .other
        case .furniture, .mailHeader, .banner:
            set(index, .furniture)
        case .releaseInstruction where section == .body && !paragraphs[bodyStart..<index].contains(where: \.isProse):
            set(index, .releaseInstruction)
        case .endMark:
            set(index, .endMark)
            section = .other
        case .heading(let kind):
            if kind != .other || section != .body { section = kind }
            set(index, .heading, in: section)
        default:
            decideText(index, &section, isLate: isLate)
        }
    }

    /// `--` alone near the end: what follows it is a mail's signature (RFC 3676, section 4.3).
    private func isSignatureMark(_ index: Int) -> Bool {
        guard index > bodyStart, paragraphs.count - index <= RoleDecision.signatureMax else { return false }
        return text.utf8[paragraphs[index].range].elementsEqual("--".utf8)
    }

    private static let signatureMax = 8

    private mutating func decideText(_ index: Int, _ section: inout Section.Kind, isLate: Bool) {
        let signals = paragraphs[index].signals
        if paragraphs[index].kind == .table {
            if section == .contacts { section = .other }
            set(index, .table, in: section)
        } else if isContactSentence(index), section != .conferenceCall {
            section = .contacts
            set(index, .contact, in: section)
        } else if signals.isForwardLooking, section != .forwardLooking {
            set(index, .paragraph, in: .forwardLooking)
            if section != .body || isLate { section = .forwardLooking }
        } else if isSignature(index), section != .body || isLate {
            section = .other
            set(index, .paragraph, in: section)
        } else if signals.isConferenceCall, section == .body, isLate {
            section = .conferenceCall
            set(index, .paragraph, in: section)
        } else if let kind = headingKind(index) {
            if kind != .other || section != .body { section = kind }
            set(index, .heading, in: section)
        } else {
            if section == .contacts, signals.isProse { section = .other }
            set(index, signals.isBulleted ? .listItem : .paragraph, in: section)
        }
    }

    /// The kind of section that an unknown heading opens; nil if the paragraph is no heading.
    ///
    /// A heading that is only the company's name stands over its profile, one over a forward-looking statement belongs to it.
    private func headingKind(_ index: Int) -> Section.Kind? {
        let signals = paragraphs[index].signals
        guard (1...14).contains(signals.words), !signals.endsSentence || endsLikeHeading(index), !signals.isBulleted,
            !signals.startsLower,
            !signals.isAddress,
            signals.isTitleCase || signals.words <= 6 || !signals.style.isDisjoint(with: [.bold, .heading]),
            let next = nextText(after: index), isUnderHeading(next)
        else { return nil }
        if paragraphs[next].signals.isForwardLooking { return .forwardLooking }
        return isCompanyHeading(index, over: next) ? .about : .other
    }

    private func isUnderHeading(_ index: Int) -> Bool {
        let signals = paragraphs[index].signals
        return signals.words >= 12 || signals.isBulleted || paragraphs[index].kind == .table
    }

    /// Lines of furniture between a heading and its text.
    private static let furnitureMax = 8

    private func nextText(after index: Int) -> Int? {
        let near = paragraphs[(index + 1)...].prefix(RoleDecision.furnitureMax)
        return near.firstIndex { $0.signals.sign != .furniture }.flatMap { near[$0].signals.sign == .none ? $0 : nil }
    }

    /// A colon, or the point of a company's `Inc.`.
    private func endsLikeHeading(_ index: Int) -> Bool {
        let tokens = text.tokens(in: paragraphs[index].range)
        guard let last = tokens.last else { return false }
        return text.utf8[last.start] == 0x3A || tokens.dropLast().last.map { CompanySuffix.words.contains($0) } ?? false
    }

    private func isCompanyHeading(_ index: Int, over next: Int) -> Bool {
        let words = text.tokens(in: paragraphs[index].range).trimmingMarks()
        let below = text.tokens(in: paragraphs[next].range).trimmingMarks()
        if let isPlain = SectionHeading.plainProfiles.meaning(of: words) { return isProfile(below, isPlain) }
        guard let name = CompanyName.match(words, at: words.startIndex, in: text), name.end >= words.endIndex else {
            return false
        }
        guard let subject = CompanyName.match(below, at: below.startIndex, in: text) else {
            return name.hasSuffix
                && below.indices.prefix(RoleDecision.subjectReach).contains { isName(name, below, at: $0) }
        }
        let isSubject = subject.key.starts(with: name.key) || name.key.starts(with: subject.key)
        return isSubject
            && (name.hasSuffix || subject.hasSuffix || isIntroduced(name) && isName(name, below, at: below.startIndex))
    }

    /// Whether a company that the text has introduced is the subject of a paragraph, and is something: `Arbolane is a leader in`.
    private func isProfile(_ tokens: ArraySlice<Token>, _ canBeAnything: Bool) -> Bool {
        guard let name = CompanyName.match(tokens, at: tokens.startIndex, in: text),
            name.hasSuffix || isIntroduced(name), tokens.indices.contains(name.end)
        else { return false }
        return canBeAnything ? tokens[name.end].shape == .lower : SectionHeading.being.contains(tokens[name.end])
    }

    /// Whether the body begins with the company's full name: `Arbolane` is Arbolane Inc.
    private func isIntroduced(_ name: CompanyName) -> Bool {
        guard paragraphs.indices.contains(bodyStart) else { return false }
        let tokens = text.tokens(in: paragraphs[bodyStart].range)
        guard let full = CompanyName.match(tokens, at: tokens.startIndex, in: text) else { return false }
        return full.hasSuffix && full.key.starts(with: name.key)
    }

    /// `With sales of …, Arbolane is a leader in`: words before the subject of a profile's first sentence.
    private static let subjectReach = 24

    /// Whether the same name stands at `index`, and what it is follows.
    private func isName(_ name: CompanyName, _ tokens: ArraySlice<Token>, at index: Int) -> Bool {
        guard tokens[index].folded == name.key.first,
            let found = CompanyName.match(tokens, at: index, in: text), found.key == name.key,
            tokens.indices.contains(found.end)
        else { return false }
        return SectionHeading.verbs.contains(tokens[found.end])
    }
}

// MARK: - Sentences that are contacts, headings inside a paragraph, and the end of the body

extension RoleDecision {
    /// `For more information, please contact …`: a sentence that names whom to call.
    private func isContactSentence(_ index: Int) -> Bool {
        guard paragraphs[index].signals.isReachable, paragraphs[index].kind != .table else { return false }
        let tokens = text.tokens(in: paragraphs[index].range).drop { $0.kind == .mark }
        return SectionHeading.contactSentences.match(tokens, at: tokens.startIndex) != nil
    }

    private static let runInTokensMax = 24

    /// Makes a paragraph of its own out of a heading that stands in its paragraph's first line: `About Arbolane: Arbolane is …`.
    private mutating func cutRunInHeading(_ index: Int) {
        guard runInHeadingsLeft > 0, paragraphs[index].signals.sign == .none, paragraphs[index].signals.words > 12,
            paragraphs[index].kind != .table
        else { return }
        let tokens = text.tokens(in: paragraphs[index].range)
        let words = tokens.drop { $0.kind == .mark }
        guard let first = words.first, first.shape != .lower, let heading = runInHeading(words) else { return }
        let rest = paragraphs[index].cut(at: heading.end, in: text)
        paragraphs[index].signals = ParagraphSignals(
            paragraphs[index].pieces, style: paragraphs[index].signals.style, sign: .heading(heading.kind), in: text)
        paragraphs.insert(rest, at: index + 1)
        runInHeadingsLeft -= 1
    }

    private func runInHeading(_ words: ArraySlice<Token>) -> (kind: Section.Kind, end: Int)? {
        if let opening = SectionHeading.openings.match(words, at: words.startIndex) {
            guard opening.meaning != .contacts, opening.meaning != .table,
                let end = runInEnd(words, after: words.startIndex + opening.count, opening.meaning)
            else { return nil }
            return (opening.meaning, end)
        }
        guard let colon = words.indices.prefix(12).first(where: { text.isMark(words, $0, 0x3A) }),
            colon + 1 < words.endIndex,
            let kind = text.innerHeading(words[..<colon], ended: words[..<colon])
        else { return nil }
        return (kind, words[colon + 1].start)
    }

    /// Where the text begins after a heading's colon or dash.
    private func runInEnd(_ words: ArraySlice<Token>, after start: Int, _ kind: Section.Kind) -> Int? {
        guard words.indices.contains(start) else { return nil }
        if kind == .about, words[start].kind == .number || words[start].shape == .lower && !isArticle(words[start]) {
            return nil
        }
        for index in start..<min(start + RoleDecision.runInTokensMax, words.endIndex - 1) {
            if text.isMark(words, index, 0x3A) {
                return text.leadsToSpeech(words[start..<index]) ? nil : words[index + 1].start
            }
            if words[index].isDash(text.utf8), words[index].gap != .none, words[index + 1].gap != .none {
                return words[index + 1].start
            }
            if text.isMark(words, index, 0x2D), text.isMark(words, index + 1, 0x2D), words.indices.contains(index + 2) {
                return words[index + 2].start
            }
            if text.isMark(words, index, 0x2E), words[index + 1].gap != .none, kind != .about {
                return words[index + 1].start
            }
        }
        if kind == .about { return repeatedName(words, from: start) ?? gluedName(words, from: start) }
        let text = words[start...].drop { SectionHeading.statements.contains($0.folded) }
        guard kind == .forwardLooking, let first = text.first, first.shape != .lower, first.kind == .word else {
            return nil
        }
        return first.start
    }

    private func isArticle(_ token: Token) -> Bool { SectionHeading.articles.match([token][...], at: 0) != nil }

    /// Where a heading's name begins again as the subject of its text, the line break between them lost:
    /// `About Arbolane Arbolane is …`.
    private func repeatedName(_ words: ArraySlice<Token>, from start: Int) -> Int? {
        let end = min(start + RoleDecision.runInTokensMax / 2, words.endIndex - 1)
        guard start + 1 < end, words[start].shape != .lower else { return nil }
        return words[(start + 1)..<end].first { $0.folded == words[start].folded }?.start
    }

    /// Where the text begins in a word that two were glued to: `About Arbolane TherapeuticsFrom its start …`.
    private func gluedName(_ words: ArraySlice<Token>, from start: Int) -> Int? {
        for token in words[start...].prefix(RoleDecision.runInTokensMax / 3) {
            if isArticle(token) { continue }
            guard token.shape != .lower || token.kind == .mark else { return nil }
            let bytes = text.utf8[token.range]
            let half = token.start + bytes.count / 2
            if bytes.count >= 8, bytes.count % 2 == 0,
                bytes.prefix(bytes.count / 2).elementsEqual(bytes.suffix(bytes.count / 2))
            {
                return half
            }
            let border = (token.start + 3..<max(token.start + 3, token.end - 1)).last {
                text.utf8[$0] &- 0x41 < 26 && text.utf8[$0 - 1] &- 0x61 < 26
            }
            if token.shape == .mixed, let border,
                words[words.firstIndex { $0.start > token.start } ?? start].shape == .lower
            {
                return border
            }
        }
        return nil
    }

    /// `On behalf of the board`, with or without the names.
    private func isSignature(_ index: Int) -> Bool {
        let tokens = text.tokens(in: paragraphs[index].range)
        guard let opening = SectionHeading.signatures.match(tokens, at: tokens.startIndex) else { return false }
        return opening.meaning || paragraphs[index].signals.words <= 20 && !paragraphs[index].signals.endsSentence
    }

    /// What stands between the last sentence of the body and the next section (a signature, an address of the web, a table, a
    /// heading with nothing under it) is not of the body.
    private mutating func trimBody() {
        var notesLeft = RoleDecision.notesMax
        for last in paragraphs.indices.dropFirst(bodyStart + 1).reversed() where paragraphs[last].section == .body {
            let signals = paragraphs[last].signals
            if paragraphs[last].kind == .table {
                paragraphs[last].section = .table
            } else if notesLeft > 0, isFootnote(last) {
                paragraphs[last].section = .other
                notesLeft -= 1
            } else if signals.isAddress || isSignature(last)
                || isShort(last) && paragraphs[last].role != .listItem && !isAnswer(last)
            {
                paragraphs[last].section = .other
            } else {
                return
            }
        }
    }

    /// Footnotes whose marks are looked for in the text.
    private static let notesMax = 40
    private static let shortMax = 14
    private static let leadMax = 10

    /// A line that is no sentence, or only leads to what follows it.
    private func isShort(_ index: Int) -> Bool {
        let signals = paragraphs[index].signals
        guard signals.words <= Self.shortMax else { return false }
        guard signals.endsSentence, !isCompanyLine(index) else { return true }
        return signals.words <= Self.leadMax
            && text.tokens(in: paragraphs[index].range).last.map { text.utf8[$0.start] == 0x3A } ?? false
    }

    /// `ARBOLANE THERAPEUTICS, INC.` over a table.
    private func isCompanyLine(_ index: Int) -> Bool {
        let tokens = text.tokens(in: paragraphs[index].range)
        guard let name = CompanyName.match(tokens, at: tokens.startIndex, in: text) else { return false }
        return name.hasSuffix && name.end >= tokens.endIndex
    }

    /// Short lines under a sentence that ends in a colon (an address to write to) belong to it.
    private func isAnswer(_ index: Int) -> Bool {
        guard let above = paragraphs[..<index].suffix(Self.answerMax).last(where: { $0.signals.words > Self.shortMax }),
            above.section == .body, above.kind != .table, let last = text.tokens(in: above.range).last
        else { return false }
        return text.utf8[last.start] == 0x3A && !paragraphs[index].signals.endsSentence
    }

    private static let answerMax = 6

    /// A note under the text whose mark stands in it too: `revenue(1)`, `(1) Revenue is …`.
    private func isFootnote(_ index: Int) -> Bool {
        let tokens = text.tokens(in: paragraphs[index].range)
        let mark = tokens.prefix { $0.kind == .mark || $0.kind == .number }.prefix(3)
        guard let first = mark.first, let number = mark.first(where: { $0.kind == .number }) else {
            return tokens.first.map(isStarNote) ?? false
        }
        guard first.kind == .mark,
            text.isMark(tokens, tokens.startIndex, 0x28) || text.isMark(tokens, tokens.startIndex, 0x5B)
        else { return false }
        return isReferred(to: first, number)
    }

    /// `*Based on …`: a star that touches its word is no bullet.
    private func isStarNote(_ star: Token) -> Bool {
        guard text.utf8[star.start] == 0x2A else { return false }
        let next = text.firstToken(at: star.end)
        return text.tokens.indices.contains(next) && text.tokens[next].gap == .none && isReferred(to: star, nil)
    }

    /// Whether the text before a note has its mark; a star counts directly behind a word.
    private func isReferred(to mark: Token, _ number: Token?) -> Bool {
        let end = text.firstToken(at: mark.start)
        return text.tokens[..<end].indices.dropFirst().contains { index in
            guard text.tokens[index].folded == mark.folded else { return false }
            guard let number else { return text.tokens[index].gap == .none && text.tokens[index - 1].kind != .mark }
            return text.tokens[index + 1].folded == number.folded
        }
    }
}
