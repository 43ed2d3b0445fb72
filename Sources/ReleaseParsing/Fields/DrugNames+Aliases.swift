/// Names of one drug, joined where the release gives them side by side.
extension DrugNameSearch {
    /// Reads the parentheses and slashes behind each candidate for other names of the same drug.
    mutating func joinOtherNames() {
        for sentence in readableSentences() {
            var index = sentence.lowerBound
            while index < sentence.upperBound {
                guard let found = candidate(at: index, before: sentence.upperBound) else {
                    index += 1
                    continue
                }
                let end = index + candidates[found].words.count
                joinNames(behind: found, at: end, in: sentence)
                index = end
            }
        }
    }

    private mutating func joinNames(behind owner: Int, at end: Int, in sentence: Range<Int>) {
        var next = shapes.trademarkEnd(at: end) ?? end
        if next + 1 < sentence.upperBound, prose.tokens[next].folded == Word.slash, prose.tokens[next].gap == .none,
            let other = candidate(at: next + 1, before: sentence.upperBound)
        {
            join(owner, other)
            return
        }
        while let list = parenthesis(at: next, in: sentence) {
            joinList(owner, list)
            next = list.upperBound + 1
        }
        if next < sentence.upperBound, prose.tokens[next].folded == Word.comma,
            next == (shapes.trademarkEnd(at: end) ?? end)
        {
            let end =
                prose.tokens[next + 1..<min(next + 24, sentence.upperBound)].firstIndex { $0.folded == Word.comma }
                ?? next
            if end > next, opensWithAlias(next + 1, end) { joinList(owner, next + 1..<end) }
        }
    }

    /// The tokens inside the parentheses that open at `open`.
    private func parenthesis(at open: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard open + 1 < sentence.upperBound, prose.tokens[open].folded == Word.open else { return nil }
        let close = prose.tokens[open + 1..<min(open + 24, sentence.upperBound)].firstIndex { $0.folded == Word.close }
        return close.map { open + 1..<$0 }
    }

    /// The end of the parentheses behind a name that hold other names of the drug: they are no mention of their own.
    func otherNamesEnd(behind name: Range<Int>, in sentence: Range<Int>) -> Int {
        var next = shapes.trademarkEnd(at: name.upperBound) ?? name.upperBound
        while let list = parenthesis(at: next, in: sentence),
            list.contains(where: { candidate(at: $0, before: list.upperBound) != nil })
        {
            next = list.upperBound + 1
        }
        return next
    }

    private static let openers = WordTable("formerly previously aka fka")

    /// `, also known as X,`: without parentheses, only behind such words.
    private func opensWithAlias(_ start: Int, _ end: Int) -> Bool {
        guard start < end, let found = DrugWords.aliasWords.match(prose.tokens[start..<end], at: start) else {
            return false
        }
        return found.count > 1 || Self.openers.contains(prose.tokens[start].folded)
    }

    /// Joins every name of a list that holds nothing but names and the words between them.
    private mutating func joinList(_ owner: Int, _ list: Range<Int>) {
        guard candidates[owner].signs.rawValue != 0 else { return }
        var names: [Range<Int>] = []
        var index = list.lowerBound
        while index < list.upperBound {
            if let words = DrugWords.aliasWords.match(prose.tokens[list], at: index) {
                index += words.count
            } else if let name = otherName(at: index, in: list) {
                names.append(name)
                index = shapes.trademarkEnd(at: name.upperBound) ?? name.upperBound
            } else if names.isEmpty {
                return
            } else {
                break
            }
        }
        for name in names where name.count <= 5 {
            note(name, .otherName)
            if let other = candidate(at: name.lowerBound, before: name.upperBound) {
                candidates[owner].signs.insert(.otherName)
                join(owner, other)
            }
        }
    }

    /// A name inside parentheses: a candidate, a generic name, or a lower-case word with capitals behind its hyphen (`sac-TMT`).
    private func otherName(at index: Int, in list: Range<Int>) -> Range<Int>? {
        if let known = candidate(at: index, before: list.upperBound) {
            return index..<index + candidates[known].words.count
        }
        if let code = shapes.code(at: index) ?? shapes.genericName(at: index) {
            return code.upperBound <= list.upperBound ? code : nil
        }
        let written = shapes.written(from: index)
        guard prose.tokens[index].kind == .word, written.upperBound <= list.upperBound else { return nil }
        if prose.tokens[index].shape == .lower, written.count > 1 { return written }
        let isAlone =
            list.count <= 2 && prose.tokens[index].shape == .lower
            && prose.tokens[index].end - prose.tokens[index].start >= 7
        if isAlone, !DrugWords.drugNouns.contains(prose.tokens[index].folded) { return index..<index + 1 }
        let isAfterAliasWord = index > list.lowerBound
        return prose.tokens[index].shape != .lower && isAfterAliasWord ? written : nil
    }

    /// A name with an addition that is no biosimilar's suffix.
    private func isVariant(_ longer: [UInt64], of shorter: [UInt64]) -> Bool {
        guard longer.count > shorter.count, longer.starts(with: shorter) else { return false }
        return !(longer.count == shorter.count + 2 && Word.hyphens.contains(longer[shorter.count]))
    }

    /// `Fluzar(R) (ozelatane) and Zentrol(R) (ozelatane)`: two brands of one substance are two products.
    private func isSharedGeneric(_ name: Int, with brand: Int) -> Bool {
        let marked: (Int) -> Bool = { root in
            candidates.indices.contains { self.root(of: $0) == root && candidates[$0].signs.contains(.trademark) }
        }
        return !candidates[name].signs.contains(.trademark) && marked(root(of: name)) && marked(brand)
    }

    /// One drug of two, unless one name is the other with an addition: that is another formulation.
    private mutating func join(_ a: Int, _ b: Int) {
        let (first, second) = (root(of: a), root(of: b))
        guard first != second, !isSharedGeneric(b, with: first) else { return }
        let members = candidates.indices.filter { root(of: $0) == first || root(of: $0) == second }
        for one in members {
            for other in members where other != one && root(of: one) != root(of: other) {
                if isVariant(candidates[other].words, of: candidates[one].words) { return }
            }
        }
        candidates[max(first, second)].root = min(first, second)
    }
}
