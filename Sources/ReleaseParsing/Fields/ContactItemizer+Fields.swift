import ReleaseModel

extension ContactItemizer {
    /// Reads what stands between two separators.
    mutating func readField(_ words: ArraySlice<Token>, isProse: Bool, hasColon: Bool, mark: TextMark?) {
        let words = isProse ? trimmed(words) : trimmed(withoutTail(words))
        guard let last = words.last else { return }
        if let last = items.last, last.isName, PersonName.isDegrees(words, in: text) { return }
        if endsName(words) || endsFirm(words), let previous = items.last, previous.isName, !opensLine {
            extendLast(to: last.end)
            items[items.count - 1].kind = .organization
            items[items.count - 1].isCertain = true
            return
        }
        if readJoiner(words, isProse: isProse, hasColon: hasColon, mark: mark) { return }
        if readLabel(words, isProse: isProse, hasColon: hasColon, mark: mark) { return }
        if isProse { return readRuns(words, hasColon: hasColon, mark: mark) }
        if hasColon || mark != nil, let last = words.last, ContactWords.lineNouns.contains(last), words.count < 5 {
            return append(.lineLabel(.phone), words, hasColon: hasColon)
        }
        if readTitle(words) { return }
        readName(words, hasColon: hasColon)
    }

    /// `Inc.`, or `Roebuck and Co.`, of a name with a comma in it.
    private func endsName(_ words: ArraySlice<Token>) -> Bool {
        guard let last = words.last(where: { $0.kind == .word }), PersonVocabulary.legalForms.contains(last) else {
            return false
        }
        let plain = words.filter { $0.kind == .word }
        guard let first = plain.first else { return false }
        return plain.count == 1
            || plain.count <= 4 && first.shape != .lower
                && plain.dropLast().last.map { ContactWords.joiners.contains($0) } == true
    }

    /// `Holt & Partners` after `Feld,`: the rest of a firm's name that lists its partners.
    private func endsFirm(_ words: ArraySlice<Token>) -> Bool {
        guard let last = words.last, let previous = items.last, case .name(let signs) = previous.kind, signs.person <= 0
        else { return false }
        return 2...5 ~= words.count && PersonVocabulary.organizationWords.contains(last)
            && words.dropLast().last.map { ContactWords.joiners.contains($0) } == true
    }

    /// Without marks at either end, except a dot that belongs to an abbreviation.
    func trimmed(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
        var words = words
        while let first = words.first, first.kind == .mark { words = words.dropFirst() }
        while let last = words.last, last.kind == .mark {
            let before = words.dropLast().last
            if text.utf8[last.start] == 0x2E, last.gap == .none, let before, before.end - before.start <= 4 { break }
            words = words.dropLast()
        }
        return words
    }

    /// `or`, `and` at either end; `both of`.
    private mutating func readJoiner(_ words: ArraySlice<Token>, isProse: Bool, hasColon: Bool, mark: TextMark?) -> Bool
    {
        guard let first = words.first, let last = words.last else { return false }
        if ContactWords.joiners.contains(first) {
            append(.joiner, words.prefix(1))
            readField(words.dropFirst(), isProse: isProse, hasColon: hasColon, mark: mark)
            return true
        }
        if ContactWords.shared.contains(first),
            words.count == 1 || ContactWords.belongings.contains(words[words.startIndex + 1])
        {
            append(.shared, words.prefix(2))
            readField(words.dropFirst(2), isProse: isProse, hasColon: hasColon, mark: mark)
            return true
        }
        if words.count > 1, ContactWords.joiners.contains(last), mark == nil || !isProse {
            readField(words.dropLast(), isProse: isProse, hasColon: hasColon, mark: nil)
            append(.joiner, words.suffix(1))
            return true
        }
        return false
    }

    /// Labels of contacts and of numbers, departments, territories, addresses.
    private mutating func readLabel(_ words: ArraySlice<Token>, isProse: Bool, hasColon: Bool, mark: TextMark?) -> Bool
    {
        if let label = LineLabel.table.meaning(of: words), isLineLabel(words, hasColon: hasColon, mark: mark) {
            append(.lineLabel(label), words, hasColon: hasColon)
            return true
        }
        if let department = Department.meaning(of: words) {
            append(.department(department), words, hasColon: hasColon)
            return true
        }
        if let department = pair(of: words) {
            append(.department(department), words, hasColon: hasColon)
            return true
        }
        if let label = ContactLabel.headings.meaning(of: words) {
            append(.label(label), words, hasColon: hasColon)
            return true
        }
        if readTerritory(words, hasColon: hasColon) || readAddress(words) { return true }
        return readLabelPrefix(words, isProse: isProse, hasColon: hasColon, mark: mark)
            || readSuffix(words, isProse: isProse, hasColon: hasColon, mark: mark)
    }

    /// `Investor Relations/Media Relations`.
    private func pair(of words: ArraySlice<Token>) -> ContactLabel? {
        guard let slash = words.firstIndex(where: { text.utf8[$0.start] == 0x2F }) else { return nil }
        let halves = [words[..<slash], words[(slash + 1)...]].map {
            Department.meaning(of: $0) ?? ContactLabel.headings.meaning(of: $0)
        }
        guard let first = halves[0], let second = halves[1] else { return nil }
        return ContactLabel(role: first.role == second.role ? first.role : nil)
    }

    /// One letter is a label only before a colon or a number.
    func isLineLabel(_ words: ArraySlice<Token>, hasColon: Bool, mark: TextMark?) -> Bool {
        guard let first = words.first, let last = words.last else { return false }
        return last.end - first.start > 2 || hasColon || mark != nil
    }

    mutating func readTerritory(_ words: ArraySlice<Token>, hasColon: Bool) -> Bool {
        let bare = words.drop { ContactWords.places.contains($0) }
        guard let code = Territory.code(of: bare) else {
            guard let city = City.match(bare, at: bare.startIndex), city.count == bare.count else { return false }
            append(.address, words)
            return true
        }
        append(followsAddress ? .address : .territory(code), words, hasColon: hasColon)
        return true
    }

    private var followsAddress: Bool { if case .address = items.last?.kind { true } else { false } }

    /// A street, a post-office box, a state with its code; the field before a state is its city.
    mutating func readAddress(_ words: ArraySlice<Token>) -> Bool {
        guard let first = words.first else { return false }
        if let region = Region.match(words, at: words.startIndex), words.count - region.count <= 4,
            words.dropFirst(region.count).allSatisfy({ isPostal($0) })
        {
            if let last = items.indices.last, items[last].isName, items[last].unit == items.last?.unit {
                items[last].kind = .address
            }
            append(.address, words)
            return true
        }
        let isStreet = words.contains { ContactWords.streets.contains($0) } && words.contains(where: hasDigit)
        let isPlace =
            words.count > 1 && !GivenName.names.contains(first)
            && words.last.map {
                ContactWords.thoroughfares.contains($0)
                    || ContactWords.buildings.contains($0) && ContactWords.numerals.contains(first)
            } ?? false
        let hasNumber = first.kind == .number && words.count > 1 || isGermanStreet(words)
        guard isStreet || isPlace || hasNumber || words.allSatisfy({ isPostal($0) }) && words.contains(where: hasDigit)
        else {
            return false
        }
        append(.address, words)
        return true
    }

    /// `Hafenstrasse 3`: the street is the end of its name.
    private func isGermanStreet(_ words: ArraySlice<Token>) -> Bool {
        guard let last = words.last, last.kind == .number, let name = words.dropLast().last, words.count <= 4 else {
            return false
        }
        return ContactWords.streetEndings.contains { text.utf8[name.range].reversed().starts(with: $0.utf8.reversed()) }
    }

    private func isPostal(_ token: Token) -> Bool {
        if token.kind == .number { return true }
        let length = token.end - token.start
        return token.kind == .mark && length == 1 || length <= 4 && token.shape == .upper
            || length == 3 && hasDigit(token)
    }

    private func hasDigit(_ token: Token) -> Bool { text.utf8[token.range].contains(where: \.isASCIIDigit) }

    /// `Media Contact for Acme`, `Contact Jane Roe`: a label and what it introduces.
    private mutating func readLabelPrefix(_ words: ArraySlice<Token>, isProse: Bool, hasColon: Bool, mark: TextMark?)
        -> Bool
    {
        if let department = Department.match(words, at: words.startIndex), department.count < words.count {
            let rest = words.dropFirst(department.count)
            if let next = rest.first, ContactWords.belongings.contains(next) {
                append(.department(department.meaning), words.prefix(department.count))
                readField(rest.dropFirst(), isProse: isProse, hasColon: hasColon, mark: mark)
                return true
            }
            // `Investor Relations Jane Roe` lost its colon.
            if let signs = PersonName.signs(rest, in: text, issuer: issuer), signs.isPerson {
                append(.department(department.meaning), words.prefix(department.count))
                append(.name(signs), rest)
                return true
            }
        }
        guard let label = ContactLabel.headings.match(words, at: words.startIndex), label.count < words.count else {
            return false
        }
        let heading = words.prefix(label.count)
        let rest = words.dropFirst(label.count)
        guard heading.contains(where: { ContactLabel.triggers.contains($0) }), let next = rest.first,
            next.shape != .lower || ContactWords.fillers.contains(next)
        else { return readTrigger(words, hasColon: hasColon) }
        append(.label(label.meaning), heading)
        readField(dropFillers(rest), isProse: isProse, hasColon: hasColon, mark: mark)
        return true
    }

    /// `For more information about Acme please contact`: words of a sentence that end in a call.
    private mutating func readTrigger(_ words: ArraySlice<Token>, hasColon: Bool) -> Bool {
        guard hasColon, words.contains(where: { ContactLabel.triggers.contains($0) }) else { return false }
        append(.label(ContactLabel(role: ContactWords.role(in: words))), words, hasColon: true)
        return true
    }

    /// `May` and `Will` are names; of capitalised words only openings of sentences are none.
    private func isFiller(_ word: Token) -> Bool {
        ContactWords.fillers.contains(word)
            && (word.shape == .lower || ContactLabel.calls.contains(word) || ContactWords.openers.contains(word))
    }

    func dropFillers(_ words: ArraySlice<Token>) -> ArraySlice<Token> { withoutTail(words.drop { isFiller($0) }) }

    /// `Fax at`, `Jane Roe at`: without the small words before a number.
    private func withoutTail(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
        var words = words
        while words.count > 1, let last = words.last, last.shape == .lower, ContactWords.fillers.contains(last) {
            words = words.dropLast()
        }
        return words
    }

    /// `Norwick Contacts`, `US Media Contact`, `Tallis Corporate Communications`, `Jane Roe Tel`.
    private mutating func readSuffix(_ words: ArraySlice<Token>, isProse: Bool, hasColon: Bool, mark: TextMark?) -> Bool
    {
        for index in words.indices.dropFirst().prefix(8) {
            let tail = words[index...]
            let head = words[..<index]
            if let label = ContactLabel.headings.meaning(of: tail),
                Territory.code(of: head) != nil || tail.contains(where: { ContactWords.contactNouns.contains($0) })
            {
                if let code = Territory.code(of: head) { append(.territory(code), head) } else { appendOwner(head) }
                append(.label(label), tail, hasColon: hasColon)
                return true
            }
            if !isProse, let department = Department.meaning(of: tail),
                !head.contains(where: { JobTitle.heads.contains($0) })
            {
                if let signs = PersonName.signs(head, in: text, issuer: issuer), signs.isPerson {
                    append(.name(signs), head)
                    append(.department(department), tail, hasColon: hasColon)
                    return true
                }
                guard splits(head, from: tail) else { return false }
                if let code = Territory.code(of: head) { append(.territory(code), head) } else { appendOwner(head) }
                append(.department(department), tail, hasColon: hasColon)
                return true
            }
            if let label = LineLabel.table.meaning(of: tail), hasColon || mark != nil,
                isLineLabel(tail, hasColon: hasColon, mark: nil)
            {
                readField(head, isProse: isProse, hasColon: false, mark: nil)
                append(.lineLabel(label), tail, hasColon: hasColon)
                return true
            }
        }
        return readTrigger(words, hasColon: hasColon)
    }

    /// Whether `Acme Investor Relations` is a department of Acme, and not an agency of that name.
    func splits(_ head: ArraySlice<Token>, from tail: ArraySlice<Token>) -> Bool {
        if issuer.isNamed(by: possessor(head)) || tail.count > 2 || possessor(head).last?.end != head.last?.end {
            return true
        }
        return tail.first.map { ContactWords.ownDepartments.contains($0) } ?? false
    }

    /// An organization without the possessive ending.
    private mutating func appendOwner(_ head: ArraySlice<Token>) {
        let owner = possessor(dropFillers(head))
        guard !owner.isEmpty, owner.contains(where: { $0.shape != .lower }) else { return }
        let wasOpening = opensLine
        append(.organization, owner)
        items[items.count - 1].isCertain = true
        opensLine = wasOpening
    }

    func possessor(_ words: ArraySlice<Token>) -> ArraySlice<Token> {
        guard var last = words.last, last.kind == .word else { return words }
        let bytes = text.utf8[last.range]
        for ending in ["'s", "’s"]
        where bytes.count > ending.utf8.count && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
            last.end -= ending.utf8.count
            last.rename(FoldedWord.hash(text.utf8[last.range]))
            return words.dropLast() + [last]
        }
        return words
    }

    /// A run with a title word; an organization after `of` is taken from its end.
    private mutating func readTitle(_ words: ArraySlice<Token>) -> Bool {
        guard words.contains(where: { JobTitle.heads.contains($0) }), words.count <= 20 else { return false }
        if PersonVocabulary.legalForms.contains(words[words.endIndex - 1]) || Agency.names.meaning(of: words) != nil {
            return false
        }
        let head = words.prefix { JobTitle.heads.contains($0) || JobTitle.others.contains($0) }
        if let last = head.last, 2...3 ~= words.count - head.count,
            let signs = PersonName.signs(words[head.endIndex...], in: text, issuer: issuer),
            signs.person > (last.shape == .upper ? signs.organization : 2)
        {
            append(.name(signs), [signs.personRange])
            append(.title, head)
            return true
        }
        let person = words.prefix { !JobTitle.heads.contains($0) && !JobTitle.others.contains($0) }
        if person.count > 1, let signs = PersonName.signs(person, in: text, issuer: issuer), signs.person > 2 {
            append(.name(signs), [signs.personRange])
            return readTitle(words.dropFirst(person.count))
        }
        for index in words.indices.dropFirst().reversed() where ContactWords.belongings.contains(words[index]) {
            let tail = words[(index + 1)...]
            guard
                issuer.isNamed(by: tail)
                    || tail.count > 1 && tail.first?.shape != .lower
                        && tail.contains(where: { PersonVocabulary.organizationWords.contains($0) })
                        && Department.meaning(of: tail) == nil
                        && !tail.contains(where: { ContactWords.joiners.contains($0) })
            else { continue }
            append(.title, words[..<index])
            append(.organization, tail)
            return true
        }
        var words = words
        while let last = words.last, ContactWords.belongings.contains(last) { words = words.dropLast() }
        append(.title, words)
        return true
    }

    private mutating func readName(_ words: ArraySlice<Token>, hasColon: Bool) {
        let bare = dropFillers(words)
        for index in bare.indices.dropFirst()
        where ContactWords.belongings.contains(bare[index]) && bare[index].shape == .lower {
            let (head, tail) = (bare[..<index], bare[(index + 1)...])
            guard let signs = PersonName.signs(head, in: text, issuer: issuer), signs.person > signs.organization,
                !tail.isEmpty
            else { continue }
            append(.name(signs), [signs.personRange])
            readField(tail, isProse: false, hasColon: false, mark: nil)
            return
        }
        if ContactLabel.exclusions.contains(where: bare) {
            append(.exclusion, words)
        } else if bare.count <= 9, let signs = PersonName.signs(possessor(bare), in: text, issuer: issuer) {
            append(.name(signs), possessor(bare), hasColon: hasColon)
            items[items.count - 1].isClient =
                words.first.map { $0.shape == .lower && ContactWords.clients.contains($0) } ?? false
        } else {
            append(.other, words)
        }
    }
}
