internal import Foundation
internal import GRDB
internal import ReleaseModel

/// The releases that a selection finds, counted in one walk over them.
struct ReleaseTally {
    /// What is counted: each one grouping, or two together.
    let tables: [[ReleaseGrouping]]
    /// All releases that were found.
    private(set) var total = 0
    private var counts: [[TallyValues: Int]]

    /// - Parameter selection: nil where nothing can match.
    init(_ tables: [[ReleaseGrouping]], of selection: ReleaseSelection?, in db: Database) throws {
        self.tables = tables
        counts = tables.map { _ in [:] }
        guard let selection else { return }
        let request = SQLRequest<Row>(literal: selection.tally, cached: selection.isCommon)
        let rows = try Row.fetchCursor(db, request)
        let listings = tables.contains { $0.contains(.ticker) } ? try db.sharedListings : [:]
        while let row = try rows.next() { add(try TalliedRelease(row, listings: listings)) }
    }

    /// How many releases have each value, or pair of values, of one of the tables.
    func counts(_ groupings: [ReleaseGrouping]) -> [TallyValues: Int] {
        tables.firstIndex(of: groupings).map { counts[$0] } ?? [:]
    }

    /// The values that most releases have, by count and then by label.
    func facet(_ grouping: ReleaseGrouping, limit: Int, in db: Database) throws -> Facet {
        let counts = counts([grouping]).map { (number: $0.key.first, count: $0.value) }.sorted { $0.count > $1.count }
        // Labels decide among those that have the count of the last one shown.
        let least = counts.indices.contains(limit - 1) ? counts[limit - 1].count : 0
        let shown = counts.prefix { $0.count >= least }
        let values = try db.values(of: shown.map(\.number), grouping)
        let rows = shown.compactMap { row in
            values[row.number].map { ReleaseCount(values: [$0], count: row.count) }
        }
        return Facet(grouping: grouping, counts: Array(rows.sorted(by: ReleaseTally.commonestFirst).prefix(limit)))
    }

    static func commonestFirst(_ a: ReleaseCount, _ b: ReleaseCount) -> Bool {
        let (first, second) = (a.values[0], b.values[0])
        return (b.count, first.label, first.key) < (a.count, second.label, second.key)
    }

    private mutating func add(_ release: TalliedRelease) {
        total += 1
        for (index, groupings) in tables.enumerated() {
            for values in release.values(groupings) { counts[index][values, default: 0] += 1 }
        }
    }
}

extension Database {
    /// A symbol that another company had before on the same market is counted with that one's: a filter by
    /// `TSX:BWK` finds both.
    fileprivate var sharedListings: [Int: Int] {
        get throws {
            let rows = try rows(
                """
                SELECT key, first FROM (SELECT key, min(key) OVER (PARTITION BY market, symbol) AS first FROM ticker)
                WHERE key <> first
                """)
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
        }
    }

    /// What the numbers of a grouping stand for.
    func values(of numbers: [Int], _ grouping: ReleaseGrouping) throws -> [Int: ReleaseCount.Value] {
        let named: SQL
        switch grouping {
        case .day, .month, .year:
            return Dictionary(uniqueKeysWithValues: numbers.map { ($0, Period.value(of: $0, grouping)) })
        case .issuer: named = "SELECT key, slug, name FROM issuer"
        case .drug: named = "SELECT key, slug, name FROM drug"
        case .ticker:
            named = "SELECT key, coalesce(mic, exchange) || ':' || symbol, exchange || ':' || symbol FROM ticker"
        case .stage, .language: named = "SELECT key, word, word FROM tally_word"
        }
        let rows = try rows("\(named) WHERE \(SQL.isIn("key", numbers))")
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let key: String = row[1]
                return (row[0], ReleaseCount.Value(key: key, label: grouping.label(of: key, named: row[2])))
            })
    }
}

extension ReleaseGrouping {
    /// The name of an entity is its label; the words of closed lists have one.
    fileprivate func label(of key: String, named name: String) -> String {
        switch self {
        case .stage: DrugProgram.Stage(rawValue: key)?.label ?? name
        case .language: Locale(identifier: "en").localizedString(forLanguageCode: key) ?? name
        default: name
        }
    }
}

extension DrugProgram.Stage {
    fileprivate var label: String {
        switch self {
        case .discovery: "Discovery"
        case .preclinical: "Preclinical"
        case .indFiled: "IND filed"
        case .phase1: "Phase 1"
        case .phase1And2: "Phase 1/2"
        case .phase2: "Phase 2"
        case .phase2And3: "Phase 2/3"
        case .phase3: "Phase 3"
        case .submitted: "Submitted"
        case .approved: "Approved"
        case .marketed: "Marketed"
        case .phase4: "Phase 4"
        }
    }
}
