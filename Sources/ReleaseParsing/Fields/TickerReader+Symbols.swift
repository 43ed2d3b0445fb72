extension TickerReader {
    func symbols(after end: Int, isInBrackets: Bool) -> (list: [Range<Int>], end: Int) {
        guard let first = symbolStart(after: end, isInBrackets: isInBrackets) else { return ([], end) }
        var list: [Range<Int>] = []
        var index = first
        while list.count < TickerReader.symbolsMax, let symbol = symbol(at: index) {
            list.append(symbol.range)
            guard let next = joinedSymbol(after: symbol.end) else { return (list, symbol.end) }
            index = next
        }
        return (list, index)
    }

    /// Where the symbol begins: after a colon, after `symbol`, or directly in brackets.
    private func symbolStart(after end: Int, isInBrackets: Bool) -> Int? {
        var index = end
        while tokens.indices.contains(index), TickerReader.afterNames.contains(tokens[index].folded) { index += 1 }
        if isWord(index, TickerReader.symbolWord) || isWord(index, TickerReader.ticker) { index += 1 }
        if isMark(index, 0x3A) || isMark(index, 0x3B) || index > end && isMark(index, 0x2D) {
            index += 1
            if isWord(index, TickerReader.symbolWord) { index += 1 }
            return skipSecurityNumber(skipOpeners(index))
        }
        if isMark(end, 0x28), let symbol = symbol(at: end + 1), isMark(symbol.end, 0x29), isTraded(before: end),
            tokens[end + 1].kind == .word, Exchange.match(tokens, at: end + 1) == nil
        {
            return end + 1
        }
        if index > end || isInBrackets && (index == end) && !isMark(index, 0x2C) && !isMark(index, 0x29) {
            if isMark(index, 0x2D) || tokens.indices.contains(index) && tokens[index].isDash(text.utf8) { index += 1 }
            let start = skipSecurityNumber(skipOpeners(index))
            if tokens.indices.contains(start), isSymbolWord(tokens[start]),
                isCapitals(tokens[start]) || tokens[start].kind == .number, Exchange.match(tokens, at: start) == nil
            {
                return start
            }
        }
        return symbolInWords(after: end)
    }

    /// `trades on the TSX (ABC)`: words of trading shortly before the exchange.
    private func isTraded(before end: Int) -> Bool {
        tokens[max(tokens.startIndex, end - TickerReader.reach)..<end].contains {
            TickerReader.trading.contains($0.folded)
        }
    }

    /// An ISIN (ISO 6166: twelve letters and digits) before the symbol, and the mark between.
    private func skipSecurityNumber(_ index: Int) -> Int {
        guard tokens.indices.contains(index), tokens[index].end - tokens[index].start == 12,
            tokens[index].kind == .word, tokens.indices.contains(index + 1), tokens[index + 1].kind == .mark
        else { return index }
        return skipOpeners(index + 2)
    }

    /// `under the symbol LOR`, `under the symbols "ABC" and "ABC.A"`, `(symbol: ABC)`.
    private func symbolInWords(after end: Int) -> Int? {
        for index in end..<min(end + TickerReader.reach, tokens.endIndex) {
            if tokens[index].gap == .blankLine || isMark(index, 0x2E) && !isShort(index - 1) { return nil }
            if index > end, Exchange.match(tokens, at: index) != nil { return nil }
            guard
                tokens[index].kind == .word && tokens[index].signs.contains(.symbolNoun)
            else { continue }
            let next = isMark(index + 1, 0x3A) ? index + 2 : index + 1
            return skipOpeners(next)
        }
        return nil
    }

    private func isShort(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].end - tokens[index].start <= 2
    }

    /// Quotation marks, dollar signs and brackets before a symbol.
    func skipOpeners(_ index: Int) -> Int {
        var next = index
        while tokens.indices.contains(next), tokens[next].kind == .mark, next < index + 4,
            text.isQuote(tokens[next]) || isMark(next, 0x5B) || isMark(next, 0x24) || isMark(next, 0x2A)
                || isMark(next, 0x28)
        {
            next += 1
        }
        return next
    }

    /// Capitals or digits, with a class after a point or hyphen: `BRK.B`, `ABC.PR.A`.
    func symbol(at index: Int, withClass: Bool = true) -> (range: Range<Int>, end: Int)? {
        guard tokens.indices.contains(index), isSymbolWord(tokens[index]) else { return nil }
        var end = index + 1
        while withClass, end + 1 < tokens.endIndex, isMark(end, 0x2E) || isMark(end, 0x2D), tokens[end].gap == .none,
            tokens[end + 1].gap == .none,
            tokens[end + 1].shape == .upper || tokens[end + 1].shape == .title,
            tokens[end + 1].end - tokens[end + 1].start <= 3
        {
            end += 2
        }
        // `HVB B`: the Nordic exchanges write the class of a share after a space.
        if withClass, brackets > 0, end == index + 1, tokens.indices.contains(end), tokens[end].gap == .space,
            tokens[end].kind == .word, tokens[end].end - tokens[end].start == 1, tokens[end].shape == .title,
            isMark(end + 1, 0x29) || isMark(end + 1, 0x3B) || isMark(end + 1, 0x2C)
        {
            end += 1
        }
        return (tokens[index].start..<tokens[end - 1].end, end)
    }

    private func isSymbolWord(_ token: Token) -> Bool {
        let length = token.end - token.start
        switch token.kind {
        case .mark: return false
        case .number: return length <= 6 && !text.utf8[token.range].contains { $0 == 0x2C || $0 == 0x2E }
        case .word:
            guard length <= 6, isCapitals(token) else {
                return length <= 5 && token.shape == .mixed
            }
            return !TickerReader.noSymbols.contains(token.folded)
        }
    }

    func isCapitals(_ token: Token) -> Bool {
        token.shape != .other && text.utf8[token.range].allSatisfy { $0 &- 0x61 >= 26 }
    }

    /// The next symbol on the same exchange: after a comma, `and` or `&`, and not itself an exchange.
    private func joinedSymbol(after end: Int) -> Int? {
        var index = end
        while isMark(index, 0x22) || tokens.indices.contains(index) && text.isQuote(tokens[index]) { index += 1 }
        // `ABC.A ABC.B`: two classes of one company's shares need no mark between.
        if index > tokens.startIndex + 2, isMark(index - 2, 0x2E), let next = symbol(at: index), next.end > index + 1,
            tokens[index].folded == tokens[index - 3].folded
        {
            return index
        }
        guard
            isMark(index, 0x2C) || isMark(index, 0x26) || isMark(index, 0x2F) || isMark(index, 0x3B)
                || isWord(index, Word.and)
        else { return nil }
        index += 1
        if isWord(index, Word.and) { index += 1 }
        let start = skipOpeners(index)
        guard Exchange.match(tokens, at: start) == nil, let next = symbol(at: start) else { return nil }
        // In running text a capitalised word after a comma is seldom another symbol; a mark that closes the list shows one.
        let follows = next.end
        let closes =
            isMark(follows, 0x29) || isMark(follows, 0x2C) || isMark(follows, 0x3B) || isMark(follows, 0x5D)
            || brackets > 0 && (isWord(follows, Word.and) || endsLine(follows))
            || tokens.indices.contains(follows) && text.isQuote(tokens[follows])
        return closes && tokens[start].kind == .word && isCapitals(tokens[start]) ? start : nil
    }

    static let symbolWord = FoldedWord.hash("symbol")
    static let symbolNouns = WordTable("symbol symbols symbole mnémonique mnémo mnemonic mnemo")
    private static let ticker = FoldedWord.hash("ticker")
    private static let noSymbols = WordTable(
        "the and or on of in under listed symbol tel fax email inc ltd corp usa adr adrs ads news rule rules")
    /// What stands between an exchange's name and the colon: `OTC Pink® marketplace: ABC`.
    private static let afterNames = WordTable("® ™ marketplace market exchange tier level stock code")
    private static let trading = WordTable(
        "trades trade traded trading listed quoted listing shares négocie négocient négociées cotées inscrites")
}
