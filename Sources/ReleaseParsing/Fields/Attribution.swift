/// Who speaks, as the words around a quotation say. Ranges are tokens of the prose.
struct Attribution {
    enum Speaker: Equatable {
        /// Two names or more, or one after an honorific.
        case named(Range<Int>)
        /// One capitalized word, which can be a surname or a company.
        case surname(Range<Int>)
        case pronoun
    }

    var speaker: Speaker
    var title: Range<Int>?
    var organization: Range<Int>?
    /// The first token that belongs to no part of it.
    var end: Int
}

/// Reads attributions: `said Dr. Ann Lowell, CEO of Pelham`, `Lowell added:`, `according to …`, a name after a dash.
struct AttributionReader {
    let prose: Prose

    /// The attribution that follows a quotation, inside its sentence and before `limit`.
    /// - Parameter mayBeLine: the quotation is a sentence, so a name behind a comma or a dash is its speaker's.
    func after(_ start: Int, limit: Int, mayBeLine: Bool) -> Attribution? {
        var index = start
        while index < limit, prose.tokens[index].kind == .mark {
            guard let word = prose.word(index), word == Word.comma || Word.dashes.contains(word) else { return nil }
            index += 1
        }
        guard index < limit else { return nil }
        let end = min(limit, sentenceEnd(of: index))
        let slice = prose.tokens[index..<end]
        let skipped = SpeechWords.adverbs.contains(prose.tokens[index].folded) && index + 1 < end ? 1 : 0
        if let verb = SpeechWords.verbs.match(slice, at: index + skipped)
            ?? SpeechWords.according.match(slice, at: index)
        {
            return SubjectReader(prose: prose).read(index + skipped + verb.count..<end)
        }
        return subjectBeforeVerb(index..<end) ?? (mayBeLine && index > start ? nameLine(index..<end) : nil)
    }

    /// The attribution that leads to the quotation that opens at `end`: `Ann Lowell, CEO of Pelham, said:`.
    func before(_ end: Int, from start: Int) -> Attribution? {
        guard end > start else { return nil }
        let sentence = max(start, sentenceStart(of: end - 1))
        if let according = SpeechWords.according.match(prose.tokens[sentence..<end], at: sentence) {
            let isLed = leads(end - 1, isVerb: false)
            return SubjectReader(prose: prose).read(sentence + according.count..<(isLed ? end - 1 : end))
        }
        guard let verb = lastVerb(in: sentence..<end) else {
            return prose.tokens[end - 1].folded == Word.colon ? nameLine(sentence..<end - 1) : nil
        }
        guard leads(end - 1, isVerb: verb.upperBound == end),
            !prose.tokens[verb.upperBound..<end].contains(where: { SpeechWords.titles.contains($0.folded) })
        else { return nil }
        let subjects = SubjectReader(prose: prose)
        if let subject = subjects.read(sentence..<verb.lowerBound, isBeforeVerb: true) { return subject }
        return subjects.read(verb.upperBound..<end)
    }

    /// A line that is only a name with what the person is, after a dash or before a colon.
    func nameLine(_ line: Range<Int>) -> Attribution? {
        let label = SpeechWords.labels.match(prose.tokens[line], at: line.lowerBound)
        let range = line.lowerBound + (label?.count ?? 0)..<line.upperBound
        guard let found = SubjectReader(prose: prose).read(range), case .named(let name) = found.speaker else {
            return nil
        }
        guard name.count > 1, name.lowerBound <= range.lowerBound + 2 else { return nil }
        return name.upperBound == range.upperBound || prose.tokens[name.upperBound].kind == .mark ? found : nil
    }

    /// Whether a mark or a verb hands over to direct speech.
    private func leads(_ index: Int, isVerb: Bool) -> Bool {
        let word = prose.tokens[index].folded
        return isVerb || word == Word.comma || word == Word.colon || word == Word.semicolon || word == Self.that
            || Word.dashes.contains(word)
    }

    private static let that = FoldedWord.hash("that")

    private func subjectBeforeVerb(_ range: Range<Int>) -> Attribution? {
        let tokens = prose.tokens
        let first = tokens[range.lowerBound]
        let starts =
            SpeechWords.pronouns.contains(first.folded) || PersonVocabulary.honorifics.contains(first.folded)
            || PersonRun.isNamePart(first)
        guard starts || SpeakerWords.isTitle(first.folded), !SentenceEnds.isOpener(first) else { return nil }
        for index in range.dropFirst().prefix(40) where SpeechWords.verbs.match(tokens[range], at: index) != nil {
            return SubjectReader(prose: prose).read(range.lowerBound..<index)
        }
        return nil
    }

    /// The last verb of speech in the last words before a quotation.
    private func lastVerb(in range: Range<Int>) -> Range<Int>? {
        for index in range.suffix(14).reversed() {
            if let verb = SpeechWords.verbs.match(prose.tokens[range], at: index) { return index..<index + verb.count }
        }
        return nil
    }

    private func sentence(of token: Int) -> Range<Int>? {
        var low = 0
        var high = prose.sentences.count
        while low < high {
            let middle = (low + high) / 2
            if prose.sentences[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < prose.sentences.count ? prose.sentences[low] : nil
    }

    func sentenceEnd(of token: Int) -> Int { sentence(of: token)?.upperBound ?? prose.tokens.count }
    func sentenceStart(of token: Int) -> Int { sentence(of: token)?.lowerBound ?? 0 }
}

/// Finds the person in the subject of a verb of speech, and title and organization around the name.
struct SubjectReader {
    let prose: Prose
    private static let connectors = WordTable("of at for from with by chez de du")

    /// - Parameter isBeforeVerb: the sentence can name places and days before its subject.
    func read(_ range: Range<Int>, isBeforeVerb: Bool = false) -> Attribution? {
        guard !range.isEmpty else { return nil }
        if isPronoun(range) { return Attribution(speaker: .pronoun, end: range.lowerBound + 1) }
        guard let name = name(in: range, prefersFull: isBeforeVerb) else { return nil }
        var found = Attribution(
            speaker: name.isCertain ? .named(name.range) : .surname(name.range), end: name.range.upperBound)
        let apposition = AppositionReader(prose: prose)
        apposition.readAfter(name.range.upperBound..<range.upperBound, into: &found)
        if found.title == nil { apposition.readBefore(range.lowerBound..<name.range.lowerBound, into: &found) }
        return found
    }

    private func isPronoun(_ range: Range<Int>) -> Bool {
        range.prefix(2).contains { SpeechWords.pronouns.contains(prose.tokens[$0].folded) }
            && !range.prefix(4).contains {
                PersonRun.isNamePart(prose.tokens[$0]) && !SpeechWords.pronouns.contains(prose.tokens[$0].folded)
            }
    }

    private func name(in range: Range<Int>, prefersFull: Bool) -> (range: Range<Int>, isCertain: Bool)? {
        let tokens = prose.tokens
        var index = range.lowerBound
        var fallback: Range<Int>?
        var single: Range<Int>?
        while index < range.upperBound {
            if PersonVocabulary.honorifics.contains(tokens[index].folded),
                let run = runAfterHonorific(index, range.upperBound)
            {
                return (run, true)
            }
            let run = run(at: index, limit: range.upperBound)
            guard !run.isEmpty else {
                index += 1
                continue
            }
            if isPerson(run, in: range) {
                guard prefersFull, run.count == 1 else { return (run, run.count > 1) }
                single = single ?? run
            }
            if run.count > 1, fallback == nil, !isOrganization(run) { fallback = run }
            index = run.upperBound
        }
        return single.map { ($0, false) } ?? fallback.map { ($0, true) }
    }

    private func runAfterHonorific(_ index: Int, _ limit: Int) -> Range<Int>? {
        var start = index + 1
        while start < limit,
            prose.tokens[start].folded == Word.stop || PersonVocabulary.honorifics.contains(prose.tokens[start].folded)
        {
            start += 1
        }
        let run = run(at: start, limit: limit)
        return run.isEmpty ? nil : run
    }

    /// The run of name words at `index`, without the department that ends a title before it, with `Jr.`.
    private func run(at index: Int, limit: Int) -> Range<Int> {
        let tokens = prose.tokens
        var start = index
        let end = PersonRun.end(tokens, from: index, limit: limit)
        while end - start > 2, SpeakerWords.departments.contains(tokens[start].folded) { start += 1 }
        guard end > start else { return index..<index }
        var last = end
        if last < limit, tokens[last].folded == Word.comma { last += 1 }
        guard last < limit, SpeakerWords.suffixes.contains(tokens[last].folded) else { return start..<end }
        return start..<(last + 1 < limit && tokens[last + 1].folded == Word.stop ? last + 2 : last + 1)
    }

    private func isOrganization(_ run: Range<Int>) -> Bool {
        run.contains { SpeakerWords.isOrganization(prose.tokens[$0].folded) }
    }

    private func isPerson(_ run: Range<Int>, in range: Range<Int>) -> Bool {
        let tokens = prose.tokens
        if isOrganization(run) { return false }
        if run.lowerBound > range.lowerBound, Self.connectors.contains(tokens[run.lowerBound - 1].folded) {
            return false
        }
        guard run.upperBound < range.upperBound else { return true }
        let next = tokens[run.upperBound]
        if next.folded == Word.possessive || next.folded == Word.ampersand { return false }
        if SpeakerWords.isTitle(next.folded) { return false }
        return run.count > 1 || next.kind == .mark || SpeechWords.verbs.match(tokens[range], at: run.upperBound) != nil
    }
}
