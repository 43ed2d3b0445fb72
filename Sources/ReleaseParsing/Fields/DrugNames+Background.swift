/// Names that are only background: compared or combined with, or another company's.
extension DrugNameSearch {
    /// Compared or combined with, listed behind such a drug, or owned by another company.
    func isBackground(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let tokens = prose.tokens
        if isResisted(name) || isOthers(name, in: sentence) { return true }
        if isOwn(name, in: sentence) { return false }
        if isSecondOfCombination(name, in: sentence) { return true }
        var index = name.lowerBound
        let first = max(sentence.lowerBound, index - 12)
        while index > first {
            index -= 1
            if tokens[index].signs.contains(.opensBackground),
                let cue = DrugWords.background.match(tokens[sentence.lowerBound..<name.lowerBound], at: index)
            {
                return index + cue.count <= name.lowerBound
            }
            if tokens[index].folded == Self.with, endsCandidate(index, from: first) { return true }
            if tokens[index].folded == Word.semicolon || SentenceEnds.isStop(tokens[index]) { return false }
            if Self.objects.contains(tokens[index].folded), name.lowerBound - index < 4, !cueEnds(at: index, sentence) {
                return false
            }
        }
        return false
    }

    /// `in combination with X, its inhibitor`: the company's own.
    private func isOwn(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let next = otherNamesEnd(behind: name, in: sentence)
        guard prose.word(next) == Word.comma, next + 3 < sentence.upperBound else { return false }
        return Self.ours.contains(prose.tokens[next + 1].folded)
            || prose.tokens[next + 2].folded == Self.company && prose.tokens[next + 3].folded == Word.possessive
    }

    private static let ours = WordTable("its our")

    /// `a combination of X and Y`: Y is what X is given with.
    private func isSecondOfCombination(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let words = prose.tokens[max(sentence.lowerBound, name.lowerBound - 9)..<name.lowerBound]
        guard let joint = words.last, Self.conjunctions.contains(joint.folded),
            let start = words.indices.dropLast().first(where: {
                words[$0].folded == Self.combination && words[$0 + 1].folded == Word.of
            })
        else { return false }
        return (start + 2..<name.lowerBound).contains { candidate(at: $0, before: name.lowerBound) != nil }
    }

    private static let conjunctions = WordTable("and or &")
    private static let combination = FoldedWord.hash("combination")
    private static let objects = WordTable("of evaluating with for in")
    private static let resisted = WordTable(
        "resistant refractory naive experienced pretreated intolerant treated based exposed ineligible")
    private static let company = FoldedWord.hash("company")
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
        let next =
            prose.word(name.upperBound).map { Word.hyphens.contains($0) } == true
            ? name.upperBound + 1 : name.upperBound
        return prose.word(next).map { Self.resisted.contains($0) } ?? false
    }

    /// `Dunmore's antiviral, X`: the drug of another company.
    private func isOthers(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let tokens = prose.tokens
        guard name.lowerBound - 1 > sentence.lowerBound else { return false }
        let end = tokens[name.lowerBound - 1].folded == Word.comma ? name.lowerBound - 1 : name.lowerBound
        guard end > sentence.lowerBound, DrugWords.drugNouns.contains(tokens[end - 1].folded) else { return false }
        let words = tokens[max(sentence.lowerBound, end - 9)..<end]
        guard let owner = words.lastIndex(where: { $0.folded == Word.possessive }), owner > sentence.lowerBound else {
            return false
        }
        let isOwn =
            tokens[owner - 1].shape == .lower || issuer.isEmpty || issuer.contains(tokens[owner - 1].folded)
            || tokens[owner - 1].folded == Self.company
        return !isOwn && !words[owner...].contains { $0.folded == Word.of }
    }

    /// Whether `with` at `index` is the end of `combination with`.
    private func cueEnds(at index: Int, _ sentence: Range<Int>) -> Bool {
        (1...3).contains { back in
            index - back >= sentence.lowerBound
                && DrugWords.background.match(prose.tokens[sentence.lowerBound..<index + 1], at: index - back)?.count
                    == back + 1
        }
    }

    /// `X is a registered trademark of C`, if C is not the issuer.
    func isOthersMark(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let words = prose.tokens[sentence]
        guard let mark = words.indices.first(where: { Self.marks.contains(words[$0].folded) }), mark >= name.upperBound,
            let of = words[mark...].prefix(3).firstIndex(where: { $0.folded == Word.of }), of + 1 < sentence.upperBound
        else { return false }
        let owner = prose.tokens[of + 1..<sentence.upperBound].first { $0.folded != Word.the }
        return owner.map { $0.shape != .lower && !issuer.contains($0.folded) } ?? false
    }

    private static let marks = WordTable("trademark trademarks mark marks")
}
