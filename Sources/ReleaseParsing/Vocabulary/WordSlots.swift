/// Finds words by their own hash: they are not hashed again, and most words of a release meet a free slot at once.
struct WordSlots: Sendable {
    /// Each word stands at its hash or in the next free slot behind; 0 is a free slot, and three of four are free.
    private let words: [UInt64]

    init(_ words: Set<UInt64>) {
        var count = 4
        while count < words.count * 4 { count *= 2 }
        var slots = [UInt64](repeating: 0, count: count)
        for word in words where word != 0 {
            var slot = Int(truncatingIfNeeded: word) & (count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
            slots[slot] = word
        }
        self.words = slots
    }

    var count: Int { words.count }

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
