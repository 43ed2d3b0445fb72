/// The language of a release, by its small words.
enum Language {
    /// ISO 639-1 code; English where the text is too short to tell.
    static func read(_ text: ReleaseText) -> String {
        var counts = [Int](repeating: 0, count: languages.count)
        for token in text.tokens where token.kind == .word && token.shape == .lower {
            if let language = words[token.folded] { counts[language] += 1 }
        }
        let most = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }
        return most.flatMap { counts[$0] > 0 ? languages[$0].code : nil } ?? "en"
    }

    /// Words that only one of the languages has.
    private static let languages: [(code: String, words: String)] = [
        ("de", "der und das den ist mit dem auf eine wird sich von zu nicht auch sowie werden bei einer"),
        ("en", "the and of that with which this from by has have been was were are will is or it its"),
        ("es", "el los las y del con por una para como sus más fue han esta"),
        ("fr", "le les des et du une est que dans pour sur avec par aux ces cette sont ont au qui plus nous"),
        ("it", "il della di che per con nel sono dei gli alla delle nella è"),
        ("nl", "het een van voor met zijn naar ook wordt aan"),
        ("pt", "os uma não em com da do dos das ao pela são mais"),
        ("sv", "och att av som för på med är den till"),
    ]

    /// Indices into `languages`.
    private static let words: [UInt64: Int] = {
        var table: [UInt64: Int] = [:]
        for (language, list) in languages.enumerated() {
            for word in list.words.split(separator: " ") { table[FoldedWord.hash(String(word))] = language }
        }
        return table
    }()
}
