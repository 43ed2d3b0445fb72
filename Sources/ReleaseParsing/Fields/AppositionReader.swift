/// Title and organization of a speaker: `, President and Chief Executive Officer of C`, `Pelham CEO Ann Lowell`.
struct AppositionReader {
    let prose: Prose
    private static let ends = WordTable(
        "who which when while in during on following after as with about that and, but from upon regarding today")
    private static let places = WordTable("at chez")
    private static let owners = WordTable("of for de du des")

    /// Reads what stands between commas after the name.
    func readAfter(_ range: Range<Int>, into found: inout Attribution) {
        let segments = segments(in: range)
        guard let first = segments.first else { return }
        found.end = segments.last?.upperBound ?? found.end
        guard isTitle(first) else {
            let name = isBelonging(first) ? first.lowerBound + 1..<first.upperBound : first
            if isName(name), segments.count == 1 { found.organization = trimmed(name) }
            return
        }
        readTitle(segments, into: &found)
    }

    /// `of Pelham`, `from Pelham`.
    private func isBelonging(_ segment: Range<Int>) -> Bool {
        segment.count > 1
            && (Self.owners.contains(prose.tokens[segment.lowerBound].folded)
                || Self.places.contains(prose.tokens[segment.lowerBound].folded))
    }

    /// The title runs over segments as long as they are titles; the organization follows `at`, `of`, or a comma.
    private func readTitle(_ segments: [Range<Int>], into found: inout Attribution) {
        var title = segments[0]
        if let owner = owner(of: title) {
            if isName(title) { found.organization = trimmed(title.lowerBound..<owner) }
            found.title = owner + 1..<title.upperBound
            return
        }
        for segment in segments {
            if let split = organizationSplit(segment) {
                found.title = title.lowerBound..<max(split - 1, title.lowerBound + 1)
                found.organization = trimmed(split..<segment.upperBound)
                return
            }
            guard isTitle(segment) || segment == segments[0] else {
                if let last = segments.last, isName(last) { found.organization = trimmed(last) }
                break
            }
            title = title.lowerBound..<segment.upperBound
        }
        found.title = title
    }

    /// Reads `Pelham's Chief Executive,` and `Pelham President and CEO` before the name.
    func readBefore(_ range: Range<Int>, into found: inout Attribution) {
        let tokens = prose.tokens
        guard let first = range.first(where: { SpeakerWords.isTitle(tokens[$0].folded) }) else { return }
        var end = range.upperBound
        while end > first + 1,
            tokens[end - 1].kind == .mark || PersonVocabulary.honorifics.contains(tokens[end - 1].folded)
        { end -= 1 }
        guard (first..<end).contains(where: { SpeakerWords.isOffice(tokens[$0].folded) }) else { return }
        if let split = organizationSplit(first..<end) {
            found.title = first..<max(split - 1, first + 1)
            found.organization = trimmed(split..<end)
            return
        }
        found.title = first..<end
        var owner = first
        if owner > range.lowerBound, tokens[owner - 1].folded == Word.possessive { owner -= 1 }
        var start = owner
        while start > range.lowerBound, PersonRun.isNamePart(tokens[start - 1]) { start -= 1 }
        if start < owner { found.organization = start..<owner }
    }

    /// The possessive before the words of a title: `Pelham's chief executive officer`.
    private func owner(of title: Range<Int>) -> Int? {
        let first = title.first {
            prose.tokens[$0].folded == Word.possessive || SpeakerWords.isTitle(prose.tokens[$0].folded)
        }
        return first.flatMap { prose.tokens[$0].folded == Word.possessive && $0 + 1 < title.upperBound ? $0 : nil }
    }

    /// The words between commas, degrees left out, up to a word that begins something else.
    private func segments(in range: Range<Int>) -> [Range<Int>] {
        let tokens = prose.tokens
        var found: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let degree = SpeakerWords.degrees.match(tokens[range], at: index) {
                index += degree.count
            } else if tokens[index].folded == Word.comma || tokens[index].folded == Word.stop {
                index += 1
            } else {
                let end = segmentEnd(index, range)
                guard end > index else { break }
                if let last = found.last, isCompanyForm(index..<end) {
                    found[found.count - 1] = last.lowerBound..<end
                } else {
                    found.append(index..<end)
                }
                guard end < range.upperBound, tokens[end].folded == Word.comma else { break }
                index = end
            }
        }
        return found
    }

    /// `Inc.` behind a comma belongs to the name before it.
    private func isCompanyForm(_ segment: Range<Int>) -> Bool {
        CompanySuffix.match(prose.tokens[segment], at: segment.lowerBound) != nil && segment.count <= 3
    }

    private func segmentEnd(_ start: Int, _ range: Range<Int>) -> Int {
        let tokens = prose.tokens
        var index = start
        while index < range.upperBound {
            let token = tokens[index]
            if token.folded == Word.comma || token.folded == Word.semicolon || token.folded == Word.open { break }
            if Self.ends.contains(token.folded), token.shape == .lower { break }
            if SpeechWords.verbs.match(tokens[range], at: index) != nil, token.shape == .lower { break }
            if SentenceEnds.isStop(token), index + 1 == range.upperBound || tokens[index + 1].gap != .none,
                index > start,
                !(index + 1 < range.upperBound && tokens[index + 1].folded == Word.comma),
                tokens[index - 1].end - tokens[index - 1].start > 3 || index + 1 == range.upperBound
            {
                break
            }
            index += 1
        }
        return index
    }

    private func isTitle(_ range: Range<Int>) -> Bool {
        range.contains { SpeakerWords.isTitle(prose.tokens[$0].folded) }
    }

    private func isName(_ range: Range<Int>) -> Bool {
        let first = prose.tokens[range.lowerBound].folded == Word.the ? range.lowerBound + 1 : range.lowerBound
        return range.contains(first) && prose.tokens[first].shape != .lower && prose.tokens[first].kind != .mark
    }

    /// The first token of the organization behind `at`, or behind an `of` that no department follows.
    private func organizationSplit(_ range: Range<Int>) -> Int? {
        let tokens = prose.tokens
        for index in range.dropFirst().dropLast() {
            let isPlace = Self.places.contains(tokens[index].folded)
            guard isPlace || Self.owners.contains(tokens[index].folded), tokens[index].shape == .lower else { continue }
            if !isPlace, SpeakerWords.isOrganization(tokens[index - 1].folded) { continue }
            var next = index + 1
            if tokens[next].folded == Word.the { next += 1 }
            guard next < range.upperBound, tokens[next].shape != .lower, tokens[next].kind != .mark else { continue }
            if isPlace || !SpeakerWords.departments.contains(tokens[next].folded) { return index + 1 }
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end - 1, prose.tokens[start].folded == Word.the { start += 1 }
        while end > start + 1, prose.tokens[end - 1].folded == Word.comma { end -= 1 }
        return start..<end
    }
}
