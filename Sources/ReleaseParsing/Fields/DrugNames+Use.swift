/// Whether a name stands where a drug's does: in a trial, an approval, a sale, a treatment.
extension DrugNameSearch {
    /// Named where only a drug is: in a trial's phase, in a treatment, in an approval.
    func isUsed(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        var next = behind(name)
        if prose.word(next) == Word.comma { next += 1 }
        return UsePhrases.after.match(prose.tokens[sentence], at: next) != nil || isUsedBefore(name, in: sentence)
    }

    private func isUsedBefore(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        stands(name, behind: UsePhrases.before, in: sentence)
    }

    /// - Parameter phrases: of `UsePhrases.leads`.
    func stands(_ name: Range<Int>, behind phrases: PhraseTable<Bool>, in sentence: Range<Int>) -> Bool {
        var end = name.lowerBound
        if end > sentence.lowerBound, Self.routes.contains(prose.tokens[end - 1].folded) { end -= 1 }
        if end > sentence.lowerBound, Self.determiners.contains(prose.tokens[end - 1].folded) { end -= 1 }
        return (1...4).contains { length in
            end - length >= sentence.lowerBound && prose.tokens[end - length].signs.contains(.leadsToUse)
                && phrases.match(prose.tokens[sentence.lowerBound..<end], at: end - length)?.count == length
        }
    }

    /// `trial of X for the treatment of`, `study of X in advanced gout`
    func isFramed(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        guard stands(name, behind: UsePhrases.framings, in: sentence) else { return false }
        let next = otherNamesClosed(behind: name, in: sentence)
        return UsePhrases.purposes.match(prose.tokens[sentence], at: next) != nil || leadsToIllness(next, in: sentence)
    }

    /// `Phase 2`, `BLA` close before a name: what is tried or applied for there is a drug, not a method or a place.
    func isTried(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        prose.tokens[max(sentence.lowerBound, name.lowerBound - 8)..<name.lowerBound].contains {
            StageWords.phase.contains($0.folded) || Self.applications.contains($0.folded)
        }
    }

    private static let applications = WordTable(
        "nda bla maa anda application approval authorization authorisation approved approves cleared")

    /// The first token behind a name and one pair of parentheses.
    private func otherNamesClosed(behind name: Range<Int>, in sentence: Range<Int>) -> Int {
        let next = behind(name)
        guard next < sentence.upperBound, prose.tokens[next].folded == Word.open else { return next }
        let close = prose.tokens[next..<min(next + 8, sentence.upperBound)].firstIndex { $0.folded == Word.close }
        return close.map { $0 + 1 } ?? next
    }

    /// `in advanced gout`
    private func leadsToIllness(_ next: Int, in sentence: Range<Int>) -> Bool {
        guard next < sentence.upperBound, Self.uses.contains(prose.tokens[next].folded) else { return false }
        let words = prose.tokens[next + 1..<min(next + 8, sentence.upperBound)]
        let end = words.firstIndex { $0.kind == .mark && $0.gap != .none || $0.folded == Word.comma } ?? words.endIndex
        return words[..<end].contains { DiseaseWords.isHead($0, in: prose.text.utf8) }
    }

    private static let determiners = WordTable("the its our le la du")
    /// `evaluating subcutaneous X`
    private static let routes = WordTable(
        "oral subcutaneous intravenous inhaled topical intranasal intravitreal intramuscular investigational")

    /// `ORV-123 for hot flashes`, `ORV-123 in advanced gout`
    func isForIllness(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let next = behind(name)
        // A generic name or a brand alone can be anybody's.
        return shapes.code(at: name.lowerBound) == name && leadsToIllness(next, in: sentence)
    }

    private static let uses = WordTable("for in")

    /// The first token behind a name, its salt and the kind of its form.
    private func behindSalt(_ name: Range<Int>) -> Int {
        var next = name.upperBound
        while let word = prose.word(next), DrugWords.salts.contains(word) || DrugWords.formAdjectives.contains(word) {
            next += 1
        }
        return next
    }

    /// `Ozelatane Sodium Tablets`: a title that names a substance and its form.
    func isFormulated(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let form = behindSalt(name)
        guard form < sentence.upperBound, prose.tokens[name.lowerBound].shape == .title,
            !isBehindBrand(name.lowerBound, from: sentence.lowerBound)
        else { return false }
        return prose.tokens[form].shape == .title && DrugWords.dosageForms.contains(prose.tokens[form].folded)
    }

    /// `Zentrol(R) Night Relief Tablets`: the words of a line belong to its brand.
    private func isBehindBrand(_ name: Int, from start: Int) -> Bool {
        var index = name
        while index > start, name - index < 4, prose.tokens[index - 1].shape == .title { index -= 1 }
        guard index > start else { return false }
        let before = prose.tokens[index - 1]
        return before.folded == Word.close || before.signs.contains(.trademark)
    }

    /// Beside a phrase that only a drug stands with.
    func isStrictlyUsed(_ name: Range<Int>, isGeneric: Bool = false, in sentence: Range<Int>) -> Bool {
        guard prose.word(name.upperBound) != Word.possessive else { return false }
        // `Zentrol(R) Night tablets`: the second word is the first one's.
        if prose.word(name.lowerBound - 1) != Word.registered,
            UsePhrases.strictAfter.match(prose.tokens[sentence], at: name.upperBound) != nil
        {
            return true
        }
        // `treated with ozelatane` is said of any generic.
        return stands(name, behind: UsePhrases.strict, in: sentence)
            || !isGeneric && stands(name, behind: UsePhrases.given, in: sentence)
    }

    /// `X 42 mg`, `X 0.3%`
    func isDosed(_ name: Range<Int>) -> Bool {
        let next = behind(name)
        guard next + 1 < prose.tokens.count, prose.tokens[next].kind == .number else { return false }
        return DrugWords.doseUnits.contains(prose.tokens[next + 1].folded)
    }
}
