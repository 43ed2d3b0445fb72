import Testing

@testable import ArchiveAPI

@Suite struct RenderedJSONTests {
    @Test("pretty JSON has two spaces a level and leaves strings alone")
    func indented() {
        let json = #"{"a":[null,{"b":"x{,:\"}"}],"c":{},"d":[],"e":[[0,9],[12,20]]}"#
        let expected = """
            {
              "a": [
                null,
                {
                  "b": "x{,:\\"}"
                }
              ],
              "c": {},
              "d": [],
              "e": [
                [0, 9],
                [12, 20]
              ]
            }
            """
        #expect(String(decoding: JSONIndenter.indent(Array(json.utf8)), as: UTF8.self) == expected)
    }
}
