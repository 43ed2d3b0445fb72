/// An illness that a sentence names as what a drug is for.
struct IndicationMention {
    /// Tokens of the illness as written; of an acronym's definition where the sentence has only the acronym.
    var name: Range<Int>
    /// Where it stands in the sentence.
    var place: Range<Int>
    /// Led to by `for the treatment of` and its like.
    var isStrong: Bool
}

/// Reads indications in sentences: the noun phrase behind `for the treatment of`, `in patients with`, `in`, `for`.
struct IndicationReader {
    let prose: Prose
    let acronyms: Acronyms

    func isIllness(_ range: Range<Int>) -> Bool { range.contains(where: isHead) }

    private func isHead(_ index: Int) -> Bool {
        let token = prose.tokens[index]
        guard token.kind == .word else { return false }
        if DiseaseWords.bound.contains(token.folded) {
            return index > 0
                && DiseaseWords.isModifier(
                    prose.tokens[index - 1].folded, prose.text.utf8[prose.tokens[index - 1].range])
        }
        return DiseaseWords.isHead(token.folded, prose.text.utf8[token.range])
            || token.shape != .lower && isIllnessAcronym(token.folded)
    }

    private func isIllnessAcronym(_ word: UInt64) -> Bool {
        acronyms.meaning(of: word)?.contains { index in
            DiseaseWords.isHead(prose.tokens[index].folded, prose.text.utf8[prose.tokens[index].range])
        } ?? false
    }

    func mentions(in sentence: Range<Int>) -> [IndicationMention] {
        var found: [IndicationMention] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if let head = IndicationHeads.table.match(prose.tokens[sentence], at: index),
                head.meaning || !isMeasured(before: index, in: sentence)
            {
                let start = index + head.count
                let names = names(from: start, in: sentence, isStrong: head.meaning)
                found += names.map { mention($0, isStrong: head.meaning) }
                index = names.last.map { max($0.upperBound, start) } ?? start
            } else if let name = nameBeforeFollower(at: index, in: sentence) {
                found.append(mention(name, isStrong: false))
                index = name.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// `reductions in pain`, `models of inflammation`: what was measured, and in what.
    private func isMeasured(before index: Int, in sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && IndicationHeads.measured.contains(prose.tokens[index - 1].folded)
    }

    private func mention(_ place: Range<Int>, isStrong: Bool) -> IndicationMention {
        var name = place
        if place.count == 1, let meaning = acronyms.meaning(of: prose.tokens[place.lowerBound].folded) {
            name = meaning
        }
        return IndicationMention(name: name, place: place, isStrong: isStrong)
    }

    /// The illnesses of a list that begins at `start`; none where the words speak of no illness.
    private func names(from start: Int, in sentence: Range<Int>, isStrong: Bool) -> [Range<Int>] {
        var names: [Range<Int>] = []
        var index = skipPersons(skipFillers(start, sentence), sentence)
        while index < sentence.upperBound, names.count < 8 {
            let phrase = phrase(from: index, in: sentence)
            if let rest = itemsBehind(phrase, in: sentence) {
                index = skipFillers(rest, sentence)
                continue
            }
            guard !phrase.isEmpty, accepts(phrase, isStrong: isStrong && names.isEmpty),
                !namesPlace(phrase.upperBound, sentence)
            else { break }
            names.append(phrase)
            guard let next = nextInList(after: phrase.upperBound, in: sentence) else { break }
            index = skipFillers(next, sentence)
        }
        return names
    }

    /// Behind `treatment of adult patients 2 years of age and older with`, the illness comes after `with`.
    private func skipPersons(_ start: Int, _ sentence: Range<Int>) -> Int {
        let limit = min(start + 6, sentence.upperBound)
        guard start < limit,
            let person = prose.tokens[start..<limit].firstIndex(where: { IndicationHeads.persons.contains($0.folded) })
        else { return start }
        let end = min(person + 22, sentence.upperBound)
        for index in person + 1..<max(end, person + 1) {
            if SentenceEnds.isStop(prose.tokens[index]) || prose.tokens[index].folded == Word.comma { break }
            if IndicationHeads.sufferings.contains(prose.tokens[index].folded) {
                return skipFillers(index + 1, sentence)
            }
        }
        return start
    }

    private func isFiller(_ index: Int) -> Bool {
        let token = prose.tokens[index]
        // `multiple sclerosis` is an illness, `multiple diseases` are several.
        if token.folded == IndicationHeads.multiple, let next = prose.word(index + 1) {
            let isAcronym = prose.tokens[index + 1].shape == .upper
            return IndicationHeads.general.contains(next) || isAcronym
                || !isHead(index + 1) && next != IndicationHeads.system
        }
        return IndicationHeads.fillers.contains(token.folded)
            || token.shape == .lower && prose.text.utf8[token.range].suffix(3).elementsEqual("ing".utf8)
    }

    private func skipFillers(_ start: Int, _ sentence: Range<Int>) -> Int {
        var index = start
        while index < sentence.upperBound {
            if isFiller(index) {
                index += 1
            } else if let head = IndicationHeads.table.match(prose.tokens[sentence], at: index), head.meaning {
                index += head.count
            } else {
                break
            }
        }
        return index
    }

    /// One illness with its modifiers, from `start` on.
    private func phrase(from start: Int, in sentence: Range<Int>) -> Range<Int> {
        var index = start
        var end = start
        var sawHead = false
        while index < sentence.upperBound, index - start < 14 {
            let token = prose.tokens[index]
            if IndicationHeads.ends.contains(token.folded), token.shape != .upper, !isTight(index),
                !spansGrades(index, start, sentence)
            {
                break
            }
            if token.kind == .number, token.end - token.start == 4, token.gap != .none { break }
            if token.folded == Word.of, !sawHead { break }
            if token.folded == Word.possessive, !sawHead, !ownsIllness(index) {
                return phrase(from: index + 1, in: sentence)
            }
            if token.kind == .mark {
                if sawHead && !isTight(index) || !joinsModifiers(index, sawHead: sawHead) { break }
                index += 1
                continue
            }
            if token.folded == Word.and || token.folded == Word.or {
                if sawHead { break }
            } else {
                if sawHead, !continues(index) { break }
                sawHead = sawHead || isHead(index)
                end = index + 1
            }
            index += 1
        }
        return sawHead ? start..<causePart(ofPart(end, sentence), sentence) : start..<end
    }

    /// `moderate to severe`
    private func spansGrades(_ index: Int, _ start: Int, _ sentence: Range<Int>) -> Bool {
        guard prose.tokens[index].folded == Word.to, index > start, index + 1 < sentence.upperBound else {
            return false
        }
        return DiseaseWords.modifiers.contains(prose.tokens[index - 1].folded)
            && DiseaseWords.modifiers.contains(prose.tokens[index + 1].folded)
    }

    /// `multiple diseases, including X and Y`: where the items begin.
    private func itemsBehind(_ phrase: Range<Int>, in sentence: Range<Int>) -> Int? {
        guard let last = phrase.last, IndicationHeads.general.contains(prose.tokens[last].folded) else { return nil }
        var next = phrase.upperBound
        if prose.word(next) == Word.comma { next += 1 }
        if prose.word(next) == IndicationHeads.including { return next + 1 }
        return prose.word(next) == IndicationHeads.such && next + 2 < sentence.upperBound ? next + 2 : nil
    }

    /// `Pelham Cancer Center`
    private func namesPlace(_ end: Int, _ sentence: Range<Int>) -> Bool {
        end < sentence.upperBound && prose.tokens[end].shape != .lower
            && SpeakerWords.isOrganization(prose.tokens[end].folded)
    }

    /// Behind the illness only words of illness go on: `hepatitis B`, `Parkinson's disease`, `lupus nephritis`.
    private func continues(_ index: Int) -> Bool {
        let token = prose.tokens[index]
        if IndicationHeads.followers.contains(token.folded) { return false }
        if DiseaseWords.isModifier(token.folded, prose.text.utf8[token.range]), index + 1 < prose.tokens.count,
            isHead(index + 1)
        {
            return true
        }
        return token.folded == Word.possessive || token.gap == .none || isHead(index)
            || DiseaseWords.inner.contains(token.folded) && (token.shape != .lower || token.end - token.start > 1)
    }

    /// `wounds caused by epidermolysis bullosa`
    private func causePart(_ end: Int, _ sentence: Range<Int>) -> Int {
        guard end + 3 < sentence.upperBound, IndicationHeads.causes.contains(prose.tokens[end].folded),
            IndicationHeads.causeLeads.contains(prose.tokens[end + 1].folded)
        else { return end }
        let cause = phrase(from: end + 2, in: end + 2..<min(end + 10, sentence.upperBound))
        return !cause.isEmpty && isIllness(cause) ? cause.upperBound : end
    }

    /// `of the pancreas`, `of Prematurity`: what part of the body, or what age.
    private func ofPart(_ end: Int, _ sentence: Range<Int>) -> Int {
        guard end + 1 < sentence.upperBound, prose.tokens[end].folded == Word.of else { return end }
        let next = prose.tokens[end + 1].folded == Word.the ? end + 2 : end + 1
        guard next < sentence.upperBound, prose.tokens[next].kind == .word,
            !IndicationHeads.fillers.contains(prose.tokens[next].folded)
        else { return end }
        return next + 1
    }

    /// `Crohn's disease` keeps its owner, `Orvanta's RSV program` does not.
    private func ownsIllness(_ index: Int) -> Bool {
        prose.word(index + 1).map { IndicationHeads.owned.contains($0) } ?? false
    }

    /// Inside a written word: hyphens, slashes, pluses, and what they join.
    private func isTight(_ index: Int) -> Bool {
        let tokens = prose.tokens
        guard tokens[index].gap == .none, index + 1 < tokens.count, tokens[index + 1].gap == .none else { return false }
        return tokens[index].kind != .mark || Word.hyphens.contains(tokens[index].folded)
            || IndicationHeads.tightMarks.contains(tokens[index].folded)
    }

    private func joinsModifiers(_ index: Int, sawHead: Bool) -> Bool {
        let word = prose.tokens[index].folded
        if word == Word.comma { return !sawHead }
        return isTight(index) || Word.hyphens.contains(word) || IndicationHeads.tightMarks.contains(word)
    }

    private func accepts(_ phrase: Range<Int>, isStrong: Bool) -> Bool {
        let tokens = prose.tokens[phrase]
        guard let first = tokens.first, first.kind != .mark,
            !tokens.contains(where: { IndicationHeads.foreign.contains($0.folded) })
        else { return false }
        if tokens.allSatisfy({
            IndicationHeads.general.contains($0.folded) || IndicationHeads.vague.contains($0.folded)
        }) {
            return false
        }
        if isIllness(phrase) { return true }
        return isStrong && phrase.count <= 5 && first.kind == .word
    }

    /// The start of the next item, behind a comma, `and`, `or`, an acronym in parentheses.
    private func nextInList(after end: Int, in sentence: Range<Int>) -> Int? {
        let tokens = prose.tokens
        var index = end
        if index < sentence.upperBound, tokens[index].folded == Word.open {
            guard
                let close = tokens[index..<min(index + 8, sentence.upperBound)].firstIndex(where: {
                    $0.folded == Word.close
                })
            else { return nil }
            index = close + 1
        }
        if index + 1 < sentence.upperBound, IndicationHeads.dateLeads.contains(tokens[index].folded) {
            let limit = min(index + 4, sentence.upperBound)
            if let year = tokens[index..<limit].lastIndex(where: { $0.kind == .number && $0.end - $0.start == 4 }) {
                index = year + 1
            }
        }
        var isList = false
        while index < sentence.upperBound, IndicationHeads.joints.contains(tokens[index].folded) {
            isList = true
            index += 1
        }
        guard isList, index < sentence.upperBound, !IndicationHeads.listEnds.contains(tokens[index].folded) else {
            return nil
        }
        if IndicationHeads.itemLeads.contains(tokens[index].folded) { index += 1 }
        return index
    }

    /// `advanced pancreatic cancer patients`, `Mpox vaccine`: the illness before what it stands with.
    private func nameBeforeFollower(at index: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard isStart(index) else { return nil }
        let phrase = phrase(from: index, in: sentence)
        guard !phrase.isEmpty, phrase.count <= 6, phrase.upperBound < sentence.upperBound,
            accepts(phrase, isStrong: false)
        else { return nil }
        return IndicationHeads.followers.contains(prose.tokens[phrase.upperBound].folded) ? phrase : nil
    }

    private func isStart(_ index: Int) -> Bool {
        let token = prose.tokens[index]
        guard token.kind != .mark else { return false }
        if DiseaseWords.inner.contains(token.folded) { return false }
        return isHead(index) || DiseaseWords.isModifier(token.folded, prose.text.utf8[token.range])
    }
}
