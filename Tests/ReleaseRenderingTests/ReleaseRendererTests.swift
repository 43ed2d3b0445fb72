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
