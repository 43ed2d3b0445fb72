/// An illness that a sentence names as what a drug is for.
struct IndicationMention {
    /// Tokens of the illness as written; of an acronym's definition where the sentence has only the acronym.
    var name: Range<Int>
    /// Where it stands in the sentence.
    var place: Range<Int>
    var lead: IndicationHeads.Lead
    /// Led to behind `and` or `or`: one more beside what was said before.
    var isJoined = false
}

/// Reads indications in sentences: the noun phrase behind `for the treatment of`, `in patients with`, `in`, `for`.
struct IndicationReader {
    let prose: Prose
    let acronyms: Acronyms

    func isIllness(_ range: Range<Int>) -> Bool { range.contains(where: isHead) }

    func isHead(_ index: Int) -> Bool {
        let token = prose.tokens[index]
        guard token.kind == .word else { return false }
        if token.signs.contains(.boundIllness) {
            return index > 0
                && DiseaseWords.isModifier(prose.tokens[index - 1], in: prose.text.utf8)
        }
        return DiseaseWords.isHead(token, in: prose.text.utf8)
            || token.shape != .lower && isIllnessAcronym(token.folded)
            || token.shape == .upper && DiseaseWords.acronyms.contains(token.folded)
    }

    private func isIllnessAcronym(_ word: UInt64) -> Bool {
        acronyms.meaning(of: word)?.contains { DiseaseWords.isHead(prose.tokens[$0], in: prose.text.utf8) } ?? false
    }

    func mentions(in sentence: Range<Int>) -> [IndicationMention] {
        var found: [IndicationMention] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if prose.tokens[index].signs.contains(.leadsToIndication),
                let head = IndicationHeads.table.match(prose.tokens[sentence], at: index),
                head.meaning.isStrong
                    || (prose.tokens[index].folded != IndicationHeads.including
                        || namesClass(before: index, in: sentence)) && !isMeasured(before: index, in: sentence)
                        && !isEffect(index, in: sentence)
            {
                let start = index + head.count
                let names = names(from: start, in: sentence, isStrong: head.meaning.isStrong)
                let lead = head.meaning == .weak && skipPersons(start, sentence) > start ? .persons : head.meaning
                let isJoined = index > sentence.lowerBound && Self.conjunctions.contains(prose.tokens[index - 1].folded)
                found += names.map { mention($0, lead: lead, isJoined: isJoined) }
                index = names.last.map { max($0.upperBound, start) } ?? start
            } else if prose.tokens[index].folded == Word.colon {
                let names = names(from: index + 1, in: sentence, isStrong: false)
                if names.count > 1 { found += names.map { mention($0, lead: .weak) } }
                index = names.count > 1 ? names[names.count - 1].upperBound : index + 1
            } else if isStart(index),
                let name = nameBeforeFollower(at: index, in: sentence) ?? bareName(at: index, in: sentence)
            {
                found.append(mention(name, lead: .weak))
                index = name.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// `reductions in pain`, `models of inflammation`: what was measured, and in what; `gout, a severe form of arthritis`.
    private func isMeasured(before index: Int, in sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return false }
        let word = prose.tokens[index - 1].folded
        return IndicationHeads.measured.contains(word)
            || IndicationHeads.kinds.contains(word)
                && prose.tokens[max(sentence.lowerBound, index - 5)..<index - 1].contains {
                    IndicationHeads.appositions.contains($0.folded)
                }
    }

    /// `several cancers for which there is no treatment, including`: a class of illnesses, and then its members.
    private func namesClass(before index: Int, in sentence: Range<Int>) -> Bool {
        prose.tokens[max(sentence.lowerBound, index - 14)..<index].contains {
            IndicationHeads.classes.contains($0.folded)
        }
    }

    /// `efficacy in reducing pain`: what the drug did; `for reducing pain` is what it is for.
    private func isEffect(_ index: Int, in sentence: Range<Int>) -> Bool {
        Self.fields.contains(prose.tokens[index].folded)
            && prose.tokens[index + 1..<min(index + 3, sentence.upperBound)].contains {
                IndicationHeads.effects.contains($0.folded)
            }
    }

    /// `Institute of Allergy`, `Journal of Hypertension`: a name goes on.
    private func isOfOrganization(_ illness: Int) -> Bool {
        guard illness > 1 else { return false }
        let (owner, joint) = (prose.tokens[illness - 2], prose.tokens[illness - 1].folded)
        guard owner.shape != .lower else { return false }
        return joint == Word.of && SpeakerWords.isOrganization(owner.folded)
            || Self.joints.contains(joint) && Self.organizations.contains(owner.folded)
    }

    private static let joints = WordTable("of for on and &")

    private static let organizations = WordTable(
        "journal society association congress league alliance annals archives academy college federation conference")
    private static let fields = WordTable("in of")

    private static let conjunctions = WordTable("and or , ;")

    private func mention(
        _ place: Range<Int>, lead: IndicationHeads.Lead, isJoined: Bool = false
    ) -> IndicationMention {
        var name = place
        if place.count == 1, let meaning = acronyms.meaning(of: prose.tokens[place.lowerBound].folded) {
            name = meaning
        }
        return IndicationMention(name: name, place: place, lead: lead, isJoined: isJoined)
    }

    /// The illnesses of a list that begins at `start`; none where the words speak of no illness.
    private func names(from start: Int, in sentence: Range<Int>, isStrong: Bool) -> [Range<Int>] {
        var names: [Range<Int>] = []
        let behindPersons = skipPersons(start, sentence)
        var index = behindPersons > start ? behindPersons : skipPersons(skipFillers(start, sentence), sentence)
        while index < sentence.upperBound, names.count < 8 {
            let phrase = phrase(from: index, in: sentence)
            if let rest = itemsBehind(phrase, in: sentence) {
                index = skipFillers(rest, sentence)
                continue
            }
            if let whole = wholeIllness(behind: phrase, in: sentence) {
                index = whole
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

    /// `manifestations of lupus`: where the illness begins that a sign belongs to.
    private func wholeIllness(behind sign: Range<Int>, in sentence: Range<Int>, isFirst: Bool = true) -> Int? {
        guard !sign.isEmpty, !isIllness(sign), prose.word(sign.upperBound) == Word.of,
            sign.upperBound + 1 < sentence.upperBound
        else { return nil }
        let start = skipFillers(sign.upperBound + 1, sentence)
        guard start < sentence.upperBound else { return nil }
        let whole = phrase(from: start, in: sentence)
        // `reduction of the duration of neutropenia`
        if isIllness(whole) { return start }
        return isFirst ? wholeIllness(behind: whole, in: sentence, isFirst: false) : nil
    }

    /// Behind `treatment of adult patients 2 years of age and older with`, the illness comes after `with`.
    private func skipPersons(_ start: Int, _ sentence: Range<Int>) -> Int {
        let limit = min(start + 6, sentence.upperBound)
        guard start < limit,
            let person = prose.tokens[start..<limit].firstIndex(where: { IndicationHeads.persons.contains($0.folded) }),
            !(start..<person).contains(where: isHead)
        else { return start }
        let end = min(person + 22, sentence.upperBound)
        var isInserted = false
        for index in person + 1..<max(end, person + 1) {
            if SentenceEnds.isStop(prose.tokens[index]) { break }
            // `aged 2 years and older, including adolescents, with`
            if prose.tokens[index].folded == Word.comma {
                guard isInserted || prose.word(index + 1) == IndicationHeads.including else { break }
                isInserted = true
            }
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
                && !isHead(index) && !token.signs.contains(.illnessModifier)
    }

    private func skipFillers(_ start: Int, _ sentence: Range<Int>) -> Int {
        var index = start
        while index < sentence.upperBound {
            if isFiller(index) {
                index += 1
            } else if prose.tokens[index].signs.contains(.leadsToIndication),
                let head = IndicationHeads.table.match(prose.tokens[sentence], at: index), head.meaning.isStrong
            {
                index += head.count
            } else {
                break
            }
        }
        return index
    }

    /// `serious diseases`
    func isVague(_ phrase: Range<Int>) -> Bool {
        prose.tokens[phrase].allSatisfy {
            IndicationHeads.general.contains($0.folded) || IndicationHeads.vague.contains($0.folded)
        }
    }

    /// `cancer` alone is vague, and all that is said of many drugs.
    func isCancer(_ phrase: Range<Int>) -> Bool {
        phrase.count == 1 && prose.tokens[phrase.lowerBound].folded == IndicationHeads.cancer
    }

    private func isForeign(_ index: Int) -> Bool {
        let word = prose.tokens[index].folded
        guard IndicationHeads.foreign.contains(word) else { return false }
        // `treatment-refractory leukemia`
        if let hyphen = prose.word(index + 1), Word.hyphens.contains(hyphen), let kind = prose.word(index + 2),
            DiseaseWords.modifiers.contains(kind)
        {
            return false
        }
        // `high-risk myelofibrosis`
        return word != IndicationHeads.risk || index == 0
            || !IndicationHeads.grades.contains(prose.tokens[index - 1].folded)
    }

    func accepts(_ phrase: Range<Int>, isStrong: Bool) -> Bool {
        let tokens = prose.tokens[phrase]
        guard let first = tokens.first, first.kind != .mark,
            !phrase.contains(where: { isForeign($0) }), !isOfOrganization(phrase.lowerBound),
            DrugNameShapes(prose: prose).code(at: phrase.lowerBound) != phrase
        else { return false }
        if isVague(phrase), !isCancer(phrase) { return false }
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
        let phrase = phrase(from: index, in: sentence)
        guard !phrase.isEmpty, phrase.count <= 6, phrase.upperBound < sentence.upperBound,
            accepts(phrase, isStrong: false)
        else { return nil }
        return isFollowed(phrase.upperBound, in: sentence) || opensFollowedList(phrase, in: sentence) ? phrase : nil
    }

    /// `gout and asthma patients`: the first of two illnesses before the word that both stand with.
    private func opensFollowedList(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
        guard prose.word(phrase.upperBound) == Word.and || prose.word(phrase.upperBound) == Word.or else {
            return false
        }
        let second = self.phrase(from: phrase.upperBound + 1, in: sentence)
        return second.count <= 6 && accepts(second, isStrong: false) && isFollowed(second.upperBound, in: sentence)
    }

    /// `gout trial`, `multiple sclerosis (MS) clinical study`
    private func isFollowed(_ end: Int, in sentence: Range<Int>) -> Bool {
        var next = end
        if prose.word(next) == Word.open {
            let close = prose.tokens[next..<min(next + 6, sentence.upperBound)].firstIndex { $0.folded == Word.close }
            next = close.map { $0 + 1 } ?? next
        }
        if let word = prose.word(next), IndicationHeads.beforeFollowers.contains(word) { next += 1 }
        return next < sentence.upperBound && IndicationHeads.followers.contains(prose.tokens[next].folded)
    }

    /// `(Phase 2, gout)`, `ORV-123 (asthma)`: an illness alone between the marks of a list of drugs.
    private func bareName(at index: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard index > sentence.lowerBound, IndicationHeads.openers.contains(prose.tokens[index - 1].folded) else {
            return nil
        }
        let phrase = phrase(from: index, in: sentence)
        guard !phrase.isEmpty, phrase.count <= 8, accepts(phrase, isStrong: false),
            phrase.upperBound < sentence.upperBound,
            IndicationHeads.closers.contains(prose.tokens[phrase.upperBound].folded)
        else { return nil }
        let isStage =
            index > sentence.lowerBound + 1 && StageWords.numbers.match(prose.tokens[..<index], at: index - 2) != nil
        let isParenthesis = prose.tokens[index - 1].folded == Word.open && !explains(phrase, in: sentence)
        return isParenthesis || isStage ? phrase : nil
    }

    /// `multiple sclerosis (MS)`: the parentheses only say again what stands before them.
    private func explains(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
        let open = phrase.lowerBound - 1
        return open > sentence.lowerBound
            && (isHead(open - 1) || acronyms.meaning(of: prose.tokens[phrase.lowerBound].folded) != nil)
    }

    private func isStart(_ index: Int) -> Bool {
        let token = prose.tokens[index]
        guard token.kind != .mark, !token.signs.contains(.innerModifier) else { return false }
        return isHead(index) || DiseaseWords.isModifier(token, in: prose.text.utf8)
    }
}
