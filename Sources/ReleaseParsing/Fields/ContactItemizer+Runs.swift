import ReleaseModel

extension ContactItemizer {
    /// The runs of a sentence: departments, titles, names between lower-case words.
    mutating func readRuns(_ words: ArraySlice<Token>, hasColon: Bool, mark: TextMark?) {
        var index = words.startIndex
        while index < words.endIndex {
            let rest = words[index...]
            if let department = Department.match(rest, at: index) {
                append(.department(department.meaning), rest.prefix(department.count))
                index += department.count
            } else if let label = LineLabel.table.match(rest, at: index),
                isLineLabel(rest.prefix(label.count), hasColon: false, mark: nil)
            {
                append(.lineLabel(label.meaning), rest.prefix(label.count))
                index += label.count
            } else if ContactLabel.exclusions.contains(words[index]) {
                append(.exclusion, rest.prefix(1))
                index += 1
            } else if ContactWords.joiners.contains(words[index]) {
                append(.joiner, rest.prefix(1))
                index += 1
            } else {
                index += readRun(rest)
            }
        }
    }

    private mutating func readRun(_ words: ArraySlice<Token>) -> Int {
        let title = words.prefix { JobTitle.heads.contains($0) || JobTitle.others.contains($0) }
        if title.contains(where: { JobTitle.heads.contains($0) }) {
            append(
                .title,
                title.lastIndex { !ContactWords.belongings.contains($0) && !ContactWords.joiners.contains($0) }.map {
                    title[...$0]
                } ?? title)
            return title.count
        }
        var length = 0
        for (offset, token) in words.enumerated() {
            if offset > 0, JobTitle.heads.contains(token) { break }
            let isName =
                token.kind == .word
                && (token.shape != .lower || length > 0 && PersonVocabulary.particles.contains(token))
            guard isName || length > 0 && token.kind == .mark else { break }
            if offset > 0, let department = Department.match(words, at: words.startIndex + offset),
                splits(words.prefix(offset), from: words.dropFirst(offset).prefix(department.count))
            {
                break
            }
            length = offset + 1
        }
        guard length > 0 else { return 1 }
        let run = trimmed(words.prefix(length))
        if readTerritory(run, hasColon: false) || readAddress(run) { return length }
        let owner = possessor(run)
        if let signs = PersonName.signs(owner, in: text, issuer: issuer), let first = owner.first, let last = owner.last
        {
            append(.name(signs), [first.start..<last.end])
        }
        return length
    }
}
