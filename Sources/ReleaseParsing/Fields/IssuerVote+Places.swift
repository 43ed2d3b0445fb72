import ReleaseModel

extension IssuerVote {
    /// Tokens of the body in which the issuer introduces itself.
    private static let introduction = 90

    mutating func readBody() {
        guard let first = text.paragraphs.first(where: { $0.section == .body && $0.role != .heading }) else { return }
        let tokens = text.tokens(in: first.range).prefix(IssuerVote.introduction)
        var index = tokens.startIndex
        var isFirst = true
        while index < tokens.endIndex {
            guard opensName(tokens[index]), let name = CompanyName.match(tokens, at: index, in: text) else {
                index += 1
                continue
            }
            if !name.hasSuffix, isPlace(name, tokens, at: index), !announces(name, isFirst, tokens) {
                index = name.end
                continue
            }
            add(name, introductionScore(name, isFirst, tokens))
            isFirst = false
            index = name.end
        }
    }

    /// A word, or a number with capitals that is no quarter: `3D Systems`, but not `3Q`.
    private func opensName(_ token: Token) -> Bool {
        guard token.kind == .number else { return token.kind == .word }
        return token.shape != .other && token.shape != .lower
            && !IssuerVote.periods.contains(text.utf8[token.end - 1] | 0x20)
    }

    /// `h` and `q`, for halves and quarters.
    private static let periods: [UInt8] = [0x68, 0x71]

    /// An exchange, or a city, known or of the dateline: named too, it issues nothing unless it announces.
    private func isPlace(_ name: CompanyName, _ tokens: ArraySlice<Token>, at index: Int) -> Bool {
        if let exchange = Exchange.match(tokens, at: index), index + exchange.count >= name.end { return true }
        if let city = City.match(tokens, at: index), index + city.count >= name.end { return true }
        let cities = text.dateline?.places.map(\.city) ?? []
        return cities.contains { text.tokens(in: $0).lazy.map(\.folded).elementsEqual(name.key) }
    }

    /// A verb of announcing follows, or the text begins with the name and its listing: `Nasdaq (NASDAQ: NDAQ)`.
    private func announces(_ name: CompanyName, _ isFirst: Bool, _ tokens: ArraySlice<Token>) -> Bool {
        IssuerVote.verbs.match(tokens, at: name.end) != nil || isFirst && isListed(name, tokens)
    }

    private func introductionScore(_ name: CompanyName, _ isFirst: Bool, _ tokens: ArraySlice<Token>) -> Int {
        var score = name.hasSuffix ? 2 : 0
        if isFirst {
            score += isSubject(name, tokens) ? (name.hasSuffix ? 8 : 4) : isFollowedByVerb(name, tokens) ? 3 : 1
        } else if !name.hasSuffix {
            score += isFollowedByVerb(name, tokens) ? 2 : 1
        }
        if isListed(name, tokens) {
            score += 6
        } else if text.isMark(tokens, name.end, 0x28), name.hasSuffix {
            score += 2
        }
        if IssuerVote.verbs.match(tokens, at: name.end) != nil || isFirst && isJoined(tokens, at: name.end) {
            score += isFirst || isPartner(name, tokens) ? 4 : 6
        } else if isOfficers(name, tokens) {
            score += 4
        }
        return isCode(name) ? 0 : score
    }

    /// `Ann Lowell, President of Arbolane, announced`: whose officer announces.
    private func isOfficers(_ name: CompanyName, _ tokens: ArraySlice<Token>) -> Bool {
        let before = text.firstToken(at: name.range.lowerBound) - 1
        guard text.isMark(tokens, name.end, 0x2C), IssuerVote.verbs.match(tokens, at: name.end + 1) != nil,
            tokens.indices.contains(before - 1), tokens[before].folded == IssuerVote.of
        else { return false }
        return JobTitle.heads.contains(tokens[before - 1])
    }

    /// `Arbolane and Havbro announced`: the second of those who announce together.
    private func isPartner(_ name: CompanyName, _ tokens: ArraySlice<Token>) -> Bool {
        let before = text.firstToken(at: name.range.lowerBound) - 1
        return tokens.indices.contains(before) && PreambleWords.conjunctions.contains(tokens[before])
    }

    private static let of = FoldedWord.hash("of")

    /// An exchange stands in brackets behind the name.
    private func isListed(_ name: CompanyName, _ tokens: ArraySlice<Token>) -> Bool {
        guard text.isMark(tokens, name.end, 0x28) || text.isMark(tokens, name.end, 0x5B) else { return false }
        var next = name.end + 1
        while tokens.indices.contains(next), tokens[next].kind == .mark { next += 1 }
        return Exchange.match(tokens, at: next) != nil
    }

    /// The first name of the text is whose release it is if a comma, a bracket or a verb of announcing follows, also after a
    /// partner's name: `Arbolane and Havbro announced`.
    private func isSubject(_ name: CompanyName, _ tokens: ArraySlice<Token>) -> Bool {
        text.isMark(tokens, name.end, 0x2C) && (name.hasSuffix || !isPerson(tokens, titledAt: name.end + 1))
            || text.isMark(tokens, name.end, 0x28) || text.isMark(tokens, name.end, 0x5B)
            || IssuerVote.verbs.match(tokens, at: name.end) != nil
            || isJoined(tokens, at: name.end)
    }

    private func isJoined(_ tokens: ArraySlice<Token>, at index: Int) -> Bool {
        guard tokens.indices.contains(index), PreambleWords.conjunctions.contains(tokens[index]),
            let partner = CompanyName.match(tokens, at: index + 1, in: text)
        else { return false }
        return IssuerVote.verbs.match(tokens, at: partner.end) != nil
    }

    /// A verb of any release, or a word in small letters with the ending of one: `Arbolane demonstrates`, `Arbolane opened`.
    private func isFollowedByVerb(_ name: CompanyName, _ tokens: ArraySlice<Token>) -> Bool {
        guard tokens.indices.contains(name.end), tokens[name.end].shape == .lower else { return false }
        let word = text.utf8[tokens[name.end].range]
        return SectionHeading.verbs.contains(tokens[name.end])
            || word.count > 4 && (word.suffix(2).elementsEqual("ed".utf8) || word.suffix(2).elementsEqual("es".utf8))
    }

    /// `Dale Strang, President of …` is a person.
    private func isPerson(_ tokens: ArraySlice<Token>, titledAt index: Int) -> Bool {
        tokens[min(index, tokens.endIndex)...].prefix(3).contains { JobTitle.heads.contains($0) }
    }

    /// `ABC1234`, `Pumpster 2.0`: substances under study and versions of products open sentences too.
    private func isCode(_ name: CompanyName) -> Bool {
        guard !name.hasSuffix else { return false }
        if let last = text.tokens(in: name.range).last, last.kind == .number, text.utf8[last.range].contains(0x2E) {
            return true
        }
        guard name.key.count == 1 else { return false }
        let digits = text.utf8[name.range].count { $0 &- 0x30 < 10 }
        return digits > 1 && text.utf8[name.range.lowerBound] &- 0x30 >= 10
    }

    private static let verbs = PhraseTable<Bool>(
        """
        today announced | announced today | announces | announced | today announces | today reported | reported today | reports | reported
        is pleased to | is proud to | has announced | today said | today introduced | today unveiled | introduced | has entered | today released
        today launched | has completed | has introduced | has reported | said today | launches | launched | unveiled | introduces | released
        is announcing | are announcing | has received | has signed | has appointed | has acquired | has launched | has been awarded | today published | will report | will host
        annonce | a annoncé | annonce aujourd'hui | ont annoncé | annoncent | a le plaisir d'annoncer | est heureuse d'annoncer | gab heute bekannt
        """
    ) { _ in true }

    mutating func readHeadings() {
        for paragraph in text.paragraphs where paragraph.role == .heading && paragraph.section == .about {
            let words = text.tokens(in: paragraph.range).trimmingMarks()
            guard let opening = SectionHeading.openings.match(words, at: words.startIndex) else { continue }
            if let name = CompanyName.match(words, at: words.startIndex + opening.count, in: text),
                name.range.upperBound <= paragraph.range.upperBound
            {
                add(name, 3)
            }
        }
        for headline in text.paragraphs where headline.role == .headline {
            let words = text.tokens(in: headline.range).trimmingMarks()
            for index in words.indices {
                guard let name = CompanyName.match(words, at: index, in: text), !isCode(name),
                    index == words.startIndex || name.hasSuffix
                else { continue }
                add(name, 2, isEligible: name.hasSuffix, isLine: true)
                break
            }
        }
    }

    /// A profile names who owns a brand, and where the owner is listed.
    mutating func readProfiles() {
        for index in text.paragraphs.indices
        where text.paragraphs[index].section == .about && text.paragraphs[index].role != .heading {
            let tokens = text.tokens(in: text.paragraphs[index].range).prefix(IssuerVote.introduction)
            for index in tokens.indices where tokens[index].kind == .word {
                guard let name = CompanyName.match(tokens, at: index, in: text), name.hasSuffix, isListed(name, tokens)
                else { continue }
                add(name, 4)
                break
            }
        }
    }

    /// Letterhead, contact blocks and the `SOURCE` line.
    mutating func readLines() {
        for paragraph in text.paragraphs {
            switch paragraph.role {
            case .contact, .furniture, .dateLine:
                for piece in paragraph.pieces { readLine(text.tokens(in: piece), paragraph.role) }
            default: break
            }
        }
    }

    private mutating func readLine(_ line: ArraySlice<Token>, _ role: LineRole) {
        let words = line.drop { $0.kind == .mark }
        // `Home | News` is no company's news.
        guard let first = words.first, words.contains(where: { $0.kind != .mark && !ReleaseLine.site.contains($0) })
        else { return }
        if role == .contact { noteHosts(line) }
        if let name = bannerName(words) {
            add(name, 6, isLine: true)
            return
        }
        guard role != .dateLine else { return }
        let isSource = IssuerVote.sources.match(words, at: words.startIndex)
        var index = words.startIndex + (isSource?.count ?? 0)
        while index < words.endIndex,
            words[index].kind == .mark || index == words.startIndex && first.folded == PreambleWords.the
        {
            index += 1
        }
        guard let name = CompanyName.match(words, at: index, in: text) else { return }
        let isIntroduced =
            role == .furniture && name.hasSuffix && text.isMark(words, name.end, 0x28)
            && words.indices.contains(name.end + 1) && words[name.end + 1].kind != .number
        add(
            name, isSource != nil ? 8 : isIntroduced ? 6 : 1, isEligible: isSource != nil || name.hasSuffix,
            isLine: isSource == nil)
    }

    /// Who issues a document, as its kind is named with it: `Arbolane PRESS RELEASE`, `Pressemitteilung Arbolane GmbH`.
    private func bannerName(_ words: ArraySlice<Token>) -> CompanyName? {
        guard words.count <= 24 else { return nil }
        for index in words.indices.prefix(5) {
            guard let banner = ReleaseLine.banners.match(words, at: index), words[index].shape != .lower else {
                continue
            }
            if index == words.startIndex {
                return banner.meaning ? CompanyName.match(words, at: index + banner.count, in: text) : nil
            }
            // `Topic: Company Update` is a label and its value.
            let isLabel = words[..<index].indices.contains { text.isMark(words, $0, 0x3A) }
            return isLabel ? nil : CompanyName.match(words[..<index], at: words.startIndex, in: text)
        }
        return nil
    }

    /// `SOURCE` under the text, and the company among a wire's codes.
    private static let sources = PhraseTable<Bool>("SOURCE | SOURCE: | CO:") { _ in true }

    private static let hostsMax = 12

    /// Where the addresses of a contact line lead.
    private mutating func noteHosts(_ line: ArraySlice<Token>) {
        for at in line.indices where text.isMark(line, at, 0x40) && hosts.count < IssuerVote.hostsMax {
            let host = line[at...].dropFirst().prefix { $0.gap == .none }
            guard let last = host.last else { continue }
            hosts.append(text.string(line[at].start..<last.end))
        }
    }
}
