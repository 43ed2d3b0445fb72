import HTTPMessages
import Testing

@Suite("Dates")
struct HTTPDateTests {
    static let now = HTTPDate(unixSeconds: 1_790_000_000)

    @Test(
        "The three formats mean the same",
        arguments: ["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"])
    func formats(_ text: String) {
        #expect(HTTPDate(text, now: Self.now) == HTTPDate(unixSeconds: 784_111_777))
    }

    @Test(
        "Two digits of a year are of the last hundred years, or of the next fifty",
        arguments: [("26", 2026), ("76", 2076), ("77", 1977), ("99", 1999)])
    func centuries(_ digits: String, _ year: Int) throws {
        let date = try #require(HTTPDate("Monday, 01-Jan-\(digits) 00:00:00 GMT", now: Self.now))
        #expect(date.text.contains(" Jan \(year) "))
    }

    @Test(
        "Anything else is no date",
        arguments: [
            "", "0", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 29 Feb 1900 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT",
            "Sun, 06 Nov 1994 08:60:00 GMT", "sun, 06 nov 1994 08:49:37 gmt", "Sun, 00 Nov 1994 08:49:37 GMT",
            "1994-11-06T08:49:37Z", "Sun Nov 31 08:49:37 1994", "Sun, 06 Nov 1994 08:49 GMT",
        ])
    func refused(_ text: String) {
        #expect(HTTPDate(text, now: Self.now) == nil)
    }

    @Test(
        "What is written is read again", arguments: [0, 951_782_399, 951_782_400, 4_107_542_400, 253_402_300_799, -1])
    func roundTrip(_ seconds: Int) {
        let date = HTTPDate(unixSeconds: seconds)
        #expect(date.bytes.count == 29)
        #expect(HTTPDate(date.text, now: Self.now) == date)
    }

    @Test("The weekday is the right one")
    func weekday() {
        #expect(HTTPDate(unixSeconds: 951_782_400).text == "Tue, 29 Feb 2000 00:00:00 GMT")
        #expect(HTTPDate(unixSeconds: -1).text == "Wed, 31 Dec 1969 23:59:59 GMT")
    }
}
