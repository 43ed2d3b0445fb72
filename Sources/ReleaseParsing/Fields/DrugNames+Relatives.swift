/// What a name owes to the drugs beside it: the letters of its code, its place in a list.
extension DrugNameSearch {
    /// A company's codes begin with the same letters.
    mutating func weighFamilies() {
        let known = Set(candidates.indices.compactMap { candidates[$0].isDrug ? prefix(of: $0) : nil })
        for index in candidates.indices where !candidates[index].isDrug {
            if let prefix = prefix(of: index), known.contains(prefix) { candidates[index].signs.insert(.family) }
        }
    }

    /// `ORV-123 and ZenTrol`: what is named in one list with a drug.
    mutating func weighLists() {
        for sentence in readableSentences() {
            var previous: (candidate: Int, end: Int)?
            var index = sentence.lowerBound
            while index < sentence.upperBound {
                guard let found = candidate(at: index, before: sentence.upperBound) else {
                    index += 1
                    continue
                }
                let name = index..<index + candidates[found].words.count
                let isBackground = isBackground(name, in: sentence)
                if let previous, !isBackground, isJoint(previous.end..<index) { list(previous.candidate, found) }
                index = max(behind(name), otherNamesEnd(behind: name, in: sentence))
                previous = isBackground ? nil : (found, index)
            }
        }
    }

    private func isJoint(_ range: Range<Int>) -> Bool {
        range.count <= 2 && range.last.map { Self.conjunctions.contains(prose.tokens[$0].folded) } == true
            && range.allSatisfy { Self.joints.contains(prose.tokens[$0].folded) }
    }

    static let conjunctions = WordTable("and or &")

    private mutating func list(_ first: Int, _ second: Int) {
        let areDrugs = (candidates[first].isDrug, candidates[second].isDrug)
        guard areDrugs.0 != areDrugs.1 else { return }
        let other = areDrugs.0 ? second : first
        // A generic name is often another company's.
        if !candidates[other].signs.contains(.stem) { candidates[other].signs.insert(.listed) }
    }

    private static let joints = WordTable(", and or & ;")

    /// The letters before the number of a code.
    private func prefix(of candidate: Int) -> UInt64? {
        guard candidates[candidate].signs.contains(.code) else { return nil }
        let letters = prose.text.utf8[prose.tokens[candidates[candidate].first.lowerBound].range].prefix {
            $0 | 0x20 >= 0x61
        }
        return letters.count > 1 ? FoldedWord.hash(letters) : nil
    }
}
