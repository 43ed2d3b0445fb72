/// Finds words by their own hash: they are not hashed again, and most words of a release meet a free slot at once.
struct WordSlots: Sendable {
    /// Each word stands at its hash or in the next free slot behind; 0 is a free slot, and three of four are free.
    private var words: [UInt64] = [0, 0, 0, 0]
    private var taken = 0

    init(_ words: some Sequence<UInt64> = []) {
        for word in words { insert(word) }
    }

    /// Moves the words to other slots where there is no more room.
    mutating func insert(_ word: UInt64) {
        guard word != 0, slot(of: word) == nil else { return }
        taken += 1
        if taken * 4 > words.count {
            let before = words
            words = [UInt64](repeating: 0, count: before.count * 2)
            for word in before where word != 0 { place(word) }
        }
        place(word)
    }

    private mutating func place(_ word: UInt64) {
        var slot = Int(truncatingIfNeeded: word) & (words.count - 1)
        while words[slot] != 0 { slot = (slot + 1) & (words.count - 1) }
        words[slot] = word
    }

    var count: Int { words.count }

    /// The words in no order.
    var all: [UInt64] { words.filter { $0 != 0 } }

    @inline(__always)
    func slot(of word: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: word) & (words.count - 1)
        while words[slot] != 0 {
            if words[slot] == word { return slot }
            slot = (slot + 1) & (words.count - 1)
        }
        return nil
    }
}
