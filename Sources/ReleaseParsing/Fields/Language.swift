/// The language of a release, by its small words.
enum Language {
    /// ISO 639-1 code; English where the text is too short to tell.
    static func read(_ text: ReleaseText) -> String {
        var counts = [Int](repeating: 0, count: languages.count)
        var english = 0
        for token in text.tokens {
            // Nearly all small words are English: they are counted without a branch, and not looked for.
            english &+= (token.signs.contains(.english) ? 1 : 0) & (token.shape == .lower ? 1 : 0)
            guard token.signs.contains(.foreign), token.shape == .lower, let slot = words.slot(of: token.folded) else {
                continue
            }
            counts[languageOfSlot[slot]] += 1
        }
        counts[englishIndex] = english
        let most = counts.indices.max { (counts[$0], $1) < (counts[$1], $0) }
        return most.flatMap { counts[$0] > 0 ? languages[$0].code : nil } ?? "en"
    }

    /// English, which shares none of its words, and the others.
    static let english = WordTable(languages.filter { $0.code == "en" }.map(\.words).joined())
    static let foreign = WordTable(languages.filter { $0.code != "en" }.map(\.words).joined(separator: " "))

    private static let englishIndex = languages.firstIndex { $0.code == "en" } ?? 0

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

    private static let words = WordSlots(languages.flatMap { hashes($0.words) })

    /// Indices into `languages`; a word that two of them list counts for the last.
    private static let languageOfSlot: [Int] = {
        var table = [Int](repeating: 0, count: words.count)
        for (language, list) in languages.enumerated() {
            for slot in hashes(list.words).compactMap(words.slot) { table[slot] = language }
        }
        return table
    }()

    private static func hashes(_ words: String) -> [UInt64] {
        words.split(separator: " ").map { FoldedWord.hash(String($0)) }
    }
}
