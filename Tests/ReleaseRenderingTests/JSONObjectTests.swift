import ReleaseRendering
import Testing

@Suite("Rendered JSON objects")
struct JSONObjectTests {
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
}
