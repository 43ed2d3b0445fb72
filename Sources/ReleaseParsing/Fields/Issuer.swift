import ReleaseModel

/// The company whose release it is.
///
/// An editor looks for it in several places, and the places vote: the first sentence (who announces, whose ticker stands in
/// brackets, who is "the Company"), the `SOURCE` line, the About section, letterhead and contacts, the headline.
enum Issuer {
    static func read(_ text: ReleaseText) -> Finding<String>? {
        var vote = IssuerVote(text: text)
        vote.readBody()
        vote.readHeadings()
        vote.readLines()
        return vote.winner()
    }
}

private struct IssuerVote {
    let text: ReleaseText
    private var candidates: [Candidate] = []

    private struct Candidate {
        var name: CompanyName
        var score: Int
        /// Names of headlines and contact lines without a suffix only speak for a name that stands elsewhere.
        var isEligible: Bool
    }

    /// A name that stands in one weak place only is not taken.
    private static let scoreMin = 3

    /// More names than this tell nothing new.
    private static let candidatesMax = 80
    /// Tokens of the body in which the issuer introduces itself.
    private static let introduction = 90

    init(text: ReleaseText) { self.text = text }

    private mutating func add(_ name: CompanyName, _ score: Int, isEligible: Bool = true) {
        guard candidates.count < IssuerVote.candidatesMax else { return }
        candidates.append(Candidate(name: name, score: score + (name.hasSuffix ? 2 : 0), isEligible: isEligible))
    }

    // MARK: Where names stand

    mutating func readBody() {
        guard let first = text.paragraphs.first(where: { $0.section == .body && $0.role != .heading }) else { return }
        let tokens = text.tokens(in: first.range).prefix(IssuerVote.introduction)
        var index = tokens.startIndex
        var isFirst = true
        while index < tokens.endIndex {
            guard tokens[index].kind == .word, let name = CompanyName.match(tokens, at: index, in: text) else {
                index += 1
                continue
            }
            let score = introductionScore(name, isFirst, tokens)
            if score > 0 { add(name, score) }
            isFirst = false
            index = name.end
        }
    }

    private func introductionScore(_ name: CompanyName, _ isFirst: Bool, _ tokens: ArraySlice<Token>) -> Int {
        var score = name.hasSuffix ? 2 : 0
        if isFirst {
            score += isSubject(name, tokens) ? (name.hasSuffix ? 8 : 4) : isFollowedByVerb(name, tokens) ? 3 : 1
        }
        if text.isMark(tokens, name.end, 0x28) {
            var next = name.end + 1
            while tokens.indices.contains(next), tokens[next].kind == .mark { next += 1 }
            if Exchange.match(tokens, at: next) != nil { score += 6 } else if name.hasSuffix { score += 2 }
        }
        if IssuerVote.verbs.match(tokens, at: name.end) != nil { score += 4 }
        return score
    }

    /// The first name of the text is whose release it is if a comma, a bracket or a verb of announcing follows.
    private func isSubject(_ name: CompanyName, _ tokens: ArraySlice<Token>) -> Bool {
        text.isMark(tokens, name.end, 0x2C) && (name.hasSuffix || !isPerson(tokens, titledAt: name.end + 1))
            || text.isMark(tokens, name.end, 0x28) || text.isMark(tokens, name.end, 0x5B)
            || IssuerVote.verbs.match(tokens, at: name.end) != nil
    }

    private func isFollowedByVerb(_ name: CompanyName, _ tokens: ArraySlice<Token>) -> Bool {
        tokens.indices.contains(name.end) && SectionHeading.verbs.contains(tokens[name.end])
    }

    /// `Dale Strang, President of …` is a person.
    private func isPerson(_ tokens: ArraySlice<Token>, titledAt index: Int) -> Bool {
        tokens[min(index, tokens.endIndex)...].prefix(3).contains { JobTitle.heads.contains($0) }
    }

    private static let verbs = PhraseTable<Bool>(
        """
        today announced | announced today | announces | announced | today announces | today reported | reported today | reports | reported
        is pleased to | has announced | today said | today introduced | today unveiled | introduced | has entered | today released
        today launched | has completed | has introduced | has reported | said today | annonce | a annoncé | annonce aujourd'hui
        """
    ) { _ in true }

    mutating func readHeadings() {
        for paragraph in text.paragraphs where paragraph.role == .heading && paragraph.section == .about {
            let words = text.tokens(in: paragraph.range).trimmingMarks(text.utf8)
            guard let opening = SectionHeading.openings.match(words, at: words.startIndex) else { continue }
            if let name = CompanyName.match(words, at: words.startIndex + opening.count, in: text),
                name.range.upperBound <= paragraph.range.upperBound
            {
                add(name, 3)
            }
        }
        for headline in text.paragraphs where headline.role == .headline {
            let words = text.tokens(in: headline.range).trimmingMarks(text.utf8)
            for index in words.indices {
                guard let name = CompanyName.match(words, at: index, in: text),
                    index == words.startIndex || name.hasSuffix
                else { continue }
                add(name, 2, isEligible: name.hasSuffix)
                break
            }
        }
    }

    /// Letterhead, contact blocks and the `SOURCE` line.
    mutating func readLines() {
        for paragraph in text.paragraphs where paragraph.role == .contact || paragraph.role == .furniture {
            for piece in paragraph.pieces {
                let words = text.tokens(in: piece).drop { $0.kind == .mark }
                guard let first = words.first else { continue }
                let isSource = first.folded == IssuerVote.source
                let start = words.startIndex + (isSource ? 1 : 0)
                var index = start
                while index < words.endIndex, words[index].kind == .mark { index += 1 }
                guard let name = CompanyName.match(words, at: index, in: text) else { continue }
                add(name, isSource ? 8 : 1, isEligible: isSource || name.hasSuffix)
            }
        }
    }

    private static let source = FoldedWord.hash("source")

    // MARK: Who wins

    /// Mentions of one company add up; of the winner's names the first with a suffix is taken.
    func winner() -> Finding<String>? {
        var best: (score: Int, index: Int)?
        for (index, candidate) in candidates.enumerated() where candidate.isEligible {
            let score = candidates.reduce(0) { $0 + (isSame($1.name, candidate.name) ? $1.score : 0) }
            if score > best?.score ?? 0 { best = (score, index) }
        }
        guard let best, best.score >= IssuerVote.scoreMin else { return nil }
        let winner = candidates[best.index].name
        let mentions = candidates.filter {
            isSame($0.name, winner) && ($0.isEligible || isAcronym(winner, of: $0.name))
        }.map(\.name)
        let name = mentions.first(where: \.hasSuffix) ?? mentions.first { isAcronym(winner, of: $0) } ?? winner
        return Finding(text.string(name.range).foldedWhiteSpace, evidence: [("/name", [name.range])])
    }

    /// One name's words begin the other's, or one is the other's initials.
    private func isSame(_ a: CompanyName, _ b: CompanyName) -> Bool {
        a.key.starts(with: b.key) || b.key.starts(with: a.key) || isAcronym(a, of: b) || isAcronym(b, of: a)
    }

    private func isAcronym(_ a: CompanyName, of b: CompanyName) -> Bool {
        a.key.count == 1 && b.key.count > 2 && a.range.count == b.key.count
            && text.tokens(in: b.range).filter { $0.kind == .word }.prefix(b.key.count).map { text.utf8[$0.start] }
                .elementsEqual(text.utf8[a.range])
    }
}
