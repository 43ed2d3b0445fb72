import ReleaseModel

/// Reads who said what: quotations that are direct speech, joined where one speech goes on, with their speakers.
struct QuoteReader {
    let prose: Prose
    private let names: SpeakerNames
    private let quotations: [Quotation]
    let attributions: AttributionReader
    private var speeches: [Speech] = []

    /// One speech and who is said to give it.
    private struct Speech {
        var parts: [Quotation]
        var attribution: Attribution?
        var start: Int { parts.first?.start ?? 0 }
    }

    static func quotes(in prose: Prose) -> [Finding<Quote>] {
        let quotations = QuotationMarks.quotations(in: prose)
        guard !quotations.isEmpty else { return [] }
        var reader = QuoteReader(prose, quotations)
        for index in reader.quotations.indices { reader.place(index) }
        var known = KnownSpeakers()
        return reader.speeches.compactMap { reader.finding($0, &known) }
    }

    private init(_ prose: Prose, _ quotations: [Quotation]) {
        self.prose = prose
        names = SpeakerNames(prose.text)
        self.quotations = quotations
        attributions = AttributionReader(prose: prose)
    }

    /// Joins a quotation to the speech before it, begins a speech with it, or passes it over.
    private mutating func place(_ index: Int) {
        let quotation = quotations[index]
        if let incise = incise(in: quotation) {
            speeches.append(Speech(parts: incise.parts, attribution: incise.attribution))
            return
        }
        let follows = follows(quotation)
        let own = ownAttribution(index)
        if let own {
            if follows.isNext, goesOn(with: own, inParagraph: follows.inParagraph) {
                extend(quotation, attribution: own)
            } else {
                speeches.append(Speech(parts: [quotation], attribution: own))
            }
        } else if follows.isNext, isSentence(quotation) {
            extend(quotation, attribution: nil)
        } else if opensParagraph(quotation), !quotation.isClosed, isSentence(quotation) {
            speeches.append(Speech(parts: [quotation]))
        }
    }

    /// A question of its own, so that nothing holds the last speech, and copies all its parts, while it is extended.
    private func goesOn(with attribution: Attribution, inParagraph: Bool) -> Bool {
        guard let last = speeches.last else { return false }
        return last.attribution == nil || inParagraph && isSame(attribution, last)
    }

    private mutating func extend(_ quotation: Quotation, attribution: Attribution?) {
        guard !speeches.isEmpty else { return }
        speeches[speeches.count - 1].parts.append(quotation)
        if let attribution, speeches[speeches.count - 1].attribution == nil {
            speeches[speeches.count - 1].attribution = attribution
        }
    }

    /// Whether the quotation goes on where the last speech stopped: after its attribution, or in the next paragraph.
    private func follows(_ quotation: Quotation) -> (isNext: Bool, inParagraph: Bool) {
        guard let speech = speeches.last, let last = speech.parts.last else { return (false, false) }
        if last.paragraph == quotation.firstParagraph {
            let between = max(last.end, speech.attribution?.end ?? 0)
            let isNext = attributions.sentenceEnd(of: last.end) >= quotation.start || between >= quotation.start
            return (isNext, true)
        }
        return (last.paragraph + 1 == quotation.firstParagraph && opensParagraph(quotation), false)
    }

    private func isSame(_ attribution: Attribution, _ speech: Speech) -> Bool {
        guard let earlier = speech.attribution else { return true }
        guard attribution.speaker != .pronoun else { return true }
        return surname(attribution) == surname(earlier)
    }

    private func surname(_ attribution: Attribution) -> UInt64? {
        switch attribution.speaker {
        case .named(let name), .surname(let name): surname(in: name)
        case .pronoun: nil
        }
    }

    /// The last word of a name that is no `Jr.`.
    private func surname(in name: Range<Int>) -> UInt64? {
        name.last { prose.tokens[$0].kind == .word && !SpeakerWords.suffixes.contains(prose.tokens[$0].folded) }
            .map { prose.tokens[$0].folded }
    }

    private func opensParagraph(_ quotation: Quotation) -> Bool {
        quotation.start == prose.paragraphs[quotation.firstParagraph].tokens.lowerBound
    }

    /// Speech ends with a mark of its own, and has more than a term's words; outside America the stop can follow the quotation
    /// mark.
    private func isSentence(_ quotation: Quotation) -> Bool {
        guard quotation.inner.count > 3, let last = quotation.inner.last else { return false }
        return !quotation.isClosed || prose.tokens[last].kind == .mark
            || quotation.inner.count > Self.termMax && prose.word(quotation.end) == Word.stop
    }

    /// Nicknames in one attribution.
    private static let nicknamesMax = 4
    /// Words of the longest term that is no sentence.
    private static let termMax = 8
}

extension QuoteReader {
    /// The attribution that stands around this quotation and belongs to no other.
    private func ownAttribution(_ index: Int) -> Attribution? {
        let quotation = quotations[index]
        let paragraph = prose.paragraphs[quotation.paragraph].tokens
        if isName(quotation) { return nil }
        let next =
            quotations[(index + 1)...].prefix(Self.nicknamesMax).first { !isNickname($0) }?.start
            ?? paragraph.upperBound
        if endsAsSpeech(quotation),
            let found = attributions.after(
                quotation.end, limit: min(next, paragraph.upperBound), mayBeLine: isSentence(quotation))
        {
            return person(found)
        }
        guard quotation.inner.count > 2, mayOpen(quotation) else { return nil }
        if let found = attributions.before(quotation.start, from: freeStart(index)) { return person(found) }
        guard opensParagraph(quotation), isSentence(quotation) else { return nil }
        return neighbour(quotation).flatMap(person)
    }

    /// A speech begins with a capital or a mark; after `said` it can go on in small letters.
    private func mayOpen(_ quotation: Quotation) -> Bool {
        let first = prose.tokens[quotation.inner.lowerBound]
        guard first.kind != .mark, first.shape == .lower else { return true }
        return isSentence(quotation) && quotation.inner.count > Self.termMax
    }

    /// `its slogan "…"`: the name of something.
    private func isName(_ quotation: Quotation) -> Bool {
        var before = quotation.start - 1
        if let word = prose.word(before), word == Word.comma || word == Word.colon { before -= 1 }
        return prose.word(before).map(SpeechWords.titles.contains) ?? false
    }

    /// `Fred "Buzz" Lowell`: one word between two names.
    private func isNickname(_ quotation: Quotation) -> Bool {
        PersonRun.nicknameEnd(prose.tokens, quotation.start) == quotation.end
    }

    /// Where the words begin that no earlier quotation has used for itself.
    private func freeStart(_ index: Int) -> Int {
        let paragraph = prose.paragraphs[quotations[index].firstParagraph].tokens
        guard index > 0, quotations[index - 1].end > paragraph.lowerBound else { return paragraph.lowerBound }
        var start = quotations[index - 1].end
        if let last = speeches.last, last.parts.last?.end == start, let attribution = last.attribution {
            start = max(start, min(attribution.end, quotations[index].start))
        }
        return start
    }

    /// Speech in a paragraph of its own: the line before leads to it, or the line after is a dash and a name.
    private func neighbour(_ quotation: Quotation) -> Attribution? {
        if quotation.firstParagraph > 0 {
            let before = prose.paragraphs[quotation.firstParagraph - 1].tokens
            if let last = before.last, [Word.colon, Word.comma].contains(prose.tokens[last].folded) {
                let start = attributions.sentenceStart(of: last)
                if let found = attributions.before(before.upperBound, from: start) { return found }
            }
        }
        let next = quotation.paragraph + 1
        guard quotation.isClosed, quotation.end == prose.paragraphs[quotation.paragraph].tokens.upperBound,
            prose.paragraphs.indices.contains(next)
        else { return nil }
        let line = prose.paragraphs[next].tokens
        guard Word.dashes.contains(prose.tokens[line.lowerBound].folded), line.count > 2, line.count < 40 else {
            return nil
        }
        return attributions.nameLine(line.lowerBound + 1..<line.upperBound)
    }

    private func endsAsSpeech(_ quotation: Quotation) -> Bool {
        guard quotation.isClosed, let last = quotation.inner.last else { return false }
        return prose.tokens[last].kind == .mark || prose.word(quotation.end) == Word.comma || quotation.inner.count > 6
            || quotation.inner.count > 3 && opensParagraph(quotation)
    }

    /// Keeps attributions to persons; a single capitalized word is one only if the release names somebody so.
    private func person(_ attribution: Attribution) -> Attribution? {
        guard case .surname(let name) = attribution.speaker else { return attribution }
        return surname(in: name).flatMap(names.fullName) == nil ? nil : attribution
    }

    private func finding(_ speech: Speech, _ known: inout KnownSpeakers) -> Finding<Quote>? {
        guard var attribution = speech.attribution else { return nil }
        let ranges = speech.parts.flatMap { prose.byteRanges($0.inner) }
        let speaker = speaker(attribution, at: speech.start, earlier: known.last)
        if let speaker { known.note(speaker, prose.text.joined([speaker]), &attribution) }
        var quote = Quote(text: prose.text.joined(ranges))
        var evidence = [(pointer: "/text", ranges: ranges)]
        if let speaker {
            quote.speaker = prose.text.joined([speaker])
            evidence.append(("/speaker", [speaker]))
        }
        if let title = attribution.title {
            quote.title = prose.string(title)
            evidence.append(("/title", prose.byteRanges(title)))
        }
        if let organization = attribution.organization, isName(organization) {
            quote.organization = prose.string(organization)
            evidence.append(("/organization", prose.byteRanges(organization)))
        }
        return quote.text.isEmpty ? nil : Finding(quote, evidence: evidence)
    }

    /// `Pelham Foods`, and not `Toronto based maker of foods`.
    private func isName(_ organization: Range<Int>) -> Bool {
        organization.count { index in
            prose.tokens[index].shape == .lower && prose.tokens[index].kind == .word
                && !PersonVocabulary.legalForms.contains(prose.tokens[index])
                && !SpeechWords.inNames.contains(prose.tokens[index])
        } < 2
    }

    /// The bytes of the speaker's full name.
    private func speaker(_ attribution: Attribution, at start: Int, earlier: Range<Int>?) -> Range<Int>? {
        switch attribution.speaker {
        case .named(let name) where isFull(name): bytes(name)
        case .named(let name), .surname(let name): surname(in: name).flatMap(names.fullName) ?? titled(name)
        case .pronoun: lastNamed(before: start) ?? earlier
        }
    }

    /// Two words or more that are not one surname (`Moore-Lund`, `Di Porto`).
    private func isFull(_ name: Range<Int>) -> Bool {
        guard !PersonVocabulary.particles.contains(prose.tokens[name.lowerBound].folded) else { return name.count > 2 }
        return name.dropFirst().contains { prose.tokens[$0].kind == .word && prose.tokens[$0].gap != .none }
    }

    /// A peer is called by the title: `Lord Lowell`.
    private func titled(_ name: Range<Int>) -> Range<Int>? {
        let before = name.lowerBound - 1
        let isPeer = name.count == 1 && prose.word(before).map(SpeechWords.peers.contains) ?? false
        return bytes(isPeer ? before..<name.upperBound : name)
    }

    private func bytes(_ range: Range<Int>) -> Range<Int>? {
        guard let last = range.last else { return nil }
        return prose.tokens[range.lowerBound].start..<prose.tokens[last].end
    }

    /// The person named last before `he said`, within the two paragraphs or so that a reader keeps in mind.
    private func lastNamed(before start: Int) -> Range<Int>? {
        let near = (max(1, start - 250)..<max(1, start)).reversed()
        let last = near.first { index in
            let token = prose.tokens[index]
            guard token.shape != .lower, let name = names.fullName(of: token.folded) else { return false }
            return names.isKnown(token.folded)
                || name.upperBound == token.end && PersonRun.isNamePart(prose.tokens[index - 1])
        }
        return last.flatMap { names.fullName(of: prose.tokens[$0].folded) }
    }
}

/// The speakers so far, with what they were introduced as.
private struct KnownSpeakers {
    private(set) var last: Range<Int>?
    private var introductions: [String: (title: Range<Int>?, organization: Range<Int>?)] = [:]

    /// Keeps a first introduction; gives it to a later attribution that has none.
    mutating func note(_ speaker: Range<Int>, _ name: String, _ attribution: inout Attribution) {
        last = speaker
        if attribution.title != nil || attribution.organization != nil {
            introductions[name] = (attribution.title, attribution.organization)
        } else if let known = introductions[name] {
            attribution.title = known.title
            attribution.organization = known.organization
        }
    }
}
