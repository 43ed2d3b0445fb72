import Testing

@testable import ArchiveAPI

@Suite struct RenderedJSONTests {
    @Test(
        "members are picked in the order in which they stand",
        arguments: [
            (#"{"a":1,"b":[1,{"c":2}],"d":"x"}"#, ["d", "a"], #"{"a":1,"d":"x"}"#),
            (#"{"a":"},{\"b\":1","b":"\\","c":null}"#, ["b", "c"], #"{"b":"\\","c":null}"#),
            (#"{"a":"},{\"b\":1","b":"\\","c":null}"#, ["a"], #"{"a":"},{\"b\":1"}"#),
            (#"{"a":{"b":1}}"#, ["b"], "{}"), ("{}", ["a"], "{}"),
        ])
    func selecting(json: String, names: [String], expected: String) {
        #expect(String(decoding: JSONObject(Array(json.utf8)).selecting(names), as: UTF8.self) == expected)
    }

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
