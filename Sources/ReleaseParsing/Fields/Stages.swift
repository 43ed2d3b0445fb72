import ReleaseModel

/// A stage or an access programme that a sentence states.
struct StageMention {
    enum Claim: Equatable {
        case stage(DrugProgram.Stage)
        case access(DrugProgram.Access)

        /// The Phase I of a Phase I/II trial is a part of it.
        func isWhole(of part: Claim) -> Bool {
            switch self {
            case .stage(.phase1And2): part == .stage(.phase1) || part == .stage(.phase2)
            case .stage(.phase2And3): part == .stage(.phase2) || part == .stage(.phase3)
            default: false
            }
        }
    }

    var claim: Claim
    var tokens: Range<Int>
}

/// Reads stages in sentences: phases of trials, applications, approvals, sales, access programmes.
struct StageReader {
    let prose: Prose

    func mentions(in sentence: Range<Int>) -> [StageMention] {
        var found: [StageMention] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            if !prose.tokens[index].signs.contains(.opensStage) {
                index += 1
            } else if let phase = phase(at: index, in: sentence) {
                if let stage = phase.stage, !isPart(phase.tokens, .stage(stage), of: found, in: sentence) {
                    found.append(StageMention(claim: .stage(stage), tokens: phase.tokens))
                }
                index = phase.tokens.upperBound
            } else if let phrase = StageWords.phrases.match(prose.tokens[sentence], at: index) {
                let tokens = index..<index + phrase.count
                if let claim = claim(phrase.meaning, tokens, in: sentence),
                    !isEpithetOfPhase(claim, tokens, in: sentence),
                    claim != .stage(.submitted) || !isApproved(tokens, by: found.last)
                {
                    if let last = found.last, last.claim == claim, isAbbreviation(tokens, of: last.tokens) {
                        found[found.count - 1].tokens = last.tokens.lowerBound..<tokens.upperBound
                    } else if claim == .stage(.approved), let last = found.last,
                        directlyBehind(last.tokens) == tokens.lowerBound
                    {
                        // `510(k) clearance`, `new drug application (NDA) approval` is no application any more.
                        found[found.count - 1] = StageMention(
                            claim: claim, tokens: last.tokens.lowerBound..<tokens.upperBound)
                    } else {
                        found.append(StageMention(claim: claim, tokens: tokens))
                    }
                }
                index = tokens.upperBound
            } else {
                index += 1
            }
        }
        return found.filter { mention in
            !isPart(
                mention.tokens, mention.claim, of: found.filter { $0.tokens.lowerBound > mention.tokens.lowerBound },
                in: sentence, reach: 1)
        }
    }

    /// `Zentrol revenue`, `revenue from Zentrol`: a drug that is sold.
    func sale(of drug: Range<Int>, upTo end: Int, in sentence: Range<Int>) -> StageMention? {
        guard !prose.tokens[sentence].contains(where: { StageWords.hopes.contains($0.folded) }) else { return nil }
        if let sales = StageWords.salesBehind.match(prose.tokens[sentence], at: end) {
            return StageMention(claim: .stage(.marketed), tokens: end..<end + sales.count)
        }
        let start = drug.lowerBound - 2
        guard start >= sentence.lowerBound, StageWords.salesBefore.match(prose.tokens[sentence], at: start) != nil
        else { return nil }
        return StageMention(claim: .stage(.marketed), tokens: start..<drug.lowerBound)
    }

    /// `a Phase I/II study with a Phase I dose escalation cohort`
    private func isPart(
        _ tokens: Range<Int>, _ claim: StageMention.Claim, of others: [StageMention], in sentence: Range<Int>,
        reach: Int = 7
    ) -> Bool {
        others.contains { $0.claim.isWhole(of: claim) }
            && prose.tokens[after(tokens, sentence, reach: reach)].contains { StageWords.partNouns.contains($0.folded) }
    }

    /// `first-in-human Phase 1/2 study`: the number says it more exactly.
    private func isEpithetOfPhase(_ claim: StageMention.Claim, _ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        claim == .stage(.phase1)
            && prose.tokens[after(tokens, sentence, reach: 3)].contains { StageWords.phase.contains($0.folded) }
    }

    /// `approval of its new drug application`
    private func isApproved(_ application: Range<Int>, by earlier: StageMention?) -> Bool {
        guard let earlier, earlier.claim == .stage(.approved) else { return false }
        return application.lowerBound - earlier.tokens.upperBound < 12
            && prose.tokens[earlier.tokens.upperBound..<application.lowerBound].contains {
                StageWords.objectLeads.contains($0.folded)
            }
    }

    /// The token behind a phrase, and behind the parenthesis that it closes.
    private func directlyBehind(_ tokens: Range<Int>) -> Int {
        prose.word(tokens.upperBound) == Word.close ? tokens.upperBound + 1 : tokens.upperBound
    }

    /// `New Drug Application (NDA)`
    private func isAbbreviation(_ tokens: Range<Int>, of earlier: Range<Int>) -> Bool {
        tokens.lowerBound == earlier.upperBound + 1 && prose.tokens[earlier.upperBound].folded == Word.open
    }

    /// `Phase 2b`, `Phase I/II`, `Phases 1 and 2`; without a stage where it only leads to one (`Phase 3-enabling`).
    private func phase(at index: Int, in sentence: Range<Int>) -> (stage: DrugProgram.Stage?, tokens: Range<Int>)? {
        guard StageWords.phase.contains(prose.tokens[index].folded) else { return nil }
        var next = index + 1
        if next < sentence.upperBound, Word.hyphens.contains(prose.tokens[next].folded) { next += 1 }
        guard let first = number(at: next, in: sentence) else { return nil }
        var numbers = [first.value]
        next = first.end
        while next + 1 < sentence.upperBound, joins(next), let more = number(at: next + 1, in: sentence) {
            numbers.append(more.value)
            next = more.end
        }
        return (leadsOnly(next, in: sentence) ? nil : Self.stage(of: numbers), index..<next)
    }

    /// `Phase 2/3`, `Phase 1-2`.
    private func joins(_ index: Int) -> Bool {
        let word = prose.tokens[index].folded
        return word == Word.slash || Word.dashes.contains(word) && prose.tokens[index].gap == .none
    }

    private func number(at index: Int, in sentence: Range<Int>) -> (value: Int, end: Int)? {
        guard let found = StageWords.numbers.match(prose.tokens[sentence], at: index) else { return nil }
        return (found.meaning, index + found.count)
    }

    private func leadsOnly(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index < sentence.upperBound else { return false }
        let next = Word.hyphens.contains(prose.tokens[index].folded) ? index + 1 : index
        guard next < sentence.upperBound, StageWords.notPhases.contains(prose.tokens[next].folded) else { return false }
        // `the recommended Phase 2 dose`, but a `Phase 1 dose-escalation trial`
        return !prose.tokens[next + 1..<min(next + 3, sentence.upperBound)].contains {
            StageWords.doseTrials.contains($0.folded)
        }
    }

    private static func stage(of numbers: [Int]) -> DrugProgram.Stage? {
        switch (numbers.min() ?? 0, numbers.max() ?? 0) {
        case (1, 1): .phase1
        case (1, 2): .phase1And2
        case (2, 2): .phase2
        case (2, 3): .phase2And3
        case (3, _): .phase3
        case (4, 4): .phase4
        case (1, 3): .phase1
        default: nil
        }
    }

    private func claim(_ meaning: StageWords.Meaning, _ tokens: Range<Int>, in sentence: Range<Int>) -> StageMention
        .Claim?
    {
        switch meaning {
        case .stage(let stage): .stage(stage)
        case .access(let access): .access(access)
        case .application: isMade(tokens, in: sentence) ? .stage(.submitted) : nil
        case .trialApplication:
            isIND(tokens, in: sentence) && !isAhead(tokens, in: sentence, reach: 6)
                && !isToCome(tokens, in: sentence, reach: 2) ? .stage(.indFiled) : nil
        case .approval: isGranted(tokens, in: sentence) ? .stage(.approved) : nil
        case .sale:
            isToCome(tokens, in: sentence, reach: 8) || isAccess(tokens, in: sentence) || isShared(tokens, in: sentence)
                || isKind(tokens, in: sentence) ? nil : .stage(.marketed)
        }
    }

    /// `now available as a compassionate use drug`
    private func isAccess(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        after(tokens, sentence, reach: 6).contains { index in
            let phrase = StageWords.phrases.match(prose.tokens[sentence], at: index)
            if case .access = phrase?.meaning { return true }
            return false
        }
    }

    /// `a royalty based on sales of X`, `sales of X were $1 million according to IQVIA`: those of others, or still to come.
    private func isShared(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        prose.tokens[before(tokens, sentence, reach: 6)].contains { StageWords.shares.contains($0.folded) }
            || prose.tokens[tokens.lowerBound].folded == Self.sales
                && [before(tokens, sentence, reach: 10), after(tokens, sentence, reach: 26)].contains { words in
                    prose.tokens[words].contains { StageWords.marketData.contains($0.folded) }
                }
    }

    /// `contained in ozelatane, a marketed drug`: said in an apposition, of what stands before it.
    private func isKind(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        tokens.lowerBound - 2 > sentence.lowerBound && prose.tokens[tokens.lowerBound - 2].folded == Word.comma
            && StageWords.articles.contains(prose.tokens[tokens.lowerBound - 1].folded)
    }

    private func isIND(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        let window = prose.tokens[
            max(sentence.lowerBound, tokens.lowerBound - 6)..<min(sentence.upperBound, tokens.upperBound + 6)]
        return window.contains { StageWords.trialsAllowed.contains($0.folded) }
    }

    /// An application counts when the words around it say that it was made, and none that it is to come.
    private func isMade(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        let words = prose.tokens[before(tokens, sentence, reach: 12)] + prose.tokens[after(tokens, sentence, reach: 14)]
        guard words.contains(where: { StageWords.made.contains($0.folded) }) else { return false }
        return !isToCome(tokens, in: sentence, reach: 6)
    }

    private func isToCome(_ tokens: Range<Int>, in sentence: Range<Int>, reach: Int) -> Bool {
        isAhead(tokens, in: sentence, reach: reach)
            || prose.tokens[after(tokens, sentence, reach: reach * 2)].contains {
                StageWords.futureAfter.contains($0.folded)
            }
    }

    private func isAhead(_ tokens: Range<Int>, in sentence: Range<Int>, reach: Int) -> Bool {
        prose.tokens[before(tokens, sentence, reach: reach)].contains { StageWords.future.contains($0.folded) }
    }

    /// The words before a phrase, up to a semicolon.
    private func before(_ tokens: Range<Int>, _ sentence: Range<Int>, reach: Int) -> Range<Int> {
        let start = max(sentence.lowerBound, tokens.lowerBound - reach)
        let cut = (start..<tokens.lowerBound).last { prose.tokens[$0].folded == Word.semicolon }
        return (cut ?? start)..<tokens.lowerBound
    }

    /// The words behind a phrase, up to a semicolon.
    private func after(_ tokens: Range<Int>, _ sentence: Range<Int>, reach: Int) -> Range<Int> {
        let end = min(sentence.upperBound, tokens.upperBound + reach)
        let cut = (tokens.upperBound..<end).first { prose.tokens[$0].folded == Word.semicolon }
        return tokens.upperBound..<(cut ?? end)
    }

    /// An approval counts when nobody is still seeking it and it is a drug's, not a shareholders' meeting's.
    private func isGranted(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        var kind = tokens.lowerBound
        while kind > sentence.lowerBound, StageWords.approvalKinds.contains(prose.tokens[kind - 1].folded) { kind -= 1 }
        if let authority = authority(endingAt: kind, in: sentence) { kind = authority }
        let before = prose.tokens[max(sentence.lowerBound, kind - 4)..<kind]
        let isParticiple = prose.tokens[tokens.lowerBound].folded == Self.approved
        let isOpen = before.contains {
            StageWords.open.contains($0.folded) && !(isParticiple && $0.folded == Self.purpose)
        }
        if isOpen { return false }
        // `the potential to be the first approved medicine`
        let lead = prose.tokens[self.before(tokens, sentence, reach: 7)]
        if isParticiple, lead.last?.folded == Self.first, lead.contains(where: { StageWords.hopes.contains($0.folded) })
        {
            return false
        }
        if let next = prose.word(tokens.upperBound), StageWords.openBehind.contains(next) { return false }
        if isConditional(tokens, in: sentence) || isForTrial(tokens, in: sentence) { return false }
        if isForTrialApplication(tokens, in: sentence) { return false }
        if Self.approvals.contains(prose.tokens[tokens.lowerBound].folded), isToCome(tokens, in: sentence, reach: 8) {
            return false
        }
        if let next = prose.word(tokens.upperBound), Word.hyphens.contains(next) { return false }
        if isAuthoritys(tokens, in: sentence) { return true }
        if tokens.lowerBound > sentence.lowerBound, prose.tokens[tokens.lowerBound].folded == Self.approved,
            StageWords.attributes.contains(prose.tokens[tokens.lowerBound - 1].folded)
        {
            return false
        }
        if isOthersProperty(tokens, in: sentence) { return false }
        return isByAuthority(tokens.upperBound, in: sentence)
            || !prose.tokens[sentence].contains { StageWords.corporateBodies.contains($0.folded) }
    }

    /// `Food and Drug Administration approval`: where the authority's name begins that ends at `end`.
    private func authority(endingAt end: Int, in sentence: Range<Int>) -> Int? {
        (max(sentence.lowerBound, end - 5)..<end).first {
            StageWords.authorities.match(prose.tokens[sentence], at: $0)?.count == end - $0
        }
    }

    /// `approved by the FDA`
    private func isByAuthority(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard prose.word(index) == Self.by else { return false }
        let start = prose.word(index + 1) == Word.the ? index + 2 : index + 1
        return StageWords.authorities.match(prose.tokens[sentence], at: start) != nil
    }

    /// `if the product is ultimately approved`, in one clause
    private func isConditional(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        prose.tokens[before(tokens, sentence, reach: 30)].reversed().prefix { $0.folded != Word.comma }
            .contains { $0.folded == Self.condition }
    }

    /// `approval to begin a trial`, `approved the protocol`, `trials approved by`: leave to study, not to sell.
    private func isForTrial(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        if let subject = prose.word(tokens.lowerBound - 1), StageWords.trials.contains(subject) { return true }
        let subjects = prose.tokens[max(sentence.lowerBound, tokens.lowerBound - 4)..<tokens.lowerBound]
        if subjects.contains(where: { StageWords.trialPapers.contains($0.folded) }) { return true }
        let words = after(tokens, sentence, reach: 9)
        if words.contains(where: { index in
            StageWords.beginnings.contains(prose.tokens[index].folded) && prose.word(index - 1) == Word.to
                && !StageWords.marketing.contains(prose.word(index + 1) ?? 0)
                && prose.tokens[index..<min(index + 9, sentence.upperBound)].contains {
                    StageWords.trials.contains($0.folded)
                }
        }) {
            return true
        }
        let object = words.prefix(4)
        if object.contains(where: { StageWords.starts.contains(prose.tokens[$0].folded) }),
            words.contains(where: { StageWords.trials.contains(prose.tokens[$0].folded) })
        {
            return true
        }
        return object.contains { StageWords.trialPapers.contains(prose.tokens[$0].folded) }
    }

    /// `approval for an Investigational New Drug (IND) application`, `clearance for a Phase 1 trial`
    private func isForTrialApplication(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        if prose.word(tokens.upperBound) == Self.purpose {
            let object = tokens.upperBound + 1
            let first = StageWords.articles.contains(prose.word(object) ?? 0) ? object + 1 : object
            if let word = prose.word(first), StageWords.phase.contains(word) { return true }
        }
        return (before(tokens, sentence, reach: 5).lowerBound..<after(tokens, sentence, reach: 5).upperBound)
            .contains { StageWords.phrases.match(prose.tokens[sentence], at: $0)?.meaning == .trialApplication }
    }

    /// `a U.S. Food and Drug Administration (FDA) approved vaccine`: the article before the authority makes it another drug's.
    private func isOthersProperty(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        let start = max(sentence.lowerBound, tokens.lowerBound - 12)
        return (start..<tokens.lowerBound).contains { index in
            guard StageWords.articles.contains(prose.tokens[index].folded) else { return false }
            let next = prose.word(index + 1) == Self.unitedStates ? index + 4 : index + 1
            return [next, next + 1].contains { StageWords.authorities.match(prose.tokens[sentence], at: $0) != nil }
        }
    }

    private static let approvals = WordTable("approval approvals clearance")
    private static let sales = FoldedWord.hash("sales")
    private static let by = FoldedWord.hash("by")
    private static let purpose = FoldedWord.hash("for")
    private static let condition = FoldedWord.hash("if")
    private static let approved = FoldedWord.hash("approved")
    private static let first = FoldedWord.hash("first")
    private static let copula = FoldedWord.hash("is")
    private static let unitedStates = FoldedWord.hash("u")

    /// `X is the first FDA-approved therapy`
    private func isAuthoritys(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        let start = tokens.lowerBound - 2
        guard start > sentence.lowerBound, Word.hyphens.contains(prose.tokens[start + 1].folded) else { return false }
        guard StageWords.authorities.match(prose.tokens[sentence], at: start) != nil else { return false }
        return prose.tokens[max(sentence.lowerBound, start - 5)..<start].contains { $0.folded == Self.copula }
    }

    /// The statuses that the sentence states.
    func statuses(in sentence: Range<Int>) -> [StatusMention] {
        var found: [StatusMention] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let phrase = StageWords.statuses.match(prose.tokens[sentence], at: index) else {
                index += 1
                continue
            }
            found.append(StatusMention(status: phrase.meaning, tokens: index..<index + phrase.count))
            index += phrase.count
        }
        return found
    }
}

/// A status that a sentence states, with its words.
struct StatusMention {
    var status: DrugProgram.Status
    var tokens: Range<Int>
}

extension [StatusMention] {
    /// A status further from a stage than this is said of something else.
    private static var distanceMax: Int { 24 }

    func nearest(to stage: Range<Int>) -> StatusMention? {
        func distance(_ tokens: Range<Int>) -> Int {
            Swift.max(stage.lowerBound - tokens.upperBound, tokens.lowerBound - stage.upperBound)
        }
        return self.min { distance($0.tokens) < distance($1.tokens) }.flatMap {
            distance($0.tokens) < Self.distanceMax ? $0 : nil
        }
    }
}
