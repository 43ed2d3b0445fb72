import Testing

@testable import ReleaseParsing

struct TokenTests {
    @Test(
        "A word is the same token before ASCII and before a curly quotation mark",
        arguments: ["word", "Word", "WORD", "iPhone", "A", "CO2", "Q3", "10th", "5FU", "7", "1,234.5"])
    func token(word: String) throws {
        let plain = try #require(Token.all(in: Array("\(word) is".utf8)).first)
        let quoted = try #require(Token.all(in: Array("\(word)” is".utf8)).first)
        #expect(plain.range == 0..<word.utf8.count)
        #expect(plain.range == quoted.range)
        #expect(plain.kind == quoted.kind)
        #expect(plain.shape == quoted.shape)
        #expect(plain.folded == quoted.folded)
    }

    @Test("What stands before a token is none, a space, a line break or a blank line")
    func gaps() {
        let gaps = Token.all(in: Array("a(b) c\td \n e\n\n\u{A0}f".utf8)).map(\.gap)
        #expect(gaps == [.none, .none, .none, .none, .space, .space, .lineBreak, .blankLine])
    }
}
