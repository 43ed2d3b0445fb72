/// Names of one drug, joined where the release gives them side by side.
extension DrugNameSearch {
    /// Reads the parentheses and slashes behind each candidate for other names of the same drug.
    func joinOtherNames() {
        for sentence in readableSentences() {
            var index = sentence.lowerBound
            while let (found, name) = nextCandidate(from: index, before: sentence.upperBound) {
                joinNames(behind: found, at: name.upperBound, in: sentence)
                index = name.upperBound
            }
        }
        joinLoneNames()
    }

    /// What stands alone in parentheses behind two drugs is their maker, not their name.
    private func joinLoneNames() {
        for names in Dictionary(grouping: loneNames, by: { spelling($0.name) }).values {
            guard let first = names.first, names.allSatisfy({ root(of: $0.owner) == root(of: first.owner) }) else {
                continue
            }
            join(first.owner, toName: first.name)
        }
    }

    private func joinNames(behind owner: Int, at end: Int, in sentence: Range<Int>) {
        var next = shapes.trademarkEnd(at: end) ?? end
        // `Zentrol(R) gel (ozelatane)`
        if let form = prose.word(next), DrugWords.dosageForms.contains(form), prose.word(next + 1) == Word.open {
            next += 1
        }
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
        if let substance = substance(of: owner, from: next, in: sentence) { join(owner, substance) }
        if let names = aliasClause(at: next, in: sentence) { joinList(owner, names) }
    }

    /// `X is an oral formulation of ozelatane`, `X, a once-daily form of ozelatane`: what it is made of, if no brand.
    private func substance(of owner: Int, from start: Int, in sentence: Range<Int>) -> Int? {
        // The mark behind a name can stand beyond what was taken for the sentence's end.
        guard start < sentence.upperBound, let first = prose.word(start),
            first == Word.comma || Self.relatives.contains(first),
            let of = prose.tokens[start..<min(start + 10, sentence.upperBound)].firstIndex(where: {
                $0.folded == Word.of
            }),
            Self.formulations.contains(prose.tokens[of - 1].folded), of + 1 < sentence.upperBound,
            let found = candidate(at: of + 1, before: sentence.upperBound), found != owner
        else { return nil }
        return candidates[found].signs.contains(.trademark) ? nil : found
    }

    private static let formulations = WordTable("formulation version form")

    /// `, also known as X`, `, which is marketed as X`, `, or X,`: what stands behind those words.
    private func aliasClause(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
        let end = min(start + 24, sentence.upperBound)
        var index = start
        if prose.word(index) == Word.comma { index += 1 }
        if prose.word(index) == Word.or, index > start,
            let name = shapes.code(at: index + 1) ?? shapes.genericName(at: index + 1),
            prose.word(name.upperBound) == Word.comma
        {
            return name
        }
        while index < end, Self.relatives.contains(prose.tokens[index].folded) { index += 1 }
        guard index < end, let lead = DrugWords.aliasWords.match(prose.tokens[start..<end], at: index),
            lead.count > 1 || Self.openers.contains(prose.tokens[index].folded)
        else { return nil }
        return index..<end
    }

    private static let relatives = WordTable("which that is are was currently")

    /// The tokens inside the parentheses that open at `open`.
    private func parenthesis(at open: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard open + 1 < sentence.upperBound, Self.opening.contains(prose.tokens[open].folded) else { return nil }
        let close = prose.tokens[open + 1..<min(open + 24, sentence.upperBound)].firstIndex {
            Self.closing.contains($0.folded)
        }
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

    private static let opening = WordTable("( [")
    private static let closing = WordTable(") ]")
    private static let openers = WordTable("formerly previously aka fka")

    /// Joins every name of a list that holds nothing but names and the words between them.
    private func joinList(_ owner: Int, _ list: Range<Int>) {
        guard candidates[owner].signs.rawValue != 0 else { return }
        var names: [Range<Int>] = []
        var index = list.lowerBound
        while index < list.upperBound {
            if let words = DrugWords.aliasWords.match(prose.tokens[list], at: index) {
                index += words.count
            } else if DrugWords.salts.contains(prose.tokens[index].folded), !names.isEmpty {
                index += 1
            } else if let place = place(at: index, in: list), !names.isEmpty {
                index += place
            } else if names.isEmpty, let name = loneName(in: list, behind: owner) {
                loneNames.append((owner, name))
                return
            } else if let name = otherName(at: index, in: list) {
                names.append(name)
                index = shapes.trademarkEnd(at: name.upperBound) ?? name.upperBound
            } else if names.isEmpty || DrugWords.isDescription(prose.tokens[index].folded) {
                return
            } else {
                break
            }
        }
        for name in names where name.count <= 5 { join(owner, toName: name) }
    }

    /// `X in Europe and Y in Japan`: how many words name where a drug is called so.
    private func place(at index: Int, in list: Range<Int>) -> Int? {
        StageWords.places.match(prose.tokens[list], at: index)?.count
            ?? Country.match(prose.tokens[list], at: index)?.count
    }

    private func join(_ owner: Int, toName name: Range<Int>) {
        note(name, .otherName)
        guard let other = candidate(at: name.lowerBound, before: name.upperBound) else { return }
        candidates[owner].signs.insert(.otherName)
        join(owner, other)
    }

    /// A name inside parentheses: a candidate, a generic name, or a lower-case word with capitals behind its hyphen (`sac-TMT`).
    private func otherName(at index: Int, in list: Range<Int>) -> Range<Int>? {
        if let known = candidate(at: index, before: list.upperBound), candidates[known].signs != .capitals {
            return index..<index + candidates[known].words.count
        }
        if let code = shapes.code(at: index) ?? shapes.genericName(at: index) {
            return code.upperBound <= list.upperBound ? code : nil
        }
        let written = shapes.written(from: index)
        guard prose.tokens[index].kind == .word, written.upperBound <= list.upperBound,
            !DrugWords.codePrefixes.contains(FoldedWord.hash(shapes.firstLetters(index))),
            !DrugWords.brandQualifiers.contains(prose.tokens[index].folded)
        else { return nil }
        if prose.tokens[index].shape == .lower, written.count > 1 { return written }
        // `Zentrol(R) (ORV-7, an inhibitor)`
        if prose.tokens[index].shape == .upper, written.count == 3, prose.tokens[written.upperBound - 1].kind == .number
        {
            return written
        }
        let isAlone =
            list.count <= 2 && prose.tokens[index].shape == .lower
            && prose.tokens[index].end - prose.tokens[index].start >= 7
            && !DiseaseWords.isHead(prose.tokens[index], in: prose.text.utf8)
            && !DiseaseWords.isModifier(prose.tokens[index], in: prose.text.utf8)
        if isAlone, shapes.isUncommon(index) { return index..<index + 1 }
        return prose.tokens[index].shape != .lower && index > list.lowerBound ? written : nil
    }

    /// `ozelatane (Zentrol)`, `ORV-123 (ZENTROL)`: one capitalized word and nothing else, no common word and no acronym.
    private func loneName(in list: Range<Int>, behind owner: Int) -> Range<Int>? {
        let token = prose.tokens[list.lowerBound]
        let name = shapes.written(from: list.lowerBound)
        let isBrand =
            token.shape == .upper && token.end - token.start > 3
            || token.shape == .title && candidates[owner].signs.contains(.stem) && token.end - token.start > 3
        guard token.kind == .word, isBrand || isName(of: token.folded, before: list),
            name.upperBound <= list.upperBound,
            (shapes.trademarkEnd(at: name.upperBound) ?? name.upperBound) == list.upperBound,
            candidate(at: list.lowerBound, before: list.upperBound).map({ candidates[$0].signs == .capitals }) ?? true
        else { return nil }
        let isCommon =
            DiseaseWords.isHead(token, in: prose.text.utf8)
            || DrugWords.medical.contains(token.folded) || DrugWords.drugNouns.contains(token.folded)
            || DrugWords.platformNouns.contains(token.folded)
            || Country.match(prose.tokens[...], at: name.lowerBound) != nil
        return isCommon ? nil : name
    }

    /// The acronym of the drug's own name: `obetic acid (OBA)`.
    private func isName(of acronym: UInt64, before list: Range<Int>) -> Bool {
        acronyms.meaning(of: acronym)?.upperBound == list.lowerBound - 1
    }

    /// Joins what is one name written in two ways: `ORV1234` and `ORV-1234`, `orvantimab` and `orvantimab-cwvz`.
    func joinSpellings() {
        var known: [UInt64: Int] = [:]
        for index in candidates.indices {
            let spelling = spelling(candidates[index].first)
            if let same = known[spelling] { join(same, index) } else { known[spelling] = index }
        }
        for index in candidates.indices where isSuffixed(candidates[index].words) {
            let base = candidates[index].first.dropLast(2)
            if let plain = known[spelling(base)] { join(min(plain, index), max(plain, index)) }
        }
    }

    private func isSuffixed(_ words: [UInt64]) -> Bool {
        words.count > 2 && Word.hyphens.contains(words[words.count - 2])
    }

    /// What a name is without hyphens and spaces.
    func spelling(_ name: Range<Int>) -> UInt64 {
        FoldedWord.hash(
            name.filter { !Word.hyphens.contains(prose.tokens[$0].folded) }.flatMap {
                prose.text.utf8[prose.tokens[$0].range]
            })
    }

    /// A name with an addition that is no biosimilar's suffix.
    private func isVariant(_ longer: [UInt64], of shorter: [UInt64]) -> Bool {
        guard longer.count > shorter.count, longer.starts(with: shorter) else { return false }
        return !(longer.count == shorter.count + 2 && Word.hyphens.contains(longer[shorter.count]))
    }

    /// `Fluzar(R) (ozelatane) and Zentrol(R) (ozelatane)`: two brands of one substance are two products.
    private func isSharedGeneric(_ name: Int, with brand: Int) -> Bool {
        let marked: (Int) -> Bool = { [self] root in
            candidates.indices.contains { self.root(of: $0) == root && candidates[$0].signs.contains(.trademark) }
        }
        return !candidates[name].signs.contains(.trademark) && marked(root(of: name)) && marked(brand)
    }

    /// One drug of two, unless one name is the other with an addition: that is another formulation.
    private func join(_ a: Int, _ b: Int) {
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
