/// How far an illness reaches in a sentence.
extension IndicationReader {
    /// One illness with its modifiers, from `start` on.
    func phrase(from start: Int, in sentence: Range<Int>) -> Range<Int> {
        var index = start
        var end = start
        var sawHead = false
        while index < sentence.upperBound, index - start < 14 {
            let token = prose.tokens[index]
            if token.signs.contains(.endsIndication), token.shape != .upper, !isTight(index),
                !isAgainstHost(index), !isRelation(index), !spansGrades(index, start, sentence)
            {
                break
            }
            if token.kind == .number, token.end - token.start == 4, token.gap != .none { break }
            if token.folded == Word.of, !sawHead { break }
            if token.folded == Word.possessive, !sawHead, !ownsIllness(index) {
                return phrase(from: index + 1, in: sentence)
            }
            if token.kind == .mark {
                if isGenusStop(index) {
                    index += 1
                    continue
                }
                if sawHead && !isTight(index) || !joinsModifiers(index, sawHead: sawHead) { break }
                index += 1
                continue
            }
            if token.folded == Word.and || token.folded == Word.or {
                if sawHead, !isPair(index) { break }
            } else {
                if sawHead, !continues(index), !isFrenchAdjective(index, in: sentence) { break }
                sawHead = sawHead || isHead(index) && !isRelated(index)
                end = index + 1
            }
            index += 1
        }
        return sawHead ? start..<settingPart(causePart(ofPart(end, sentence), sentence), sentence) : start..<end
    }

    /// `C. difficile infection`
    private func isGenusStop(_ index: Int) -> Bool {
        guard prose.tokens[index].folded == Word.stop, index > 0, index + 1 < prose.tokens.count else { return false }
        let genus = prose.tokens[index - 1]
        return genus.end - genus.start == 1 && genus.shape == .title && prose.tokens[index + 1].shape == .lower
    }

    /// `AIDS-related sarcoma`: the first illness is only what the second comes from.
    private func isRelated(_ index: Int) -> Bool {
        guard let hyphen = prose.word(index + 1), Word.hyphens.contains(hyphen), let relation = prose.word(index + 2)
        else { return false }
        return IndicationHeads.relations.contains(relation)
    }

    /// `nausea and vomiting` is one complaint.
    private func isPair(_ index: Int) -> Bool {
        prose.tokens[index - 1].folded == IndicationHeads.nausea && prose.word(index + 1) == IndicationHeads.vomiting
    }

    /// `graft versus host disease`
    private func isAgainstHost(_ index: Int) -> Bool { prose.word(index + 1) == IndicationHeads.host }

    /// `neuropathie optique héréditaire`
    private func isFrenchAdjective(_ index: Int, in sentence: Range<Int>) -> Bool {
        let token = prose.tokens[index]
        return token.shape == .lower
            && IndicationHeads.frenchAdjectives.matches(
                token.range, in: prose.text.utf8, where: { token.end - token.start > $0 + 2 })
            && prose.tokens[sentence].count { IndicationHeads.frenchWords.contains($0.folded) } > 4
    }

    /// `ventilator associated pneumonia`
    private func isRelation(_ index: Int) -> Bool {
        IndicationHeads.relations.contains(prose.tokens[index].folded)
            && prose.word(index + 1).map { !IndicationHeads.ends.contains($0) } == true && isHead(index + 1)
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
    func itemsBehind(_ phrase: Range<Int>, in sentence: Range<Int>) -> Int? {
        guard let last = phrase.last, IndicationHeads.general.contains(prose.tokens[last].folded), isVague(phrase)
        else { return nil }
        var next = phrase.upperBound
        if prose.word(next) == Word.comma { next += 1 }
        if let word = prose.word(next), IndicationHeads.itemNamings.contains(word) { return next + 1 }
        return prose.word(next) == IndicationHeads.such && next + 2 < sentence.upperBound ? next + 2 : nil
    }

    /// `Pelham Cancer Center`
    func namesPlace(_ end: Int, _ sentence: Range<Int>) -> Bool {
        end < sentence.upperBound && prose.tokens[end].shape != .lower
            && SpeakerWords.isOrganization(prose.tokens[end].folded)
    }

    /// Behind the illness only words of illness go on: `hepatitis B`, `Parkinson's disease`, `lupus nephritis`.
    private func continues(_ index: Int) -> Bool {
        let token = prose.tokens[index]
        if IndicationHeads.followers.contains(token.folded) { return false }
        if DiseaseWords.isModifier(token, in: prose.text.utf8), index + 1 < prose.tokens.count,
            isHead(index + 1)
        {
            return true
        }
        return token.folded == Word.possessive || token.gap == .none || isHead(index)
            || token.signs.contains(.innerModifier) && (token.shape != .lower || token.end - token.start > 1)
    }

    /// `wounds caused by epidermolysis bullosa`
    private func causePart(_ end: Int, _ sentence: Range<Int>) -> Int {
        guard end + 3 < sentence.upperBound, IndicationHeads.causes.contains(prose.tokens[end].folded),
            IndicationHeads.causeLeads.contains(prose.tokens[end + 1].folded)
        else { return end }
        let cause = phrase(from: end + 2, in: end + 2..<min(end + 10, sentence.upperBound))
        guard !cause.isEmpty, isIllness(cause) else { return end }
        return alternative(behind: cause.upperBound, sentence)
    }

    /// `agitation associated with dementia or bipolar disorder`: of either cause it is one complaint.
    private func alternative(behind end: Int, _ sentence: Range<Int>) -> Int {
        guard prose.word(end) == Word.or, end + 1 < sentence.upperBound else { return end }
        let other = phrase(from: end + 1, in: end + 1..<min(end + 9, sentence.upperBound))
        return !other.isEmpty && isIllness(other) ? other.upperBound : end
    }

    /// `psychosis in Alzheimer's disease`, `anemia in patients with chronic kidney disease`
    private func settingPart(_ end: Int, _ sentence: Range<Int>) -> Int {
        guard end + 1 < sentence.upperBound, prose.tokens[end].folded == IndicationHeads.inside else { return end }
        var start = end + 1
        if let persons = IndicationHeads.table.match(prose.tokens[sentence], at: start), persons.meaning == .persons {
            start += persons.count
        }
        let setting = phrase(from: start, in: start..<min(start + 8, sentence.upperBound))
        return !setting.isEmpty && accepts(setting, isStrong: false) ? setting.upperBound : end
    }

    /// `of the pancreas`, `of Prematurity`: what part of the body, or what age.
    private func ofPart(_ end: Int, _ sentence: Range<Int>) -> Int {
        guard end + 1 < sentence.upperBound, IndicationHeads.parts.contains(prose.tokens[end].folded) else {
            return end
        }
        let next = IndicationHeads.partArticles.contains(prose.tokens[end + 1].folded) ? end + 2 : end + 1
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
        return tokens[index].kind != .mark || tokens[index].signs.contains(.hyphen)
            || IndicationHeads.tightMarks.contains(tokens[index].folded)
    }

    private func joinsModifiers(_ index: Int, sawHead: Bool) -> Bool {
        let word = prose.tokens[index].folded
        if word == Word.comma { return !sawHead }
        return isTight(index) || Word.hyphens.contains(word) || IndicationHeads.tightMarks.contains(word)
    }
}
