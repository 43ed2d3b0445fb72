internal import GRDB
internal import ReleaseRendering

/// Words as the search tables hold them, each with the stem that Porter's algorithm gives it, by SQLite's own tokenizers
/// (sqlite.org/fts5.html#tokenizers).
struct Stemmer {
    struct Word: Hashable {
        /// Without case and diacritics.
        let form: String
        let stem: String
    }

    private let folding: any FTS5Tokenizer
    private let stemming: any FTS5Tokenizer

    init(_ db: Database) throws {
        let unicode = ["unicode61", "remove_diacritics", "2"]
        folding = try db.makeTokenizer(FTS5TokenizerDescriptor(components: unicode))
        stemming = try db.makeTokenizer(FTS5TokenizerDescriptor(components: ["porter"] + unicode))
    }

    func words(of text: String) throws -> [Word] {
        zip(try folding.tokenize(document: text), try stemming.tokenize(document: text)).map {
            Word(form: $0.token, stem: $1.token)
        }
    }
}

/// Inflected words: those that share a stem are found by each other.
extension Database {
    /// Makes the words of a text known. Those that are their own stem need not be.
    func addForms(in texts: [String]) throws {
        let pieces = Set(texts.flatMap { $0.split(whereSeparator: \.isWhitespace) })
        let words = Set(try Stemmer(self).words(of: pieces.joined(separator: " ")))
        var writer = JSONWriter()
        writer.array(words.filter { $0.form != $0.stem && $0.isInflected }) { $0.value([$1.stem, $1.form]) }
        try run(
            """
            INSERT OR IGNORE INTO word_form (stem, form)
            SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]')
            FROM json_each(\(String(decoding: writer.bytes, as: UTF8.self)))
            """)
    }

    /// The forms of a search's inflected words.
    func forms(of search: SearchQuery) throws -> [String: [String]] {
        try search.inflected.reduce(into: [:]) { $0[$1] = try forms(of: $1) }
    }

    /// Every form in which a word of a search may stand in a text; the word alone, where it is a code.
    private func forms(of word: String) throws -> [String] {
        let words = try Stemmer(self).words(of: word)
        guard words.count == 1, let only = words.first, only.isInflected else { return [word] }
        let forms = try texts("SELECT form FROM word_form WHERE stem = \(only.stem) ORDER BY form")
        return [only.form, only.stem].filter { !forms.contains($0) }.reduce(into: forms) {
            if !$0.contains($1) { $0.append($1) }
        }
    }
}

extension Stemmer.Word {
    /// A word with a digit is a code or a figure, which has one form.
    fileprivate var isInflected: Bool { !form.utf8.contains { (0x30...0x39).contains($0) } }
}
