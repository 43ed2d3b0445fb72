/// A company's name as it stands in the text: capitalised words up to its suffix, or up to the next other word.
struct CompanyName {
    var range: Range<Int>
    /// Index after its last token.
    var end: Int
    var hasSuffix: Bool
    /// Folded words without the suffix, by which two mentions are known to be one company.
    var key: [UInt64]

    private static let wordsMax = 10

    /// The name that begins at `index`; nil where no capitalised word stands.
    /// - Parameter isPart: of a longer name, which is joined of two such parts and no more.
    static func match(_ tokens: ArraySlice<Token>, at index: Int, in text: ReleaseText, isPart: Bool = false)
        -> CompanyName?
    {
        if let french = frenchName(tokens, at: index, in: text) { return french }
        guard tokens.indices.contains(index), isNameWord(tokens[index]),
            !tokens[index].signs.contains(.opensNoCompany)
        else { return nil }
        var end = index + 1
        var key: [UInt64] = []
        key.reserveCapacity(4)
        key.append(tokens[index].folded)
        var hasSuffix = false
        while end < tokens.endIndex, end - index < wordsMax * 2, !hasSuffix, !isPossessive(tokens[end - 1], text) {
            if let suffix = suffix(tokens, after: text.markEnd(tokens, end), in: text) {
                end = suffix
                hasSuffix = true
                while let more = self.suffix(tokens, after: end, in: text) { end = more }
            } else if !isPart,
                let whole = joinedName(tokens, from: index, after: end, in: text)
                    ?? markedName(tokens, after: end, in: text)
            {
                end = whole.end
                key += whole.key
                hasSuffix = true
            } else if let partners = partnersEnd(tokens, after: end, in: text) {
                end = partners
                hasSuffix = true
            } else if let next = nextWord(tokens, after: end, in: text) {
                key.append(tokens[next - 1].folded)
                end = next
            } else {
                break
            }
        }
        let owner =
            isPossessive(tokens[end - 1], text)
            ? tokens[end - 1].range.dropPossessive(text.utf8) : tokens[end - 1].range
        if owner.upperBound < tokens[end - 1].end { key[key.count - 1] = FoldedWord.hash(text.utf8[owner]) }
        let start = tokens[index].range.dropElision(text.utf8).lowerBound
        guard start < owner.upperBound else { return nil }
        if start > tokens[index].start {
            key[0] = FoldedWord.hash(text.utf8[start..<min(tokens[index].end, owner.upperBound)])
        }
        return CompanyName(
            range: start..<owner.upperBound, end: text.markEnd(tokens, end), hasSuffix: hasSuffix, key: key)
    }

    private static func isPossessive(_ token: Token, _ text: ReleaseText) -> Bool {
        token.kind == .word && token.range.dropPossessive(text.utf8).upperBound < token.end
    }

    /// A suffix after the name, with or without a comma; the index after it and its point.
    private static func suffix(_ tokens: ArraySlice<Token>, after end: Int, in text: ReleaseText) -> Int? {
        let start = text.isMark(tokens, end, 0x2C) || isInitial(tokens, pointed: end, in: text) ? end + 1 : end
        guard let count = CompanySuffix.match(tokens, at: start), tokens[start].gap <= .lineBreak else { return nil }
        let next = start + count
        return text.isMark(tokens, next, 0x2E) && tokens[next].gap == .none && !text.isMark(tokens, next - 1, 0x2E)
            ? next + 1 : next
    }

    /// The index after the next word of the name, over a hyphen, an ampersand, an initial's point, or a small word inside.
    private static func nextWord(_ tokens: ArraySlice<Token>, after end: Int, in text: ReleaseText) -> Int? {
        guard tokens.indices.contains(end), tokens[end].gap <= .lineBreak, !tokens[end].signs.contains(.endsCompany)
        else {
            return nil
        }
        if tokens[end].signs.contains(.opensBanner), let banner = ReleaseLine.banners.match(tokens, at: end),
            banner.meaning
        {
            return nil
        }
        if isNameWord(tokens[end]) { return end + 1 }
        if text.isMark(tokens, end, 0x2E), tokens[end].gap == .none, tokens.indices.contains(end + 1),
            tokens[end + 1].gap == .none,
            domains.contains(tokens[end + 1].folded)
        {
            return end + 2
        }
        guard tokens.indices.contains(end + 1), isNameWord(tokens[end + 1]),
            !tokens[end + 1].signs.contains(.endsCompany),
            tokens[end + 1].gap <= .lineBreak
        else { return nil }
        let isJoined = tokens[end].gap == .none && tokens[end + 1].gap == .none
        let isHyphen = isJoined && (tokens[end].isHyphen(text.utf8) || text.isMark(tokens, end, 0x2E))
        let isAmpersand = text.isMark(tokens, end, 0x26)
        return isHyphen || isAmpersand || isInitial(tokens, pointed: end, in: text)
            || tokens[end].signs.contains(.companyParticle) ? end + 2 : nil
    }

    /// Whether the point of an initial stands at `end`.
    private static func isInitial(_ tokens: ArraySlice<Token>, pointed end: Int, in text: ReleaseText) -> Bool {
        text.isMark(tokens, end, 0x2E) && tokens[end].gap == .none && tokens.indices.contains(end - 1)
            && tokens[end - 1].end - tokens[end - 1].start <= 2
    }

    /// The rest of a name that has `and` in it: `Corby Pine and Ale Limited ("Corby")`,
    /// `Tallis and Oak Systems, Inc. [AMEX: TOS]`; its short form or its initials in brackets show that it is one name
    /// and not two.
    private static func joinedName(_ tokens: ArraySlice<Token>, from start: Int, after end: Int, in text: ReleaseText)
        -> CompanyName?
    {
        guard end - start <= 4, tokens.indices.contains(end), tokens[end].folded == and,
            let rest = match(tokens, at: end + 1, in: text, isPart: true), rest.hasSuffix || endsInFund(rest, tokens)
        else { return nil }
        if rest.key.first.map(trades.contains) ?? false { return rest }
        guard text.isMark(tokens, rest.end, 0x28) || text.isMark(tokens, rest.end, 0x5B) else { return nil }
        let short = tokens[rest.end...].prefix(6).filter { $0.kind == .word }
        if short.first?.folded == tokens[start].folded { return rest }
        let words = tokens[start..<end].filter { $0.kind == .word } + tokens[(end + 1)...].prefix(rest.key.count)
        let initials = FoldedWord.hash(words.map { text.utf8[$0.start] })
        return words.count > 2 && short.contains { $0.shape == .upper && $0.folded == initials } ? rest : nil
    }

    private static func endsInFund(_ name: CompanyName, _ tokens: ArraySlice<Token>) -> Bool {
        funds.contains(tokens[name.end - 1])
    }

    /// What no company is called by alone: the second half of `Oil and Gas Ltd.`, `Dividend and Income Fund`.
    private static let trades = WordTable(
        """
        gas gold silver minerals metals mining energy power resources chemicals steel coal paper packaging wine spirits ale
        beverage beverages income growth dividend opportunities trust savings loan insurance surety casualty rubber tire tube
        gravel sand light water telegraph telecommunications electronics optics engineering construction development
        """)
    private static let funds = WordTable("fund trust fonds")

    /// The rest of a name behind the trademark sign of its first word: `Arbolane® Therapeutics Inc.`.
    private static func markedName(_ tokens: ArraySlice<Token>, after end: Int, in text: ReleaseText) -> CompanyName? {
        let next = text.markEnd(tokens, end)
        guard next > end, let rest = match(tokens, at: next, in: text, isPart: true), rest.hasSuffix else { return nil }
        return rest
    }

    /// The end of `Alder, Birch and Co.`: partners' surnames with a comma between.
    private static func partnersEnd(_ tokens: ArraySlice<Token>, after end: Int, in text: ReleaseText) -> Int? {
        guard text.isMark(tokens, end, 0x2C), tokens.indices.contains(end + 2), isNameWord(tokens[end + 1]),
            tokens[end + 2].folded == and || text.isMark(tokens, end + 2, 0x26)
        else { return nil }
        return suffix(tokens, after: end + 3, in: text)
    }

    /// `Les Laboratoires X inc.`: the plural article belongs to a registered French name.
    private static func frenchName(_ tokens: ArraySlice<Token>, at index: Int, in text: ReleaseText) -> CompanyName? {
        guard tokens.indices.contains(index), tokens[index].shape != .lower else { return nil }
        if let fund = frenchFund(tokens, at: index, in: text) { return fund }
        guard tokens[index].folded == les, var name = match(tokens, at: index + 1, in: text), name.hasSuffix else {
            return nil
        }
        name.range = tokens[index].start..<name.range.upperBound
        return name
    }

    /// `Fonds de placement immobilier Arbolane`, `Caisse de dépôt du Midi`: what kind of fund it is stands in small letters.
    private static func frenchFund(_ tokens: ArraySlice<Token>, at index: Int, in text: ReleaseText) -> CompanyName? {
        guard frenchFunds.contains(tokens[index]) else { return nil }
        let kinds = tokens[(index + 1)...].prefix(wordsMax).prefix { $0.shape == .lower && frenchKinds.contains($0) }
        guard kinds.count > 1, tokens.indices.contains(kinds.endIndex), tokens[kinds.endIndex].shape != .lower,
            var name = match(tokens, at: kinds.endIndex, in: text, isPart: true)
        else { return nil }
        name.range = tokens[index].start..<name.range.upperBound
        name.key = tokens[index..<kinds.endIndex].map(\.folded) + name.key
        name.hasSuffix = true
        return name
    }

    private static let frenchFunds = WordTable("fonds fiducie caisse société compagnie")
    private static let frenchKinds = WordTable(
        """
        de du des d la le et en à placement placements immobilier immobilière immobiliers revenu revenus investissement dépôt
        dépôts solidarité dividendes actions obligations croissance infrastructures énergie épargne retraite gestion capital
        """)

    fileprivate static let trademarks = PhraseTable<Bool>("® | ™ | ℠ | (R) | (TM) | (SM) | (MC)") { _ in true }
    private static let les = FoldedWord.hash("les")
    private static let and = FoldedWord.hash("and")

    private static func isNameWord(_ token: Token) -> Bool {
        switch token.kind {
        case .word: token.shape != .lower && token.shape != .other
        case .number: token.end - token.start <= 4
        case .mark: false
        }
    }

    static let particles = WordTable("of de du la for di der von des")

    /// Words that end a name although they have capitals: bodies of a company, and EDGAR's way to write a trademark sign.
    static let closers = WordTable("board registered")

    private static let domains = WordTable("com net org io ai ca")

    /// Capitalised words that begin a sentence and no company.
    static let openers = WordTable(
        """
        the a an in on at as to for with from by after since this that these those today yesterday it its we our i he she they
        effective further pursuant headquartered founded company board notice shares reference announcement work and or but if when while there following starting according during under over more most
        dr mr mrs ms prof le la les du des une un contact tel fax email phone about directors supervisory executive management
        pressemitteilung press news media release die der das il lo gli el los las long back much please generative shareholders both all each
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday
        """)
}

extension ReleaseText {
    /// The index after a trademark sign, `(R)` or `(TM)` that stands at `index`; `index` itself where none does.
    fileprivate func markEnd(_ tokens: ArraySlice<Token>, _ index: Int) -> Int {
        CompanyName.trademarks.match(tokens, at: index).map { index + $0.count } ?? index
    }
}

extension Range<Int> {
    /// Without the `'s` or `’s` that a word ends in.
    fileprivate func dropPossessive(_ utf8: [UInt8]) -> Range<Int> {
        guard count > 4, utf8[upperBound - 1] | 0x20 == 0x73 else { return self }
        if utf8[upperBound - 2] == 0x27 { return lowerBound..<upperBound - 2 }
        return utf8[..<(upperBound - 1)].hasSuffixApostrophe ? lowerBound..<upperBound - 4 : self
    }

    /// Without a small `d'` or `l'` before a capital: `d'Arbolane`.
    fileprivate func dropElision(_ utf8: [UInt8]) -> Range<Int> {
        guard count > 4, utf8[lowerBound] == 0x64 || utf8[lowerBound] == 0x6C else { return self }
        let mark = utf8[lowerBound + 1] == 0x27 ? 1 : utf8[..<(lowerBound + 4)].hasSuffixApostrophe ? 3 : 0
        return mark > 0 ? lowerBound + 1 + mark..<upperBound : self
    }
}

extension ArraySlice<UInt8> {
    /// Ends in U+2019.
    fileprivate var hasSuffixApostrophe: Bool { suffix(3).elementsEqual([0xE2, 0x80, 0x99]) }
}
