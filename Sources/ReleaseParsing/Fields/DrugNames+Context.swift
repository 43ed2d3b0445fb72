/// What the words around a name say of it.
extension DrugNameSearch {
    /// Counts the candidates of a sentence and gives them the signs that the sentence shows.
    mutating func weigh(_ sentence: Range<Int>) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let found = candidate(at: index, before: sentence.upperBound) else {
                index += 1
                continue
            }
            let name = index..<index + candidates[found].words.count
            candidates[found].count += 1
            candidates[found].signs.formUnion(signs(of: name, in: sentence))
            if isBackground(name, in: sentence) { candidates[found].backgroundCount += 1 }
            if isForeign(name, in: sentence) { candidates[found].foreignCount += 1 }
            index = name.upperBound
        }
    }

    private func signs(of name: Range<Int>, in sentence: Range<Int>) -> Candidate.Signs {
        var signs: Candidate.Signs = []
        if isIntroduced(name, in: sentence) { signs.insert(.cue) }
        if describes(after: name, in: sentence) { signs.insert(.copula) }
        if isUsed(name, in: sentence) { signs.insert(.medicalUse) }
        let next = behind(name)
        guard next < sentence.upperBound else { return signs }
        let word = prose.tokens[next].folded
        if DrugWords.drugNouns.contains(word) || nounEnds(next, in: sentence) { signs.insert(.noun) }
        if DrugWords.platformNouns.contains(word) || isPlatform(next, in: sentence) { signs.insert(.platform) }
        if DrugWords.standardAgents.contains(prose.tokens[name.lowerBound].folded) { signs.insert(.standard) }
        return signs
    }

    /// A target's noun or a trial's follows: `MMP-12 inhibitor`, `ABC-301 study`.
    private func isForeign(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let next = behind(name)
        guard next < sentence.upperBound, next == name.upperBound else { return false }
        var word = prose.tokens[next].folded
        if Word.hyphens.contains(word), next + 1 < sentence.upperBound { word = prose.tokens[next + 1].folded }
        return DrugWords.targetNouns.contains(word) || DrugWords.trialNouns.contains(word)
    }

    /// `X(TM) Allogeneic Cell Therapy`: a run of capitals that a drug's noun ends.
    private func nounEnds(_ next: Int, in sentence: Range<Int>) -> Bool {
        var index = next
        while index < sentence.upperBound, index - next < 6, prose.tokens[index].shape == .title || prose.tokens[index].shape == .upper { index += 1 }
        return index > next && DrugWords.drugNouns.contains(prose.tokens[index - 1].folded)
    }

    /// `X proprietary technology platform`: the noun stands one word later.
    private func isPlatform(_ next: Int, in sentence: Range<Int>) -> Bool {
        next + 1 < sentence.upperBound && prose.tokens[next].shape == .lower
            && Word.set("technology platform").contains(prose.tokens[next + 1].folded)
    }

    /// The first token behind a name, its trademark sign and its possessive.
    func behind(_ name: Range<Int>) -> Int {
        var next = name.upperBound
        if let end = shapes.trademarkEnd(at: next) { next = end }
        if prose.word(next) == Word.possessive { next += 1 }
        return next
    }

    /// `its lead candidate, X`, `the antibody X`.
    func isIntroduced(_ name: Range<Int>, in range: Range<Int>) -> Bool {
        var end = name.lowerBound
        let skipped = Word.set(", : is called named our was , –")
        while end > range.lowerBound, skipped.contains(prose.tokens[end - 1].folded), name.lowerBound - end < 2 { end -= 1 }
        if end > range.lowerBound, prose.tokens[end - 1].folded == Word.open, prose.tokens[end - 1].end == prose.tokens[name.lowerBound].start { end -= 1 }
        if end > range.lowerBound, DrugWords.drugNouns.contains(prose.tokens[end - 1].folded), isShaped(name) { return true }
        for length in 1...4 where end - length >= range.lowerBound {
            if let cue = DrugWords.cues.match(prose.tokens[range.lowerBound..<end], at: end - length), cue.count == length { return true }
        }
        return false
    }

    private func isShaped(_ name: Range<Int>) -> Bool {
        shapes.trademarkEnd(at: name.upperBound) != nil || shapes.code(at: name.lowerBound) != nil || shapes.genericName(at: name.lowerBound) != nil
            || name.count > 1
    }

    /// `X is a novel, oral inhibitor`, `X, an investigational antibody`: a drug's noun comes before a company's.
    func describes(after name: Range<Int>, in range: Range<Int>) -> Bool {
        let tokens = prose.tokens
        var next = behind(name)
        if next < range.upperBound, tokens[next].folded == Word.open {
            next = (tokens[next..<min(next + 16, range.upperBound)].firstIndex { $0.folded == Word.close } ?? next) + 1
        }
        let isComma = next < range.upperBound && tokens[next].folded == Word.comma
        if isComma { next += 1 }
        let openers = isComma ? Word.set("a an our its") : Word.set("is are was")
        guard next + 2 < range.upperBound else { return false }
        guard openers.contains(tokens[next].folded) || isComma && tokens[next..<next + 3].contains(where: { $0.folded == Word.possessive }) else { return false }
        if !isComma, !Word.set("a an the our its currently being under designed").contains(tokens[next + 1].folded) { return false }
        for index in next + 1..<min(next + 16, range.upperBound) {
            let word = tokens[index].folded
            if DrugWords.companyNouns.contains(word) || DrugWords.trialNouns.contains(word) || DrugWords.platformNouns.contains(word) { return false }
            if DrugWords.drugNouns.contains(word) { return true }
            if word == Word.comma && isComma && index > next + 3 || SentenceEnds.isStop(tokens[index]) { return false }
        }
        return false
    }

    /// Named where only a drug is: in a trial's phase, in a treatment, in an approval.
    func isUsed(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let next = behind(name)
        if UsePhrases.after.match(prose.tokens[sentence], at: next) != nil { return true }
        for length in 1...4 where name.lowerBound - length >= sentence.lowerBound {
            let start = name.lowerBound - length
            if let found = UsePhrases.before.match(prose.tokens[sentence.lowerBound..<name.lowerBound], at: start), found.count == length { return true }
        }
        return false
    }

    /// Compared or combined with, listed behind such a drug, or owned by another company.
    func isBackground(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let tokens = prose.tokens
        if isResisted(name) || isOthers(name, in: sentence) { return true }
        var index = name.lowerBound
        let first = max(sentence.lowerBound, index - 12)
        while index > first {
            index -= 1
            if let cue = DrugWords.background.match(tokens[sentence.lowerBound..<name.lowerBound], at: index) {
                return index + cue.count <= name.lowerBound
            }
            if tokens[index].folded == Self.with, endsCandidate(index, from: first) { return true }
            if tokens[index].folded == Word.semicolon || SentenceEnds.isStop(tokens[index]) { return false }
            if Word.set("of evaluating with for in").contains(tokens[index].folded), name.lowerBound - index < 3, !cueEnds(at: index, sentence) { return false }
        }
        return false
    }

    private static let with = FoldedWord.hash("with")

    /// `X with Y`: the second drug is given beside the first.
    private func endsCandidate(_ end: Int, from first: Int) -> Bool {
        (1...4).contains { length in
            guard end - length >= first, let found = candidate(at: end - length, before: end) else { return false }
            return candidates[found].words.count == length
        }
    }

    /// `X-resistant`, `X refractory`.
    private func isResisted(_ name: Range<Int>) -> Bool {
        let next = prose.word(name.upperBound).map(Word.hyphens.contains) == true ? name.upperBound + 1 : name.upperBound
        return prose.word(next).map(Word.set("resistant refractory naive experienced pretreated intolerant treated").contains) ?? false
    }

    /// `Pfizer's antiviral, X`: the drug of another company.
    private func isOthers(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let tokens = prose.tokens
        guard name.lowerBound - 1 > sentence.lowerBound else { return false }
        let end = tokens[name.lowerBound - 1].folded == Word.comma ? name.lowerBound - 1 : name.lowerBound
        guard end > sentence.lowerBound, DrugWords.drugNouns.contains(tokens[end - 1].folded) else { return false }
        let words = tokens[max(sentence.lowerBound, end - 9)..<end]
        guard let owner = words.lastIndex(where: { $0.folded == Word.possessive }), owner > sentence.lowerBound else { return false }
        let isOwn = tokens[owner - 1].shape == .lower || issuer.isEmpty || issuer.contains(tokens[owner - 1].folded)
            || Word.set("company").contains(tokens[owner - 1].folded)
        return !isOwn && !words[owner...].contains { $0.folded == Word.of }
    }

    /// Whether `with` at `index` is the end of `combination with`.
    private func cueEnds(at index: Int, _ sentence: Range<Int>) -> Bool {
        (1...3).contains { back in
            index - back >= sentence.lowerBound
                && DrugWords.background.match(prose.tokens[sentence.lowerBound..<index + 1], at: index - back)?.count == back + 1
        }
    }
}

/// Phrases directly around a drug's name.
enum UsePhrases {
    static let after = PhraseTable<Bool>(
        """
        for the treatment | for treatment | in patients | for patients | in adults | in combination | as monotherapy | as a monotherapy | is being developed
        is being evaluated | is being studied | is currently | is indicated | is approved | was approved | demonstrated | has demonstrated
        has completed | showed | has received | received orphan | was well tolerated | is an investigational | tablets | capsules | injection
        treatment | therapy | monotherapy | for injection | for the prevention | as a treatment | as a potential | net product | net sales | sales | works by
        is in | is in phase | in phase | phase | entered | is under | inhibits | is marketed | clinical | is designed | is a | is an | is the | is well tolerated | targets | net revenues | net revenue | revenues
        patients | has been approved | versus | to treat | as therapy | plus | received | also
        """
    ) { _ in true }
    static let before = PhraseTable<Bool>(
        """
        trial of | trials of | study of | studies of | evaluating | evaluate | dose of | doses of | treated with | treatment with | approval of | approved
        efficacy of | safety of | development of | administration of | receiving | received | trial for | trial with | application for | nda for
        bla for | maa for | sales of | use of | launch of | designation to | designation for | injection of | data for | data from | results for | results of
        commercialization of | initiated dosing of | rights to | administered | therapy with | dosed with | program for | investigating | tolerability of | advance
        advancing | formulation of | supply of | commercialize | developing | develop | candidate | submitted | potential of | benefits of | profile of | patients on
        """
    ) { _ in true }
}
