import ReleaseModel

/// Reads what a release claims of its drugs: one element for each drug x stage (or access) x indication.
///
/// A stage belongs to a drug of its sentence, or to the drug that the section, the paragraph or `it` is about; an indication
/// belongs to the drug and stage it stands with. A claim that only repeats another is joined to it.
struct DrugProgramReader {
    private let prose: Prose
    private let names: DrugNames
    private let stages: StageReader
    private let indications: IndicationReader
    private let details: ProgramDetails
    private var claims: ProgramClaims
    /// Index of the next mention to come.
    private var nextMention = 0
    /// The drug that the section's heading names, and the drug that was spoken of last.
    private var sectionSubject: DrugNames.Mention?
    private var lastSubject: DrugNames.Mention?
    private var isAbout = false
    /// A section on an illness: other companies' drugs are named there.
    private var isAboutIllness = false
    /// What is claimed of each item of the list that a colon has opened.
    private var listed: (drugs: [DrugNames.Mention], stage: StageMention)?
    private var paragraphStart = 0
    /// How often each drug is named elsewhere than where a company describes itself.
    private var newsworthy: [Int: Int] = [:]
    /// The drug that the release is about: the only one, or the one that is named most by far.
    private let mainDrug: DrugNames.Mention?

    private static let pronouns = WordTable("it its")
    private static let determiners = WordTable("the this these that those our both additional further")
    private static let articles = WordTable("a an")
    private static let nouns = WordTable(
        """
        trial trials study studies drug candidate vaccine product compound program programme approval application phase
        ind nda bla maa pma submission indication antibody inhibitor device company
        """)

    private static let announcements = WordTable("announced announces today reported reports")

    static func programs(in prose: Prose, issuer: String?) -> [Finding<DrugProgram>] {
        let acronyms = Acronyms(prose)
        let names = DrugNames(prose, acronyms, issuer: issuer)
        guard !names.drugs.isEmpty else { return [] }
        var reader = DrugProgramReader(prose, names, acronyms, issuer: issuer)
        for paragraph in prose.paragraphs where !paragraph.isBoilerplate { reader.read(paragraph) }
        return reader.claims.findings(names, prose, newsworthy: reader.newsworthyDrugs)
    }

    private init(_ prose: Prose, _ names: DrugNames, _ acronyms: Acronyms, issuer: String?) {
        self.prose = prose
        self.names = names
        stages = StageReader(prose: prose)
        indications = IndicationReader(prose: prose, acronyms: acronyms)
        mainDrug = names.main
        claims = ProgramClaims(acronyms)
        details = ProgramDetails(prose: prose, issuer: issuer)
    }

    private mutating func read(_ paragraph: Prose.Paragraph) {
        isAbout = paragraph.isAbout
        paragraphStart = paragraph.tokens.lowerBound
        if paragraph.isHeading {
            let mentions = mentions(in: paragraph.tokens)
            sectionSubject = mentions.first
            lastSubject = mentions.first
            isAboutIllness = mentions.isEmpty && isIllnessHeading(paragraph.tokens)
            if mentions.isEmpty { return }
            nextMention -= mentions.count
        }
        for sentence in prose.sentences[paragraph.sentences] { read(sentence) }
    }

    /// The drugs that count even if nothing is claimed of them: never only compared with, and spoken of twice.
    private var newsworthyDrugs: Set<Int> {
        Set(
            newsworthy.filter { drug, count in
                let isCompared = names.mentions.contains { $0.drug == drug && $0.isBackground }
                return !isCompared && count > 1
            }.keys)
    }

    /// The mentions of a token range, each taken once, in order.
    private mutating func mentions(in range: Range<Int>) -> [DrugNames.Mention] {
        var found: [DrugNames.Mention] = []
        while nextMention < names.mentions.count, names.mentions[nextMention].tokens.lowerBound < range.upperBound {
            if names.mentions[nextMention].tokens.lowerBound >= range.lowerBound {
                found.append(names.mentions[nextMention])
            }
            nextMention += 1
        }
        return found
    }

    /// `About Gout`
    private func isIllnessHeading(_ heading: Range<Int>) -> Bool {
        prose.word(heading.lowerBound).map { Self.abouts.contains($0) } == true && indications.isIllness(heading)
    }

    private static let abouts = WordTable("about")

    private mutating func read(_ sentence: Range<Int>) {
        let all = mentions(in: sentence).filter { !isAboutIllness || newsworthy[$0.drug] != nil }
        if let listed, all.isEmpty, readItem(sentence, of: listed) { return }
        listed = nil
        let isCareer = !all.isEmpty && isCareer(sentence)
        if !isAbout, !isCareer {
            let weight = isDevelopment(sentence) ? 2 : 1
            for mention in all { newsworthy[mention.drug, default: 0] += weight }
        }
        // What somebody did elsewhere is said of other companies' drugs, unless the release speaks of them too.
        if isCareer, isOfPerson(sentence),
            all.allSatisfy({ mention in all.count { $0.drug == mention.drug } == names.counts[mention.drug] })
        {
            return
        }
        var drugs = all.filter { !$0.isBackground }
        if drugs.isEmpty, all.isEmpty || lastSubject != nil,
            let subject = subject(of: sentence) ?? (all.isEmpty ? trialSubject(of: sentence) : nil)
        {
            drugs = [subject]
        }
        guard let first = drugs.first else { return }
        lastSubject = drugs.last { $0.drug == first.drug } ?? first
        let clause = clause(of: sentence, before: first)
        let stages = stagesStated(in: clause, drugs, areNamed: !all.isEmpty)
        guard !stages.isEmpty || !all.isEmpty || isDesignation(sentence) else { return }
        // `Orvaskin Peanut`: an illness in a drug's name is not what it is for.
        let illnesses = indications.mentions(in: clause).filter { illness in
            !all.contains { $0.tokens.overlaps(illness.place) }
        }
        let facts = SentenceFacts(
            sentence: clause, drugs: drugs, stages: stages,
            indications: illnesses.filter { !indications.isCancer($0.place) })
        if let cancer = illnesses.first(where: { indications.isCancer($0.place) && $0.lead != .persons }) {
            for drug in drugs { claims.add(cancer: cancer.name, of: drug.drug) }
        }
        if stages.isEmpty {
            readPlain(facts, drugs)
        } else {
            let staged = readStaged(facts)
            if stages.count == 1, let last = sentence.last, prose.tokens[last].folded == Word.colon {
                listed = (drugs, stages[0])
            }
            readPlain(facts, drugs.filter { !staged.contains($0.drug) })
        }
    }

    /// `X is approved for:` and under it `- adults with gout`: whether a sentence is an item of such a list.
    private mutating func readItem(_ sentence: Range<Int>, of list: (drugs: [DrugNames.Mention], stage: StageMention))
        -> Bool
    {
        let illnesses = indications.mentions(in: sentence).filter { $0.lead.isStrong }
        guard !illnesses.isEmpty, stages.mentions(in: sentence).isEmpty else { return false }
        let claimed = illnesses.first { $0.lead == .strong } ?? illnesses[0]
        for drug in list.drugs {
            claims.add(
                ProgramClaim(
                    drug: drug.drug, name: drug.tokens, claim: list.stage.claim, stage: list.stage.tokens,
                    indication: claimed.name), prose)
        }
        return true
    }

    /// The stages of a clause, sales of its drugs among them; sales are never those of a drug that isn't named.
    private func stagesStated(in clause: Range<Int>, _ drugs: [DrugNames.Mention], areNamed: Bool) -> [StageMention] {
        let stated = stages.mentions(in: clause)
        guard areNamed else { return stated.filter { $0.claim != .stage(.marketed) } }
        let sales = drugs.compactMap { drug in
            stages.sale(of: drug.tokens, upTo: names.end(of: drug, prose), in: clause)
        }
        let added = sales.filter { sale in !stated.contains { $0.tokens.overlaps(sale.tokens) } }
        return added.isEmpty ? stated : (stated + added).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// `she led the development of X at C`
    private func isCareer(_ sentence: Range<Int>) -> Bool {
        prose.tokens[sentence].contains { Self.careers.contains($0.folded) }
    }

    private func isOfPerson(_ sentence: Range<Int>) -> Bool {
        prose.tokens[sentence].contains { Self.persons.contains($0.folded) }
    }

    private static let persons = WordTable("dr mr ms mrs he she his her")

    /// `X is being developed as`, `X is in development`: said of a drug even where no stage is.
    private func isDevelopment(_ sentence: Range<Int>) -> Bool {
        sentence.contains { index in
            Self.developed.contains(prose.tokens[index].folded) && index > sentence.lowerBound
                && Self.continuing.contains(prose.tokens[index - 1].folded)
        }
    }

    /// `is being studied in A and B`, `has designations for A and B`
    private func isPursuit(_ sentence: Range<Int>) -> Bool {
        prose.tokens[sentence].contains {
            Self.pursuits.contains($0.folded) || Self.designations.contains($0.folded)
        }
    }

    private static let pursuits = WordTable(
        "developed development evaluated evaluating investigated investigating studied studying studies trials")
    private static let developed = WordTable("developed evaluated investigated studied development")
    private static let continuing = WordTable("being in under clinical")

    private static let careers = WordTable(
        "led served worked career joined joins appointed oversaw tenure spearheaded held trademark trademarks")

    /// A designation is given for an illness without a drug's name where a list says whose it is.
    private func isDesignation(_ sentence: Range<Int>) -> Bool {
        sectionSubject != nil && prose.tokens[sentence].contains { Self.designations.contains($0.folded) }
    }

    private static let designations = WordTable("designation designations designated status")

    /// What the company announces, without what it says of itself before.
    private func clause(of sentence: Range<Int>, before drug: DrugNames.Mention) -> Range<Int> {
        guard sentence.contains(drug.tokens.lowerBound) else { return sentence }
        let verb = (sentence.lowerBound..<drug.tokens.lowerBound).last {
            let word = prose.tokens[$0].folded
            return Self.announcements.contains(word) && !Self.pastOccasions.contains(prose.word($0 + 1) ?? 0)
        }
        return (verb.map { $0 + 1 } ?? sentence.lowerBound)..<sentence.upperBound
    }

    /// `a Phase 2 study reported in 2012`
    private static let pastOccasions = WordTable("in at by from earlier")

    /// The drug that a sentence without a drug's name is about.
    private func subject(of sentence: Range<Int>) -> DrugNames.Mention? {
        if let sectionSubject { return sectionSubject }
        guard let lastSubject else { return isAbout ? nil : mainDrug }
        // What the paragraph before was about is meant only where a sentence begins with it.
        let reach = lastSubject.tokens.lowerBound < paragraphStart ? sentence.prefix(8) : sentence[...]
        let refers = reach.contains { index in
            let word = prose.tokens[index].folded
            if Self.pronouns.contains(word) { return true }
            return Self.nouns.contains(word)
                && prose.tokens[max(sentence.lowerBound, index - 4)..<index].contains {
                    Self.determiners.contains($0.folded)
                }
                || index - sentence.lowerBound < 4 && Self.articles.contains(prose.tokens[sentence.lowerBound].folded)
        }
        return refers ? lastSubject : nil
    }

    /// One trial: `Phase 2 trials` can be those to come.
    private static let trial = WordTable("trial study")

    /// `Enrollment in the Phase 2 trial is complete`: a trial without a drug's name is the main drug's, if nothing else was spoken of.
    private func trialSubject(of sentence: Range<Int>) -> DrugNames.Mention? {
        guard !isAbout, let mainDrug, lastSubject?.drug == mainDrug.drug else { return nil }
        let hasPhase = sentence.contains { index in
            StageWords.phase.contains(prose.tokens[index].folded)
                && prose.tokens[index..<min(index + 8, sentence.upperBound)].contains {
                    Self.trial.contains($0.folded)
                }
        }
        return hasPhase ? mainDrug : nil
    }

    /// Adds what the stages of a sentence claim, and says of which drugs.
    private mutating func readStaged(_ facts: SentenceFacts) -> Set<Int> {
        var staged: Set<Int> = []
        let stated = details.read(facts.sentence)
        let statuses = stages.statuses(in: facts.sentence)
        for (index, stage) in facts.stages.enumerated() {
            let details = isEpithet(stage) ? stated.withoutPlaces : stated
            let status = statuses.nearest(to: stage.tokens)
            for drug in facts.drugs(of: index, prose) {
                staged.insert(drug.drug)
                let found = facts.indications(of: drug, at: index, prose)
                let named: [IndicationMention?] = found.isEmpty ? [nil] : found
                for indication in named {
                    claims.add(
                        ProgramClaim(
                            drug: drug.drug, name: drug.tokens, claim: stage.claim, stage: stage.tokens,
                            indication: indication?.name,
                            status: status, details: details), prose)
                }
            }
        }
        return staged
    }

    /// `authorized in Norway the use of X, its lead Phase III drug`: where the verb holds is not where the trial is.
    private func isEpithet(_ stage: StageMention) -> Bool {
        guard let noun = prose.word(stage.tokens.upperBound), Self.things.contains(noun) else { return false }
        let lead = prose.tokens[max(paragraphStart, stage.tokens.lowerBound - 3)..<stage.tokens.lowerBound]
        return lead.contains { Self.possessives.contains($0.folded) }
    }

    private static let things = WordTable("drug candidate vaccine product compound antibody medicine device therapy")
    private static let possessives = WordTable("its our")

    /// Without a stage a sentence still says what a drug is for.
    private mutating func readPlain(_ facts: SentenceFacts, _ drugs: [DrugNames.Mention]) {
        var told: [Int: Set<Int>] = [:]
        for drug in drugs {
            let found = facts.indications(of: drug).filter { mention in
                told[drug.drug]?.contains(mention.place.lowerBound) != true
                    && indications.isIllness(mention.name)
                    && (mention.lead.isStrong || (0..<25).contains(mention.place.lowerBound - drug.tokens.upperBound)
                        // `its gout therapy X`
                        || drug.tokens.lowerBound == mention.place.upperBound + 1
                        || isDesignation(facts.sentence))
            }
            for indication in found {
                told[drug.drug, default: []].insert(indication.place.lowerBound)
                claims.add(
                    ProgramClaim(
                        drug: drug.drug, name: drug.tokens, indication: indication.name,
                        isPursued: found.count > 1 && isPursuit(facts.sentence)), prose)
            }
        }
    }
}
