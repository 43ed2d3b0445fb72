import ReleaseRendering
import Testing

@Suite("Values inside rendered JSON")
struct JSONValueTests {
    private func value(_ json: String) -> JSONValue { JSONValue(Array(json.utf8)[...]) }

    @Test(
        "a string is read as it was meant, a number and a flag as they are written, and nothing else has a text",
        arguments: [
            (#""plain""#, "plain"), (#""""#, ""), (#""a \"b\" \\ \/""#, #"a "b" \ /"#),
            (#""\n\r\t\b\f""#, "\n\r\t\u{8}\u{C}"),
            (#""\u001f\u00e9ß""#, "\u{1F}éß"), (#""\ud83d""#, "\u{FFFD}"), ("-12", "-12"), ("true", "true"),
            ("null", nil),
            ("[1]", nil), ("{}", nil),
        ] as [(String, String?)])
    func text(json: String, expected: String?) {
        #expect(value(json).text == expected)
    }

    @Test("what the writer wrote is read back, whatever is in it")
    func roundTrip() {
        let texts = (0..<0x250).compactMap { Unicode.Scalar($0) }.map { "<\($0)>" } + ["\u{2028}😀\\u0041\"", ""]
        var writer = JSONWriter()
        writer.object { $0.member("a", texts) }
        #expect(JSONObject(writer.bytes)["a"]?.texts == texts)
    }

    @Test("members and elements are found at any depth, and missing ones are not")
    func structure() {
        let json = value(#"{"a":[{"b":"x,]}"},{"b":null},{}],"c":{"d":{"e":1}},"f":[]}"#)
        #expect(json["a"]?.elements?.map { $0["b"]?.text } == ["x,]}", nil, nil])
        #expect(json["c"]?["d"]?["e"]?.text == "1")
        #expect(json["f"]?.elements?.isEmpty == true)
        #expect(json["g"] == nil)
        #expect(json["c"]?.elements == nil)
        #expect(json["a"]?["b"] == nil)
    }

    @Test(
        "bytes that are no JSON are read without a crash",
        arguments: ["", "{", "[", "\"", "{\"a\"", "\"\\", "\"\\u12", "]"])
    func damaged(json: String) {
        let value = value(json)
        _ = value.text
        _ = value.elements
        _ = value["a"]
    }
}
