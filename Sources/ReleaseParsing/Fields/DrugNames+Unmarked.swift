/// Names without a mark, a code or a stem: words that what stands around them makes a drug.
extension DrugNameSearch {
    /// `Zentrol Prolongis, a long-acting injection`: a name of two words that its explanation ends.
    func pair(from name: Range<Int>, in range: Range<Int>) -> Range<Int>? {
        guard name.upperBound + 1 < range.upperBound, let second = shapes.capitalized(at: name.upperBound),
            prose.tokens[name.upperBound].gap == .space, second.upperBound < range.upperBound,
            name.count == 1, second.count == 1, prose.tokens[name.lowerBound].shape == .title,
            prose.tokens[second.lowerBound].shape == .upper
                || prose.tokens[second.lowerBound].shape == .title && !isOrdinary(second),
            name.lowerBound == range.lowerBound || !PersonRun.isNamePart(prose.tokens[name.lowerBound - 1])
        else { return nil }
        let pair = name.lowerBound..<second.upperBound
        if hasGenericBehind(pair, in: range) || isIntroduced(pair, in: range) { return pair }
        return described(after: pair, in: range) == .drug && isUsed(pair, in: range) ? pair : nil
    }

    /// `X sales increased`, in a report of sales.
    func isSold(_ name: Range<Int>, in range: Range<Int>) -> Bool {
        let token = prose.tokens[name.lowerBound]
        guard name.count == 1, token.shape == .title || isCapitals(name),
            !DrugWords.salesAdjectives.contains(token.folded)
        else {
            return false
        }
        return DrugWords.sales.match(prose.tokens[range], at: name.upperBound) != nil
    }

    /// `ZENTROL` in a sentence of small letters.
    func isCapitals(_ name: Range<Int>) -> Bool {
        let capitals = prose.tokens[name.lowerBound].start..<prose.tokens[name.upperBound - 1].end
        return capitals.count > 5
            && name.allSatisfy { prose.tokens[$0].shape == .upper || prose.tokens[$0].kind == .mark }
            && prose.word(name.upperBound) != nil
            && prose.tokens[name.upperBound].shape == .lower
    }

    /// A sentence's first word, an adverb, the name of a trial.
    func isOrdinary(_ name: Range<Int>) -> Bool {
        let token = prose.tokens[name.lowerBound]
        if name.count == 1, token.end - token.start > 1, prose.text.utf8[token.end - 2] == 0x6C,
            prose.text.utf8[token.end - 1] == 0x79
        {
            return true
        }
        return token.signs.contains(.noDrug)
            || DrugWords.trialNouns.contains(prose.tokens[name.upperBound].folded)
            || token.shape == .upper && name.count == 1 && token.end - token.start < 5
            || DiseaseWords.isHead(token, in: prose.text.utf8)
            || isIllnessAdjective(name)
            || Country.match(prose.tokens[...], at: name.lowerBound) != nil
            || Country.adjective(prose.tokens[...], at: name.lowerBound) != nil
            || token.signs.contains(.opensStage)
                && StageWords.phrases.match(prose.tokens[...], at: name.lowerBound) != nil
    }

    /// `Chronic`; `Clinical` in a title; `Fortical` between small letters only ends like an adjective.
    private func isIllnessAdjective(_ name: Range<Int>) -> Bool {
        let token = prose.tokens[name.lowerBound]
        guard DiseaseWords.isModifier(token, in: prose.text.utf8) else { return false }
        let next = prose.tokens[name.upperBound]
        return token.signs.contains(.illnessModifier) || next.kind == .word && next.shape != .lower
            || token.end - token.start < 6
    }

    /// Words that name no drug, whatever stands around them.
    static let ordinaryWords = WordTable(
        joining: SentenceEnds.openers, DrugWords.medical, DrugWords.nutrients, DrugWords.drugNouns, DrugWords.salts,
        DrugWords.formAdjectives, SpeakerWords.titles, SpeakerWords.organizations, StageWords.phase)

    func hasGenericBehind(_ name: Range<Int>, in range: Range<Int>) -> Bool {
        let open = name.upperBound
        guard open + 1 < range.upperBound, prose.tokens[open].folded == Word.open else { return false }
        return shapes.genericName(at: open + 1) != nil || shapes.code(at: open + 1) != nil
    }
}
