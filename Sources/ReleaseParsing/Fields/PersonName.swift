/// Weighs whether a run of words is the name of a person or of an organization.
enum PersonName {
    /// nil where the words are neither.
    static func signs(_ words: ArraySlice<Token>, in text: ReleaseText, issuer: IssuerName) -> NameSigns? {
        guard words.count <= 12 else { return nil }
        let core = withoutTitles(words)
        guard let first = core.first, let last = core.last else { return nil }
        var signs = NameSigns(personRange: first.start..<last.end)
        guard weighOrganization(words, &signs, issuer) else { return nil }
        weighPerson(core, isMarked: core.count < words.count, in: text, &signs)
        return signs.person > 0 || signs.organization > 0 ? signs : nil
    }

    /// Drops honorifics before the name, degrees and generational suffixes after it.
    static func withoutTitles(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
        var core = words
        while core.count > 1, let first = core.first, PersonVocabulary.honorifics.contains(first) {
            core = core.dropFirst()
            if let dot = core.first, dot.kind == .mark, dot.gap == .none { core = core.dropFirst() }
        }
        while core.count > 1, let end = core.last {
            let isInitial = end.kind == .mark && core.dropLast().last.map { $0.end - $0.start == 1 } == true
            let isDot = end.kind == .mark && !isInitial
            let isDegree = core.count > 2 && (PersonVocabulary.degrees.contains(end) || isCredential(core))
            guard isDot || isDegree else { break }
            core = core.dropLast()
        }
        return core
    }

    /// `Jane Roe RN`: two to four capitals after a name that is not in capitals.
    private static func isCredential(_ words: ArraySlice<Token>) -> Bool {
        guard let last = words.last, isAcronym(last) else { return false }
        return words.dropLast().allSatisfy { $0.shape != .upper }
            && words.dropLast().filter { $0.shape == .title }.count >= 2
    }

    /// Whether the field consists of degrees and suffixes only (`CFA`, `Ph.D.`), as after a comma.
    static func isDegrees(_ words: ArraySlice<Token>, in text: ReleaseText) -> Bool {
        guard let first = words.first, let last = words.last, words.count <= 6 else { return false }
        let squeezed = text.utf8[first.start..<last.end].filter(\.isASCIILetter)
        return PersonVocabulary.degrees.contains(FoldedWord.hash(squeezed))
            || words.allSatisfy { $0.kind == .mark || PersonVocabulary.degrees.contains($0) }
    }

    /// `Arbolane Germany` is a branch; `Michael Jordan` has a given name.
    private static func endsInCountry(_ words: ArraySlice<Token>) -> Bool {
        guard let first = words.first, !GivenName.names.contains(first), let last = words.indices.last else {
            return false
        }
        return Country.match(words, at: last) != nil
    }

    private static func weighOrganization(_ words: ArraySlice<Token>, _ signs: inout NameSigns, _ issuer: IssuerName)
        -> Bool
    {
        let plain = words.filter { $0.kind == .word }
        guard let first = plain.first, plain.count == 1 || !ContactWords.headingOpeners.contains(first),
            plain.contains(where: { $0.shape != .lower }) || issuer.isNamed(by: words),
            first.shape != .lower || plain.contains(where: PersonVocabulary.legalForms.contains)
                || issuer.isNamed(by: words)
        else { return false }
        if isCode(words, plain) { return false }
        if issuer.isNamed(by: words) { signs.organization += 6 }
        if Agency.names.meaning(of: words) != nil { signs.organization += 5 }
        if plain.count > 1, let last = plain.last, PersonVocabulary.legalForms.contains(last) {
            signs.organization += 5
        }
        if signs.organization == 0, plain.allSatisfy(isGeneric) { return false }
        let hasOrganizationWord = plain.dropFirst().contains { PersonVocabulary.organizationWords.contains($0) }
        if hasOrganizationWord { signs.organization += 3 }
        if words.contains(where: { $0.kind == .mark && $0.end - $0.start == 1 && isAmpersand($0) }) {
            signs.organization += 2
        }
        if plain.count > 1, isAcronym(first), !isAcronym(plain[1]) { signs.organization += 1 }
        if plain.count == 1, first.shape != .lower, first.end - first.start > 1, !PersonVocabulary.never.contains(first)
        {
            signs.organization += 1
        }
        return true
    }

    /// `NEWS RELEASE`, `Web Site`: words of headings and labels, of which none makes a company.
    private static func isGeneric(_ word: Token) -> Bool {
        PersonVocabulary.never.contains(word) && !PersonVocabulary.organizationWords.contains(word)
    }

    private static func isAcronym(_ word: Token) -> Bool { word.shape == .upper && 2...4 ~= word.end - word.start }

    /// `ABCD-GEN`: a wire's code in capitals with a hyphen.
    private static func isCode(_ words: ArraySlice<Token>, _ plain: [Token]) -> Bool {
        words.count == 3 && plain.count == 2
            && words.allSatisfy { $0.shape == .upper || $0.kind == .mark && $0.gap == .none }
            && words.dropFirst().allSatisfy { $0.gap == .none }
    }

    private static func isAmpersand(_ token: Token) -> Bool {
        token.folded == FoldedWord.hash("&") || token.folded == FoldedWord.hash("+")
    }

    private static func weighPerson(
        _ core: ArraySlice<Token>, isMarked: Bool, in text: ReleaseText, _ signs: inout NameSigns
    ) {
        var words = 0
        var initials = 0
        for (index, token) in zip(core.indices, core) {
            switch token.kind {
            case .number: return
            case .mark:
                let byte = text.utf8[token.start]
                let isInside =
                    index > core.startIndex
                    && (byte == 0x2E || [0x28, 0x29, 0x22, 0xE2].contains(byte) || byte == 0x2D && token.gap == .none)
                guard isInside else { return }
            case .word:
                if PersonVocabulary.never.contains(token) { return }
                if token.end - token.start == 1 { initials += 1; continue }
                if token.shape == .lower || token.shape == .other {
                    guard index > core.startIndex, PersonVocabulary.particles.contains(token) else { return }
                    continue
                }
                words += 1
            }
        }
        guard words > 0, 2...6 ~= words + initials, words <= 5, let first = core.first, !endsInCountry(core) else {
            return
        }
        signs.person += 1
        if initials > 0 { signs.person += 2 }
        if isMarked { signs.person += 3 }
        if GivenName.names.contains(first) || initials > 0 && core.contains(where: GivenName.names.contains) {
            signs.person += 3
        }
        if isAcronym(first), core.last?.shape != .upper { signs.person -= 2 }
    }
}
