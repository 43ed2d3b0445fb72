/// What the words around a name say of it.
extension DrugNameSearch {
    /// Counts the candidates of a sentence and gives them the signs that the sentence shows.
    func weigh(_ sentence: Range<Int>) {
        var index = sentence.lowerBound
        // Names in the parentheses behind a background drug are background too, and the drug is for the rest of the sentence.
        var backgroundEnd = index
        var background: Int?
        while let (found, name) = nextCandidate(from: index, before: sentence.upperBound) {
            candidates[found].count += 1
            candidates[found].signs.formUnion(signs(of: name, candidates[found].signs, in: sentence))
            if isForeign(name, in: sentence) { candidates[found].foreignCount += 1 }
            if name.lowerBound < backgroundEnd || background == found || isBackground(name, in: sentence) {
                candidates[found].backgroundCount += 1
                if candidates[found].count == 1 { candidates[found].opensAsBackground = true }
                background = found
                backgroundEnd = max(backgroundEnd, otherNamesEnd(behind: name, in: sentence))
            }
            index = name.upperBound
        }
    }

    /// A heading that begins with a code, or is a trademark, is over what is said of a drug.
    func weighHeading(_ heading: Range<Int>) {
        guard let found = candidate(at: heading.lowerBound, before: heading.upperBound) else { return }
        let end = heading.lowerBound + candidates[found].words.count
        let isMark = shapes.trademarkEnd(at: end).map { sign in
            sign == heading.upperBound || Self.behindMarks.contains(prose.tokens[sign].folded)
        }
        guard candidates[found].signs.contains(.code) || isMark == true else { return }
        candidates[found].signs.insert(.medicalUse)
    }

    private static let behindMarks = WordTable("( : -")

    private func signs(of name: Range<Int>, _ known: Candidate.Signs, in sentence: Range<Int>) -> Candidate.Signs {
        var signs: Candidate.Signs = []
        if isIntroduced(name, in: sentence) { signs.insert(.cue) }
        if described(after: name, in: sentence) == .drug || isNamed(name, in: sentence) {
            signs.insert(.copula)
        }
        if isUsed(name, in: sentence) || isForIllness(name, in: sentence) { signs.insert(.medicalUse) }
        if isStrictlyUsed(name, isGeneric: known.contains(.stem), in: sentence) || isDosed(name) {
            signs.formUnion([.medicalUse, .strictUse])
        }
        let next = behind(name)
        if known.contains(.trademark), next > name.upperBound,
            prose.tokens[sentence].contains(where: { Self.clinical.contains($0.folded) })
        {
            signs.insert(.clinical)
        }
        guard next < sentence.upperBound else { return signs }
        let word = prose.tokens[next].folded
        if DrugWords.companyForms.contains(word), prose.tokens[next].shape != .lower { signs.insert(.company) }
        // `PharmaCorp's vaccine`
        if prose.tokens[name.lowerBound].shape == .mixed, prose.word(name.upperBound) == Word.possessive {
            signs.insert(.company)
        }
        if isStaged(name, in: sentence) { signs.insert(.medicalUse) }
        if DrugWords.drugNouns.contains(word) { signs.insert(.noun) }
        if DrugWords.standardAgents.contains(prose.tokens[name.lowerBound].folded) {
            signs.insert(
                prose.tokens[next].shape == .title && DrugWords.dosageForms.contains(word) ? .product : .standard)
        }
        return signs
    }

    /// Words of a sentence in which a trademark is a drug's.
    private static let clinical = WordTable(
        "preclinical candidate pre-clinical phase indicated treatment vaccine therapy approved approval marketed")

    /// `ORV-123 (Phase 2, gout)`, `ORV-123 remains in Phase 2`; `the ORV-301 Phase 3 study` is a trial.
    private func isStaged(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let words = prose.tokens[name.upperBound..<min(name.upperBound + 16, sentence.upperBound)]
        guard shapes.code(at: name.lowerBound) == name, let first = words.first else { return false }
        return !Self.development.contains(first.folded) && words.contains { Self.development.contains($0.folded) }
    }

    /// Words close behind a name by which a code is a drug's.
    private static let development = WordTable(
        "preclinical pre-clinical ind candidate orphan antibody phase program programme")

    /// Something else than a drug, here: `MMP-12 inhibitor`, `ABC-301 study`, `X(TM) platform`.
    private func isForeign(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        if [.trial, .other].contains(described(after: name, in: sentence)) || isPlatform(name, in: sentence) {
            return true
        }
        let next = behind(name)
        if namesTrial(before: next, in: sentence) { return true }
        if namesOthers(from: next, in: sentence) || isOthersMark(name, in: sentence) { return true }
        guard next < sentence.upperBound, next == name.upperBound else { return false }
        var word = prose.tokens[next].folded
        if Word.hyphens.contains(word), next + 1 < sentence.upperBound { word = prose.tokens[next + 1].folded }
        // `the SUMMIT program`: trials are called in capitals too.
        let isCapitals = name.count == 1 && prose.tokens[name.lowerBound].shape == .upper
        return DrugWords.targetNouns.contains(word) || DrugWords.trialNouns.contains(word)
            || isCapitals && DrugWords.programNouns.contains(word)
    }

    /// `the Sunrise(TM) Phase 3 trial of ORV-123`: a trial that is said to be of something is called by the name.
    private func namesTrial(before next: Int, in sentence: Range<Int>) -> Bool {
        guard next < sentence.upperBound, StageWords.phase.contains(prose.tokens[next].folded) else { return false }
        let limit = min(next + 6, sentence.upperBound - 1)
        guard
            let noun = prose.tokens[next..<max(limit, next)].firstIndex(where: {
                DrugWords.trialNouns.contains($0.folded)
            })
        else { return false }
        return Self.subjectLeads.contains(prose.tokens[noun + 1].folded)
    }

    private static let subjectLeads = WordTable("of evaluating")

    /// `ABC-1 and ABC-2 studies`, `X(TM) and Y(TM) platforms`.
    private func namesOthers(from next: Int, in sentence: Range<Int>) -> Bool {
        guard next < sentence.upperBound,
            prose.tokens[next].folded == Word.and || prose.tokens[next].folded == Word.slash
        else { return false }
        let end = prose.tokens[next..<min(next + 8, sentence.upperBound)].firstIndex {
            $0.shape == .lower && $0.folded != Word.and
        }
        return end.map {
            DrugWords.trialNouns.contains(prose.tokens[$0].folded)
                || DrugWords.platformNouns.contains(prose.tokens[$0].folded)
        } ?? false
    }

    /// `X(TM) technology`, `X proprietary platform`, `our platforms, X`.
    private func isPlatform(_ name: Range<Int>, in sentence: Range<Int>) -> Bool {
        let next = behind(name)
        if next > name.upperBound, let word = prose.word(next), DrugWords.programNouns.contains(word) { return true }
        let words = prose.tokens[min(next, sentence.upperBound)..<min(next + 2, sentence.upperBound)]
        if words.contains(where: { DrugWords.platformNouns.contains($0.folded) }) && words.first?.kind == .word {
            return true
        }
        let before = prose.tokens[max(sentence.lowerBound, name.lowerBound - 2)..<name.lowerBound]
        return before.last.map { $0.folded == Word.comma } == true
            && before.first.map { DrugWords.platformNouns.contains($0.folded) } == true
    }

    /// The first token behind a name, its trademark sign and its possessive.
    func behind(_ name: Range<Int>) -> Int {
        var next = name.upperBound
        if let end = shapes.trademarkEnd(at: next) { next = end }
        if prose.word(next) == Word.possessive { next += 1 }
        return next
    }

    static let betweenCueAndName = WordTable(", : is called named our was – l' d'")

    /// `its lead candidate, X`, `the antibody X`.
    func isIntroduced(_ name: Range<Int>, in range: Range<Int>) -> Bool {
        let end = introductionEnd(before: name, in: range)
        return isLed(upTo: end, in: range) || isKind(name, upTo: end, in: range)
    }

    /// `the antibody X`, `its inhibitor (X)`
    private func isKind(_ name: Range<Int>, upTo end: Int, in range: Range<Int>) -> Bool {
        end > range.lowerBound && prose.tokens[end - 1].signs.contains(.drugNoun) && isShaped(name)
    }

    /// `its lead candidate, X`
    private func isLed(upTo end: Int, in range: Range<Int>) -> Bool {
        if isLead(end, in: range) { return true }
        return (1...4).contains { length in
            end - length >= range.lowerBound && prose.tokens[end - length].signs.contains(.leadsToDrug)
                && DrugWords.cues.match(prose.tokens[range.lowerBound..<end], at: end - length)?.count == length
        }
    }

    /// Where the words end that introduce a name: before a comma, `called` or the parenthesis that it stands in.
    private func introductionEnd(before name: Range<Int>, in range: Range<Int>) -> Int {
        var end = name.lowerBound
        while end > range.lowerBound, prose.tokens[end - 1].signs.contains(.joinsDrugName),
            name.lowerBound - end < 2
        { end -= 1 }
        if end > range.lowerBound, prose.tokens[end - 1].folded == Word.open,
            prose.tokens[end - 1].end == prose.tokens[name.lowerBound].start
        {
            end -= 1
        }
        return end
    }

    /// `its lead anticancer product`: the words that end at `end`.
    private func isLead(_ end: Int, in range: Range<Int>) -> Bool {
        guard end - 3 >= range.lowerBound, Self.leads.contains(prose.tokens[end - 3].folded) else { return false }
        return Self.products.contains(prose.tokens[end - 1].folded)
    }

    private static let leads = WordTable("lead flagship")
    private static let products = WordTable("product candidate drug compound asset")

    /// `its influenza vaccine, called X`
    func isNamed(_ name: Range<Int>, in range: Range<Int>) -> Bool {
        var lead = name.lowerBound - 1
        let isAs = lead > range.lowerBound && prose.tokens[lead].folded == Self.role
        if isAs { lead -= 1 }
        guard lead - 2 >= range.lowerBound, (isAs ? Self.namedAs : Self.namings).contains(prose.tokens[lead].folded)
        else { return false }
        let isComma = prose.tokens[lead - 1].folded == Word.comma
        return DrugWords.drugNouns.contains(prose.tokens[lead - (isComma ? 2 : 1)].folded)
    }

    private static let namings = WordTable("called named dubbed designated dénommé dénommée nommé appelé baptisé")
    private static let namedAs = WordTable("known identified designated")
    private static let role = FoldedWord.hash("as")

    private func isShaped(_ name: Range<Int>) -> Bool {
        shapes.trademarkEnd(at: name.upperBound) != nil || shapes.code(at: name.lowerBound) != nil
            || shapes.genericName(at: name.lowerBound) != nil
            || shapes.shortCode(at: name.lowerBound) != nil || name.count > 1
    }

    /// What a description says a name is.
    enum Described { case drug, trial, other }

    /// `X is a novel, oral inhibitor`, `X, an investigational antibody`, `X, the Phase 3 trial`: by the first noun that decides.
    func described(after name: Range<Int>, in range: Range<Int>) -> Described? {
        let tokens = prose.tokens
        var next = behind(name)
        if next < range.upperBound, tokens[next].folded == Word.open {
            next = (tokens[next..<min(next + 16, range.upperBound)].firstIndex { $0.folded == Word.close } ?? next) + 1
        }
        let isComma = next < range.upperBound && tokens[next].folded == Word.comma
        if isComma { next += 1 }
        guard next + 2 < range.upperBound, opensDescription(next, isComma: isComma, in: range) else { return nil }
        let isKind = isComma || Self.articles.contains(tokens[next + 1].folded)
        for index in next + 1..<min(next + 16, range.upperBound) {
            let word = tokens[index].folded
            if DrugWords.trialNouns.contains(word) { return isKind ? .trial : nil }
            if DrugWords.programNouns.contains(word), shapes.code(at: name.lowerBound) == name { return .drug }
            if prose.word(index + 1) == Word.possessive { continue }
            if DrugWords.companyNouns.contains(word) || DrugWords.platformNouns.contains(word) { return .other }
            if DrugWords.drugNouns.contains(word) { return .drug }
            if isComma && Self.wellKnown.contains(word) || Self.clauseOpeners.contains(word) { return nil }
            if word == Word.comma && isComma && index > next + 3 || SentenceEnds.isStop(tokens[index]) { return nil }
        }
        return nil
    }

    /// `X, the only approved treatment`: said of what others sell.
    private static let clauseOpeners = WordTable("that which who whose")
    private static let wellKnown = WordTable("only standard commonly widely")

    private func opensDescription(_ next: Int, isComma: Bool, in sentence: Range<Int>) -> Bool {
        let tokens = prose.tokens
        guard !isComma else {
            // `In accordance with the agreement with C, the injection`: the comma ends what leads to the sentence.
            if tokens[next].folded == Word.the, Self.adverbials.contains(tokens[sentence.lowerBound].folded) {
                return false
            }
            return Self.articles.contains(tokens[next].folded)
                || tokens[next..<next + 3].contains { $0.folded == Word.possessive }
        }
        return Self.copulas.contains(tokens[next].folded) && Self.afterCopula.contains(tokens[next + 1].folded)
    }

    private static let articles = WordTable("a an our its the")
    private static let adverbials = WordTable("in under with by through following after according upon per at for")
    private static let copulas = WordTable("is are was est")
    private static let afterCopula = WordTable("a an the our its currently being under designed un une")
}
