/// The language of a release, by its small words.
enum Language {
    /// ISO 639-1 code; English where the text is too short to tell.
    static func read(_ text: ReleaseText) -> String {
        var counts: [String: Int] = [:]
        for token in text.tokens where token.kind == .word && token.shape == .lower {
            if let language = words[token.folded] { counts[language, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "en"
    }

    /// Words that only one of the languages has.
    private static let words: [UInt64: String] = {
        let lists = [
            "en": "the and of that with which this from by has have been was were are will is or it its",
            "fr": "le les des et du une est que dans pour sur avec par aux ces cette sont ont au qui plus nous",
            "de": "der und das den ist mit dem auf eine wird sich von zu nicht auch sowie werden bei einer",
            "es": "el los las y del con por una para como sus más fue han esta",
            "it": "il della di che per con nel sono dei gli alla delle nella è",
            "pt": "os uma não em com da do dos das ao pela são mais",
            "nl": "het een van voor met zijn naar ook wordt aan",
            "sv": "och att av som för på med är den till",
        ]
        var table: [UInt64: String] = [:]
        for (language, list) in lists.sorted(by: { $0.key < $1.key }) {
            for word in list.split(separator: " ") { table[FoldedWord.hash(String(word))] = language }
        }
        return table
    }()
}
