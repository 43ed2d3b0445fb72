/// An instant in whole seconds, as HTTP writes it (RFC 9110, section 5.6.7).
public struct HTTPDate: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
    public var unixSeconds: Int

    public init(unixSeconds: Int) {
        self.unixSeconds = unixSeconds
    }

    public static func < (a: HTTPDate, b: HTTPDate) -> Bool { a.unixSeconds < b.unixSeconds }

    static let weekdays: [StaticString] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    static let months: [StaticString] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private var daysSince1970: Int {
        (unixSeconds - (unixSeconds % 86_400 + 86_400) % 86_400) / 86_400
    }

    var year: Int { HTTPDate.civil(day: daysSince1970).year }

    /// `Sun, 06 Nov 1994 08:49:37 GMT`: 29 bytes for every year of four digits.
    public var bytes: [UInt8] {
        let day = daysSince1970
        let second = unixSeconds - day * 86_400
        let date = HTTPDate.civil(day: day)
        // 1970-01-01 was a Thursday.
        let weekday = ((day + 4) % 7 + 7) % 7
        var bytes: [UInt8] = []
        bytes.reserveCapacity(29)
        bytes.append(HTTPDate.weekdays[weekday])
        bytes.append(", ")
        bytes.append(twoDigits: date.day)
        bytes.append(0x20)
        bytes.append(HTTPDate.months[date.month - 1])
        bytes.append(0x20)
        bytes.append(twoDigits: date.year / 100)
        bytes.append(twoDigits: date.year % 100)
        bytes.append(0x20)
        bytes.append(twoDigits: second / 3600)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(twoDigits: second / 60 % 60)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(twoDigits: second % 60)
        bytes.append(" GMT")
        return bytes
    }

    /// The whole Date field with its line end (RFC 9110, section 6.6.1).
    public var field: [UInt8] { Array("Date: ".utf8) + bytes + Array("\r\n".utf8) }

    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": `civil_from_days`; years begin in March.
    private static func civil(day: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = day + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// The way back: `days_from_civil`.
    static func day(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}

extension [UInt8] {
    fileprivate mutating func append(twoDigits number: Int) {
        append(0x30 + UInt8(truncatingIfNeeded: number / 10 % 10))
        append(0x30 + UInt8(truncatingIfNeeded: number % 10))
    }
}
