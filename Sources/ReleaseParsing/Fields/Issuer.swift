import ReleaseModel

/// The company whose release it is.
///
/// An editor looks for it in several places, and the places vote: the first sentence (who announces, whose ticker stands in
/// brackets, who is "the Company"), the `SOURCE` line, the About section, letterhead and contacts, the headline; then who
/// filed the release, and at whose domain its contacts have their addresses.
enum Issuer {
    /// - Parameter filer: the company that filed the release, of an EDGAR submission.
    static func read(_ text: ReleaseText, filer: String?) -> Finding<String>? {
        var vote = IssuerVote(text: text)
        vote.readBody()
        vote.readHeadings()
        vote.readProfiles()
        vote.readLines()
        return vote.winner(filer: IssuerName(filer))
    }
}

struct IssuerVote {
    let text: ReleaseText
    /// `@host` of the addresses in contact blocks.
    var hosts: [String] = []
    private var candidates: [Candidate] = []
    /// Contact lines whose initials are still looked for in the text.
    private var searchesLeft = 4

    private struct Candidate {
        var name: CompanyName
        var score: Int
        /// Names of headlines and contact lines without a suffix only speak for a name that stands elsewhere.
        var isEligible: Bool
        /// Of a contact block or letterhead, where agencies stand too.
        var isLine: Bool
    }

    /// A name that stands in one weak place only is not taken.
    private static let scoreMin = 3
    /// From here on a name is certain, whatever its word means elsewhere.
    private static let scoreCertain = 6
    /// Candidates whose words are looked for in the text.
    private static let rankedMax = 6
    /// More names than this tell nothing new.
    private static let candidatesMax = 80

    init(text: ReleaseText) { self.text = text }

    mutating func add(_ name: CompanyName, _ score: Int, isEligible: Bool = true, isLine: Bool = false) {
        guard candidates.count < IssuerVote.candidatesMax else { return }
        let isCalledByInitials = isLine && !isEligible && isNamedByInitials(name)
        candidates.append(
            Candidate(
                name: name, score: score + (name.hasSuffix ? 2 : 0) + (isCalledByInitials ? 4 : 0),
                isEligible: isEligible || isCalledByInitials, isLine: isLine))
    }

    /// Mentions of one company add up; of the winner's names the first with a suffix is taken.
    func winner(filer: IssuerName) -> Finding<String>? {
        let labels = Set(hosts.compactMap(DomainName.mainLabel))
        let scored = candidates.filter(\.isEligible).map { (name: $0.name, score: score($0, filer, labels)) }
        let ranked = scored.enumerated().sorted {
            $0.element.score != $1.element.score ? $0.element.score > $1.element.score : $0.offset < $1.offset
        }
        guard
            let best = ranked.prefix(Self.rankedMax).map(\.element).first(where: {
                $0.score >= Self.scoreCertain || !isCommonWord($0.name)
            }),
            best.score >= Self.scoreMin
        else { return nil }
        let winner = best.name
        let mentions = candidates.filter {
            isSame($0.name, winner) && ($0.isEligible || isAcronym(winner, of: $0.name))
        }.map(\.name)
        let name = mentions.first(where: \.hasSuffix) ?? mentions.first { isAcronym(winner, of: $0) } ?? winner
        return Finding(text.string(name.range).foldedWhiteSpace, evidence: [("/name", [name.range])])
    }

    /// - Parameter labels: of the hosts' domains.
    private func score(_ candidate: Candidate, _ filer: IssuerName, _ labels: Set<[UInt8]>) -> Int {
        var score = 0
        var isOnlyInLines = true
        let (first, isWord) = (candidate.name.key.first, candidate.name.key.count == 1)
        for other in candidates.indices {
            // Names of other first words are compared only where one can be the other's acronym.
            guard isWord || candidates[other].name.key.first == first || candidates[other].name.key.count == 1,
                isSame(candidates[other].name, candidate.name)
            else { continue }
            score += candidates[other].score
            if !candidates[other].isLine { isOnlyInLines = false }
        }
        let words = text.tokens(in: candidate.name.range)
        if filer.isNamed(by: words) { score += 6 }
        if !isOnlyInLines, !labels.isEmpty {
            if labels.contains(where: { isSpelled($0, by: words) }) { score += 3 }
        }
        return score
    }

    /// Whether a domain's label is made of the name's words, of which one begins like it.
    private func isSpelled(_ label: [UInt8], by words: ArraySlice<Token>) -> Bool {
        let mayBegin = words.contains { word in
            let first = text.utf8[word.start]
            return word.kind != .mark && (first | 0x20 == label.first || first >= 0x80)
        }
        guard mayBegin else { return false }
        let letters = words.filter { $0.kind != .mark }.map { DomainName.letters(text.utf8[$0.range]) }
        return DomainName.spells(letters, label: label)
    }

    /// A single word that only begins its sentence: the text writes it small too.
    private func isCommonWord(_ name: CompanyName) -> Bool {
        guard name.key.count == 1, !name.hasSuffix, let word = name.key.first else { return false }
        return text.tokens.indices.dropLast().contains { index in
            text.tokens[index].folded == word && text.tokens[index].shape == .lower
                && text.tokens[index].gap != .none && text.tokens[index + 1].gap != .none
        }
    }

    // MARK: One company's names

    /// One name's words begin the other's, or one is the other's initials.
    private func isSame(_ a: CompanyName, _ b: CompanyName) -> Bool {
        a.key.first == b.key.first && (a.key.starts(with: b.key) || b.key.starts(with: a.key))
            || isAcronym(a, of: b) || isAcronym(b, of: a)
    }

    private func isAcronym(_ a: CompanyName, of b: CompanyName) -> Bool {
        a.key.count == 1 && b.key.count > 2 && a.range.count == b.key.count
            && initials(of: b).elementsEqual(text.utf8[a.range])
    }

    private func initials(of name: CompanyName) -> some Sequence<UInt8> {
        text.tokens(in: name.range).lazy.filter { $0.kind == .word }.prefix(name.key.count).map { text.utf8[$0.start] }
    }

    /// A name of three words or more whose initials the text uses as a word.
    private mutating func isNamedByInitials(_ name: CompanyName) -> Bool {
        guard name.key.count > 2, !name.hasSuffix, searchesLeft > 0 else { return false }
        searchesLeft -= 1
        let acronym = FoldedWord.hash(initials(of: name))
        return text.tokens.contains { $0.folded == acronym && $0.shape == .upper }
    }
}
