/// Endings of words in ASCII without regard to case, read from a word's last letter backwards in one pass.
struct EndingTable: Sendable {
    private let slots: WordSlots
    private let lengths: ClosedRange<Int>

    /// - Parameters:
    ///   - text: endings with white space between them.
    ///   - lengths: how many letters an ending can have.
    init(_ text: String, lengths: ClosedRange<Int>) {
        slots = WordSlots(text.split(whereSeparator: \.isWhitespace).map { FoldedWord.hash($0.utf8.reversed()) })
        self.lengths = lengths
    }

    /// Whether a word has one of the endings, of a length for which `accepts` is true.
    func matches(_ word: ArraySlice<UInt8>, where accepts: (Int) -> Bool) -> Bool {
        var hash = FoldedWord.seed
        var length = 0
        for byte in word.suffix(lengths.upperBound).reversed() {
            hash = FoldedWord.add(byte, to: hash)
            length += 1
            if lengths.contains(length), slots.slot(of: hash) != nil, accepts(length) { return true }
        }
        return false
    }
}
