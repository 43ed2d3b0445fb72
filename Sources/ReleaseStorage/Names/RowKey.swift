internal import ReleaseModel

/// A release's row number: `day << 20 | arrival`, so that row order is time order (Docs/Decisions/row-order.md).
struct RowKey: Hashable {
    static let arrivalBits = 20
    static let arrivalMax = 1 << arrivalBits - 1
    /// After every day: 9999-12-31 is day 3,652,059.
    static let dayEnd = 1 << 22
    /// The first key of a release that has a date.
    static let firstDated = 1 << arrivalBits

    let value: Int

    init(day: Int, arrival: Int) { value = day << RowKey.arrivalBits | arrival }

    init(_ value: Int) { self.value = value }

    /// 0 without a date.
    var day: Int { value >> RowKey.arrivalBits }

    var date: CalendarDate? { CalendarDate(archiveDay: day) }

    /// The keys of a range of days, undated releases never among them.
    static func keys(in dates: DateRange) -> ClosedRange<Int>? {
        let first = (dates.first?.archiveDay ?? 1) << arrivalBits
        let last = (((dates.last?.archiveDay).map { $0 + 1 }) ?? dayEnd) << arrivalBits - 1
        return first <= last ? first...last : nil
    }
}

extension CalendarDate {
    /// Days counted from 0001-01-01 = 1; 0 stands for no date.
    var archiveDay: Int { dayNumber + 719_163 }

    /// Returns nil for day 0, "no date".
    init?(archiveDay: Int) {
        guard archiveDay > 0 else { return nil }
        self.init(dayNumber: archiveDay - 719_163)
    }
}
