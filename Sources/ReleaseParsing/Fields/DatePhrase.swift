import ReleaseModel

/// A date as releases write it: `November 7, 2003`, `Nov. 7`, `le 7 novembre 2003`, `27 March, 1996`, `2003-11-07`.
struct DatePhrase {
    var year: Int?
    var month: Int
    /// Nil for a month alone (`November 1992`).
    var day: Int?
    /// Tokens that the phrase takes.
    var count: Int

    /// The whole date, its year taken from elsewhere where the phrase has none.
    func date(year other: Int? = nil) -> CalendarDate? {
        guard let day, let year = year ?? other else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }
}

extension DatePhrase {
    /// The date that begins at `index`, a weekday before it included.
    /// - Parameter isAmerican: between slashes the month is known to stand first, so that `06/03/98` is no riddle.
    static func match(_ tokens: ArraySlice<Token>, at index: Int, in utf8: [UInt8], isAmerican: Bool = false)
        -> DatePhrase?
    {
        guard tokens.indices.contains(index), tokens[index].kind == .number || tokens[index].signs.contains(.opensDate)
        else { return nil }
        var reader = DateReader(tokens: tokens, utf8: utf8, isAmerican: isAmerican, index: index)
        guard let phrase = reader.read() else { return nil }
        return DatePhrase(year: phrase.year, month: phrase.month, day: phrase.day, count: reader.index - index)
    }
}

extension DatePhrase {
    /// The words that a date can begin with.
    static let openings = WordTable(
        joining: WordTable(openingsOf: Month.names), WordTable(openingsOf: Month.weekdays), WordTable("le"))
}

private struct DateReader {
    let tokens: ArraySlice<Token>
    let utf8: [UInt8]
    let isAmerican: Bool
    var index: Int

    mutating func read() -> (year: Int?, month: Int, day: Int?)? {
        guard tokens.indices.contains(index), tokens[index].kind != .mark else { return nil }
        if tokens[index].kind == .word {
            skipWeekday()
            skipWord(Self.le)
        }
        return isoDate() ?? monthFirst() ?? dayFirst() ?? numericDate() ?? dottedDate()
    }

    private mutating func skipWeekday() {
        guard let found = Month.weekdays.match(tokens, at: index) else { return }
        index += found.count
        _ = skipMark(0x2C)
        skipWord(Word.the)
    }

    private mutating func monthFirst() -> (year: Int?, month: Int, day: Int?)? {
        guard tokens.indices.contains(index), tokens[index].signs.contains(.opensMonth),
            let month = Month.names.match(tokens, at: index), tokens[index].shape != .lower
        else { return nil }
        var next = index + month.count
        if isMark(0x2C, at: next), let number = number(at: next + 1),
            number.digits == 4 || self.number(at: next + 3)?.digits == 4
        {
            next += 1
        }
        if let joined = dayAndYear(at: next) {
            index = next + 1
            return (joined.year, month.meaning, joined.day)
        }
        guard let number = number(at: next) else { return nil }
        if number.digits == 4, (1900...2100).contains(number.value) {
            index = next + 1
            return (number.value, month.meaning, nil)
        }
        guard (1...31).contains(number.value) else { return nil }
        index = next + 1
        return (trailingYear(), month.meaning, number.value)
    }

    /// `11,1996`: a day and a year whose space was lost are one token.
    private func dayAndYear(at index: Int) -> (day: Int, year: Int)? {
        guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
        let parts = utf8[tokens[index].range].split(separator: 0x2C).map {
            Int(String(decoding: $0, as: UTF8.self)) ?? 0
        }
        guard parts.count == 2, (1...31).contains(parts[0]), (1900...2100).contains(parts[1]) else { return nil }
        return (parts[0], parts[1])
    }

    private mutating func dayFirst() -> (year: Int?, month: Int, day: Int?)? {
        guard let day = number(at: index), (1...31).contains(day.value), day.digits <= 2 else { return nil }
        var next = index + 1
        if isMark(0x2E, at: next) || isWord(Word.of, at: next) || isWord(Self.de, at: next) { next += 1 }
        guard let month = Month.names.match(tokens, at: next) else { return nil }
        index = next + month.count
        return (trailingYear(), month.meaning, day.value)
    }

    /// `2003-11-07`, `2003/11/07`.
    private mutating func isoDate() -> (year: Int?, month: Int, day: Int?)? {
        guard let parts = triple(), parts.0.digits == 4, (1900...2100).contains(parts.0.value),
            (1...12).contains(parts.1.value), (1...31).contains(parts.2.value)
        else { return nil }
        index += 5
        return (parts.0.value, parts.1.value, parts.2.value)
    }

    /// `11/07/2003` in the American order, unless the first number can only be a day.
    private mutating func numericDate() -> (year: Int?, month: Int, day: Int?)? {
        guard let parts = triple(),
            let date = ordered(
                parts.0.value, parts.1.value, parts.2, isAmerican: isAmerican && isMark(0x2F, at: index + 1))
        else { return nil }
        index += 5
        return date
    }

    /// `24.04.2001`, `18.07.95`: one token of three numbers, in the order of those who write points: the day first, unless the
    /// second number can only be a day.
    private mutating func dottedDate() -> (year: Int?, month: Int, day: Int?)? {
        guard tokens.indices.contains(index), tokens[index].kind == .number,
            utf8[tokens[index].range].contains(0x2E)
        else { return nil }
        let parts = utf8[tokens[index].range].split(separator: 0x2E).map {
            Int(String(decoding: $0, as: UTF8.self)) ?? -1
        }
        let digits = utf8[tokens[index].range].reversed().prefix { $0 != 0x2E }.count
        guard parts.count == 3 else { return nil }
        let (month, day) = isAmerican || parts[1] > 12 ? (parts[0], parts[1]) : (parts[1], parts[0])
        guard let date = ordered(month, day, (parts[2], digits)) else { return nil }
        index += 1
        return date
    }

    /// Month and day in the American order, unless the first number can only be a day; a year of two digits counts only where
    /// the order is certain.
    private func ordered(_ first: Int, _ second: Int, _ year: Number, isAmerican: Bool = false)
        -> (year: Int?, month: Int, day: Int?)?
    {
        let isCertain = isAmerican || first > 12 || second > 12
        let (month, day) = first > 12 ? (second, first) : (first, second)
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        if year.digits == 2, isCertain { return (year.value < 50 ? 2000 + year.value : 1900 + year.value, month, day) }
        return year.digits == 4 && (1900...2100).contains(year.value) ? (year.value, month, day) : nil
    }

    private typealias Number = (value: Int, digits: Int)

    private func triple() -> (Number, Number, Number)? {
        guard
            isMark(0x2F, at: index + 1) && isMark(0x2F, at: index + 3)
                || isMark(0x2D, at: index + 1) && isMark(0x2D, at: index + 3),
            let first = number(at: index), let second = number(at: index + 2), let third = number(at: index + 4)
        else { return nil }
        return (first, second, third)
    }

    /// `, 2003`, ` 2003`, `., 2003`; nothing is consumed without a year.
    private mutating func trailingYear() -> Int? {
        var next = index
        if isMark(0x2E, at: next) { next += 1 }
        if isMark(0x2C, at: next) || isMark(0x2F, at: next) || isWord(Self.de, at: next) { next += 1 }
        guard let year = number(at: next), year.digits == 4, (1900...2100).contains(year.value) else { return nil }
        index = next + 1
        return year.value
    }

    /// A whole number, `7th` and `1er` included.
    private func number(at index: Int) -> Number? {
        guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
        let token = tokens[index]
        var value = 0
        var digits = 0
        for byte in utf8[token.range] {
            guard byte &- 0x30 < 10 else { break }
            value = value * 10 + Int(byte - 0x30)
            digits += 1
            if digits > 4 { return nil }
        }
        let suffix = utf8[(token.start + digits)..<token.end]
        guard suffix.isEmpty || Self.ordinals.contains(where: { suffix.elementsEqual($0.utf8) }) else { return nil }
        return (value, digits)
    }

    private static let ordinals = ["st", "nd", "rd", "th", "er", "ST", "ND", "RD", "TH", "ER"]

    private func isMark(_ byte: UInt8, at index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].kind == .mark && utf8[tokens[index].start] == byte
    }

    private static let le = FoldedWord.hash("le")
    private static let de = FoldedWord.hash("de")

    private func isWord(_ word: UInt64, at index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].folded == word
    }

    private mutating func skipMark(_ byte: UInt8) -> Bool {
        guard isMark(byte, at: index) else { return false }
        index += 1
        return true
    }

    private mutating func skipWord(_ word: UInt64) {
        if isWord(word, at: index) { index += 1 }
    }
}
