internal import ReleaseModel

/// Days, months and years as numbers that count on without a gap.
enum Period {
    static func isPeriod(_ grouping: ReleaseGrouping) -> Bool {
        grouping == .day || grouping == .month || grouping == .year
    }

    /// The period in which an archive's day lies.
    static func number(of grouping: ReleaseGrouping, onDay day: Int) -> Int {
        guard grouping != .day, let date = CalendarDate(archiveDay: day) else { return day }
        return grouping == .year ? date.year : date.year * 12 + date.month - 1
    }

    static func firstDay(of number: Int, _ grouping: ReleaseGrouping) -> Int {
        switch grouping {
        case .year: CalendarDate(year: number, month: 1, day: 1)?.archiveDay ?? 0
        case .month: CalendarDate(year: number / 12, month: number % 12 + 1, day: 1)?.archiveDay ?? 0
        default: number
        }
    }

    static func value(of number: Int, _ grouping: ReleaseGrouping) -> ReleaseCount.Value {
        guard let date = CalendarDate(archiveDay: firstDay(of: number, grouping)) else {
            return ReleaseCount.Value(key: "", label: "")
        }
        let iso = date.description
        let month = months[date.month - 1]
        return switch grouping {
        case .year: ReleaseCount.Value(key: String(iso.prefix(4)), label: String(date.year))
        case .month: ReleaseCount.Value(key: String(iso.prefix(7)), label: "\(month) \(date.year)")
        default: ReleaseCount.Value(key: iso, label: "\(month) \(date.day), \(date.year)")
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}
