import ReleaseModel

/// What a line says of itself, before its neighbours are asked.
enum LineSign: Equatable {
    case none
    /// Page number, `(more)`, SGML tag, rule, wire's own line.
    case furniture
    /// `Subject: …` as in the header of a message.
    case mailHeader
    /// `NEWS RELEASE`, `Exhibit 99.1`.
    case banner
    case releaseInstruction
    /// A date alone, with or without a label.
    case dateLine
    /// Exchanges and symbols alone.
    case tickers
    /// A heading that opens a section.
    case heading(Section.Kind)
    case endMark
}

extension LineSign {
    /// Longer lines say nothing by themselves: they are prose.
    private static let wordsMax = 24

    /// - Parameter range: the content of a line, or the part of it that lies in one column.
    init(_ range: Range<Int>, style: TextLine.Style = [], in text: ReleaseText) {
        let tokens = text.tokens(in: range)
        let words = tokens.trimmingMarks()
        if tokens.isEmpty {
            self = .none
        } else if style.contains(.navigation) {
            self = .furniture
        } else if words.isEmpty {
            self = LineSign.ofMarks(tokens, in: text)
        } else if let sign = LineSign.enclosed(words, in: tokens, text) {
            self = sign
        } else if text.isWireAlert(tokens) || text.isTag(tokens) || text.isWireSlug(words) || text.isCopyright(tokens) {
            self = .furniture
        } else if let sign = LineSign.opened(by: words, in: tokens, text) {
            self = sign
        } else {
            self = words.count > LineSign.wordsMax ? .none : LineSign.short(words, ended: tokens, in: text)
        }
    }

    // The parts are functions and no initialisers, which would take, and count, slices of their own.

    /// A line that its first words are enough to know.
    private static func opened(by words: ArraySlice<Token>, in tokens: ArraySlice<Token>, _ text: ReleaseText)
        -> LineSign?
    {
        guard words.first?.signs.contains(.opensKnownLine) == true else { return nil }
        if let instruction = ReleaseLine.instructions.match(words, at: words.startIndex),
            instruction.meaning || words.count < 14
        {
            return .releaseInstruction
        }
        if let furniture = ReleaseLine.furniture.match(words, at: words.startIndex),
            furniture.meaning || furniture.count == words.count
        {
            return .furniture
        }
        return text.isMailHeader(tokens) ? .mailHeader : nil
    }

    /// A line without a word: the end mark `###`, or a rule.
    private static func ofMarks(_ tokens: ArraySlice<Token>, in text: ReleaseText) -> LineSign {
        let isHashes = tokens.allSatisfy { text.utf8[$0.start] == 0x23 }
        let isStars = (3...5).contains(tokens.count) && tokens.allSatisfy { text.utf8[$0.start] == 0x2A }
        return isHashes || isStars ? .endMark : .furniture
    }

    /// One word or number between marks: `-30-`, `(more)`, `- 2 -`, `Page 2 of 4`.
    private static func enclosed(_ words: ArraySlice<Token>, in tokens: ArraySlice<Token>, _ text: ReleaseText)
        -> LineSign?
    {
        guard let first = words.first else { return nil }
        if isEndCode(words, in: tokens, text) { return .endMark }
        guard words.count <= 5 else { return nil }
        let isEnclosed = words.count < tokens.count
        if ReleaseLine.endWords.meaning(of: words) != nil, isEnclosed || first.shape == .upper { return .endMark }
        let isNumber = words.count == 1 && first.kind == .number && first.end - first.start <= 3
        let isPage = first.folded == page && words.dropFirst().first?.kind == .number
        return isNumber || isPage || ReleaseLine.pageWords.meaning(of: words) != nil ? .furniture : nil
    }

    /// `--30--kl/sd`: the end mark with the wire's operators behind it.
    private static func isEndCode(_ words: ArraySlice<Token>, in tokens: ArraySlice<Token>, _ text: ReleaseText) -> Bool
    {
        guard let first = words.first, tokens.startIndex < words.startIndex, tokens.first?.isDash(text.utf8) == true,
            tokens.count < 16,
            let next = words.dropFirst().first, next.isDash(text.utf8), next.gap == .none
        else { return false }
        return first.end - first.start == 2 && text.utf8[first.range].elementsEqual("30".utf8)
    }

    private static let page = FoldedWord.hash("page")

    /// The kind of document, alone or with the sender's name (`Tallis PRESS RELEASE March 2, 1994`): a date in it counts.
    private static func banner(_ words: ArraySlice<Token>, in text: ReleaseText) -> LineSign? {
        guard words.prefix(8).contains(where: { $0.signs.contains(.opensBanner) }) else { return nil }
        let banners = ReleaseLine.banners
        let named = words.indices.prefix(8).lazy.compactMap { index in
            banners.match(words, at: index).map { (start: index, end: index + $0.count, isPlain: $0.meaning) }
        }.first { $0.isPlain || $0.start == words.startIndex }
        guard let named, words[named.start].shape != .lower else { return nil }
        var rest = words[named.end...].drop { $0.kind == .mark }
        if DatePhrase.isWhole(rest, in: text.utf8) { return .dateLine }
        if let instruction = ReleaseLine.instructions.match(rest, at: rest.startIndex) {
            rest = rest.dropFirst(instruction.count)
        }
        let others = words[..<named.start].count { $0.kind != .mark } + rest.count { $0.kind != .mark }
        guard others <= 3, !rest.contains(where: { $0.shape == .lower }) else { return nil }
        return .banner
    }

    private static func short(_ words: ArraySlice<Token>, ended tokens: ArraySlice<Token>, in text: ReleaseText)
        -> LineSign
    {
        if let banner = banner(words, in: text) { return banner }
        if Wire.names.meaning(of: words) != nil { return .furniture }
        if DatePhrase.isWhole(words, in: text.utf8) || text.isLabelledDate(words) || text.isTimed(words) {
            return .dateLine
        }
        if Tickers.areListings(words, in: text) { return .tickers }
        if let kind = text.sectionHeading(words, ended: tokens) { return .heading(kind) }
        let isOfSite = text.isSiteBar(words) || ReleaseLine.hours.match(words, at: words.startIndex) != nil
        return isOfSite ? .furniture : .none
    }
}

extension ReleaseText {
    /// The section that a short line opens as its heading.
    ///
    /// A contact label is a line of its own, or a colon or dash divides it from what it labels; `Investors Title Company` is
    /// none. A heading does not end like a sentence.
    fileprivate func sectionHeading(_ words: ArraySlice<Token>, ended tokens: ArraySlice<Token>) -> Section.Kind? {
        guard words.count <= SectionHeading.wordsMax, let first = words.first, first.shape != .lower,
            !endsInFullStop(tokens) || isNameAfterAbout(words), !isMark(tokens, tokens.endIndex - 1, 0x2C),
            let found = SectionHeading.openings.match(words, at: words.startIndex)
        else {
            if isNamedLabel(words, ended: tokens) { return .contacts }
            return isProfile(words, ended: tokens) ? .about : innerHeading(words, ended: tokens)
        }
        if isProfile(words, ended: tokens) { return .about }
        let next = words.startIndex + found.count
        if found.meaning != .contacts, words.contains(where: { SectionHeading.verbs.contains($0.folded) }) {
            return nil
        }
        switch found.meaning {
        case .contacts:
            return next == words.endIndex
                || isLabelEnd(words, next)
                    && (words.count <= 8 || isMark(tokens, tokens.endIndex - 1, 0x3A) || words[next].kind == .mark)
                ? .contacts : nil
        case .about:
            return next < words.endIndex && isSubject(words[next], of: words) && !leadsToSpeech(words[next...])
                ? .about : nil
        case .other: return next == words.endIndex || words.count <= 8 ? .other : nil
        default: return found.meaning
        }
    }

    /// `About the year's results, Ann Lowell added:`: the words lead to a speech, and to no profile.
    func leadsToSpeech(_ words: ArraySlice<Token>) -> Bool {
        guard let comma = words.indices.first(where: { isMark(words, $0, 0x2C) }) else { return false }
        return words[comma...].indices.contains {
            words[$0].shape == .lower && SpeechWords.verbs.match(words, at: $0) != nil
        }
    }

    /// `ARBOLANE INVESTOR RELATIONS CONTACT:`: a contact label behind whose it is.
    private func isNamedLabel(_ words: ArraySlice<Token>, ended tokens: ArraySlice<Token>) -> Bool {
        guard words.count <= 8, isMark(tokens, tokens.endIndex - 1, 0x3A), words.allSatisfy({ $0.shape != .lower })
        else {
            return false
        }
        return words.indices.dropFirst().contains {
            SectionHeading.openings.meaning(of: words[$0...]) == .contacts
        }
    }

    /// `Company Profile`, `Arbolane at a Glance`: a heading that ends in the name of a profile.
    private func isProfile(_ words: ArraySlice<Token>, ended tokens: ArraySlice<Token>) -> Bool {
        guard words.count <= 7, words.first?.shape != .lower, !endsInFullStop(tokens) else { return false }
        return words.indices.contains { SectionHeading.profiles.meaning(of: words[$0...]) != nil }
    }

    /// A heading that names its section in the middle: `Gilead Forward-Looking Statements`, `Third Quarter Conference Call`.
    func innerHeading(_ words: ArraySlice<Token>, ended tokens: ArraySlice<Token>) -> Section.Kind? {
        guard words.count <= 12, let first = words.first, first.shape != .lower, first.kind == .word,
            !endsInFullStop(tokens)
        else { return nil }
        let inside = SectionHeading.inside
        guard let kind = words.indices.lazy.compactMap({ inside.match(words, at: $0)?.meaning }).first,
            !words.contains(where: { $0.kind == .number }), !SectionHeading.verbs.contains(where: words)
        else { return nil }
        return kind
    }

    /// `Arbolane News: July 22, 1996`.
    fileprivate func isLabelledDate(_ words: ArraySlice<Token>) -> Bool {
        guard let colon = words.indices.prefix(5).first(where: { isMark(words, $0, 0x3A) }) else { return false }
        return DatePhrase.isWhole(words[(colon + 1)...], in: utf8)
    }

    /// `Feb. 10, 2025 8:00 AM ET Arbolane Inc. (ARB)`, `22.03.2018 | GlobeNewswire`: a day and an hour, or a day before a bar,
    /// and whose news it is.
    fileprivate func isTimed(_ words: ArraySlice<Token>) -> Bool {
        guard let date = DatePhrase.match(words, at: words.startIndex, in: utf8), date.day != nil, date.year != nil
        else {
            return false
        }
        let rest = words.dropFirst(date.count)
        if isMark(rest, rest.startIndex, 0x7C) || isMark(rest, rest.startIndex, 0x2F) { return rest.count <= 6 }
        let time = rest.drop { $0.kind == .mark || $0.shape == .lower }
        return time.first?.kind == .number && isMark(time, time.startIndex + 1, 0x3A)
            && time.dropFirst(2).first?.kind == .number
    }

    /// A full stop that ends a sentence, and not a company's `Inc.` or an initial.
    private func endsInFullStop(_ tokens: ArraySlice<Token>) -> Bool {
        guard let last = tokens.last, utf8[last.start] == 0x2E, let word = tokens.dropLast().last else { return false }
        return word.kind == .mark || !CompanySuffix.words.contains(word.folded) && word.end - word.start > 1
    }

    /// `About Arbolane Therapeutics.`: a heading that a typist ended like a sentence.
    private func isNameAfterAbout(_ words: ArraySlice<Token>) -> Bool {
        guard words.count <= 7, let about = SectionHeading.openings.match(words, at: words.startIndex),
            about.meaning == .about
        else { return false }
        return words.dropFirst(about.count).allSatisfy { $0.shape != .lower }
    }

    /// Colon, dash, slash or comma, or the small words that go on with a label.
    private func isLabelEnd(_ words: ArraySlice<Token>, _ index: Int) -> Bool {
        let token = words[index]
        if token.kind == .mark { return utf8[token.start] != 0x27 && !isQuote(token) }
        return SectionHeading.labelGoesOn.match(words, at: index) != nil
    }

    /// What stands behind `About`: a name, also one in small letters (a substance) if the heading is short; no bare number.
    private func isSubject(_ token: Token, of words: ArraySlice<Token>) -> Bool {
        if token.kind == .number { return token.shape != .other }
        return token.shape != .lower || words.count <= 6 || SectionHeading.articles.match([token][...], at: 0) != nil
    }

    /// `Message-ID: <…>`: a header field of a message.
    fileprivate func isMailHeader(_ tokens: ArraySlice<Token>) -> Bool {
        guard let name = ReleaseLine.mailHeaders.match(tokens, at: tokens.startIndex) else { return false }
        let colon = tokens.startIndex + name.count
        return isMark(tokens, colon, 0x3A) && tokens[colon].gap == .none
    }

    /// `<PAGE>   2`: a tag of an EDGAR submission.
    fileprivate func isTag(_ tokens: ArraySlice<Token>) -> Bool {
        guard let first = tokens.first, utf8[first.start] == 0x3C else { return false }
        return tokens.prefix(6).contains { utf8[$0.start] == 0x3E }
    }

    /// `© 2024 Arbolane Inc.`, which no sentence of a release begins with.
    fileprivate func isCopyright(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.first?.folded == ReleaseText.copyright
    }

    private static let copyright = FoldedWord.hash("©")

    /// Three words or more of a web site's bars, and nothing else.
    fileprivate func isSiteBar(_ words: ArraySlice<Token>) -> Bool {
        words.count > 2 && words.allSatisfy { $0.kind == .mark || ReleaseLine.site.contains($0) }
            && words.contains { $0.kind == .word && $0.shape != .lower }
    }

    /// `BW0417  OCT 17,1996  4:32 PACIFIC`, `Business Editors & Medical Writers`: what a wire's desk sets over a release.
    fileprivate func isWireSlug(_ words: ArraySlice<Token>) -> Bool {
        guard words.count <= 16, let first = words.first else { return false }
        if first.signs.contains(.opensKnownLine), ReleaseLine.desks.match(words, at: words.startIndex) != nil {
            return true
        }
        return first.kind == .word && first.shape == .upper && ReleaseLine.zones.contains(where: words)
            && words.contains { isMark(words, firstToken(at: $0.start), 0x3A) }
    }

    /// `(21:01 GMT) *Lattice 4Q EPS 12c >LSCC`: the wire's own alert over the release.
    fileprivate func isWireAlert(_ tokens: ArraySlice<Token>) -> Bool {
        guard let first = tokens.first, utf8[first.start] == 0x28 || utf8[first.start] == 0x2A else { return false }
        let words = tokens.drop { utf8[$0.start] == 0x2A }
        let start = words.startIndex
        guard isMark(words, start, 0x28), isMark(words, start + 2, 0x3A) else { return false }
        return words[start + 1].kind == .number && words.dropFirst(3).prefix(3).contains { utf8[$0.start] == 0x29 }
    }
}

extension ArraySlice<Token> {
    /// Without the marks at both ends: dashes, brackets, stars, colons, bullets.
    func trimmingMarks() -> ArraySlice<Token> {
        guard let first = firstIndex(where: { $0.kind != .mark }), let last = lastIndex(where: { $0.kind != .mark })
        else { return self[endIndex...] }
        return self[first...last]
    }
}
