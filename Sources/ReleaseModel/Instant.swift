internal import Glibc

/// A moment in UTC to the second, written as RFC 3339 `date-time` with `Z`: `2026-11-24T23:38:23Z`.
public struct Instant: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let secondsSince1970: Int

    public init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

    /// The system clock's time.
    public static var now: Instant { Instant(secondsSince1970: time(nil)) }

    /// Reads RFC 3339 `date-time` with `Z` or a numeric offset; a fraction of a second is cut off.
    public init?(rfc3339 text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == 0x54 || bytes[10] == 0x74, bytes[13] == 0x3A, bytes[16] == 0x3A,
            let date = CalendarDate(iso: String(decoding: bytes[0..<10], as: UTF8.self)),
            let hour = Instant.number(bytes[11..<13], below: 24),
            let minute = Instant.number(bytes[14..<16], below: 60),
            let second = Instant.number(bytes[17..<19], below: 60)
        else { return nil }
        var zone = bytes[19...]
        if zone.first == 0x2E {
            let fraction = zone.dropFirst().prefix { $0 >= 0x30 && $0 <= 0x39 }
            guard !fraction.isEmpty else { return nil }
            zone = zone[fraction.endIndex...]
        }
        guard let offset = Instant.offset(zone) else { return nil }
        self.init(secondsSince1970: date.dayNumber * 86_400 + hour * 3_600 + minute * 60 + second - offset)
    }

    /// The calendar date in UTC; nil outside the years 1...9999.
    public var date: CalendarDate? {
        CalendarDate(dayNumber: (secondsSince1970 - Instant.secondOfDay(secondsSince1970)) / 86_400)
    }

    public static func < (a: Instant, b: Instant) -> Bool { a.secondsSince1970 < b.secondsSince1970 }

    public var description: String {
        let second = Instant.secondOfDay(secondsSince1970)
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let day = date?.description ?? "9999-12-31"
        return "\(day)T\(padded(second / 3_600)):\(padded(second / 60 % 60)):\(padded(second % 60))Z"
    }

    private static func secondOfDay(_ seconds: Int) -> Int {
        let rest = seconds % 86_400
        return rest < 0 ? rest + 86_400 : rest
    }

    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        let zone = Array(zone)
        if zone == [0x5A] || zone == [0x7A] { return 0 }
        guard zone.count == 6, zone[0] == 0x2B || zone[0] == 0x2D, zone[3] == 0x3A,
            let hours = number(zone[1..<3], below: 24), let minutes = number(zone[4..<6], below: 60)
        else { return nil }
        return (hours * 3_600 + minutes * 60) * (zone[0] == 0x2D ? -1 : 1)
    }

    private static func number(_ digits: ArraySlice<UInt8>, below limit: Int) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= 0x30, digit <= 0x39 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value < limit ? value : nil
    }
}
