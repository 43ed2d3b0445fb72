import ReleaseRendering
import Testing

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
