import ReleaseModel
import Testing

@Suite("Instants")
struct InstantTests {
    @Test(
        "are read and written as RFC 3339",
        arguments: [
            ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"), ("2003-11-07t13:04:05z", "2003-11-07T13:04:05Z"),
            ("2003-11-07T23:30:00-05:00", "2003-11-08T04:30:00Z"), ("1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59Z"),
            ("2004-02-29T00:00:00+01:00", "2004-02-28T23:00:00Z"),
        ])
    func read(text: String, written: String) { #expect(Instant(rfc3339: text)?.description == written) }

    @Test(
        "are not read from other text",
        arguments: [
            "", "2003-11-07", "2003-11-07T13:04:05", "2003-11-07 13:04:05Z", "2003-11-07T24:00:00Z",
            "2003-11-07T13:60:00Z",
            "2003-02-29T00:00:00Z", "2003-11-07T13:04:05.Z", "2003-11-07T13:04:05+0100", "2003-11-07T13:04:05Zx",
        ])
    func refuse(text: String) { #expect(Instant(rfc3339: text) == nil) }
}
