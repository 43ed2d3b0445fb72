import ReleaseModel
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test(
        "only dates that exist can be made",
        arguments: [
            ("2003-11-07", true), ("2004-02-29", true), ("2000-02-29", true), ("1900-02-29", false),
            ("2003-02-29", false),
            ("2003-13-01", false), ("2003-00-10", false), ("2003-04-31", false), ("2003-4-01", false),
            ("0000-01-01", false),
            ("2003-11-7x", false), ("", false), ("20031107", false), ("２003-11-0", false),
        ])
    func existing(text: String, exists: Bool) {
        #expect((CalendarDate(iso: text) != nil) == exists)
        if exists { #expect(CalendarDate(iso: text)?.description == text) }
    }

    @Test("a date and its day number tell each other, day after day over four centuries")
    func dayNumbers() throws {
        var last = try #require(CalendarDate(dayNumber: -150_000))
        for number in -149_999...1_000 {
            let date = try #require(CalendarDate(dayNumber: number))
            #expect(date.dayNumber == number)
            #expect(last < date)
            last = date
        }
        #expect(CalendarDate(iso: "1970-01-01")?.dayNumber == 0)
        #expect(CalendarDate(iso: "2003-11-07")?.dayNumber == 12_363)
        #expect(CalendarDate(iso: "9999-12-31")?.dayNumber == 2_932_896)
        #expect(CalendarDate(dayNumber: 2_932_897) == nil)
        #expect(CalendarDate(dayNumber: -719_163) == nil)
    }
}

@Suite("Evidence")
struct EvidenceTests {
    @Test("entries below a pointer keep their order and lose the pointer")
    func below() {
        let span = [SourceSpan(start: 1, end: 2)]
        let evidence = Evidence(entries: [
            .init(pointer: "/drug_programs/1/drug", spans: span), .init(pointer: "/drug_programs/1/stage", spans: span),
            .init(pointer: "/drug_programs/10/drug", spans: span), .init(pointer: "/headline", spans: span),
        ])
        #expect(evidence.below("/drug_programs/1").map(\.pointer) == ["/drug", "/stage"])
        #expect(evidence.below("/headline").isEmpty)
    }
}
