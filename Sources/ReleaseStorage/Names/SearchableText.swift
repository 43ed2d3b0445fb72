/// A text as the search tables hold it: a sign that belongs to a code or a figure is a word of its own, so that `ABC-123`,
/// `10-K`, `$1.2` and `50%` are phrases which only what is written so can answer.
///
/// FTS5's tokenizer unicode61 forgets punctuation, but takes private-use characters for letters; those stand for signs
/// here (Docs/Decisions/search.md).
struct SearchableText {
    /// What lies between two texts of one column, so that no phrase reaches across.
    static let boundary = " \u{E00A} "

    private(set) var scalars: [Unicode.Scalar] = []
    /// For each of the scalars, the place of the one that it stands for in the original text.
    private(set) var origins: [Int] = []

    init(_ text: String) {
        let original = Array(text.unicodeScalars)
        scalars.reserveCapacity(original.count + original.count / 8)
        origins.reserveCapacity(original.count + original.count / 8)
        for place in original.indices { append(SearchableText.image(at: place, in: original), place) }
    }

    /// Several texts in one column.
    static func joined(_ texts: [String]) -> String {
        texts.map { SearchableText($0).text }.joined(separator: boundary)
    }

    var text: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private enum Image {
        case plain(Unicode.Scalar)
        /// A word of its own.
        case apart(Unicode.Scalar)
    }

    private mutating func append(_ image: Image, _ place: Int) {
        switch image {
        case .plain(let scalar): append(scalar, place)
        case .apart(let scalar):
            append(" ", place)
            append(scalar, place)
            append(" ", place)
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, _ place: Int) {
        scalars.append(scalar)
        origins.append(place)
    }

    private static func image(at place: Int, in text: [Unicode.Scalar]) -> Image {
        let scalar = text[place]
        switch scalar {
        case ".", ",", ":":
            // A letter of the figure that it stands in.
            return .plain(digit(before: place, in: text) && digit(after: place, in: text) ? sign(scalar) : scalar)
        case "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}":
            return isInCode(place, text) ? .apart(sign("-")) : .plain(scalar)
        case "/", "&", "+", "_", "#", "@": return isInCode(place, text) ? .apart(sign(scalar)) : .plain(scalar)
        case "$", "\u{A3}", "\u{A5}", "\u{20AC}":
            let next = text[(place + 1)...].first { $0 != " " && $0 != "\u{A0}" }
            return next.map(isDigit) == true ? .apart(sign(scalar)) : .plain(scalar)
        case "%":
            let last = text[..<place].last { $0 != " " && $0 != "\u{A0}" }
            return last.map(isDigit) == true ? .apart(sign(scalar)) : .plain(scalar)
        // Scripts without spaces between words: each character is one.
        case "\u{3040}"..."\u{30FF}", "\u{3400}"..."\u{9FFF}", "\u{F900}"..."\u{FAFF}", "\u{20000}"..."\u{3FFFF}":
            return .apart(scalar)
        // SQLite's texts would end here.
        case "\0": return .plain(" ")
        default: return .plain(scalar)
        }
    }

    /// Whether words with a digit in one of them stand directly on both sides.
    private static func isInCode(_ place: Int, _ text: [Unicode.Scalar]) -> Bool {
        let before = text[..<place].reversed().prefix { $0.isInWord }
        let after = text[(place + 1)...].prefix { $0.isInWord }
        return !before.isEmpty && !after.isEmpty && (before.contains(where: isDigit) || after.contains(where: isDigit))
    }

    private static func digit(before place: Int, in text: [Unicode.Scalar]) -> Bool {
        place > 0 && isDigit(text[place - 1])
    }

    private static func digit(after place: Int, in text: [Unicode.Scalar]) -> Bool {
        place + 1 < text.count && isDigit(text[place + 1])
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// The private-use character for a sign of Latin-1; the euro's comes after those.
    private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(scalar == "\u{20AC}" ? 0xE100 : 0xE000 + scalar.value) ?? scalar
    }
}

extension Unicode.Scalar {
    /// Whether FTS5's unicode61 takes it for a part of a word: letters, numbers, marks and private-use characters.
    var isInWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
        case 0..<0x80: return false
        default: break
        }
        return switch properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark, .privateUse:
            true
        default: false
        }
    }
}
