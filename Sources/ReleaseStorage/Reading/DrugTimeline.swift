internal import ReleaseModel

/// What was claimed of a drug when: one entry for each thing that a release said first, or otherwise than those before.
///
/// Claims are added in the order of the releases' dates. The rules:
/// - Stages are followed for each indication, and apart for countries that have none in common. A release claims the
///   furthest stage that it states; a planned one isn't reached, and one that is completed or discontinued may lie behind.
/// - Going back of a stage, and a stage, status or partner that differs from what another release of the same day says, are
///   contradictions: they are told, and what stood before stands.
/// - Status and partner are followed for each program; silence changes nothing. Places are told when they are first named.
struct DrugTimeline {
    enum Change: String {
        case firstMention = "first_mention"
        case stage, status, place, partner, access, contradiction
    }

    struct Claim {
        let release: RowKey
        let program: Int
        let stated: DrugProgram
    }

    struct Entry: Equatable {
        let change: Change
        let from: String?
        let to: String?
        /// The claim's place among those of its release.
        let claim: Int
        /// The members of the program that say so, as JSON Pointers.
        let evidence: [String]
    }

    private struct Standing {
        var value: String
        var release: RowKey
    }

    private struct Track {
        let indication: String
        var countries: Set<String>
        var stage: DrugProgram.Stage
        var release: RowKey
    }

    private struct Key: Hashable {
        let program: Int
        let change: Change
        var value = ""
    }

    private var isMentioned = false
    private var tracks: [Track] = []
    private var standing: [Key: Standing] = [:]
    private var told: Set<Key> = []

    /// The entries of one release, which states these claims.
    mutating func add(_ claims: [Claim]) -> [Entry] {
        var entries: [Entry] = []
        if !isMentioned, let first = claims.first {
            isMentioned = true
            entries.append(Entry(change: .firstMention, from: nil, to: first.stated.drug, claim: 0, evidence: ["/drug"]))
        }
        let furthest = DrugTimeline.furthestStages(claims)
        for (index, claim) in claims.enumerated() {
            if furthest.contains(index), let entry = follow(stageOf: claim, index) { entries.append(entry) }
            if let access = claim.stated.access, told.insert(Key(program: claim.program, change: .access)).inserted {
                entries.append(
                    Entry(change: .access, from: nil, to: access.rawValue, claim: index, evidence: ["/access", "/indication"]))
            }
            let status = claim.stated.status == .unknown ? nil : claim.stated.status.rawValue
            entries += [follow(.status, status, of: claim, index), follow(.partner, claim.stated.partner, of: claim, index)]
                .compactMap { $0 }
            entries += places(of: claim, index)
        }
        return entries
    }

    /// Of the claims of each indication the one of the furthest stage that is reached, by their numbers.
    private static func furthestStages(_ claims: [Claim]) -> Set<Int> {
        var best: [String: Int] = [:]
        for (index, claim) in claims.enumerated() where claim.stated.status != .planned {
            guard let stage = claim.stated.stage else { continue }
            let indication = claim.stated.foldedIndication
            if let other = best[indication], let known = claims[other].stated.stage, known.rank >= stage.rank { continue }
            best[indication] = index
        }
        return Set(best.values)
    }

    private mutating func follow(stageOf claim: Claim, _ index: Int) -> Entry? {
        guard let stage = claim.stated.stage else { return nil }
        let indication = claim.stated.foldedIndication
        let countries = Set(claim.stated.countries)
        func entry(_ change: Change, from: DrugProgram.Stage?) -> Entry {
            Entry(
                change: change, from: from?.rawValue, to: stage.rawValue, claim: index, evidence: ["/stage", "/indication"])
        }
        let known = tracks.firstIndex { track in
            track.indication == indication
                && (track.countries.isEmpty || countries.isEmpty || !track.countries.isDisjoint(with: countries))
        }
        guard let known else {
            tracks.append(Track(indication: indication, countries: countries, stage: stage, release: claim.release))
            return entry(.stage, from: nil)
        }
        let before = tracks[known]
        guard stage != before.stage else {
            tracks[known].countries.formUnion(countries)
            tracks[known].release = claim.release
            return nil
        }
        let isPast = claim.stated.status == .completed || claim.stated.status == .discontinued
        if stage.rank < before.stage.rank, isPast { return nil }
        let disagrees = before.release.isSameDay(as: claim.release) && before.release != claim.release
        if stage.rank < before.stage.rank || disagrees { return entry(.contradiction, from: before.stage) }
        tracks[known] = Track(
            indication: indication, countries: before.countries.union(countries), stage: stage, release: claim.release)
        return entry(.stage, from: before.stage)
    }

    /// A value of which the latest stands.
    private mutating func follow(_ change: Change, _ value: String?, of claim: Claim, _ index: Int) -> Entry? {
        guard let value else { return nil }
        let key = Key(program: claim.program, change: change)
        let before = standing[key]
        if let before, FoldedName(before.value).compact == FoldedName(value).compact {
            standing[key]?.release = claim.release
            return nil
        }
        // Two claims of one release on one program are one statement, of which the first part counts.
        if before?.release == claim.release { return nil }
        let disagrees = before?.release.isSameDay(as: claim.release) == true
        if !disagrees { standing[key] = Standing(value: value, release: claim.release) }
        return Entry(
            change: disagrees ? .contradiction : change, from: before?.value, to: value, claim: index,
            evidence: ["/" + change.rawValue])
    }

    private mutating func places(of claim: Claim, _ index: Int) -> [Entry] {
        let countries = claim.stated.countries.enumerated().map { ($1, "/countries/\($0)") }
        let places = claim.stated.places.enumerated().map { ($1, "/places/\($0)") }
        return (countries + places).compactMap { place, pointer in
            let key = Key(program: claim.program, change: .place, value: FoldedName(place).compact)
            guard told.insert(key).inserted else { return nil }
            return Entry(change: .place, from: nil, to: place, claim: index, evidence: [pointer])
        }
    }
}

extension RowKey {
    /// Two releases without a date are of no day.
    fileprivate func isSameDay(as other: RowKey) -> Bool { day == other.day && day > 0 }
}

extension DrugProgram {
    fileprivate var foldedIndication: String { FoldedName(indication ?? "").compact }
}

extension DrugProgram.Stage {
    /// How far it is; the words of the list stand in this order.
    fileprivate var rank: Int { DrugProgram.Stage.allCases.firstIndex(of: self) ?? 0 }
}
