import ReleaseModel

/// Cuts lines of a contact block, or the part of a sentence after `contact`, into items.
///
/// A line falls into fields at commas, colons, dashes, bars and parentheses; a field is what the vocabulary says, or a name.
struct ContactItemizer {
    let text: ReleaseText
    let issuer: IssuerName
    var items: [ContactItem] = []
    private var unit = 0
    var opensLine = false

    init(text: ReleaseText, issuer: IssuerName) {
        self.text = text
        self.issuer = issuer
    }

    /// Appends the items of one unit.
    /// - Parameter isProse: lower-case words separate names, as in a sentence.
    mutating func read(_ range: Range<Int>, marks: ArraySlice<TextMark>, unit: Int, isProse: Bool, joinsLines: Bool) {
        self.unit = unit
        opensLine = true
        var position = range.lowerBound
        for mark in marks {
            readWords(position..<max(position, mark.start), isProse: isProse, joinsLines: joinsLines, beforeMark: mark)
            if mark.kind != .linkTarget {
                append(.mark(mark), mark.ranges)
            } else if let last = items.last, case .name = last.kind {
                items[items.count - 1].kind = .other
            }
            position = max(position, mark.end)
        }
        readWords(position..<max(position, range.upperBound), isProse: isProse, joinsLines: joinsLines, beforeMark: nil)
    }

    mutating func append(_ kind: ContactItem.Kind, _ ranges: [Range<Int>], hasColon: Bool = false) {
        items.append(ContactItem(kind: kind, ranges: ranges, unit: unit, opensLine: opensLine, hasColon: hasColon))
        opensLine = false
    }

    mutating func append(_ kind: ContactItem.Kind, _ words: ArraySlice<Token>, hasColon: Bool = false) {
        guard let first = words.first, let last = words.last else { return }
        append(kind, [first.start..<last.end], hasColon: hasColon)
    }

    /// Turns the item before into another kind, as a comma turns `Inc.` into the end of a name.
    mutating func extendLast(to end: Int) {
        guard let last = items.indices.last, let range = items[last].ranges.last else { return }
        items[last].ranges[items[last].ranges.count - 1] = range.lowerBound..<max(range.upperBound, end)
    }

    private mutating func readWords(_ range: Range<Int>, isProse: Bool, joinsLines: Bool, beforeMark mark: TextMark?) {
        let tokens = tokens(in: range)
        var field = tokens.startIndex
        var index = tokens.startIndex
        while index < tokens.endIndex {
            if index > field, isApart(tokens, index) || !joinsLines && tokens[index].gap >= .lineBreak {
                readField(tokens[field..<index], isProse: isProse, hasColon: false, mark: nil)
                field = index
                opensLine = opensLine || tokens[index].gap >= .lineBreak
            }
            let length = issuer.length(atStartOf: tokens[index...])
            if length > 0, index > field || length > 2 {
                if SectionHeading.articles.meaning(of: tokens[field..<index]) == nil {
                    readField(tokens[field..<index], isProse: isProse, hasColon: false, mark: nil)
                }
                let end = endOfName(tokens, index + length)
                append(.organization, tokens[index..<end])
                items[items.count - 1].isCertain = true
                items[items.count - 1].isClient =
                    index > tokens.startIndex && ContactWords.clients.contains(tokens[index - 1])
                index = end
                field = index
            } else if isSeparator(tokens, index) {
                readField(tokens[field..<index], isProse: isProse, hasColon: byte(tokens[index]) == 0x3A, mark: nil)
                if byte(tokens[index]) == 0x2F { append(.joiner, tokens[index..<(index + 1)]) }
                index += 1
                field = index
            } else {
                index += 1
            }
        }
        readField(tokens[field...], isProse: isProse, hasColon: false, mark: mark)
    }

    /// Three spaces or a tab stand before: another column.
    private func isApart(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
        let gap = text.utf8[tokens[index - 1].end..<tokens[index].start]
        return gap.count >= 3 && !gap.contains(0x0A) || gap.contains(0x09)
    }

    /// After the dot of `Inc.`, which a name without it does not have.
    private func endOfName(_ tokens: ArraySlice<Token>, _ end: Int) -> Int {
        guard end < tokens.endIndex, byte(tokens[end]) == 0x2E, tokens[end].gap == .none,
            PersonVocabulary.legalForms.contains(tokens[end - 1])
        else { return end }
        return end + 1
    }

    private func byte(_ token: Token) -> UInt8 { text.utf8[token.start] }

    /// The words of a range; words that a source ran together are taken apart, the second as if on a new line.
    private func tokens(in range: Range<Int>) -> ArraySlice<Token> {
        var tokens: [Token] = []
        guard !range.isEmpty else { return tokens[...] }
        if text.layout.holdsMark(range) {
            for piece in text.layout.pieces(range) { addTokens(in: piece, to: &tokens) }
        } else {
            addTokens(in: range, to: &tokens)
        }
        return tokens[...]
    }

    /// - Parameter piece: of a range, without the marks of Markdown.
    private func addTokens(in piece: Range<Int>, to tokens: inout [Token]) {
        let written = Token.all(in: text.utf8, piece)
        tokens.reserveCapacity(tokens.count + written.count)
        for var token in written {
            if startsAfterLegalForm(token, tokens) { token.gap = .lineBreak }
            let cuts = cuts(in: token, after: tokens.last)
            guard !cuts.isEmpty else {
                tokens.append(token)
                continue
            }
            let bounds = [token.start] + cuts + [token.end]
            for (start, end) in zip(bounds, bounds.dropFirst()) {
                guard var part = Token.all(in: text.utf8, start..<end).first else { continue }
                part.end = end
                part.gap = start == token.start ? token.gap : .lineBreak
                tokens.append(part)
            }
        }
    }

    private func cuts(in token: Token, after last: Token?) -> [Int] {
        guard token.kind != .mark, token.shape == .mixed || token.shape == .upper || token.kind == .number else {
            return []
        }
        return GluedWord.cuts(
            text.utf8, token.range, issuer: issuer, isSurname: last.map(GivenName.names.contains) ?? false)
    }

    /// `Inc.Paul` lost its line break.
    private func startsAfterLegalForm(_ token: Token, _ before: [Token]) -> Bool {
        guard token.gap == .none, token.kind == .word, token.end - token.start > 2, let dot = before.last,
            byte(dot) == 0x2E
        else { return false }
        return before.dropLast().last.map(PersonVocabulary.legalForms.contains) ?? false
    }

    private func isSeparator(_ tokens: ArraySlice<Token>, _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .mark else { return false }
        let next = index + 1 < tokens.endIndex ? tokens[index + 1] : nil
        if isNickname(tokens, index) || isNickname(tokens, index - 2) { return false }
        switch byte(token) {
        case 0x2C, 0x3B, 0x3A, 0x7C, 0x28, 0x29, 0x5B, 0x5D, 0x3C, 0x3E, 0x22, 0x2A, 0x3D, 0x5F, 0x7E, 0x21, 0x3F, 0x5C,
            0x60:
            return true
        case 0x2D: return token.gap != .none && next?.gap != Token.Gap.none || next.map { byte($0) == 0x2D } == true
        case 0x2F: return token.gap != .none || next?.gap != Token.Gap.none || isBetweenNames(tokens, index)
        // Dashes, bullets, quotation marks; not trademark signs.
        case 0xE2: return token.end - token.start == 3 && text.utf8[token.start + 1] == 0x80
        case 0xC2: return text.utf8[token.start..<token.end].elementsEqual("·".utf8)
        case 0x2E: return endsSentence(tokens, index)
        default: return false
        }
    }

    /// Parentheses, `"`, or U+201C and U+201D.
    private func isQuoting(_ token: Token) -> Bool {
        [0x28, 0x29, 0x22].contains(byte(token))
            || ["“", "”"].contains { text.utf8[token.range].elementsEqual($0.utf8) }
    }

    /// `Robert (Bob) Smith`: one given name in parentheses inside a name.
    private func isNickname(_ tokens: ArraySlice<Token>, _ open: Int) -> Bool {
        guard open > tokens.startIndex, open + 3 < tokens.endIndex, isQuoting(tokens[open]) else {
            return false
        }
        return GivenName.names.contains(tokens[open - 1]) && GivenName.names.contains(tokens[open + 1])
            && isQuoting(tokens[open + 2]) && tokens[open + 3].kind == .word
            && tokens[open + 3].shape != .lower
    }

    /// `David Ellis/Sherri Snelling`: two words or more on either side, none of a title or label.
    private func isBetweenNames(_ tokens: ArraySlice<Token>, _ slash: Int) -> Bool {
        guard slash > tokens.startIndex, slash + 2 < tokens.endIndex else { return false }
        let around = [tokens[slash - 1], tokens[slash + 1]]
        return around.allSatisfy { $0.shape == .title || $0.shape == .upper }
            && !around.contains { PersonVocabulary.never.contains($0) || JobTitle.heads.contains($0) }
            && tokens[slash + 2].kind == .word && tokens[slash + 2].gap == .space
            && slash - 2 >= tokens.startIndex && tokens[slash - 1].gap == .space && tokens[slash - 2].kind == .word
    }

    private func endsSentence(_ tokens: ArraySlice<Token>, _ dot: Int) -> Bool {
        guard dot > tokens.startIndex else { return true }
        let before = tokens[dot - 1]
        guard dot + 1 < tokens.endIndex else { return before.end - before.start > 3 && before.shape == .lower }
        guard tokens[dot + 1].gap != .none, before.kind == .word else { return false }
        return before.end - before.start > 3 && !PersonVocabulary.legalForms.contains(before)
            && !PersonVocabulary.degrees.contains(before) && tokens[dot + 1].shape != .lower
    }
}
