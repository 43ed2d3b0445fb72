internal import Foundation

/// A fact that a filter can ask for, as words of a search table's column `facts`.
///
/// Filters and words are then answered by one walk through one index, newest first. A digit ends every word, so that the
/// stemmer leaves it alone.
struct Fact: Hashable {
    enum Kind: String {
        case issuer = "i"
        case ticker = "t"
        case drug = "d"
        case contact = "c"
        case exchange = "x"
        case speaker = "q"
        case language = "l"
        case format = "f"
        case diagnostic = "g"
        case stage = "s"
        case access = "a"
        case status = "u"
        case indication = "n"
        case partner = "p"
        case country = "o"
        case city = "y"
        case wire = "w"
    }

    let kind: Kind
    private let text: String

    /// An entity by the key of its row.
    init(_ kind: Kind, key: Int) {
        self.kind = kind
        text = "\(kind.rawValue)\(key)"
    }

    /// A word of a closed list, a code, or a name in which spaces don't count; nil where no letter or digit is in it.
    init?(_ kind: Kind, code: String) {
        let compact = FoldedName(code).compact
        guard !compact.isEmpty else { return nil }
        self.kind = kind
        text = kind.rawValue + compact + "0"
    }

    /// Words one after the other; nil where no letter or digit is in them.
    init?(_ kind: Kind, words: String) {
        let words = FoldedName(words).words
        guard !words.isEmpty else { return nil }
        self.kind = kind
        text = words.map { kind.rawValue + $0 + "0" }.joined(separator: " ")
    }

    /// The column's text: between two facts stands a word of none, so that no phrase reaches from one into the next.
    static func column(_ facts: some Sequence<Fact>) -> String { facts.map(\.text).joined(separator: " z ") }

    /// A column's text with other facts of some kinds.
    static func column(_ text: String, replacing kinds: Set<Kind>, with facts: [Fact]) -> String {
        let kept = text.components(separatedBy: " z ").filter { fact in
            !fact.isEmpty && !kinds.contains { fact.hasPrefix($0.rawValue) }
        }
        return (kept + facts.map(\.text)).joined(separator: " z ")
    }

    /// An FTS5 expression that finds the rows with any of the facts. The words hold letters and digits only.
    static func expression(anyOf facts: [Fact]) -> String {
        "facts : (" + facts.map { "\"\($0.text)\"" }.joined(separator: " OR ") + ")"
    }
}
