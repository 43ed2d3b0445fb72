/// Finds the line breaks that a data set lost: a sentence that ends and, without a space, the next one that begins
/// (`… at any time.About Arbolane`).
enum LostBreaks {
    /// Shorter lines have kept their breaks.
    private static let lineBytesMin = 800

    /// The line's parts; nil if it lost fewer than two breaks, which can be misprints.
    static func parts(of line: Range<Int>, in text: ReleaseText) -> [Range<Int>]? {
        guard line.count >= lineBytesMin else { return nil }
        let starts = self.starts(text.tokens(in: line), text)
        guard starts.count > 1 else { return nil }
        var parts: [Range<Int>] = []
        var start = line.lowerBound
        for next in starts where next > start {
            parts.append(start..<next)
            start = next
        }
        parts.append(start..<line.upperBound)
        return parts
    }

    private static func starts(_ tokens: ArraySlice<Token>, _ text: ReleaseText) -> [Int] {
        var starts: [Int] = []
        var isQuoted = false
        for index in tokens.indices {
            let token = tokens[index]
            if token.gap == .none, token.kind == .word, token.shape != .lower, token.end - token.start > 1,
                let end = sentenceEnd(tokens, before: index, isQuoted, text)
            {
                starts.append(end)
            }
            if text.isMark(tokens, index, 0x22) { isQuoted.toggle() }
        }
        return starts
    }

    /// Where the next sentence begins if one ends directly before `index`: at the word, or at the quotation mark that opens it.
    private static func sentenceEnd(
        _ tokens: ArraySlice<Token>, before index: Int, _ isQuoted: Bool, _ text: ReleaseText
    ) -> Int? {
        var mark = index - 1
        guard tokens.indices.contains(mark - 2), tokens[mark].kind == .mark else { return nil }
        var start = tokens[index].start
        if text.isQuote(tokens[mark]) {
            if text.isMark(tokens, mark, 0x22) ? isQuoted : text.isOpeningQuote(tokens[mark]) {
                start = tokens[mark].start
            }
            guard tokens[mark].gap == .none else { return nil }
            mark -= 1
        }
        guard text.isMark(tokens, mark, 0x2E) || text.isMark(tokens, mark, 0x3F) || text.isMark(tokens, mark, 0x21),
            tokens[mark].gap == .none,
            isLastWord(tokens, mark - 1, text) || SectionHeading.openings.match(tokens, at: index) != nil
        else { return nil }
        return start
    }

    /// A word in small letters, a number or a bracket, and not the end of a host's name.
    private static func isLastWord(_ tokens: ArraySlice<Token>, _ index: Int, _ text: ReleaseText) -> Bool {
        guard tokens.indices.contains(index - 1) else { return false }
        let token = tokens[index]
        if token.kind == .mark { return text.utf8[token.start] == 0x29 || text.isQuote(token) }
        guard token.end - token.start > 2 || token.kind == .number || token.shape == .upper,
            !CompanySuffix.words.contains(token.folded)
        else { return false }
        let glued =
            token.gap == .none && tokens[index - 1].kind == .mark && !text.isQuote(tokens[index - 1])
            && !text.isMark(tokens, index - 1, 0x24)
        return !glued || tokens[index - 1].isDash(text.utf8) || text.isMark(tokens, index - 1, 0x28)
    }
}

extension ReleaseText {
    /// `“`, `‘`, `«`.
    fileprivate func isOpeningQuote(_ token: Token) -> Bool {
        let bytes = utf8[token.range]
        return bytes.elementsEqual("“".utf8) || bytes.elementsEqual("‘".utf8) || bytes.elementsEqual("«".utf8)
    }
}
