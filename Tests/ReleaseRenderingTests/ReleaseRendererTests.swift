import ReleaseModel
import ReleaseRendering
import Testing

@Suite("Rendering a release")
struct ReleaseRendererTests {
    private static let release = ParsedRelease(text: "", source: SourceDocument(bytes: [], format: .wireText))
    private static let identity = ReleaseIdentity(
        id: "rel_1", slug: "undated-untitled", version: 1, receivedAt: Instant(secondsSince1970: 0),
        visibleFrom: Instant(secondsSince1970: 0), updatedAt: Instant(secondsSince1970: 0))

    @Test("a release parsed alone is an object, several are a list")
    func parsed() {
        let release = ReleaseRendererTests.release
        #expect(ReleaseRenderer.parsed([release]).starts(with: Array(#"{"data":{"headline":null"#.utf8)))
        #expect(ReleaseRenderer.parsed([release, release]).starts(with: Array(#"{"data":[{"headline":null"#.utf8)))
        #expect(ReleaseRenderer.parsed([]) == Array("{\"data\":[]}\n".utf8))
    }

    @Test("new links stand in the old ones' place, whatever the release says")
    func relinked() {
        var release = ReleaseRendererTests.release
        release.headline = "A headline with ,\"links\":{\"self\":1} in it"
        release.urls = ["http://links.example/,\"links\":"]
        var linked = ReleaseRendererTests.identity
        linked.neighbours = .init(previous: "rel_0", next: "rel_2")
        for render in [ReleaseRenderer.stored, ReleaseRenderer.summary] {
            let alone = render(release, ReleaseRendererTests.identity)
            let between = render(release, linked)
            #expect(alone != between)
            #expect(ReleaseRenderer.relinked(alone, id: "rel_1", linked.neighbours) == between)
            #expect(ReleaseRenderer.relinked(between, id: "rel_1", .init()) == alone)
        }
    }

    @Test("evidence becomes the last member")
    func evidence() {
        let stored = ReleaseRenderer.stored(ReleaseRendererTests.release, ReleaseRendererTests.identity)
        let evidence = ReleaseRenderer.evidence([.init(pointer: "/headline", spans: [SourceSpan(start: 1, end: 2)])])
        let text = String(decoding: ReleaseRenderer.adding(evidence: evidence, to: stored), as: UTF8.self)
        #expect(text.hasSuffix(#","next":null},"evidence":{"/headline":[[1,2]]}}}"# + "\n"))
    }
}

@Suite("JSON")
struct JSONWriterTests {
    @Test(
        "text is escaped as RFC 8259 requires, and no more",
        arguments: [
            ("plain", #""plain""#), ("\"\\/", #""\"\\/""#), ("\n\r\t\u{0}\u{1F}", #""\n\r\t\u0000\u001f""#),
            ("é😀\u{7F}\u{2028}", "\"é😀\u{7F}\u{2028}\""),
        ])
    func escapes(text: String, json: String) {
        var writer = JSONWriter()
        writer.value(text)
        #expect(writer.bytes == Array(json.utf8))
    }

    @Test("commas stand between members and elements, at every depth")
    func commas() {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("a", 1)
            writer.members(ofRendered: Array("{}".utf8))
            writer.members(ofRendered: Array(#"{"b":2,"c":[]}"#.utf8))
            writer.member("d", [[1, 2], []]) { writer, row in writer.array(row) { $0.value($1) } }
            writer.member("e") { _ in }
            writer.member("f", String?.none)
        }
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == #"{"a":1,"b":2,"c":[],"d":[[1,2],[]],"e":{},"f":null}"#)
    }
}

@Suite("Deflation")
struct DeflationTests {
    @Test("what was deflated comes back", arguments: [0, 1, 2, 100, 70_000])
    func roundTrip(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) }
        let deflated = try #require(Deflation.deflated(bytes, as: .zlib))
        #expect(Deflation.inflated(deflated, count: count) == bytes)
        #expect(Deflation.inflated(deflated, count: count + 1) == nil)
        #expect(count == 0 || Deflation.inflated(deflated, count: count - 1) == nil)
        #expect(Deflation.inflated(Array(deflated.dropLast()), count: count) == nil)
        let gzip = try #require(Deflation.deflated(bytes, as: .gzip))
        #expect(gzip.starts(with: [0x1F, 0x8B]))
    }
}

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
