import ReleaseModel

/// What a sentence says beside drug, stage and indication. Ranges are tokens of the prose.
struct ClaimDetails {
    var line: Range<Int>?
    var combination: [Range<Int>] = []
    var countries: [(code: String, tokens: Range<Int>)] = []
    var places: [Range<Int>] = []
    var partner: Range<Int>?

    mutating func add(_ country: (code: String, tokens: Range<Int>)) {
        if !countries.contains(where: { $0.code == country.code }) { countries.append(country) }
    }

    var withoutPlaces: ClaimDetails {
        var details = self
        details.countries = []
        details.places = []
        return details
    }

    /// Takes what is not known yet.
    mutating func join(_ other: ClaimDetails) {
        if line == nil { line = other.line }
        if combination.isEmpty { combination = other.combination }
        if partner == nil { partner = other.partner }
        for country in other.countries { add(country) }
        places += other.places
    }
}

/// Line of therapy, combination, countries, places and partner of a claim, from the claim's own sentence.
struct ProgramDetails {
    let prose: Prose
    private let issuer: Set<UInt64>
    private static let authorityWords = WordTable(
        "food fda securities patent drug national government military department congress")

    /// What any detail begins with.
    static let openings = WordTable(
        joining: WordTable(openingsOf: StageWords.lines), WordTable(openingsOf: StageWords.combinations),
        WordTable(openingsOf: StageWords.partners), WordTable(openingsOf: StageWords.places),
        WordTable(openingsOf: Country.names))

    init(prose: Prose, issuer: String?) {
        self.prose = prose
        self.issuer = Set(Token.all(in: Array((issuer ?? "").utf8)).filter { $0.kind == .word }.map(\.folded))
    }

    func read(_ sentence: Range<Int>) -> ClaimDetails {
        var details = ClaimDetails()
        var index = sentence.lowerBound
        let slice = prose.tokens[sentence]
        while index < sentence.upperBound {
            if !slice[index].signs.contains(.opensDetail) {
                index += 1
            } else if let line = StageWords.lines.match(slice, at: index) {
                if details.line == nil, index == sentence.lowerBound || !isAlternative(index, sentence) {
                    details.line = index..<index + line.count
                }
                index += line.count
            } else if let lead = StageWords.combinations.match(slice, at: index) {
                if details.combination.isEmpty { details.combination = agents(from: index + lead.count, in: sentence) }
                index += lead.count
            } else if let lead = StageWords.partners.match(slice, at: index) {
                if details.partner == nil { details.partner = company(from: index + lead.count, in: sentence) }
                index += lead.count
            } else {
                index = readPlace(at: index, sentence, into: &details)
            }
        }
        return details
    }

    /// `or in the first-line setting`: one of several, so none is the claim's.
    private func isAlternative(_ index: Int, _ sentence: Range<Int>) -> Bool {
        prose.tokens[max(sentence.lowerBound, index - 3)..<index].contains { $0.folded == Word.or }
    }

    private func readPlace(at index: Int, _ sentence: Range<Int>, into details: inout ClaimDetails) -> Int {
        if let place = StageWords.places.match(prose.tokens[sentence], at: index), prose.tokens[index].shape != .lower {
            let range = index..<index + place.count
            details.places.append(range)
            return range.upperBound
        }
        if let country = country(at: index, in: sentence) {
            if !isMeetingPlace(index, in: sentence, after: details) { details.add(country) }
            return country.tokens.upperBound
        }
        return index + 1
    }

    /// A country that is no part of an authority's or a company's name.
    private func country(at index: Int, in sentence: Range<Int>) -> (code: String, tokens: Range<Int>)? {
        guard let found = Country.match(prose.tokens[sentence], at: index) else { return nil }
        let tokens = index..<index + found.count
        if let next = prose.word(tokens.upperBound), Self.authorityWords.contains(next) || next == Word.possessive {
            return nil
        }
        guard index > sentence.lowerBound else { return (found.code, tokens) }
        let before = prose.tokens[index - 1]
        return before.kind == .mark || before.shape == .lower ? (found.code, tokens) : nil
    }

    /// `in Vienna, Austria` is where something was told, not where the drug is.
    private func isMeetingPlace(_ index: Int, in sentence: Range<Int>, after details: ClaimDetails) -> Bool {
        guard index - 2 >= sentence.lowerBound, prose.tokens[index - 1].folded == Word.comma,
            prose.tokens[index - 2].shape != .lower
        else { return false }
        return details.countries.last?.tokens.upperBound != index - 1 && details.places.last?.upperBound != index - 1
    }

    /// The agents behind `in combination with`: words up to a preposition, parted by commas and `and`.
    private func agents(from start: Int, in sentence: Range<Int>) -> [Range<Int>] {
        var agents: [Range<Int>] = []
        var begin = start
        var index = start
        while index < sentence.upperBound, index - start < 16 {
            let word = prose.tokens[index].folded
            if word == Word.comma || word == Word.and || word == Word.or {
                take(begin..<index, &agents)
                begin = index + 1
            } else if IndicationHeads.ends.contains(word) && prose.tokens[index].gap != .none
                || SentenceEnds.isStop(prose.tokens[index]) || word == Word.open
            {
                break
            }
            index += 1
        }
        take(begin..<index, &agents)
        return agents
    }

    private func take(_ range: Range<Int>, _ agents: inout [Range<Int>]) {
        var range = range
        while let first = range.first, IndicationHeads.fillers.contains(prose.tokens[first].folded) {
            range = first + 1..<range.upperBound
        }
        guard !range.isEmpty, range.count <= 5, prose.tokens[range.lowerBound].kind == .word else { return }
        // Behind the first agent an item that opens a clause of its own is none.
        if !agents.isEmpty, range.count > 2 { return }
        agents.append(range)
    }

    /// A run of capitalized words that is not the issuer.
    private func company(from start: Int, in sentence: Range<Int>) -> Range<Int>? {
        var end = start
        while end < sentence.upperBound, end - start < 5, prose.tokens[end].kind == .word,
            prose.tokens[end].shape != .lower,
            prose.tokens[end].folded != Word.possessive
        {
            end += 1
        }
        // The full stop of `S.A.` is the name's.
        if end > start, let suffix = CompanySuffix.match(prose.tokens[..<sentence.upperBound], at: end - 1) {
            end += suffix - 1
        }
        guard end > start, !issuer.contains(prose.tokens[start].folded) else { return nil }
        return start..<end
    }
}
