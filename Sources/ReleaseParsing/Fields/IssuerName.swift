/// The issuer's name as a pattern: contact lines name a company in full, without its legal form, or by its first word.
struct IssuerName {
    private let full: [UInt64]
    private let core: [UInt64]
    private let words: [[UInt8]]
    /// Symbols of the release's listings, which companies use as domains too.
    private let symbols: [[UInt8]]
    let text: String?

    init(_ name: String?, symbols: [String] = []) {
        text = name
        self.symbols = symbols.map { DomainName.letters($0.utf8) }
        let tokens = Token.all(in: Array((name ?? "").utf8)).filter { $0.kind != .mark }
        full = tokens.map(\.folded)
        let bare = tokens.filter { !PersonVocabulary.legalForms.contains($0) }
        core = bare.map(\.folded).filter { $0 != Self.article }
        words = bare.map { DomainName.letters(Array((name ?? "").utf8)[$0.range]) }
    }

    /// Whether words name the issuer: its whole name, or the beginning of it with or without a legal form.
    func isNamed(by words: ArraySlice<Token>) -> Bool {
        guard let first = words.first(where: { $0.kind != .mark && $0.folded != Self.article }),
            first.folded == core.first || first.shape == .upper || PersonVocabulary.legalForms.contains(first)
        else { return false }
        let given = words.filter { $0.kind != .mark && $0.folded != Self.article }
        guard !core.isEmpty else { return false }
        let bare = given.filter { !PersonVocabulary.legalForms.contains($0) }.map(\.folded)
        if bare.isEmpty { return false }
        if given.count == 1, isAcronym(given[0]) { return true }
        return bare.elementsEqual(core) || bare.count < core.count && core.starts(with: bare) && !isGeneric(given[0])
    }

    private static let article = FoldedWord.hash("the")

    /// `IBM` of three words that begin so.
    private func isAcronym(_ token: Token) -> Bool {
        guard words.count > 1, token.shape == .upper else { return false }
        return FoldedWord.hash(words.compactMap(\.first)) == token.folded
    }

    /// Whether the name's first word is one of three letters or more with this hash.
    func begins(with folded: UInt64) -> Bool {
        core.first == folded && (words.first?.count ?? 0) >= 3
    }

    /// The issuer's name in its usual case, where a heading writes the same name in capitals.
    func usualCase(of name: String) -> String {
        guard let text, DomainName.letters(name.utf8) == DomainName.letters(text.utf8),
            !name.utf8.contains(where: \.isASCIILower)
        else { return name }
        return text
    }

    /// How many tokens from the beginning of `words` spell the issuer's name, commas and dots between included.
    func length(atStartOf words: ArraySlice<Token>) -> Int {
        guard full.count > 1 else { return 0 }
        var index = words.startIndex
        var matched = 0
        while index < words.endIndex, matched < full.count {
            if words[index].kind == .mark, matched > 0 {
                index += 1
                continue
            }
            guard words[index].folded == full[matched] else { break }
            matched += 1
            index += 1
        }
        return matched == full.count ? index - words.startIndex : 0
    }

    /// Whether a domain's main label is made of the issuer's name: its first words, or the words' initials.
    func isNamed(byDomainOf email: String) -> Bool {
        guard let label = DomainName.mainLabel(email) else { return false }
        return DomainName.spells(words, label: label) || symbols.contains(label)
    }

    private func isGeneric(_ token: Token) -> Bool {
        PersonVocabulary.never.contains(token) || token.shape == .lower || GivenName.names.contains(token)
    }
}

/// Compares the domain of an e-mail address with an organization's name.
enum DomainName {
    /// Whether a domain's main label is made of the beginnings of the name's words in order (`kpgold`, `crj`),
    /// or begins with the first of them.
    /// - Parameter words: the name's words as `letters`.
    static func spells(_ words: [[UInt8]], label: [UInt8]) -> Bool {
        guard label.count > 1 else { return false }
        var rest = label[...]
        var taken = 0
        for word in words {
            let before = rest.count
            rest = rest.dropFirst(zip(rest, word).prefix { $0 == $1 }.count)
            if rest.isEmpty { return label.count >= 2 }
            taken += rest.count < before ? 1 : 0
        }
        if taken > 1, taken == words.count, endings.contains(FoldedWord.hash(rest)) { return true }
        if let first = words.first, label.count >= 4, isAbbreviation(label, of: first) { return true }
        let shared = zip(label, words.joined()).prefix { $0 == $1 }.count
        return shared >= 4 || shared >= 3 && shared == words.first?.count
    }

    /// What companies put after the beginnings of their words (`uhpcorp`, `abcbio`).
    private static let endings = WordTable("co corp inc group tx rx bio pharma us usa ir tech")

    /// `vrtx` of `vertex`: the letters in order, from the first.
    private static func isAbbreviation(_ label: [UInt8], of word: [UInt8]) -> Bool {
        guard label.first == word.first, label.count < word.count else { return false }
        var rest = label[...]
        for letter in word where letter == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    /// Letters and digits in lower case.
    static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        bytes.compactMap { $0.isASCIIAlphanumeric ? $0 | 0x20 : nil }
    }

    /// `arbolanepharma` of `ir@arbolanepharma.com`, without hyphens; of `x@mail.host.co.uk`, `host`.
    static func mainLabel(_ email: String) -> [UInt8]? {
        let bytes = Array(email.utf8)
        guard let at = bytes.lastIndex(of: 0x40) else { return nil }
        func parts(_ name: ArraySlice<UInt8>) -> (outer: ArraySlice<UInt8>, last: ArraySlice<UInt8>)? {
            name.lastIndex(of: 0x2E).map { (name[..<$0], name[($0 + 1)...]) }
        }
        guard let (host, _) = parts(bytes[(at + 1)...]) else { return nil }
        guard let (outer, last) = parts(host) else { return letters(host) }
        guard secondLevels.contains(FoldedWord.hash(last)) else { return letters(last) }
        return letters(parts(outer)?.last ?? outer)
    }

    /// What countries have before their own domain: `co.uk`.
    private static let secondLevels = WordTable("co com org ac net")

    static func isPublic(_ email: String) -> Bool {
        mainLabel(email).map { publicHosts.contains(FoldedWord.hash($0)) } ?? false
    }

    private static let publicHosts = WordTable(
        "gmail aol yahoo hotmail outlook compuserve msn earthlink icloud mindspring videotron sympatico")
}
