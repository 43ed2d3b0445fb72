/// Words of several tables, each with a sign for every table that it stands in: one look tells what else takes one a table.
struct WordSigns<Signs: OptionSet & Sendable>: Sendable {
    private let slots: WordSlots
    private let signs: [Signs]
    /// A bit for each word, by its hash's upper bits: small enough for the nearest cache, which the slots are not, and most
    /// words of no table are passed over by it.
    private var known = [UInt64](repeating: 0, count: 1024)

    init(_ tables: [(signs: Signs, words: WordTable)]) {
        let slots = WordSlots(tables.flatMap(\.words.all))
        var signs = [Signs](repeating: [], count: slots.count)
        for table in tables {
            for slot in table.words.all.compactMap(slots.slot) { signs[slot].formUnion(table.signs) }
        }
        (self.slots, self.signs) = (slots, signs)
        for word in slots.all { known[Int(word >> 54)] |= 1 << (word >> 48 & 63) }
    }

    @inline(__always)
    subscript(word: UInt64) -> Signs {
        guard known[Int(word >> 54)] >> (word >> 48 & 63) & 1 == 1 else { return [] }
        return slots.slot(of: word).map { signs[$0] } ?? []
    }
}
