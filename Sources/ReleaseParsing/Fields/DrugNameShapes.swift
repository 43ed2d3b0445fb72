/// The shapes that a drug's name can have, each read at one token of the prose.
struct DrugNameShapes {
    let prose: Prose
    static let registered = WordTable("® ™ ℠")
    /// What short forms of cell and gene therapies end with: `axi-cel`.
    private static let shortStems = WordTable("cel vec")
    /// Forms by which a drug is another product than its tablets.
    /// How an INN spells the Greek letter of a glycoprotein.
    static let greek = WordTable("alfa")
    private static let acid = FoldedWord.hash("acid")
    private static let topicals = WordTable("cream gel ointment foam")
    private static let behindNames = WordTable(", ( is for in to was has - – —")
    private static let ordinaryEndings = ["s", "ly", "ed", "ing", "ment", "ion", "al", "ity", "ance", "ence"]
    private static let numbered = WordTable(
        "# abstract number no poster booth patent grant file ticker symbol hole holes contract model abstracts")
    private static let at = FoldedWord.hash("@")
    private static let markWords = WordTable("r tm sm")
    /// `Respirol(MD)`; apart from the word, `(MD)` is a doctor or Maryland.
    private static let frenchMarks = WordTable("md mc")

    /// Short words in small letters begin no name unless a hyphen goes on with them: most words of a text. Of marks only
    /// those of trademarks are read.
    func mayBegin(at index: Int) -> Bool {
        let token = tokens(index)
        if token.kind == .mark { return token.signs.contains(.trademark) || token.folded == Word.open }
        return token.shape != .lower || token.end - token.start >= 6
            || index + 1 < prose.tokens.count && isHyphen(index + 1)
    }

    /// `ABC-123`, `ORV-AB04S1`, `ORVB54321`, `L-ORV47`: capitals and at least two digits in one written word.
    func code(at index: Int) -> Range<Int>? {
        guard tokens(index).kind != .mark, tokens(index).shape != .lower, isFree(index) else { return nil }
        let range = spacedCode(at: index) ?? written(from: index)
        guard !isTitle(range) else { return nil }
        let form = form(range)
        guard 2...6 ~= form.digits, form.capitals >= 2 || form.capitals == 1 && range.count > 1, form.lowers <= 1 else {
            return nil
        }
        let letters = firstLetters(index)
        guard form.capitals <= 8, letters.count <= 6 else { return nil }
        guard range.count > 1 || form.digits >= 3 && letters.count >= 2, !isOrdinary(letters, index) else { return nil }
        // `CG-21-114`: a hole, a trial or a file of a year.
        if range.count == 5, tokens(range.lowerBound + 2).kind == .number,
            tokens(range.lowerBound + 2).end - tokens(range.lowerBound + 2).start == 2
        {
            return nil
        }
        // A number of its own after the code is a trial's: `ABC123-201`.
        if range.count > 2, form.digits >= 6, tokens(index).kind == .word, tokens(range.upperBound - 1).kind == .number,
            self.form(index..<index + 1).digits >= 2
        {
            return index..<index + 1
        }
        return range
    }

    /// `ABC 510`: the code of a company that writes its codes with a space.
    private func spacedCode(at index: Int) -> Range<Int>? {
        tokens(index).signs.contains(.spacedPrefix) ? numbered(at: index) : nil
    }

    /// Capitals and a number apart, which only the words around can tell from other numbered things.
    private func numbered(at index: Int) -> Range<Int>? {
        guard tokens(index).shape == .upper, tokens(index).end - tokens(index).start < 5,
            index + 1 < prose.tokens.count
        else { return nil }
        let number = tokens(index + 1)
        guard number.kind == .number, number.gap == .space, !isYear(number) else { return nil }
        return index..<written(from: index + 1).upperBound
    }

    /// `EULAR 2024`
    private func isYear(_ number: Token) -> Bool {
        number.end - number.start == 4
            && [[0x31, 0x39], [0x32, 0x30]].contains { prose.text.utf8[number.range].starts(with: $0) }
    }

    /// `ORV 510`, `ORV21`: what is a code if the words around it say that it is a drug.
    func shortCode(at index: Int) -> Range<Int>? {
        guard tokens(index).kind == .word, tokens(index).shape != .lower, isFree(index),
            let code = numbered(at: index) ?? shortCode(writtenFrom: index), !isOrdinary(firstLetters(index), index)
        else { return nil }
        return code
    }

    private func shortCode(writtenFrom index: Int) -> Range<Int>? {
        let range = written(from: index)
        guard !isTitle(range) else { return nil }
        let form = form(range)
        let isHyphened = range.count == 3 && tokens(range.lowerBound + 2).kind == .number
        return form.capitals >= 2 && form.digits >= (isHyphened ? 1 : 2) && form.lowers <= 1 ? range : nil
    }

    /// A single word with one capital, which is no code: most capitalized words of a text.
    private func isTitle(_ range: Range<Int>) -> Bool { range.count == 1 && tokens(range.lowerBound).shape == .title }

    /// `ORVB7`: what can as well be a gene's symbol.
    func symbol(at index: Int) -> Range<Int>? {
        let token = tokens(index)
        guard token.kind == .word, token.shape == .upper || token.shape == .mixed, isFree(index) else { return nil }
        let form = form(index..<index + 1)
        return form.capitals >= 3 && form.digits == 1 && form.lowers == 0 && !isOrdinary(firstLetters(index), index)
            ? index..<index + 1 : nil
    }

    /// Letters that other numbered things have, or the number of a thing.
    private func isOrdinary(_ letters: ArraySlice<UInt8>, _ index: Int) -> Bool {
        DrugWords.codePrefixes.contains(FoldedWord.hash(letters)) || isNumbered(index)
    }

    /// One or more words with an INN stem, with what an INN adds to them: `alfa`, a biosimilar's four letters, `-L`.
    func genericName(at index: Int) -> Range<Int>? {
        guard isFree(index) else { return nil }
        if tokens(index).shape == .lower, index + 2 < prose.tokens.count, isHyphen(index + 1),
            Self.shortStems.contains(tokens(index + 2).folded), tokens(index + 2).gap == .none
        {
            return index..<index + 3
        }
        guard let start = genericStart(index) else { return nil }
        var end = start
        while end < prose.tokens.count, prose.tokens[end].gap == .space, isGeneric(end) { end += 1 }
        if end < prose.tokens.count, tokens(end).signs.contains(.greek) { end += 1 }
        if isSuffixed(end) { end += 2 }
        if end < prose.tokens.count, Self.topicals.contains(tokens(end).folded) { end += 1 }
        return index..<end
    }

    /// The first token behind the word or words that show a generic name: a stem, `alfa` behind it, or `acid`.
    private func genericStart(_ index: Int) -> Int? {
        if isGeneric(index) { return index + 1 }
        let token = tokens(index)
        guard token.kind == .word, token.end - token.start >= 6, index + 1 < prose.tokens.count,
            tokens(index + 1).gap == .space || tokens(index + 1).gap == .lineBreak
        else { return nil }
        if tokens(index + 1).signs.contains(.greek), token.shape != .upper || token.end - token.start > 7 {
            return index + 2
        }
        let isAcid =
            tokens(index + 1).folded == Self.acid && prose.text.utf8[token.range].suffix(2).elementsEqual("ic".utf8)
        return isAcid && !DrugWords.ordinaryAcids.contains(token.folded) ? index + 2 : nil
    }

    /// `-cwvz`, `-L` behind a generic name.
    private func isSuffixed(_ end: Int) -> Bool {
        guard end + 1 < prose.tokens.count, isHyphen(end), prose.tokens[end + 1].gap == .none else { return false }
        let length = prose.tokens[end + 1].end - prose.tokens[end + 1].start
        return prose.tokens[end + 1].shape == .lower ? length == 4 : length == 1
    }

    /// The capitalized words right before the trademark sign at `index`, and the first token behind the sign.
    func trademarked(at index: Int) -> (name: Range<Int>, end: Int)? {
        guard let end = trademarkEnd(at: index), index > 0 else { return nil }
        var start = index
        while start > 0, start > index - 4, isBrandPart(start - 1), start == index || continuesBrand(start - 1, start) {
            start -= 1
        }
        // A number belongs to the word before it: `FluGuard 9`.
        if start > 0, start < index, tokens(start).shape == .other,
            tokens(start - 1).shape == .title || tokens(start - 1).shape == .upper
        {
            start -= 1
        }
        guard start < index, tokens(start).kind == .word else { return nil }
        return (start..<index, end)
    }

    /// The token behind the trademark sign that begins at `index`.
    func trademarkEnd(at index: Int) -> Int? {
        let tokens = prose.tokens
        guard tokens.indices.contains(index), tokens[index].kind == .mark else { return nil }
        var end = index
        if tokens[index].signs.contains(.trademark) {
            end += 1
        } else if tokens[index].folded == Word.open, index + 2 < tokens.count,
            Self.markWords.contains(tokens[index + 1].folded)
                || tokens[index].gap == .none && Self.frenchMarks.contains(tokens[index + 1].folded),
            tokens[index + 2].folded == Word.close
        {
            end += 3
        }
        guard end > index else { return nil }
        return trademarkEnd(at: end) ?? end
    }

    /// Whether a word stands right behind a trademark sign.
    func isBehindMark(_ index: Int) -> Bool {
        guard index > 2 else { return false }
        return tokens(index - 1).signs.contains(.trademark)
            || tokens(index - 1).folded == Word.close && Self.markWords.contains(tokens(index - 2).folded)
    }

    /// A capitalized word with what is joined to it by hyphens: `Zentrol`, `ORV-MVX`.
    func capitalized(at index: Int) -> Range<Int>? {
        guard tokens(index).kind == .word, tokens(index).shape != .lower, tokens(index).shape != .other, isFree(index)
        else { return nil }
        guard tokens(index).end - tokens(index).start > 2,
            !DrugWords.codePrefixes.contains(FoldedWord.hash(firstLetters(index)))
        else { return nil }
        let range = written(from: index)
        guard range.count == 1 else { return range }
        // Capitals with a digit or two are a gene's.
        let form = form(range)
        return form.digits > 0 && form.lowers == 0 ? nil : range
    }

    /// The tokens that are written without a space: letters, digits and hyphens.
    func written(from index: Int) -> Range<Int> {
        var end = index + 1
        while end + 1 < prose.tokens.count, tokens(end).gap == .none, tokens(end + 1).gap == .none,
            isHyphen(end) || isInnerStop(end), tokens(end + 1).kind != .mark,
            tokens(end + 1).shape != .lower || startsWithDigit(end + 1),
            end - index < 5
        {
            end += 2
        }
        return index..<end
    }

    /// `ozelatane (ORV-4321)`: a lower-case word that a code explains.
    func coded(at index: Int) -> Range<Int>? {
        let token = tokens(index)
        guard token.kind == .word, token.shape == .lower, token.end - token.start >= 7, index + 3 < prose.tokens.count
        else { return nil }
        guard tokens(index + 1).folded == Word.open, let code = code(at: index + 2),
            prose.word(code.upperBound) == Word.close
        else { return nil }
        let isNoun =
            DrugWords.drugNouns.contains(token.folded) || DrugWords.targetNouns.contains(token.folded)
            || DrugWords.trialNouns.contains(token.folded) || DrugWords.medical.contains(token.folded)
        return isNoun || prose.text.utf8[token.end - 1] == UInt8(ascii: "s") ? nil : index..<index + 1
    }

    /// A lower-case word that can be a generic name where the words before say that a name comes.
    func uncommonWord(at index: Int) -> Range<Int>? {
        let token = tokens(index)
        guard token.kind == .word, token.shape == .lower, token.end - token.start >= 8, isFree(index) else {
            return nil
        }
        guard let next = prose.word(index + 1), Self.behindNames.contains(next) else { return nil }
        return isUncommon(index) ? index..<index + 1 : nil
    }

    /// No noun of medicine, and no form that ordinary words have.
    func isUncommon(_ index: Int) -> Bool {
        let bytes = prose.text.utf8[tokens(index).range]
        let isForm = Self.ordinaryEndings.contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
        return !isForm && !DrugWords.drugNouns.contains(tokens(index).folded)
            && !DrugWords.medical.contains(tokens(index).folded)
    }

    func firstLetters(_ index: Int) -> ArraySlice<UInt8> {
        prose.text.utf8[tokens(index).range].drop { 0x30...0x39 ~= $0 }.prefix { 0x61...0x7A ~= $0 | 0x20 }
    }

    /// Behind `No.`, `#`, `Abstract`: the number of a thing.
    private func isNumbered(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before =
            tokens(index - 1).folded == Word.stop || tokens(index - 1).folded == Word.colon ? index - 2 : index - 1
        return before >= 0 && Self.numbered.contains(tokens(before).folded)
    }

    private func tokens(_ index: Int) -> Token { prose.tokens[index] }

    private func isHyphen(_ index: Int) -> Bool {
        tokens(index).kind == .mark && tokens(index).gap == .none && tokens(index).signs.contains(.hyphen)
    }

    /// `Orv-111f`
    private func startsWithDigit(_ index: Int) -> Bool { 0x30...0x39 ~= prose.text.utf8[tokens(index).start] }

    /// `Ad49.ORV.S`
    private func isInnerStop(_ index: Int) -> Bool {
        tokens(index).folded == Word.stop && tokens(index).gap == .none && tokens(index + 1).kind == .word
            && (tokens(index + 1).shape != .title || tokens(index + 1).end - tokens(index + 1).start == 1)
    }

    /// Not the tail of a longer written word.
    private func isFree(_ index: Int) -> Bool {
        guard index > 0, tokens(index).gap == .none else { return true }
        let before = tokens(index - 1)
        return before.kind == .mark && !before.signs.contains(.hyphen) && before.folded != Self.at
            && before.folded != Word.stop
    }

    private func isGeneric(_ index: Int) -> Bool {
        let token = tokens(index)
        return token.kind == .word && DrugWords.hasStem(token, in: prose.text.utf8)
    }

    private func isBrandPart(_ index: Int) -> Bool {
        let token = tokens(index)
        if token.signs.contains(.hyphen), token.gap == .none { return true }
        return token.kind != .mark && token.shape != .lower && token.folded != Word.possessive
    }

    /// Capitals go with capitals (`BREVIXA HD`), a hyphen with its word, words of one line with each other.
    private func continuesBrand(_ previous: Int, _ next: Int) -> Bool {
        if tokens(next).gap == .none { return true }
        guard tokens(next).gap == .space, tokens(previous).kind == .word else { return false }
        if DrugWords.brandQualifiers.contains(tokens(next).folded) { return tokens(previous).shape != .lower }
        // `AirSeal XT`: two or three capitals are the model of a coined word.
        let isModel = tokens(next).end - tokens(next).start <= 3 && tokens(previous).shape == .mixed
        return tokens(next).shape == .upper && (tokens(previous).shape == .upper || isModel)
    }

    private func form(_ range: Range<Int>) -> (digits: Int, capitals: Int, lowers: Int) {
        var counts = (digits: 0, capitals: 0, lowers: 0)
        for index in range {
            for byte in prose.text.utf8[tokens(index).range] {
                switch byte {
                case 0x30...0x39: counts.digits += 1
                case 0x41...0x5A: counts.capitals += 1
                case 0x61...0x7A: counts.lowers += 1
                default: break
                }
            }
        }
        return counts
    }
}
