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

    /// The year that a dateline without one means: that of a date line, of a mail header, or of the filing.
    static func year(_ text: ReleaseText, _ document: SourceDocument) -> Int? {
        for paragraph in text.paragraphs.prefix(while: { $0.section == nil }) {
            if let year = text.date(in: paragraph)?.phrase.year { return year }
        }
        return document.origin?.filingDate?.year
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
}
