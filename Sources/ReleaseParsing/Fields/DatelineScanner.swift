import ReleaseModel

/// A dateline as it was found: its parts, each with where it stands, and where the words of the release begin.
struct DatelineReading {
    struct Place {
        var city: Range<Int>
        var region: Range<Int>?
        var country: (code: String, range: Range<Int>)?
    }

    /// From its first to its last part, without the dash that ends it.
    var range: Range<Int>
    var places: [Place] = []
    var date: (phrase: DatePhrase, range: Range<Int>)?
    var time: Range<Int>?
    var wire: (name: String, range: Range<Int>)?
    /// Offset of the first character after the dash.
    var bodyStart: Int
    /// Nothing follows on the line or in the paragraph.
    var standsAlone = false
}

/// Reads a dateline at the start of a paragraph: places, date, time and wire in whatever order the wire puts them, divided by
/// dashes, commas, slashes and brackets.
struct DatelineScanner {
    let text: ReleaseText
    let tokens: ArraySlice<Token>
    private var index: Int
    private var reading = DatelineReading(range: 0..<0, bodyStart: 0)
    /// Index after the last part that was read.
    private var partsEnd: Int
    /// Whether a dash, colon, period or bracket stands after the last part.
    private var isClosed = false
    private var knowsPlace = false
    private var dashes = 0

    /// A dateline is never longer than this.
    private static let tokensMax = 60

    /// - Parameter tokens: of the paragraph, in order.
    static func read(_ tokens: ArraySlice<Token>, in text: ReleaseText) -> DatelineReading? {
        var scanner = DatelineScanner(text: text, tokens: tokens)
        return scanner.read()
    }

    private init(text: ReleaseText, tokens: ArraySlice<Token>) {
        self.text = text
        self.tokens = tokens
        index = tokens.startIndex
        partsEnd = tokens.startIndex
    }

    private mutating func read() -> DatelineReading? {
        let limit = min(tokens.endIndex, tokens.startIndex + DatelineScanner.tokensMax)
        skipOpening()
        skipLabel()
        let start = index
        while index < limit, readPart() || readSeparator() {}
        guard partsEnd > start, isAcceptable, tokens.indices.contains(start) else { return nil }
        reading.range = tokens[start].start..<tokens[partsEnd - 1].end
        closeRange()
        reading.standsAlone = isAtEnd
        reading.bodyStart = index < tokens.endIndex ? tokens[index].start : tokens[tokens.endIndex - 1].end
        return reading
    }

    /// A dateline has two of place, date and wire; a known place before a dash, or a date before one, will do alone.
    private var isAcceptable: Bool {
        let parts = (reading.places.isEmpty ? 0 : 1) + (reading.date == nil ? 0 : 1) + (reading.wire == nil ? 0 : 1)
        guard isClosed || isAtEnd else { return false }
        let isCertain = knowsPlace || reading.wire != nil || reading.date?.phrase.year != nil
        if parts >= 2 { return isCertain || dashes > 0 }
        if parts == 1, isAtEnd { return reading.wire != nil }
        return dashes > 0
            && (knowsPlace || reading.wire != nil || reading.date?.phrase.day != nil || isPlaceInCapitals)
    }

    /// `CONCORD - Arbolane Inc. (TSX: ARB) announced …`: a place that no list has, over whose text its date stands.
    private var isPlaceInCapitals: Bool {
        guard let city = reading.places.first?.city, tokens.count - (index - tokens.startIndex) >= Self.textTokensMin,
            let name = CompanyName.match(tokens, at: index, in: text), tokens.indices.contains(name.end)
        else { return false }
        let words = text.tokens(in: city).filter { $0.kind == .word }
        return words.count <= 3 && words.allSatisfy { $0.shape == .upper && !Self.noPlaces.contains($0) }
            && (tokens[name.end].shape == .lower || isMark(name.end, 0x28) || isMark(name.end, 0x2C))
    }

    private static let textTokensMin = 18
    private static let noPlaces = WordTable(
        """
        update updated news highlights outlook summary background overview results note reminder correction corrected alert
        advisory important notice announcement release statement conclusion discussion sales revenue earnings guidance
        """)

    /// No text of the release follows: nothing does, or an instruction to editors in capitals.
    private var isAtEnd: Bool {
        guard index < tokens.endIndex else { return true }
        let rest = tokens[index...]
        return rest.count <= DatelineScanner.tokensMax && tokens[index].shape == .upper
            && ReleaseLine.instructions.match(tokens, at: index)?.meaning == true
            && rest.allSatisfy { $0.shape != .lower || $0.kind != .word }
    }

    /// `Press release: Oslo, 4 May 2020`: the kind of document before its dateline.
    private mutating func skipLabel() {
        guard let label = DatelineScanner.labels.match(tokens, at: index), isMark(index + label.count, 0x3A) else {
            return
        }
        index += label.count + 1
    }

    private static let labels = PhraseTable<Bool>(
        """
        Insiderinformation | Insider information | Inside information | Regulated information | Ad hoc | Ad-hoc
        Press release | News release | Media release | Pressmeddelande | Pressemelding | Pressemitteilung | Communiqué de presse
        """
    ) { _ in true }

    private mutating func skipOpening() {
        while tokens.indices.contains(index), tokens[index].kind == .mark,
            DatelineScanner.openingMarks.contains(text.utf8[tokens[index].start])
        {
            index += 1
        }
    }

    /// `(`, `[`, `*`, `_`, `/`, `-`.
    private static let openingMarks: [UInt8] = [0x28, 0x5B, 0x2A, 0x5F, 0x2F, 0x2D]

    private mutating func readPart() -> Bool {
        readDate() || readWire() || readTime() || readPlaces()
    }

    private mutating func took(_ count: Int) {
        index += count
        partsEnd = index
        isClosed = false
    }

    private func range(_ start: Int, _ count: Int) -> Range<Int> {
        tokens[start].start..<tokens[start + count - 1].end
    }

    private mutating func readDate() -> Bool {
        guard let phrase = DatePhrase.match(tokens, at: index, in: text.utf8, isAmerican: isAmerican) else {
            return false
        }
        if let known = reading.date?.phrase {
            // A wire's desk sets the day before its mark, whether the text has it already or not.
            guard phrase.day != nil, phrase.day == known.day, phrase.month == known.month else { return false }
            took(phrase.count)
            return true
        }
        reading.date = (phrase, range(index, phrase.count))
        took(phrase.count)
        return true
    }

    /// The wires of North America, and people in the United States, write the month first.
    private var isAmerican: Bool {
        reading.wire.map { Wire.northAmerican.contains($0.name) } == true
            || reading.places.contains { $0.country?.code == "US" }
    }

    private mutating func readWire() -> Bool {
        if tokens[index].folded == DatelineScanner.via, Wire.names.match(tokens, at: index + 1) != nil { index += 1 }
        guard let found = Wire.names.match(tokens, at: index) else { return readUnknownWire() }
        if reading.wire == nil { reading.wire = (found.meaning, range(index, found.count)) }
        took(found.count)
        skipEdition()
        return true
    }

    /// `(US)` behind a wire's name: its edition, and no place.
    private mutating func skipEdition() {
        guard isMark(index, 0x28), Country.match(tokens, at: index + 1)?.count == 1, isMark(index + 2, 0x29) else {
            return
        }
        index += 3
    }

    /// `via` between two wires.
    private static let via = FoldedWord.hash("via")

    /// `/Anywire/` and `(Some Newswire)`: up to four words between the marks, the last of which ends in "wire".
    private mutating func readUnknownWire() -> Bool {
        guard reading.wire == nil, index > tokens.startIndex, isMark(index - 1, 0x2F) || isMark(index - 1, 0x28) else {
            return false
        }
        var end = index
        while end < tokens.endIndex, end < index + 4, tokens[end].kind == .word { end += 1 }
        guard end > index, isMark(end, 0x2F) || isMark(end, 0x29), text.endsInWire(tokens[end - 1]) else {
            return false
        }
        reading.wire = (text.string(range(index, end - index)).foldedWhiteSpace, range(index, end - index))
        took(end - index)
        return true
    }

    /// `08:00 ET`, `8:00 a.m. EST`.
    private mutating func readTime() -> Bool {
        guard reading.time == nil, tokens[index].kind == .number, isMark(index + 1, 0x3A),
            tokens.indices.contains(index + 2),
            tokens[index + 2].kind == .number
        else { return false }
        var count = 3
        if let half = DatelineScanner.halves.match(tokens, at: index + count) { count += half.count }
        if let zone = DatelineScanner.zones.match(tokens, at: index + count) { count += zone.count }
        reading.time = range(index, count)
        took(count)
        return true
    }

    private static let halves = PhraseTable<Bool>("a.m. | p.m. | am | pm | a.m | p.m | h") { _ in true }
    private static let zones = PhraseTable<Bool>(
        """
        ET | EST | EDT | CT | CST | CDT | MT | MST | MDT | PT | PST | PDT | GMT | UTC | BST | CET | CEST | AEST | AEDT | HKT | JST
        Eastern Time | Eastern | Pacific Time | Central Time | HE | HNE | HAE | local time | Z
        """
    ) { _ in true }

    private mutating func readPlaces() -> Bool {
        guard reading.places.isEmpty else { return false }
        var reader = PlaceReader(text: text, tokens: tokens, index: index)
        let isLate = reading.date != nil || reading.wire != nil
        guard reader.read(), reader.knowsPlace || !isMark(reader.index, 0x3A) || isDate(reader.index + 1),
            !isLate || reader.knowsPlace || reader.endsAtDash
        else { return false }
        reading.places = reader.places
        knowsPlace = reader.knowsPlace
        took(reader.index - index)
        return true
    }

    private func isDate(_ index: Int) -> Bool { DatePhrase.match(tokens, at: index, in: text.utf8) != nil }

    private mutating func readSeparator() -> Bool {
        let token = tokens[index]
        guard token.kind == .mark else { return false }
        if token.isDash(text.utf8) {
            let touches = token.gap == .none && tokens.indices.contains(index + 1) && tokens[index + 1].gap == .none
            let isDouble =
                tokens.indices.contains(index + 1) && tokens[index + 1].isDash(text.utf8)
                || index > 0 && tokens.indices.contains(index - 1) && tokens[index - 1].isDash(text.utf8)
            guard
                !touches || isDouble || token.end - token.start > 1 || isMark(index - 1, 0x29)
                    || isMark(index - 1, 0x2F)
            else { return false }
            dashes += 1
            isClosed = true
            index += 1
            return true
        }
        switch text.utf8[token.start] {
        case 0x2C:
            if endsAtComma { isClosed = true }
            index += 1
        case 0x5B, 0x5D, 0x21, 0x2A, 0x7C, 0x3B, 0x5F: index += 1
        case 0x2F, 0x29, 0x3A, 0x2E:
            isClosed = true
            index += 1
        case 0x28: return readOpeningBracket()
        default: return false
        }
        return true
    }

    /// `Lyon, le 17 mai 2018, Arbolane annonce`: behind a known place and a whole date a comma is enough.
    private var endsAtComma: Bool {
        guard let date = reading.date?.phrase else { return false }
        return knowsPlace && date.day != nil && date.year != nil && partsEnd == index
    }

    /// A bracket belongs to the dateline if it holds a part, or the address behind a Markdown link.
    private mutating func readOpeningBracket() -> Bool {
        let start = index
        if isMark(start - 1, 0x5D) {
            while index < tokens.endIndex, index < start + 60, !isMark(index, 0x29) { index += 1 }
            guard isMark(index, 0x29) else { index = start; return false }
            index += 1
            return true
        }
        index += 1
        while isMark(index, 0x5B) { index += 1 }
        if index < tokens.endIndex, readPart() { return true }
        index = start
        return false
    }

    /// Takes the bracket or slash that closes the last part into the range.
    private mutating func closeRange() {
        guard tokens.indices.contains(partsEnd), isMark(partsEnd, 0x29) || isMark(partsEnd, 0x2F),
            tokens[partsEnd].gap == .none,
            text.utf8[reading.range].contains(isMark(partsEnd, 0x29) ? 0x28 : 0x2F)
        else { return }
        reading.range = reading.range.lowerBound..<tokens[partsEnd].end
    }

    private func isMark(_ index: Int, _ byte: UInt8) -> Bool { text.isMark(tokens, index, byte) }
}

extension ReleaseText {
    func isMark(_ tokens: ArraySlice<Token>, _ index: Int, _ byte: UInt8) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .mark && utf8[tokens[index].start] == byte
    }

    fileprivate func endsInWire(_ token: Token) -> Bool {
        utf8[token.range].suffix(4).map { $0 | 0x20 }.elementsEqual("wire".utf8)
    }
}

extension Token {
    /// A dash that can join the words of a name, and not the longer `—` and `―` that part two thoughts.
    func isHyphen(_ utf8: [UInt8]) -> Bool {
        isDash(utf8) && (end - start == 1 || utf8[start + 1] != 0x80 || utf8[start + 2] < 0x94)
    }

    /// `-`, `–`, `—`, `―`, `−`, `‑`.
    func isDash(_ utf8: [UInt8]) -> Bool {
        guard kind == .mark else { return false }
        if utf8[start] == 0x2D { return true }
        guard end - start == 3, utf8[start] == 0xE2 else { return false }
        return utf8[start + 1] == 0x80
            ? (0x90...0x95).contains(utf8[start + 2]) : utf8[start + 1] == 0x88 && utf8[start + 2] == 0x92
    }
}
