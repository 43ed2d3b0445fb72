/// Endings of words in ASCII without regard to case, read from a word's last letter backwards in one pass.
struct EndingTable: Sendable {
    private let slots: WordSlots
    /// The last two letters of all endings, by which most words are passed over.
    private let pairs: WordSlots
    private let lengths: ClosedRange<Int>

    /// - Parameters:
    ///   - text: endings with white space between them.
    ///   - lengths: how many letters an ending can have.
    init(_ text: String, lengths: ClosedRange<Int>) {
        let endings = text.split(whereSeparator: \.isWhitespace).map { $0.utf8.reversed() }
        slots = WordSlots(endings.map { FoldedWord.hash($0) })
        pairs = WordSlots(endings.map { FoldedWord.hash($0.prefix(2)) })
        self.lengths = lengths
    }

    /// Whether a word of the text has one of the endings, of a length for which `accepts` is true.
    func matches(_ word: Range<Int>, in utf8: [UInt8], where accepts: (Int) -> Bool) -> Bool {
        var hash = FoldedWord.seed
        var length = 0
        while length < lengths.upperBound, length < word.count {
            length += 1
            hash = FoldedWord.add(utf8[word.upperBound - length], to: hash)
            if length == 2, pairs.slot(of: hash) == nil { return false }
            if lengths.contains(length), slots.slot(of: hash) != nil, accepts(length) { return true }
        }
        return false
    }
}
