public import ReleaseModel

/// Days from `first` to `last`, both included; an open side is nil.
public struct DateRange: Sendable, Equatable {
    public let first: CalendarDate?
    public let last: CalendarDate?

    /// The days that a partial date names: a year `2003`, a month `2003-11` or a day `2003-11-07`; nil for anything else.
    public init?(partial text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 3 else { return nil }
        let widths = [4, 2, 2]
        var numbers: [Int] = []
        for (part, width) in zip(parts, widths) {
            guard part.utf8.count == width, part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(part)
            else { return nil }
            numbers.append(number)
        }
        let firstMonth = numbers.count > 1 ? numbers[1] : 1
        let lastMonth = numbers.count > 1 ? numbers[1] : 12
        let firstDay = numbers.count > 2 ? numbers[2] : 1
        let lastDay = numbers.count > 2 ? numbers[2] : CalendarDate.days(inMonth: lastMonth, of: numbers[0])
        guard let first = CalendarDate(year: numbers[0], month: firstMonth, day: firstDay),
            let last = CalendarDate(year: numbers[0], month: lastMonth, day: lastDay)
        else { return nil }
        self.first = first
        self.last = last
    }

    /// From the first day of `from` to the last day of `to`, which are partial dates' ranges; nil leaves a side open.
    public init(from: DateRange?, to: DateRange?) {
        first = from?.first
        last = to?.last
    }

    /// What lies in both ranges: `date`, `date_from` and `date_to` given together are ANDed.
    public func intersection(_ other: DateRange) -> DateRange {
        DateRange(
            first: [first, other.first].compactMap { $0 }.max(), last: [last, other.last].compactMap { $0 }.min())
    }

    /// Whether no day lies in it.
    public var isEmpty: Bool {
        guard let first, let last else { return false }
        return last < first
    }

    private init(first: CalendarDate?, last: CalendarDate?) {
        self.first = first
        self.last = last
    }
}
