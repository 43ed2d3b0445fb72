/// Decides which of the capitalised runs in a contact block are persons and which are organizations.
enum NameDecision {
    static func decide(_ items: [ContactItem], text: ReleaseText) -> [ContactItem] {
        var items = items
        for index in items.indices {
            guard case .name(var signs) = items[index].kind else { continue }
            weighAddresses(items, at: index, text: text, &signs)
            weighNeighbours(items, at: index, &signs)
            if items[index].hasColon, signs.person < 3, !isPhone(items, index + 1) { signs.person = 0 }
            if signs.person > signs.organization, signs.person > 0 {
                items[index].kind = .person
                items[index].isCertain = signs.person >= 3
                items[index].ranges = [signs.personRange]
            } else {
                items[index].kind = signs.organization > 0 ? .organization : .other
                items[index].isCertain = signs.organization >= 3
            }
        }
        return items
    }

    /// Before a colon, words that are hardly a name are a label (`Product Catalog:`), if no number follows.
    private static func isPhone(_ items: [ContactItem], _ index: Int) -> Bool {
        guard items.indices.contains(index), case .phone = items[index].mark?.kind else { return false }
        return true
    }

    /// An address after the name tells: `jurban@cglife.com` belongs to Jenna Urban of CG Life.
    private static func weighAddresses(
        _ items: [ContactItem], at index: Int, text: ReleaseText, _ signs: inout NameSigns
    ) {
        let near = items[index...].prefix(12).dropFirst().compactMap(\.mark)
        for case .email(let email) in near.map(\.kind).prefix(4) {
            let person = words(in: signs.personRange, text)
            if signs.person > 0, LocalPart.names(person, email: email) { signs.person += 3 }
            let name = items[index].ranges.flatMap { words(in: $0, text) }
            if let label = DomainName.mainLabel(email), DomainName.spells(name, label: label),
                person.count < 3 || signs.organization > 0
            {
                signs.organization += 3
            }
            return
        }
    }

    private static func words(in range: Range<Int>, _ text: ReleaseText) -> [[UInt8]] {
        text.tokens(in: range).filter { $0.kind != .mark }.map { DomainName.letters(text.utf8[$0.range]) }
    }

    private static func weighNeighbours(_ items: [ContactItem], at index: Int, _ signs: inout NameSigns) {
        let before = index > 0 ? items[index - 1] : nil
        let after = index + 1 < items.count ? items[index + 1] : nil
        if case .title = after?.kind, after?.opensLine == false { signs.person += signs.person > 0 ? 2 : 0 }
        if signs.person == 1, let before, before.isPerson { signs.organization += 2 }
        if signs.person == 1, case .title = before?.kind, index > 1, items[index - 2].isPerson {
            signs.organization += 2
        }
        if signs.person == 1, case .name(let next) = after?.kind, next.person > 3, after?.opensLine == true {
            signs.organization += 1
        }
    }
}

/// Compares the local part of an e-mail address with a person's name.
enum LocalPart {
    /// - Parameter words: the words of the name in lower case.
    static func names(_ words: [[UInt8]], email: String) -> Bool {
        guard let at = email.utf8.lastIndex(of: 0x40) else { return false }
        let local = email.utf8[..<at].filter(\.isASCIILetter).map { $0.isASCIIUpper ? $0 | 0x20 : $0 }
        guard let last = words.last, let first = words.first, local.count > 1 else { return false }
        let stem = Array(last.prefix(6))
        if stem.count >= 3, local.count >= stem.count {
            for start in 0...min(2, local.count - stem.count)
            where local[start..<(start + stem.count)].elementsEqual(stem) { return true }
            if local.suffix(last.count).elementsEqual(last) { return true }
        }
        return first.count >= 3 && local.starts(with: first)
    }
}
