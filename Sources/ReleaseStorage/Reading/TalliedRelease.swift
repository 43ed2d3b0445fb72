internal import Foundation
internal import GRDB
internal import ReleaseModel

/// One release as statistics count it. Values are numbers: keys of rows, days, and counts of months and years.
struct TalliedRelease {
    private let day: Int
    private let issuer: Int?
    private let language: Int
    private let tickers: [Int]
    private let claims: [TallyValues]

    /// - Parameters:
    ///   - row: of `ReleaseSelection.tally`.
    ///   - listings: by which number a listing is counted, if not by its own.
    init(_ row: Row, listings: [Int: Int]) throws {
        day = RowKey(row[0]).day
        issuer = row[1]
        language = row[2]
        let tickers = try row.withUnsafeData(atIndex: 3) { KeyList(bytes: $0 ?? Data()).keys }
        self.tickers = listings.isEmpty ? tickers : tickers.map { listings[$0] ?? $0 }
        let claimed = try row.withUnsafeData(atIndex: 4) { KeyList(bytes: $0 ?? Data()).keys }
        let all = stride(from: 0, to: claimed.count - 1, by: 2).map { TallyValues(claimed[$0], claimed[$0 + 1]) }
        claims =
            (row[5] as String?).map { $0.split(separator: ",").compactMap { Int($0) } }?
            .filter(all.indices.contains).map { all[$0] } ?? all
    }

    /// What the release is counted under, each once.
    func values(_ groupings: [ReleaseGrouping]) -> [TallyValues] {
        guard groupings.count > 1 else { return values(groupings[0]).map { TallyValues($0, 0) } }
        switch (groupings[0], groupings[1]) {
        // A drug and a stage belong together where one claim has both.
        case (.drug, .stage): return distinct(claims.filter { $0.second > 0 })
        case (.stage, .drug): return distinct(claims.filter { $0.second > 0 }.map { TallyValues($0.second, $0.first) })
        case (let first, let second):
            let others = values(second)
            return values(first).flatMap { value in others.map { TallyValues(value, $0) } }
        }
    }

    private func values(_ grouping: ReleaseGrouping) -> [Int] {
        switch grouping {
        case .day, .month, .year: day > 0 ? [Period.number(of: grouping, onDay: day)] : []
        case .issuer: issuer.map { [$0] } ?? []
        case .ticker: distinct(tickers)
        case .drug: distinct(claims.map(\.first))
        case .stage: distinct(claims.map(\.second).filter { $0 > 0 })
        case .language: [language]
        }
    }

    /// Few enough that looking through them costs less than a set.
    private func distinct<Value: Equatable>(_ values: [Value]) -> [Value] {
        values.count < 2 ? values : values.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

/// What is counted together: the numbers of one value, with a second of 0, or of two.
struct TallyValues: Hashable {
    let first: Int
    let second: Int

    init(_ first: Int, _ second: Int) {
        self.first = first
        self.second = second
    }
}
