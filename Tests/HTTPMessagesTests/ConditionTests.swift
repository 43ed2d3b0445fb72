import HTTPMessages
import Testing

@Suite("Conditions and ranges")
struct ConditionTests {
    static let now = HTTPDate(unixSeconds: 1_790_000_000)
    static let before = "Sun, 06 Nov 1994 08:49:36 GMT"
    static let same = "Sun, 06 Nov 1994 08:49:37 GMT"
    static let after = "Sun, 06 Nov 1994 08:49:38 GMT"
    static let strong = Validators(tag: EntityTag("a"), modified: HTTPDate(unixSeconds: 784_111_777))
    static let weak = Validators(tag: EntityTag("a", isWeak: true), modified: HTTPDate(unixSeconds: 784_111_777))

    struct Case: CustomTestStringConvertible {
        var why: String
        var fields: [(String, String)]
        var current: Validators? = ConditionTests.strong
        var method = HTTPMethod.get
        var expected: Precondition

        var testDescription: String { why }
    }

    @Test(
        "Conditions are weighed as RFC 9110, section 13.2.2 orders them",
        arguments: [
            Case(why: "none", fields: [], expected: .met),
            Case(why: "the tag is known", fields: [("If-None-Match", "\"a\"")], expected: .notModified),
            Case(why: "HEAD too", fields: [("If-None-Match", "\"a\"")], method: .head, expected: .notModified),
            Case(why: "a write is refused", fields: [("If-None-Match", "\"a\"")], method: .put, expected: .failed),
            Case(why: "another tag", fields: [("If-None-Match", "\"b\"")], expected: .met),
            Case(why: "a list", fields: [("If-None-Match", "\"b\", W/\"c,d\" ,\"a\"")], expected: .notModified),
            Case(
                why: "two fields", fields: [("If-None-Match", "\"b\""), ("If-None-Match", "\"a\"")],
                expected: .notModified),
            Case(why: "weak comparison", fields: [("If-None-Match", "W/\"a\"")], expected: .notModified),
            Case(
                why: "weak on both sides", fields: [("If-None-Match", "W/\"a\"")], current: weak, expected: .notModified
            ),
            Case(why: "anything", fields: [("If-None-Match", "*")], expected: .notModified),
            Case(why: "anything, but there is nothing", fields: [("If-None-Match", "*")], current: nil, expected: .met),
            Case(why: "a tag without quotes is none", fields: [("If-None-Match", "a")], expected: .met),
            Case(why: "a comma inside a tag", fields: [("If-None-Match", "\"x,\"a\"")], expected: .met),
            Case(
                why: "tags win over dates", fields: [("If-None-Match", "\"b\""), ("If-Modified-Since", after)],
                expected: .met),
            Case(why: "not changed since", fields: [("If-Modified-Since", same)], expected: .notModified),
            Case(why: "changed since", fields: [("If-Modified-Since", before)], expected: .met),
            Case(why: "a date that is none", fields: [("If-Modified-Since", "yesterday")], expected: .met),
            Case(why: "dates are for reads", fields: [("If-Modified-Since", same)], method: .post, expected: .met),
            Case(why: "the expected state", fields: [("If-Match", "\"a\"")], expected: .met),
            Case(why: "another state", fields: [("If-Match", "\"b\"")], expected: .failed),
            Case(why: "strong comparison", fields: [("If-Match", "W/\"a\"")], current: weak, expected: .failed),
            Case(why: "any state", fields: [("If-Match", "*")], expected: .met),
            Case(why: "any state, but there is none", fields: [("If-Match", "*")], current: nil, expected: .failed),
            Case(why: "unchanged since", fields: [("If-Unmodified-Since", same)], expected: .met),
            Case(why: "changed after that", fields: [("If-Unmodified-Since", before)], expected: .failed),
            Case(
                why: "If-Match wins over its date", fields: [("If-Match", "\"a\""), ("If-Unmodified-Since", before)],
                expected: .met),
            Case(
                why: "both must hold", fields: [("If-Match", "\"a\""), ("If-None-Match", "\"a\"")],
                expected: .notModified),
            Case(
                why: "the first one to fail decides", fields: [("If-Match", "\"b\""), ("If-None-Match", "\"a\"")],
                expected: .failed),
        ])
    func conditions(_ test: Case) {
        let request = HTTPRequest(
            method: test.method, target: RequestTarget(path: "/"), fields: HTTPFields(test.fields))
        #expect(Precondition(of: request, current: test.current, now: Self.now) == test.expected)
    }

    @Test(
        "Ranges that go forward are cut out; what is none gives the whole",
        arguments: [
            ("bytes=0-4", ByteRange.part(0..<5)), ("bytes=0-0", .part(0..<1)), ("bytes=5-", .part(5..<10)),
            ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=0-99999999999999999999", .part(0..<10)),
            ("BYTES=9-9", .part(9..<10)), ("bytes=10-", .unsatisfiable),
            ("bytes=99999999999999999999-", .unsatisfiable),
            ("bytes=-0", .unsatisfiable), ("bytes=4-0", .whole), ("bytes=a-b", .whole), ("bytes=-", .whole),
            ("bytes=", .whole), ("bytes", .whole), ("lines=0-4", .whole), ("bytes=--1", .whole),
            ("bytes=+1-2", .whole), ("bytes=0-1,3-4", .parts([0..<2, 3..<5])),
            ("bytes=0-1,2-2", .parts([0..<2, 2..<3])),
            ("bytes=0-1,-1", .parts([0..<2, 9..<10])), ("bytes=0-1,10-", .part(0..<2)),
            ("bytes=10-,-0", .unsatisfiable), ("bytes=0-4,4-5", .whole), ("bytes=3-4,0-1", .whole),
            ("bytes=0-1,x", .whole),
        ])
    func ranges(_ value: String, _ expected: ByteRange) {
        #expect(range([("Range", value)]) == expected)
    }

    @Test("Several parts are one body between boundaries")
    func multipart() {
        let body = ByteRange.multipart(
            [0..<2, 8..<10], of: Array("0123456789".utf8), type: "text/plain", boundary: "b")
        #expect(
            String(decoding: body, as: UTF8.self) == """
                \r\n--b\r\nContent-Type: text/plain\r\nContent-Range: bytes 0-1/10\r\n\r\n01\
                \r\n--b\r\nContent-Type: text/plain\r\nContent-Range: bytes 8-9/10\r\n\r\n89\r\n--b--\r\n
                """)
    }

    @Test(
        "A range holds only for the state that the client has",
        arguments: [
            ("\"a\"", true), ("\"b\"", false), ("W/\"a\"", false), (same, true), (before, false), (after, false),
            ("nonsense", false),
        ])
    func ifRange(_ value: String, _ holds: Bool) {
        #expect(range([("Range", "bytes=0-4"), ("If-Range", value)]) == (holds ? .part(0..<5) : .whole))
    }

    @Test("Ranges are for GET only, and nothing has no parts")
    func rangesDoNotApply() {
        #expect(range([("Range", "bytes=0-4")], method: .head) == .whole)
        #expect(range([("Range", "bytes=0-4")], length: 0) == .whole)
        #expect(range([("Range", "bytes=0-4"), ("Range", "bytes=0-4")]) == .whole)
    }

    @Test("Content-Range says which part it is")
    func contentRange() {
        #expect(ByteRange.part(0..<5).contentRange(length: 10) == "bytes 0-4/10")
        #expect(ByteRange.unsatisfiable.contentRange(length: 10) == "bytes */10")
        #expect(ByteRange.whole.contentRange(length: 10) == nil)
    }

    private func range(_ fields: [(String, String)], method: HTTPMethod = .get, length: Int = 10) -> ByteRange {
        let request = HTTPRequest(method: method, target: RequestTarget(path: "/"), fields: HTTPFields(fields))
        return ByteRange(of: request, length: length, current: Self.strong, now: Self.now)
    }
}
