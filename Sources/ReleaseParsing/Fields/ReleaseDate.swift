import ReleaseModel

/// The issuer's calendar date: the dateline's, or that of a date line over or under the text.
enum ReleaseDate {
    static func read(_ text: ReleaseText, year: Int?) -> Finding<CalendarDate>? {
        if let date = text.dateline?.date, let day = date.phrase.date(year: year) {
            return Finding(day, at: [date.range])
        }
        for paragraph in text.paragraphs where paragraph.role == .dateLine || paragraph.role == .releaseInstruction {
            if let (phrase, range) = text.date(in: paragraph), let day = phrase.date() {
                return Finding(day, at: [range])
            }
        }
        return nil
    }

    /// The year that a dateline without one means: that of a date line, of the same day in the text, of a mail's header, of the
    /// filing, or of what stands under the release.
    static func year(_ text: ReleaseText, _ document: SourceDocument) -> Int? {
        for paragraph in text.paragraphs.prefix(while: { $0.section == nil }) {
            if let year = text.date(in: paragraph)?.phrase.year { return year }
        }
        return text.yearOfSameDay() ?? text.mailYear() ?? document.origin?.filingDate?.year ?? text.closingYear()
    }
}

extension ReleaseText {
    /// The first whole date of a paragraph.
    fileprivate func date(in paragraph: Paragraph) -> (phrase: DatePhrase, range: Range<Int>)? {
        for piece in paragraph.pieces {
            let slice = tokens(in: piece)
            for index in slice.indices {
                guard let phrase = DatePhrase.match(slice, at: index, in: utf8), phrase.day != nil, phrase.year != nil
                else { continue }
                return (phrase, slice[index].start..<slice[index + phrase.count - 1].end)
            }
        }
        return nil
    }

    /// Paragraphs of the body that can repeat the day, and lines under the release.
    private static let datedMax = 4
    private static let closingMax = 40

    /// `announced today, November 7, 2003`: the dateline's day with its year.
    fileprivate func yearOfSameDay() -> Int? {
        guard let day = dateline?.date?.phrase else { return nil }
        for paragraph in paragraphs.lazy.filter({ $0.section == .body }).prefix(ReleaseText.datedMax) {
            if let date = date(in: paragraph)?.phrase, date.day == day.day, date.month == day.month { return date.year }
        }
        return nil
    }

    /// The year of the `Date:` field of a message's header (RFC 5322, section 3.3); two digits as RFC 2822 section 4.3 reads them.
    fileprivate func mailYear() -> Int? {
        for line in layout.lines.prefix(while: { !$0.isBlank }) where line.style.contains(.furniture) {
            let tokens = tokens(in: line.content)
            guard tokens.first?.folded == ReleaseText.dateField, isMark(tokens, tokens.startIndex + 1, 0x3A) else {
                continue
            }
            var index = tokens.startIndex + 2
            if tokens.indices.contains(index), tokens[index].kind == .word { index += 2 }
            guard let date = DatePhrase.match(tokens, at: index, in: utf8) else { continue }
            return date.year ?? shortYear(tokens, at: index + date.count)
        }
        return nil
    }

    private func shortYear(_ tokens: ArraySlice<Token>, at index: Int) -> Int? {
        guard tokens.indices.contains(index), let year = Int(string(tokens[index].range)), year < 100 else {
            return nil
        }
        return year < 50 ? 2000 + year : 1900 + year
    }

    /// `Copyright 2003 …`, `-0- 11/07/2003`: the last lines say when the release was sent.
    fileprivate func closingYear() -> Int? {
        for paragraph in paragraphs.suffix(ReleaseText.closingMax).reversed() where paragraph.section != .body {
            guard paragraph.signals.words <= 24 else { continue }
            let tokens = tokens(in: paragraph.range)
            if ReleaseLine.copyright.match(tokens, at: tokens.startIndex) != nil {
                let year = tokens.prefix(8).compactMap { Int(string($0.range)) }.first { (1980...2100).contains($0) }
                if let year { return year }
            } else if tokens.first?.isDash(utf8) == true, let year = date(in: paragraph)?.phrase.year {
                return year
            }
        }
        return nil
    }

    private static let dateField = FoldedWord.hash("date")
}
