import ReleaseModel

/// Reads exchanges and symbols from a run of tokens.
struct TickerReader {
    let text: ReleaseText
    let tokens: ArraySlice<Token>
    let year: Int?
    var findings: [Finding<Ticker>] = []
    private var seen: Set<Ticker> = []
    /// Depth of round brackets at the token that is read.
    var brackets = 0

    private static let exchangesMax = 4
    static let symbolsMax = 12
    /// Tokens between an exchange and `under the symbol`.
    static let reach = 12

    init(text: ReleaseText, tokens: ArraySlice<Token>, year: Int?) {
        self.text = text
        self.tokens = tokens
        self.year = year
    }

    /// - Parameter listingLines: lines in order that hold listings only, which are read as if they stood in brackets.
    mutating func readAll(listingLines: [Range<Int>]) {
        var index = tokens.startIndex
        var lines = listingLines[...]
        while index < tokens.endIndex {
            if brackets == 0 {
                index = nextOpening(from: index, to: lines.first?.lowerBound ?? Int.max)
                guard index < tokens.endIndex else { break }
            }
            while let line = lines.first, line.upperBound <= tokens[index].start {
                lines.removeFirst()
                brackets = 0
            }
            if let line = lines.first, line.contains(tokens[index].start) { brackets = max(brackets, 1) }
            if mayOpen(index), let next = readListing(at: index) ?? readReversed(at: index), next > index {
                index = next
            } else {
                countBracket(index)
                index += 1
            }
        }
    }

    static let marks = WordTable("( [ ) ] （ ） :")

    private static let openings: Token.Signs = [.opensExchange, .symbolNoun, .listingMark]

    /// The next token from `start` on that can open a listing outside of brackets, or a listing line: nearly none can.
    private func nextOpening(from start: Int, to line: Int) -> Int {
        if start > tokens.startIndex, tokens[start - 1].folded == Word.colon { return start }
        var index = start
        while index < tokens.endIndex, tokens[index].signs.isDisjoint(with: Self.openings), tokens[index].start < line {
            index += 1
        }
        return index
    }

    /// A word in small letters is no exchange, and a symbol only in brackets or behind a label: most words are neither.
    private func mayOpen(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind != .mark else { return false }
        return token.shape != .lower || brackets > 0 || isMark(index - 1, 0x3A)
            || token.signs.contains(.symbolNoun)
    }

    private mutating func countBracket(_ index: Int) {
        let token = tokens[index]
        guard token.kind == .mark || token.gap == .blankLine else { return }
        let mark = token.kind == .mark ? text.utf8[token.start] : 0
        if mark == 0x28 || mark == 0x5B || mark == 0xEF && text.isWideBracket(token, closing: false) {
            brackets = min(brackets + 1, 3)
        }
        if mark == 0x29 || mark == 0x5D || mark == 0xEF && text.isWideBracket(token, closing: true)
            || token.gap == .blankLine
        {
            brackets = max(brackets - 1, 0)
        }
    }

    /// Reads one or more exchanges that share their symbols, and the symbols; the index after them.
    mutating func readListing(at start: Int) -> Int? {
        guard tokens[start].kind != .mark, let names = exchanges(at: start) else { return nil }
        let isInBrackets = brackets > 0
        let isLabel = isLabelEnd(names[names.count - 1].end)
        if names.contains(where: \.exchange.isAmbiguous), !isLabel || !isInBrackets { return nil }
        let symbols = self.symbols(after: names[names.count - 1].end, isInBrackets: isInBrackets)
        guard !symbols.list.isEmpty else { return nil }
        if names.count > 1, names.count == symbols.list.count, !areClasses(symbols.list) {
            for (name, symbol) in zip(names, symbols.list) { add(name, symbol) }
        } else {
            for name in names {
                for symbol in symbols.list { add(name, symbol) }
            }
        }
        return symbols.end
    }

    /// `ABC` and `ABC.PR.A` are shares of one company, listed together; other symbols belong to an exchange each.
    private func areClasses(_ symbols: [Range<Int>]) -> Bool {
        let stems = symbols.map { text.utf8[$0].prefix { $0 != 0x2E && $0 != 0x2D } }
        return stems.dropFirst().contains { $0.elementsEqual(stems[0]) }
    }

    /// A colon, a dash with spaces around it, or the word `symbol`.
    private func isLabelEnd(_ index: Int) -> Bool {
        guard tokens.indices.contains(index) else { return false }
        return isMark(index, 0x3A) || isWord(index, TickerReader.symbolWord)
            || tokens[index].isDash(text.utf8) && tokens[index].gap == .space
    }

    /// `6990.HK` as Reuters writes it, and `ABC – TSX`, `ABC-TSX`, `ABC: TSX`: in brackets the symbol can stand first.
    mutating func readReversed(at start: Int) -> Int? {
        if let next = readBracketed(at: start) ?? readNamed(at: start) { return next }
        guard brackets > 0, start == tokens.startIndex || tokens[start].gap != .none || !isMark(start - 1, 0x2E),
            let symbol = symbol(at: start, withClass: false), tokens.indices.contains(symbol.end + 1)
        else { return nil }
        let name = symbol.end + 1
        let isDash =
            tokens[symbol.end].isDash(text.utf8)
            && (tokens[symbol.end].gap == .space
                || tokens[name].gap == .none && Exchange.match(tokens, at: start) == nil)
        if isDash || isMark(symbol.end, 0x3A), let found = Exchange.match(tokens, at: name),
            isDash || isMark(name + found.count, 0x29) || isMark(name + found.count, 0x2C)
                || endsLine(name + found.count)
        {
            let names = exchanges(at: name) ?? []
            for name in names { add(name, symbol.range) }
            return names.last?.end ?? name + found.count
        }
        guard isMark(symbol.end, 0x2E), tokens[symbol.end].gap == .none, tokens[name].gap == .none,
            let exchange = Exchange.reuters(tokens[name...])
        else { return nil }
        add(Name(exchange: exchange, range: tokens[name].range, end: name + 1), symbol.range)
        return name + 1
    }

    /// `Symbol: LOR (TSX)`, `Symbol: LOR:TSX`, `ticker: LOR, exchange: TSX`: behind a label the exchange can stand in brackets or behind its own.
    private mutating func readBracketed(at start: Int) -> Int? {
        guard start > tokens.startIndex, isMark(start - 1, 0x3A), let symbol = symbol(at: start),
            let name = isMark(symbol.end, 0x28) || isMark(symbol.end, 0x3A)
                ? symbol.end + 1 : labelledExchange(after: symbol.end),
            let found = Exchange.match(tokens, at: name)
        else { return nil }
        let end = name + found.count
        guard endsLine(end) || isMark(end, 0x29) else { return nil }
        add(Name(exchange: found.exchange, range: tokens[name].start..<tokens[end - 1].end, end: end), symbol.range)
        return min(end + 1, tokens.endIndex)
    }

    /// The end of an exchange or a symbol alone: `Listed: TSX` over `Symbol: ABC`.
    func partEnd(at index: Int) -> Int? {
        Exchange.match(tokens, at: index).map { index + $0.count } ?? symbol(at: index)?.end
    }

    func endsLine(_ index: Int) -> Bool { index == tokens.endIndex || tokens[index].gap >= .lineBreak }

    /// Where the exchange begins behind `, exchange:`.
    private func labelledExchange(after end: Int) -> Int? {
        isMark(end, 0x2C) && isWord(end + 1, TickerReader.exchangeWord) && isMark(end + 2, 0x3A) ? end + 3 : nil
    }

    private static let exchangeWord = FoldedWord.hash("exchange")

    /// `under the symbol ABC on the Toronto Stock Exchange`.
    private mutating func readNamed(at start: Int) -> Int? {
        guard tokens[start].signs.contains(.symbolNoun),
            let symbol = symbol(at: skipOpeners(start + 1)), symbol.range.count > 1,
            isCapitals(tokens[symbol.end - 1])
        else { return nil }
        var next = symbol.end
        while tokens.indices.contains(next), isMark(next, 0x2C) || text.isQuote(tokens[next]) { next += 1 }
        guard tokens.indices.contains(next), TickerReader.places.contains(tokens[next].folded) else { return nil }
        while tokens.indices.contains(next), TickerReader.places.contains(tokens[next].folded) { next += 1 }
        guard let names = exchanges(at: next) else { return nil }
        for name in names { add(name, symbol.range) }
        return names.last?.end
    }

    private static let places = WordTable("on at the sur à la le")

    /// What can stand before the listings on a line of their own.
    static let labels = PhraseTable<Bool>(
        """
        Symbol | Symbols | Stock symbol | Stock symbols | Trading symbol | Trading symbols | Ticker symbol | Ticker | Tickers | Ticker symbols | Listed
        Listed on | Listed on the | Traded on | Traded on the | Trading on | Trading on the
        Symbole boursier | Symboles boursiers | Symbole | Symboles | Shares listed | Common shares | Stock exchange | Exchange | Listings | and
        """
    ) { _ in true }

    private struct Name {
        var exchange: Exchange
        var range: Range<Int>
        /// Index of the token after the name.
        var end: Int
    }

    /// `NYSE`, `NYSE/TSX`, `TSX, NYSE`, `TSX and Nasdaq`.
    private func exchanges(at start: Int) -> [Name]? {
        guard Exchange.match(tokens, at: start) != nil else { return nil }
        var names: [Name] = []
        var index = start
        while names.count < TickerReader.exchangesMax, let found = Exchange.match(tokens, at: index) {
            let end = index + found.count
            let last = found.exchange.isCalledByFirstWord ? index : end - 1
            names.append(Name(exchange: found.exchange, range: tokens[index].start..<tokens[last].end, end: end))
            guard
                isMark(end, 0x2F) || isMark(end, 0x2C) || isMark(end, 0x3B) || isMark(end, 0x26)
                    || isWord(end, Word.and)
            else { break }
            index = end + 1
        }
        return names
    }

    private mutating func add(_ name: Name, _ symbol: Range<Int>) {
        let written = text.string(symbol)
        let isDigits = written.utf8.allSatisfy { $0 &- 0x30 < 10 }
        // Tokyo's codes are digits, so a lettered symbol on the "TSE" is Toronto's in any year.
        let mic = name.exchange.mic(in: isDigits ? nil : year).map { $0 == "XTKS" && !isDigits ? "XTSE" : $0 }
        let ticker = Ticker(exchange: text.string(name.range).foldedWhiteSpace, mic: mic, symbol: written.uppercased())
        guard seen.insert(Ticker(exchange: mic ?? ticker.exchange, mic: mic, symbol: ticker.symbol)).inserted else {
            return
        }
        findings.append(Finding(ticker, evidence: [("/exchange", [name.range]), ("/symbol", [symbol])]))
    }

    func isMark(_ index: Int, _ byte: UInt8) -> Bool { text.isMark(tokens, index, byte) }

    func isWord(_ index: Int, _ hash: UInt64) -> Bool {
        tokens.indices.contains(index) && tokens[index].folded == hash
    }
}

extension ReleaseText {
    /// U+FF08 and U+FF09, the brackets of Chinese and Japanese text.
    fileprivate func isWideBracket(_ token: Token, closing: Bool) -> Bool {
        token.end - token.start == 3 && utf8[token.start] == 0xEF && utf8[token.start + 1] == 0xBC
            && utf8[token.start + 2] == (closing ? 0x89 : 0x88)
    }

    /// `"`, `'`, and the typographic ones, guillemets included.
    func isQuote(_ token: Token) -> Bool {
        guard token.kind == .mark else { return false }
        switch utf8[token.start] {
        case 0x22, 0x27: return true
        case 0xC2:
            return token.end - token.start == 2 && (utf8[token.start + 1] == 0xAB || utf8[token.start + 1] == 0xBB)
        case 0xE2:
            return token.end - token.start == 3 && utf8[token.start + 1] == 0x80
                && (0x98...0x9F).contains(utf8[token.start + 2])
        default: return false
        }
    }
}
