/// Finds what is overdue without looking at everything: one slot a second, and each entry in the slot of its deadline.
///
/// A deadline that moves away costs nothing: the owner is found in the old slot, not due, and put where it belongs now.
struct DeadlineWheel<Entry> {
    private var slots: [[Entry]]
    /// The second up to which everything has been taken.
    private var now: Int

    init(now: Int, slotCount: Int = 128) {
        slots = Array(repeating: [], count: slotCount)
        self.now = now
    }

    /// Puts an entry where it will be taken at that second, or earlier if that is further away than the wheel reaches.
    ///
    /// - Returns: the second at which it will be taken.
    mutating func insert(_ entry: Entry, at second: Int) -> Int {
        let due = min(max(second, now + 1), now + slots.count - 1)
        slots[due % slots.count].append(entry)
        return due
    }

    /// Takes out everything up to that second.
    mutating func advance(to second: Int) -> [Entry] {
        var taken: [Entry] = []
        let target = min(second, now + slots.count)
        while now < target {
            now += 1
            let slot = now % slots.count
            if !slots[slot].isEmpty {
                taken += slots[slot]
                slots[slot] = []
            }
        }
        now = max(now, second)
        return taken
    }
}
