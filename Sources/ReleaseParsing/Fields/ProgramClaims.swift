import ReleaseModel

/// One reading of a claim in one sentence. Ranges are tokens of the prose.
struct ProgramClaim {
    var drug: Int
    var name: Range<Int>
    var claim: StageMention.Claim?
    var stage: Range<Int>?
    var indication: Range<Int>?
    var status: StatusMention?
    var details = ClaimDetails()
    /// Said to be developed for it, or designated: a claim beside stages for other illnesses.
    var isPursued = false
    /// How often the release says it.
    var count = 1

    /// Takes from a repetition what this reading leaves open.
    mutating func join(_ other: ProgramClaim) {
        if indication == nil { indication = other.indication }
        count += 1
        isPursued = isPursued || other.isPursued
        if status == nil { status = other.status }
        details.join(other.details)
    }
}

/// The claims of a release, repetitions joined.
struct ProgramClaims {
    private var claims: [ProgramClaim] = []
    private var wordsOf: [[UInt64]] = []
    /// Where `cancer` was all that a sentence said of what a drug is for.
    private var cancers: [Int: Range<Int>] = [:]
    private let acronyms: Acronyms
    private static let dropped = WordTable(
        "of the a an and or in for with to by patients treatment adult adults people - , ' 's /")
    private static let claimsMax = 200

    init(_ acronyms: Acronyms) { self.acronyms = acronyms }

    mutating func add(_ claim: ProgramClaim, _ prose: Prose) {
        let words = words(claim.indication, prose)
        for index in claims.indices where claims[index].drug == claim.drug && claims[index].claim == claim.claim {
            // Two illnesses of one list are two, however much alike they are called.
            let isListed = claim.stage != nil && claims[index].stage == claim.stage && claims[index].indication != nil
            if claim.indication == nil || !isListed && Self.isSame(words, wordsOf[index])
                || Set(words) == Set(wordsOf[index])
            {
                if isShort(claims[index].indication, prose), claim.indication != nil, !isShort(claim.indication, prose)
                {
                    claims[index].indication = claim.indication
                }
                claims[index].join(claim)
                return
            }
            if claims[index].indication == nil {
                claims[index].join(claim)
                wordsOf[index] = words
                return
            }
        }
        guard claims.count < Self.claimsMax else { return }
        claims.append(claim)
        wordsOf.append(words)
    }

    /// Only a drug for which no illness is told more exactly is for cancer in general.
    mutating func add(cancer: Range<Int>, of drug: Int) {
        if cancers[drug] == nil { cancers[drug] = cancer }
    }

    /// Whether a wording has an acronym that the release writes out.
    private func isShort(_ range: Range<Int>?, _ prose: Prose) -> Bool {
        range?.contains { acronyms.meaning(of: prose.tokens[$0].folded) != nil } ?? false
    }

    /// What the wordings of one illness are compared by: acronyms written out, small words left out.
    private func words(_ range: Range<Int>?, _ prose: Prose) -> [UInt64] {
        guard let range else { return [] }
        let full = range.flatMap { index in acronyms.meaning(of: prose.tokens[index].folded).map(Array.init) ?? [index]
        }
        return full.map { prose.tokens[$0].folded }.filter { !Self.dropped.contains($0) }
    }

    /// Wordings of one illness: the shorter is in the longer, or they have half of their words in common.
    private static func isSame(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        guard !a.isEmpty, !b.isEmpty else { return false }
        let (first, second) = (Set(a), Set(b))
        let both = first.intersection(second).count
        return both == min(first.count, second.count) || both * 2 > max(first.count, second.count)
    }

    /// - Parameter newsworthy: the drugs that count even if nothing is claimed of them.
    func findings(_ names: DrugNames, _ prose: Prose, newsworthy: Set<Int>) -> [Finding<DrugProgram>] {
        settled(names, prose, newsworthy).map { ProgramWriter(prose: prose, names: names).finding($0) }
    }

    private func settled(_ names: DrugNames, _ prose: Prose, _ newsworthy: Set<Int>) -> [ProgramClaim] {
        names.drugs.indices.flatMap { drug in
            var own = settled(drug, prose).filter { $0.claim != nil || !names.isPassing(drug) }
            if own.allSatisfy({ $0.indication == nil }) {
                for index in own.indices { own[index].indication = cancers[drug] }
            }
            guard own.isEmpty, newsworthy.contains(drug), let name = names.drugs[drug].names.first else { return own }
            return [ProgramClaim(drug: drug, name: name, indication: cancers[drug])]
        }
    }

    /// Stages without an indication take the drug's; indications without a stage stay where no stage has them.
    private func settled(_ drug: Int, _ prose: Prose) -> [ProgramClaim] {
        let own = claims.indices.filter { claims[$0].drug == drug }
        let stagedIndices = own.filter { claims[$0].claim != nil }
        let plain = own.filter { claims[$0].claim == nil }
        var staged = stagedIndices.map { claims[$0] }
        let known = staged + plain.map { claims[$0] }
        Self.dropEarly(&staged)
        let isSpecific = own.contains { !isClass(claims[$0].indication, prose) && claims[$0].indication != nil }
        if staged.count == 1, staged[0].indication == nil {
            staged = applied(staged[0], to: plain.filter { !isSpecific || !isClass(claims[$0].indication, prose) })
        }
        for index in staged.indices where staged[index].indication == nil {
            staged[index].indication = Self.usual(known, beside: staged[index])
        }
        Self.markSold(&staged)
        staged = joined(staged, prose)
        let further = plain.map { claims[$0] }.filter { !isSpecific || !isClass($0.indication, prose) }
        // What a drug is for without a stage is news of a drug without one, or where it is developed for more.
        return staged.isEmpty ? further : staged + further.filter { $0.isPursued && isOther($0, than: staged, prose) }
    }

    /// An illness that no stage was said for.
    private func isOther(_ claim: ProgramClaim, than known: [ProgramClaim], _ prose: Prose) -> Bool {
        let words = words(claim.indication, prose)
        return !known.contains { Self.isSame(words, self.words($0.indication, prose)) }
    }

    /// `neurodegenerative diseases`: said beside an illness, a class of illnesses is no indication of its own.
    private func isClass(_ indication: Range<Int>?, _ prose: Prose) -> Bool {
        indication?.last.map { IndicationHeads.classes.contains(prose.tokens[$0].folded) } ?? false
    }

    /// The indication that is said most often: of claims before or behind the approval like this one, then of any.
    private static func usual(_ claims: [ProgramClaim], beside claim: ProgramClaim) -> Range<Int>? {
        let named = claims.filter { $0.indication != nil }
        let alike = named.filter { isOnMarket($0) == isOnMarket(claim) && $0.claim != nil }
        let staged = named.filter { $0.claim != nil }
        return [alike, staged, named].first { !$0.isEmpty }?.max { $0.count < $1.count }?.indication
    }

    private static func isOnMarket(_ claim: ProgramClaim) -> Bool {
        claim.claim == .stage(.approved) || claim.claim == .stage(.marketed)
    }

    /// The only stage of a drug, said without an illness, is the stage for all that the drug is for.
    private func applied(_ stage: ProgramClaim, to plain: [Int]) -> [ProgramClaim] {
        guard !plain.isEmpty else { return [stage] }
        return plain.map { index in
            var claim = stage
            claim.indication = claims[index].indication
            return claim
        }
    }

    /// Work in animals is no stage of a drug that is further on.
    private static func dropEarly(_ claims: inout [ProgramClaim]) {
        let early: [StageMention.Claim?] = [.stage(.preclinical), .stage(.discovery)]
        guard claims.contains(where: { !early.contains($0.claim) }) else { return }
        claims.removeAll { early.contains($0.claim) }
    }

    /// Each stage once for each illness, however its approval and its sale were said.
    private func joined(_ staged: [ProgramClaim], _ prose: Prose) -> [ProgramClaim] {
        var kept: [ProgramClaim] = []
        var wordsOfKept: [Set<UInt64>] = []
        for claim in staged {
            let words = Set(words(claim.indication, prose))
            if let same = kept.indices.first(where: { kept[$0].claim == claim.claim && wordsOfKept[$0] == words }) {
                kept[same].join(claim)
            } else {
                kept.append(claim)
                wordsOfKept.append(words)
            }
        }
        return kept
    }

    /// What is approved and sold is marketed.
    private static func markSold(_ claims: inout [ProgramClaim]) {
        guard let sale = claims.firstIndex(where: { $0.claim == .stage(.marketed) }) else { return }
        let sold = claims[sale]
        let approvals = claims.indices.filter { claims[$0].claim == .stage(.approved) }
        for index in approvals { claims[index].claim = .stage(.marketed) }
        guard let same = approvals.first(where: { claims[$0].indication == sold.indication }) else { return }
        claims[same].join(sold)
        claims.remove(at: sale)
    }
}

/// Writes a claim as the record with its evidence.
struct ProgramWriter {
    let prose: Prose
    let names: DrugNames

    func finding(_ claim: ProgramClaim) -> Finding<DrugProgram> {
        let known = names.drugs[claim.drug].names
        let name = known.first ?? claim.name
        var program = DrugProgram(drug: prose.string(name))
        var evidence: [(pointer: String, ranges: [Range<Int>])] = [("/drug", prose.byteRanges(name))]
        for alias in known.dropFirst() {
            evidence.append(("/aliases/\(program.aliases.count)", prose.byteRanges(alias)))
            program.aliases.append(prose.string(alias))
        }
        switch claim.claim {
        case .stage(let stage): program.stage = stage
        case .access(let access): program.access = access
        case nil: break
        }
        if let stage = claim.stage {
            evidence.append((program.access == nil ? "/stage" : "/access", prose.byteRanges(stage)))
        }
        if let status = claim.status {
            program.status = status.status
            evidence.append(("/status", prose.byteRanges(status.tokens)))
        }
        program.indication = write(claim.indication, "/indication", &evidence)
        let details = claim.details
        program.line = write(details.line, "/line", &evidence)
        program.combination = write(details.combination, "/combination", &evidence)
        for (index, country) in details.countries.enumerated() {
            program.countries.append(country.code)
            evidence.append(("/countries/\(index)", prose.byteRanges(country.tokens)))
        }
        program.places = write(details.places, "/places", &evidence)
        program.partner = write(details.partner, "/partner", &evidence)
        return Finding(program, evidence: evidence)
    }

    private func write(
        _ range: Range<Int>?, _ pointer: String, _ evidence: inout [(pointer: String, ranges: [Range<Int>])]
    ) -> String? {
        guard let range else { return nil }
        evidence.append((pointer, prose.byteRanges(range)))
        return prose.string(range)
    }

    private func write(
        _ ranges: [Range<Int>], _ pointer: String, _ evidence: inout [(pointer: String, ranges: [Range<Int>])]
    ) -> [String] {
        var values: [String] = []
        for range in ranges {
            let value = prose.string(range)
            guard !values.contains(value) else { continue }
            evidence.append(("\(pointer)/\(values.count)", prose.byteRanges(range)))
            values.append(value)
        }
        return values
    }
}
