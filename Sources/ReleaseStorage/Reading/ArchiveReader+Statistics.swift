internal import GRDB
internal import ReleaseModel

extension ArchiveReader {
    /// How many of the releases that a filter finds have each value, or pair of values (Docs/Decisions/statistics.md).
    ///
    /// Periods are in order and have a row each, from the first with a release to the last, or as the filter's dates say;
    /// other values come by their count, then by label. Throws `QueryError` or `ArchiveError`.
    public func statistics(_ query: ReleaseStatisticsQuery) throws -> [ReleaseCount] {
        try list { db in
            let groupings = query.groupings
            let tables = groupings.map { [$0] } + (groupings.count > 1 ? [groupings] : [])
            let tally = try ReleaseTally(tables, of: ReleaseSelection(query.filter, in: db), in: db)
            let axes = try groupings.map { try StatisticsAxis($0, tally, query.filter.dates, in: db) }
            return try StatisticsTable(axes: axes, counts: tally.counts(groupings)).rows
        }
    }
}

/// The values of one grouping, in the order of their rows.
private struct StatisticsAxis {
    let grouping: ReleaseGrouping
    let numbers: [Int]
    let values: [Int: ReleaseCount.Value]

    init(_ grouping: ReleaseGrouping, _ tally: ReleaseTally, _ dates: DateRange?, in db: Database) throws {
        self.grouping = grouping
        let counts = tally.counts([grouping])
        if Period.isPeriod(grouping) {
            let periods = StatisticsAxis.periods(grouping, Set(counts.keys.map(\.first)), dates)
            guard periods.count <= ReleaseStatisticsQuery.rowsMax else { throw QueryError.tooManyRows(periods.count) }
            numbers = Array(periods)
            values = try db.values(of: numbers, grouping)
        } else {
            let values = try db.values(of: counts.keys.map(\.first), grouping)
            let rows = values.map { number, value in
                (number: number, row: ReleaseCount(values: [value], count: counts[TallyValues(number, 0)] ?? 0))
            }
            self.values = values
            numbers = rows.sorted { ReleaseTally.commonestFirst($0.row, $1.row) }.map(\.number)
        }
    }

    /// Without a gap; an open side of the dates ends where the releases do.
    private static func periods(_ grouping: ReleaseGrouping, _ present: Set<Int>, _ dates: DateRange?) -> Range<Int> {
        func number(of date: CalendarDate?) -> Int? {
            date.map { Period.number(of: grouping, onDay: $0.archiveDay) }
        }
        guard let first = number(of: dates?.first) ?? present.min(),
            let last = number(of: dates?.last) ?? present.max(),
            first <= last
        else { return 0..<0 }
        return first..<last + 1
    }
}

/// The rows of one or two axes.
private struct StatisticsTable {
    let axes: [StatisticsAxis]
    let counts: [TallyValues: Int]

    var rows: [ReleaseCount] {
        get throws {
            try numbers.map { pair in
                let numbers = axes.count > 1 ? [pair.first, pair.second] : [pair.first]
                return ReleaseCount(
                    values: zip(axes, numbers).compactMap { $0.values[$1] }, count: counts[pair] ?? 0)
            }
        }
    }

    private var numbers: [TallyValues] {
        get throws {
            guard let first = axes.first, let second = axes.dropFirst().first else {
                return axes.flatMap(\.numbers).map { TallyValues($0, 0) }
            }
            switch (Period.isPeriod(first.grouping), Period.isPeriod(second.grouping)) {
            case (false, false): return try present(first, second)
            case (true, true): return nested(first, second)
            default:
                let (count, overflows) = first.numbers.count.multipliedReportingOverflow(by: second.numbers.count)
                try limit(overflows ? .max : count)
                return first.numbers.flatMap { number in second.numbers.map { TallyValues(number, $0) } }
            }
        }
    }

    /// The pairs that a release has: of most others there is nothing to tell.
    private func present(_ first: StatisticsAxis, _ second: StatisticsAxis) throws -> [TallyValues] {
        try limit(counts.count)
        let places = [first, second].map { axis in
            Dictionary(uniqueKeysWithValues: zip(axis.numbers, axis.numbers.indices))
        }
        func place(_ pair: TallyValues) -> (Int, Int) {
            (places[0][pair.first] ?? 0, places[1][pair.second] ?? 0)
        }
        return counts.keys.sorted { place($0) < place($1) }
    }

    /// A month lies in one year: the shorter period decides which pairs there are.
    private func nested(_ first: StatisticsAxis, _ second: StatisticsAxis) -> [TallyValues] {
        let isFirstShorter = first.grouping == .day || second.grouping == .year
        let (shorter, longer) = isFirstShorter ? (first, second) : (second, first)
        return shorter.numbers.map { number in
            let day = Period.firstDay(of: number, shorter.grouping)
            let around = Period.number(of: longer.grouping, onDay: day)
            return isFirstShorter ? TallyValues(number, around) : TallyValues(around, number)
        }
    }

    private func limit(_ count: Int) throws(QueryError) {
        guard count <= ReleaseStatisticsQuery.rowsMax else { throw .tooManyRows(count) }
    }
}
