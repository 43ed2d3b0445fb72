import Glibc

extension HTTPDate {
    public static var now: HTTPDate {
        // With nil the call only returns the time, and it can't fail.
        HTTPDate(unixSeconds: time(nil))
    }

    /// Reads the three formats that a server must accept (RFC 9110, section 5.6.7); nil for anything else.
    ///
    /// - Parameter now: decides the century of the obsolete format that has two digits for the year.
    public init?(_ text: String, now: HTTPDate = .now) {
        guard let date = HTTPDate.imf(text) ?? HTTPDate.rfc850(text, now: now) ?? HTTPDate.asctime(text) else {
            return nil
        }
        self = date
    }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`
    private static func imf(_ text: String) -> HTTPDate? {
        let parts = text.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 6, isWeekday(parts[0].dropLast(), comma: parts[0].last),
            parts[5].elementsEqual("GMT".utf8),
            let day = number(parts[1], digits: 2), let month = month(parts[2]), let year = number(parts[3], digits: 4)
        else { return nil }
        return HTTPDate(year: year, month: month, day: day, time: parts[4])
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT`
    private static func rfc850(_ text: String, now: HTTPDate) -> HTTPDate? {
        let parts = text.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0].suffix(4).elementsEqual("day,".utf8),
            isWeekday(parts[0].prefix(3), comma: parts[0].last), parts[3].elementsEqual("GMT".utf8)
        else { return nil }
        let date = parts[1].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard date.count == 3, let day = number(date[0], digits: 2), let month = month(date[1]),
            let shortYear = number(date[2], digits: 2)
        else { return nil }
        let thisYear = now.year
        var year = thisYear - thisYear % 100 + shortYear
        // More than 50 years ahead: the most recent past year with the same digits (RFC 9110, section 5.6.7).
        if year > thisYear + 50 { year -= 100 }
        return HTTPDate(year: year, month: month, day: day, time: parts[2])
    }

    /// `Sun Nov  6 08:49:37 1994`
    private static func asctime(_ text: String) -> HTTPDate? {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, bytes[3] == 0x20, bytes[7] == 0x20, bytes[10] == 0x20, bytes[19] == 0x20,
            isWeekday(bytes[0..<3], comma: UInt8(ascii: ",")), let month = month(bytes[4..<7]),
            let day = bytes[8] == 0x20 ? number(bytes[9..<10], digits: 1) : number(bytes[8..<10], digits: 2),
            let year = number(bytes[20..<24], digits: 4)
        else { return nil }
        return HTTPDate(year: year, month: month, day: day, time: bytes[11..<19])
    }

    private init?(year: Int, month: Int, day: Int, time: some Collection<UInt8>) {
        let parts = time.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let monthEnd = HTTPDate.day(year: month == 12 ? year + 1 : year, month: month % 12 + 1, day: 1)
        let date = HTTPDate.day(year: year, month: month, day: day)
        guard parts.count == 3, day > 0, date < monthEnd,
            let hour = HTTPDate.number(parts[0], digits: 2), hour < 24,
            let minute = HTTPDate.number(parts[1], digits: 2), minute < 60,
            // 60 is a leap second.
            let second = HTTPDate.number(parts[2], digits: 2), second <= 60
        else { return nil }
        unixSeconds = date * 86_400 + hour * 3600 + minute * 60 + second
    }

    private static func number(_ digits: some Collection<UInt8>, digits count: Int) -> Int? {
        guard digits.count == count, digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private static func month(_ name: some Collection<UInt8>) -> Int? {
        months.firstIndex { name.elementsEqual($0.description.utf8) }.map { $0 + 1 }
    }

    private static func isWeekday(_ name: some Collection<UInt8>, comma: UInt8?) -> Bool {
        comma == UInt8(ascii: ",") && weekdays.contains { name.elementsEqual($0.description.utf8) }
    }
}
