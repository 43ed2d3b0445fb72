import ReleaseModel
import ReleaseRendering
import Testing

@Suite("Rendering a release")
struct ReleaseRendererTests {
    @Test("a release parsed alone is an object, several are a list")
    func parsed() {
        let release = ParsedRelease(text: "", source: SourceDocument(bytes: [], format: .wireText))
        #expect(ReleaseRenderer.parsed([release]).starts(with: Array(#"{"data":{"headline":null"#.utf8)))
        #expect(ReleaseRenderer.parsed([release, release]).starts(with: Array(#"{"data":[{"headline":null"#.utf8)))
        #expect(ReleaseRenderer.parsed([]) == Array("{\"data\":[]}\n".utf8))
    }
}
