/// Words of several tables, each with a sign for every table that it stands in: one look tells what else takes one a table.
struct WordSigns<Signs: OptionSet & Sendable>: Sendable {
    private let slots: WordSlots
    private let signs: [Signs]

    init(_ tables: [(signs: Signs, words: WordTable)]) {
        let slots = WordSlots(tables.flatMap(\.words.all))
        var signs = [Signs](repeating: [], count: slots.count)
        for table in tables {
            for slot in table.words.all.compactMap(slots.slot) { signs[slot].formUnion(table.signs) }
        }
        (self.slots, self.signs) = (slots, signs)
    }

    @inline(__always)
    subscript(word: UInt64) -> Signs { slots.slot(of: word).map { signs[$0] } ?? [] }
}
