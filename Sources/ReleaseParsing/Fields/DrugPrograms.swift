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
        if !isAbout, !isCareer(sentence) {
            let weight = isDevelopment(sentence) ? 2 : 1
            for mention in all { newsworthy[mention.drug, default: 0] += weight }
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
            Self.announcements.contains(prose.tokens[$0].folded) && !Self.pastOccasions.contains(prose.word($0 + 1) ?? 0)
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
        var told: [(drug: Int, place: Range<Int>)] = []
        for drug in drugs {
            let found = facts.indications(of: drug).filter { mention in
                !told.contains { $0.drug == drug.drug && $0.place == mention.place }
                    && indications.isIllness(mention.name)
                    && (mention.lead.isStrong || (0..<25).contains(mention.place.lowerBound - drug.tokens.upperBound)
                        // `its gout therapy X`
                        || drug.tokens.lowerBound == mention.place.upperBound + 1
                        || isDesignation(facts.sentence))
            }
            for indication in found {
                told.append((drug.drug, indication.place))
                claims.add(
                    ProgramClaim(
                        drug: drug.drug, name: drug.tokens, indication: indication.name,
                        isPursued: found.count > 1 && isPursuit(facts.sentence)), prose)
            }
        }
    }
}

/// The drugs, stages and indications of one sentence, and which belong together.
struct SentenceFacts {
    let sentence: Range<Int>
    let drugs: [DrugNames.Mention]
    let stages: [StageMention]
    let indications: [IndicationMention]

    private static let leads = WordTable(
        "of with for evaluating evaluate in studying assessing assess investigating on testing the its approved to")
    private static let joints = WordTable("and , or / & ;")
    private static let latter = FoldedWord.hash("latter")

    /// The drugs that a stage is said of: the one that follows as its object, else the one before, else the nearest.
    func drugs(of stage: Int, _ prose: Prose) -> [DrugNames.Mention] {
        let place = stages[stage].tokens
        let nextStage = stage + 1 < stages.count ? stages[stage + 1].tokens.lowerBound : sentence.upperBound
        let before = drugs.last { $0.tokens.upperBound <= place.lowerBound }
        var after = drugs.first { $0.tokens.lowerBound >= place.upperBound && $0.tokens.lowerBound < nextStage }
        // `the X Phase 2 study and the Y Phase 1 study`: what stands right before a stage is that stage's.
        if before != nil, after?.tokens.upperBound == nextStage { after = nil }
        if let after, before == nil || isObject(after, of: place, prose) {
            return [after] + joined(to: after, before: nextStage, prose)
        }
        // `X and Y, the latter in Phase 1`
        let lead = prose.tokens[max(sentence.lowerBound, place.lowerBound - 4)..<place.lowerBound]
        if let before, lead.contains(where: { $0.folded == Self.latter }) { return [before] }
        if let before = before.map({ owner(of: $0, prose) }) { return [before] + coordinated(with: before, prose) }
        return drugs.first.map { [$0] } ?? []
    }

    /// `X, a modification of Y, is in Phase 1` is said of X.
    private func owner(of drug: DrugNames.Mention, _ prose: Prose) -> DrugNames.Mention {
        guard prose.word(drug.tokens.upperBound) == Word.comma,
            prose.tokens[drug.tokens.lowerBound - 1].folded == Word.of
        else { return drug }
        return drugs.last {
            $0.tokens.upperBound < drug.tokens.lowerBound && prose.word($0.tokens.upperBound) == Word.comma
        } ?? drug
    }

    /// `Phase 2 trial of X`: a preposition leads from the stage to the drug.
    private func isObject(_ drug: DrugNames.Mention, of stage: Range<Int>, _ prose: Prose) -> Bool {
        guard drug.tokens.lowerBound - stage.upperBound < 14, drug.tokens.lowerBound > sentence.lowerBound else {
            return false
        }
        let words = prose.tokens[max(stage.upperBound, drug.tokens.lowerBound - 4)..<drug.tokens.lowerBound]
        let joint = words.lastIndex { Self.joints.contains($0.folded) } ?? words.startIndex
        return words[joint...].contains { Self.leads.contains($0.folded) }
            || drug.tokens.lowerBound - stage.upperBound < 3
    }

    /// Further drugs of a list: each right behind `and` or a comma.
    private func joined(to first: DrugNames.Mention, before end: Int, _ prose: Prose) -> [DrugNames.Mention] {
        drugs.filter { drug in
            drug.tokens.lowerBound > first.tokens.lowerBound && drug.tokens.lowerBound < end && drug.drug != first.drug
                && Self.joints.contains(prose.tokens[drug.tokens.lowerBound - 1].folded)
        }
    }

    /// `X and Y are in Phase 2`: the drug before the last, when only a joint stands between.
    private func coordinated(with last: DrugNames.Mention, _ prose: Prose) -> [DrugNames.Mention] {
        drugs.filter { drug in
            drug.drug != last.drug && drug.tokens.upperBound < last.tokens.lowerBound
                && last.tokens.lowerBound - drug.tokens.upperBound <= 4
                && prose.tokens[drug.tokens.upperBound..<last.tokens.lowerBound].contains {
                    Self.joints.contains($0.folded)
                }
        }
    }

    /// The indications that stand with a drug and a stage, nearest first: behind both, between them, before them.
    func indications(of drug: DrugNames.Mention, at stage: Int, _ prose: Prose) -> [IndicationMention] {
        let place = stages[stage].tokens
        let later = max(place.upperBound, drug.tokens.upperBound)
        let edges = stages.map(\.tokens.lowerBound) + drugs.filter { $0.drug != drug.drug }.map(\.tokens.lowerBound)
        let end = edges.filter { $0 >= later }.min() ?? sentence.upperBound
        let behind = withoutPopulations(
            indications.filter { later <= $0.place.lowerBound && $0.place.lowerBound < end }, prose)
        let earlier = min(place.lowerBound, drug.tokens.lowerBound)
        let previous = stages[..<stage].map(\.tokens.upperBound).filter { $0 <= later }.max() ?? earlier
        let between = indications.filter {
            max(earlier, previous) <= $0.place.lowerBound && $0.place.lowerBound < later
        }
        // What stands behind a comma is said of something else if an illness stands nearer.
        let isClose =
            behind.first.map { first in
                !prose.tokens[later..<first.place.lowerBound].contains { $0.folded == Word.comma }
            } ?? false
        if !behind.isEmpty, isClose || between.isEmpty { return behind }
        if !between.isEmpty { return between }
        if stages.count == 1 || stages.allSatisfy({ $0.claim == stages[0].claim }) {
            return drugs.allSatisfy { $0.drug == drug.drug }
                ? indications : indications.filter { $0.place.lowerBound < earlier && !isOthers($0, than: drug) }
        }
        // Stages in a row share what the last of them is for.
        guard stage + 1 < stages.count else {
            // Behind another drug an illness is that one's.
            let isAlone = drugs.allSatisfy { $0.drug == drug.drug }
            let limit = isAlone ? max(stages[0].tokens.lowerBound, earlier) : drugs[0].tokens.lowerBound
            return indications.filter { $0.place.upperBound <= limit }
        }
        return []
    }

    /// Behind another drug an illness is that one's.
    private func isOthers(_ indication: IndicationMention, than drug: DrugNames.Mention) -> Bool {
        drugs.contains { $0.drug != drug.drug && $0.tokens.upperBound <= indication.place.lowerBound }
    }

    /// `for the treatment of A in patients with B`: behind what a drug is for, patients are only whom it is given to.
    private func withoutPopulations(_ mentions: [IndicationMention], _ prose: Prose) -> [IndicationMention] {
        guard let use = mentions.first(where: { $0.lead != .persons }) else { return mentions }
        return mentions.filter { mention in
            mention.lead != .persons || mention.place.lowerBound < use.place.lowerBound || mention.isJoined
        }
    }

    /// The indications of a drug in a sentence without a stage: behind it and before the next drug, else before the first.
    func indications(of drug: DrugNames.Mention) -> [IndicationMention] {
        let others = drugs.filter { $0.drug != drug.drug }.map(\.tokens.lowerBound) + stages.map(\.tokens.lowerBound)
        let next = others.filter { $0 > drug.tokens.lowerBound }.min()
        let behind = indications.filter {
            drug.tokens.upperBound <= $0.place.lowerBound && $0.place.lowerBound < next ?? sentence.upperBound
        }
        if !behind.isEmpty || !stages.isEmpty { return behind }
        let start = drugs.map(\.tokens.lowerBound).min() ?? sentence.lowerBound
        let before = indications.filter { $0.place.upperBound <= start }
        return before.isEmpty
            ? indications.filter { $0.place.lowerBound > (drugs.last?.tokens.lowerBound ?? 0) } : before
    }
}
