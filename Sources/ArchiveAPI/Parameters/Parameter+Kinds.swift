import ReleaseModel
import ReleaseStorage

extension Parameter where Value == [String] {
    /// Names or words, any of which may hold; commas stand between them.
    static func list(_ name: String, takes: String) -> Parameter {
        Parameter(name, takes: takes, schema: elements(of: .string(matching: "^[^,]*[^, ][^,]*$"))) {
            (text) throws(Misread) in try elements(text)
        }
    }

    /// Top-level members of the items of one resource (`fields`).
    static func fields(of members: [String]) -> Parameter {
        words("fields", of: members, takes: "members by name, separated by commas: " + members.joined(separator: ", "))
    }

    /// Fewer digits than these could be the end of too many numbers.
    static func telephoneNumbers(_ name: String) -> Parameter {
        Parameter(
            name, takes: "telephone numbers in any form, of seven digits or more, separated by commas",
            schema: elements(of: .string(matching: "^([^,0-9]*[0-9]){7}[^,]*$"))
        ) { (text) throws(Misread) in
            try elements(text).map { (number) throws(Misread) in
                guard ContactQuery.canFind(phone: number) else { throw Misread(number) }
                return number
            }
        }
    }

    /// Words of a closed list, in either case.
    ///
    /// - Parameter meaning: of what else people call one of them.
    static func words(
        _ name: String, of known: [String], takes: String,
        meaning: @escaping @Sendable (String) -> String? = { _ in nil }
    ) -> Parameter {
        let written = Dictionary(known.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
        return Parameter(name, takes: takes, schema: elements(of: .words(known))) { (text) throws(Misread) in
            try elements(text).map { (word) throws(Misread) in
                guard let word = written[word.lowercased()] else {
                    throw Misread(word, suggestion: meaning(word) ?? NearestWord.to(word, in: known))
                }
                return word
            }
        }
    }
}

extension Parameter where Value == Bool {
    static func flag(_ name: String) -> Parameter {
        Parameter(name, takes: "true or false", schema: .boolean) { (text) throws(Misread) in
            guard let flag = Bool(text) else { throw Misread(text, suggestion: text == "1" ? "true" : nil) }
            return flag
        }
    }

    /// A switch that has a single word: `count=exact`.
    static func only(_ word: String, of name: String) -> Parameter {
        Parameter(name, takes: "the word \(word)", schema: .words([word])) { (text) throws(Misread) in
            guard text == word else { throw Misread(text, suggestion: word) }
            return true
        }
    }
}

extension Parameter where Value == DateRange {
    /// A year, a month or a day.
    static func dates(_ name: String) -> Parameter {
        Parameter(
            name, takes: "a year, a month or a day: 2003, 2003-11 or 2003-11-07",
            schema: .string(matching: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")
        ) { (text) throws(Misread) in
            guard let range = DateRange(partial: text) else { throw Misread(text) }
            return range
        }
    }
}

extension Parameter where Value == CalendarDate {
    static func day(_ name: String) -> Parameter {
        Parameter(name, takes: "a day: 2003-11-07", schema: .date) { (text) throws(Misread) in
            guard let day = CalendarDate(iso: text) else { throw Misread(text) }
            return day
        }
    }
}

extension Parameter where Value == Int {
    /// In decimal digits.
    static func number(_ name: String, in range: ClosedRange<Int>, of unit: String? = nil) -> Parameter {
        let takes = "a number\(unit.map { " of \($0)" } ?? "") from \(range.lowerBound) to \(range.upperBound)"
        return Parameter(name, takes: takes, schema: .integer(range)) { (text) throws(Misread) in
            guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
                throw Misread(text)
            }
            guard range.contains(number) else {
                throw Misread(text, suggestion: String(min(max(number, range.lowerBound), range.upperBound)))
            }
            return number
        }
    }
}

extension Parameter where Value == [ReleaseGrouping] {
    /// Different ones of these, at most so many.
    static func groupings(_ name: String, of known: [ReleaseGrouping], countMax: Int) -> Parameter {
        let names = known.map(\.rawValue)
        let most = countMax < known.count ? "\(countMax) at most" : "each once"
        return Parameter(
            name, takes: "some of \(names.joined(separator: ", ")), \(most), separated by commas",
            schema: .array(of: .words(names), count: 1...countMax)
        ) { (text) throws(Misread) in
            let groupings = try elements(text).map { (word) throws(Misread) in try closed(word, of: known) }
            guard groupings.count <= countMax, Set(groupings).count == groupings.count else { throw Misread(text) }
            return groupings
        }
    }
}

extension Parameter where Value == String {
    /// Words of a name, at least one and at most so many: each is looked up by itself.
    static func name(_ name: String, wordsMax: Int) -> Parameter {
        Parameter(
            name, takes: "up to \(wordsMax) words of a name or their beginnings", schema: .string(matching: "\\S")
        ) { (text) throws(Misread) in
            guard (1...wordsMax).contains(text.split(whereSeparator: \.isWhitespace).count) else { throw Misread(text) }
            return text
        }
    }
}

extension Parameter {
    /// Words of a closed list, any of which may hold.
    static func words<Word: RawRepresentable & CaseIterable & Sendable>(
        _ name: String, _ type: Word.Type
    ) -> Parameter where Word.RawValue == String, Value == [Word] {
        words(name, of: Array(Word.allCases))
    }

    /// Some of these words.
    static func words<Word: RawRepresentable & Sendable>(
        _ name: String, of known: [Word]
    ) -> Parameter where Word.RawValue == String, Value == [Word] {
        let names = known.map(\.rawValue).joined(separator: ", ")
        return Parameter(
            name, takes: "words, separated by commas: " + names, schema: elements(of: .words(known.map(\.rawValue)))
        ) { (text) throws(Misread) in
            try elements(text).map { (word) throws(Misread) in try closed(word, of: known) }
        }
    }

    fileprivate static func closed<Word: RawRepresentable>(
        _ text: String, of known: [Word]
    ) throws(Misread) -> Word where Word.RawValue == String {
        guard let word = known.first(where: { $0.rawValue == text }) else {
            throw Misread(text, suggestion: NearestWord.to(text, in: known.map(\.rawValue)))
        }
        return word
    }

    static func elements(of element: JSONSchema) -> JSONSchema { .array(of: element, count: 1...elementsMax) }

    private static var elementsMax: Int { 100 }

    /// The values between commas; none may be empty.
    static func elements(_ text: String) throws(Misread) -> [String] {
        let elements = text.split(separator: ",", omittingEmptySubsequences: false)
        guard elements.count <= elementsMax else { throw Misread(text) }
        return try elements.map { (element) throws(Misread) in
            let spaceless = element.drop { $0 == " " }
            guard let end = spaceless.lastIndex(where: { $0 != " " }) else { throw Misread(text) }
            return String(spaceless[...end])
        }
    }
}

extension Parameter where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One word of a closed list.
    static func word(_ name: String) -> Parameter {
        let known = Value.allCases.map(\.rawValue)
        return Parameter(name, takes: "one of " + known.joined(separator: ", "), schema: .words(known)) {
            (text) throws(Misread) in
            try closed(text, of: Array(Value.allCases))
        }
    }
}
