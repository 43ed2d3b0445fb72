internal import Foundation

/// A name as it is compared: without case, accents, trademark signs and punctuation.
struct FoldedName: Hashable {
    /// Runs of letters and digits.
    let words: [String]

    init(_ text: String) { words = FoldedName.words(of: text) }

    private init(words: [String]) { self.words = words }

    /// The words without the spaces between them: `ABC-123` and `abc 123` are one name.
    var compact: String { words.joined() }

    /// Every word between spaces, so that whole words are found by looking for ` word `.
    var spaced: String { words.isEmpty ? "" : " " + words.joined(separator: " ") + " " }

    var isEmpty: Bool { words.isEmpty }

    /// The words that don't begin another one: whatever has words with all of these beginnings has them for all words.
    var beginnings: [String] {
        let sorted = Set(words).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        // What begins with a word stands directly behind it.
        return zip(sorted, sorted.dropFirst() + [""]).filter { !$1.utf8.starts(with: $0.utf8) }.map(\.0)
    }

    /// A company's name without the words at its end that only say its legal form; the whole name where nothing else is
    /// left.
    var withoutLegalForm: FoldedName {
        var rest = words[...]
        while let count = FoldedName.legalFormLength(at: rest), count < rest.count { rest = rest.dropLast(count) }
        return FoldedName(words: Array(rest))
    }

    private static let legalForms: Set<String> = [
        "ab", "ag", "as", "asa", "bv", "co", "company", "corp", "corporation", "gmbh", "inc", "incorporated", "kk",
        "limited", "llc", "llp", "lp", "ltd", "ltee", "nv", "oy", "oyj", "plc", "pty", "sa", "sas", "se", "spa",
    ]

    /// How many of the last words are one legal form: `inc` is one word, `S.A.` and `P.L.C.` are two and three.
    private static func legalFormLength(at words: ArraySlice<String>) -> Int? {
        guard let last = words.last else { return nil }
        if legalForms.contains(last) { return 1 }
        let letters = words.reversed().prefix { $0.utf8.count == 1 }
        return letters.count > 1 && legalForms.contains(letters.reversed().joined()) ? letters.count : nil
    }

    private static let trademarks = ["(r)", "(tm)", "(sm)", "(c)"]

    private static func words(of text: String) -> [String] {
        var folded = text.lowercased()
        for mark in trademarks where folded.contains(mark) { folded = folded.replacingOccurrences(of: mark, with: " ") }
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in folded.decomposedStringWithCanonicalMapping.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
                .letterNumber, .otherNumber:
                word.append(scalar)
            case .nonspacingMark, .spacingMark, .enclosingMark:
                continue
            default:
                // An apostrophe joins: `O'Brien` is one word.
                if scalar == "'" || scalar == "\u{2019}" || word.isEmpty { continue }
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }
}
