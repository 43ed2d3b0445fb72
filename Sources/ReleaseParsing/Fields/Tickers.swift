import ReleaseModel

/// The listings that a release states: an exchange and a symbol, wherever it stands.
///
/// In brackets after a company (`(Nasdaq: XYZ; TSX: XYZ)`, `(NYSE/TSX:ABC)`), on lines of their own (`TSX: LOR`), or in words
/// (`on the Toronto Stock Exchange under the symbol LOR`). A symbol without an exchange is left out.
enum Tickers {
    static func read(_ text: ReleaseText, year: Int?) -> [Finding<Ticker>] {
        var reader = TickerReader(text: text, tokens: text.tokens[...], year: year)
        reader.readAll()
        return reader.findings
    }

    /// Whether the tokens are listings and nothing else.
    static func areListings(_ tokens: ArraySlice<Token>, in text: ReleaseText) -> Bool {
        var reader = TickerReader(text: text, tokens: tokens, year: nil)
        reader.brackets = 1
        var index = tokens.startIndex
        while index < tokens.endIndex {
            if tokens[index].kind == .mark {
                index += 1
            } else if let label = TickerReader.labels.match(tokens, at: index) {
                index += label.count
            } else if let next = reader.readListing(at: index) ?? reader.readReversed(at: index), next > index {
                index = next
            } else {
                return false
            }
        }
        return !reader.findings.isEmpty
    }
}

private struct TickerReader {
    let text: ReleaseText
    let tokens: ArraySlice<Token>
    let year: Int?
    var findings: [Finding<Ticker>] = []
    private var seen: Set<Ticker> = []
    /// Depth of round brackets at the token that is read.
    fileprivate var brackets = 0

    private static let exchangesMax = 4
    private static let symbolsMax = 12
    /// Tokens between an exchange and `under the symbol`.
    private static let reach = 12

    init(text: ReleaseText, tokens: ArraySlice<Token>, year: Int?) {
        self.text = text
        self.tokens = tokens
        self.year = year
    }

    mutating func readAll() {
        var index = tokens.startIndex
        while index < tokens.endIndex {
            if let next = readListing(at: index) ?? readReversed(at: index), next > index {
                index = next
            } else {
                countBracket(index)
                index += 1
            }
        }
    }

    private mutating func countBracket(_ index: Int) {
        guard tokens[index].kind == .mark || tokens[index].gap == .blankLine else { return }
        if isMark(index, 0x28) || isMark(index, 0x5B) || text.isWideBracket(tokens[index], closing: false) {
            brackets = min(brackets + 1, 3)
        }
        if isMark(index, 0x29) || isMark(index, 0x5D) || text.isWideBracket(tokens[index], closing: true)
            || tokens[index].gap == .blankLine
        {
            brackets = max(brackets - 1, 0)
        }
    }

    /// Reads one or more exchanges that share their symbols, and the symbols; the index after them.
    mutating func readListing(at start: Int) -> Int? {
        guard tokens[start].kind != .mark, let names = exchanges(at: start) else { return nil }
        let isInBrackets = brackets > 0
        let isLabel = isMark(names[names.count - 1].end, 0x3A)
        if names.contains(where: \.exchange.isAmbiguous), !isLabel || !isInBrackets { return nil }
        let symbols = self.symbols(after: names[names.count - 1].end, isInBrackets: isInBrackets)
        guard !symbols.list.isEmpty else { return nil }
        for name in names {
            for symbol in symbols.list { add(name, symbol) }
        }
        return symbols.end
    }

    /// `6990.HK` as Reuters writes it, and `LUC – TSX`: in brackets the symbol can stand first.
    mutating func readReversed(at start: Int) -> Int? {
        if let next = readBracketed(at: start) { return next }
        guard brackets > 0, start == tokens.startIndex || tokens[start].gap != .none || !isMark(start - 1, 0x2E),
            let symbol = symbol(at: start, withClass: false), tokens.indices.contains(symbol.end + 1)
        else { return nil }
        let name = symbol.end + 1
        let isDash = tokens[symbol.end].isDash(text.utf8) && tokens[symbol.end].gap == .space
        if isDash, let found = Exchange.match(tokens, at: name) {
            add(
                Name(
                    exchange: found.exchange, range: tokens[name].start..<tokens[name + found.count - 1].end,
                    end: name + found.count), symbol.range)
            return name + found.count
        }
        guard isMark(symbol.end, 0x2E), tokens[symbol.end].gap == .none, tokens[name].gap == .none,
            let exchange = Exchange.reuters(tokens[name...])
        else { return nil }
        add(Name(exchange: exchange, range: tokens[name].range, end: name + 1), symbol.range)
        return name + 1
    }

    /// `Symbol: LOR (TSX)`: behind a label the exchange can stand in brackets.
    private mutating func readBracketed(at start: Int) -> Int? {
        guard start > tokens.startIndex, isMark(start - 1, 0x3A),
            let symbol = symbol(at: start), isMark(symbol.end, 0x28),
            let found = Exchange.match(tokens, at: symbol.end + 1)
        else { return nil }
        let end = symbol.end + 1 + found.count
        guard end == tokens.endIndex || isMark(end, 0x29) else { return nil }
        add(
            Name(exchange: found.exchange, range: tokens[symbol.end + 1].start..<tokens[end - 1].end, end: end),
            symbol.range)
        return min(end + 1, tokens.endIndex)
    }

    /// What can stand before the listings on a line of their own.
    static let labels = PhraseTable<Bool>(
        """
        Symbol | Symbols | Stock symbol | Stock symbols | Trading symbol | Trading symbols | Ticker symbol | Ticker | Tickers | Ticker symbols | Listed
        Symbole boursier | Symboles boursiers | Symbole | Symboles | Shares listed | Common shares | Stock exchange | Listings | and
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
        var names: [Name] = []
        var index = start
        while names.count < TickerReader.exchangesMax, let found = Exchange.match(tokens, at: index) {
            let end = index + found.count
            names.append(Name(exchange: found.exchange, range: tokens[index].start..<tokens[end - 1].end, end: end))
            guard isMark(end, 0x2F) || isMark(end, 0x2C) || isMark(end, 0x26) || isWord(end, TickerReader.and) else {
                break
            }
            index = end + 1
        }
        return names.isEmpty ? nil : names
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

    // MARK: Symbols

    private func symbols(after end: Int, isInBrackets: Bool) -> (list: [Range<Int>], end: Int) {
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
        if isWord(index, TickerReader.symbolWord) || isWord(index, TickerReader.ticker) { index += 1 }
        if isMark(index, 0x3A) || isMark(index, 0x3B) || index > end && isMark(index, 0x2D) {
            index += 1
            if isWord(index, TickerReader.symbolWord) { index += 1 }
            return skipOpeners(index)
        }
        if index > end || isInBrackets && (index == end) && !isMark(index, 0x2C) && !isMark(index, 0x29) {
            if isMark(index, 0x2D) || tokens.indices.contains(index) && tokens[index].isDash(text.utf8) { index += 1 }
            let start = skipOpeners(index)
            if tokens.indices.contains(start), isSymbolWord(tokens[start]),
                isCapitals(tokens[start]) || tokens[start].kind == .number
            {
                return start
            }
        }
        return symbolInWords(after: end)
    }

    /// `under the symbol LOR`, `under the symbols "ABC" and "ABC.A"`, `(symbol: ABC)`.
    private func symbolInWords(after end: Int) -> Int? {
        for index in end..<min(end + TickerReader.reach, tokens.endIndex) {
            if tokens[index].gap == .blankLine || isMark(index, 0x2E) && !isShort(index - 1) { return nil }
            if index > end, Exchange.match(tokens, at: index) != nil { return nil }
            guard
                isWord(index, TickerReader.symbolWord) || isWord(index, TickerReader.symbols)
                    || isWord(index, TickerReader.symbole)
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
    private func skipOpeners(_ index: Int) -> Int {
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
    private func symbol(at index: Int, withClass: Bool = true) -> (range: Range<Int>, end: Int)? {
        guard tokens.indices.contains(index), isSymbolWord(tokens[index]) else { return nil }
        var end = index + 1
        while withClass, end + 1 < tokens.endIndex, isMark(end, 0x2E) || isMark(end, 0x2D), tokens[end].gap == .none,
            tokens[end + 1].gap == .none,
            tokens[end + 1].shape == .upper || tokens[end + 1].shape == .title,
            tokens[end + 1].end - tokens[end + 1].start <= 3
        {
            end += 2
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

    private func isCapitals(_ token: Token) -> Bool {
        token.shape != .other && text.utf8[token.range].allSatisfy { $0 &- 0x61 >= 26 }
    }

    /// The next symbol on the same exchange: after a comma, `and` or `&`, and not itself an exchange.
    private func joinedSymbol(after end: Int) -> Int? {
        var index = end
        while isMark(index, 0x22) || tokens.indices.contains(index) && text.isQuote(tokens[index]) { index += 1 }
        guard
            isMark(index, 0x2C) || isMark(index, 0x26) || isMark(index, 0x2F) || isMark(index, 0x3B)
                || isWord(index, TickerReader.and)
        else { return nil }
        index += 1
        if isWord(index, TickerReader.and) { index += 1 }
        let start = skipOpeners(index)
        guard Exchange.match(tokens, at: start) == nil, let next = symbol(at: start) else { return nil }
        // In running text a capitalised word after a comma is seldom another symbol; a mark that closes the list shows one.
        let follows = next.end
        let closes =
            isMark(follows, 0x29) || isMark(follows, 0x2C) || isMark(follows, 0x3B)
            || tokens.indices.contains(follows) && text.isQuote(tokens[follows])
        return closes && tokens[start].kind == .word ? start : nil
    }

    private static let and = FoldedWord.hash("and")
    private static let symbolWord = FoldedWord.hash("symbol")
    private static let symbols = FoldedWord.hash("symbols")
    private static let symbole = FoldedWord.hash("symbole")
    private static let ticker = FoldedWord.hash("ticker")
    private static let noSymbols = WordTable("the and or on of in under listed symbol tel fax email inc ltd corp usa")

    private func isMark(_ index: Int, _ byte: UInt8) -> Bool { text.isMark(tokens, index, byte) }

    private func isWord(_ index: Int, _ hash: UInt64) -> Bool {
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
