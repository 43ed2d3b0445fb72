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
        guard prose.word(drug.tokens.upperBound) == Word.comma, drug.tokens.lowerBound > sentence.lowerBound,
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
