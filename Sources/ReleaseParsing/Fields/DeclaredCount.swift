/// A number of countries that a paragraph declares (`a total of 10 countries`) beside the countries that it then lists.
struct DeclaredCount {
    var declared: Int
    var listed: Int
    /// The words that declare the number.
    var range: Range<Int>

    /// The first declaration of a paragraph that a list follows, if the list is meant to be complete.
    static func read(_ tokens: ArraySlice<Token>, in text: ReleaseText) -> DeclaredCount? {
        for index in tokens.indices where tokens[index].signs.contains(.opensTotal) {
            guard let phrase = totals.match(tokens, at: index),
                let number = number(tokens, at: index + phrase.count, in: text),
                index + phrase.count + 1 < tokens.endIndex, countries.contains(tokens[index + phrase.count + 1])
            else { continue }
            let end = index + phrase.count + 2
            guard let listed = listLength(tokens, after: end, in: text) else { return nil }
            return DeclaredCount(declared: number, listed: listed, range: tokens[index].start..<tokens[end - 1].end)
        }
        return nil
    }

    static let totals = PhraseTable<Bool>("a total of | the following | total of | un total de") { _ in true }
    private static let countries = WordTable("countries pays")
    private static let complete = WordTable("include includes are namely comprennent")
    private static let openEnded = WordTable("including such among example notamment")
    private static let numbers = PhraseTable<Int>(
        """
        two = 2
        three = 3
        four = 4
        five = 5
        six = 6
        seven = 7
        eight = 8
        nine = 9
        ten = 10
        eleven = 11
        twelve = 12
        fifteen = 15
        twenty = 20
        """
    ) { Int($0) }

    private static func number(_ tokens: ArraySlice<Token>, at index: Int, in text: ReleaseText) -> Int? {
        guard tokens.indices.contains(index) else { return nil }
        return tokens[index].kind == .number
            ? Int(text.string(tokens[index].range)) : numbers.match(tokens, at: index)?.meaning
    }

    /// The countries of the first list of three or more after `start`; nil where the list says that it leaves some out.
    private static func listLength(_ tokens: ArraySlice<Token>, after start: Int, in text: ReleaseText) -> Int? {
        var listed = 0
        var isComplete = false
        var index = start
        while index < tokens.endIndex {
            if let country = Country.match(tokens, at: index) {
                listed += 1
                index += country.count
            } else if listed > 0, !isSeparator(tokens[index], text) {
                if listed >= 3 { break }
                listed = 0
                index += 1
            } else {
                if openEnded.contains(tokens[index]) { return nil }
                if complete.contains(tokens[index]) || text.isMark(tokens, index, 0x3A) { isComplete = true }
                index += 1
            }
        }
        return listed >= 3 && isComplete ? listed : nil
    }

    private static let joiners = WordTable("and the et le la les")

    private static func isSeparator(_ token: Token, _ text: ReleaseText) -> Bool {
        joiners.contains(token) || token.kind == .mark && text.utf8[token.start] == 0x2C
    }
}
