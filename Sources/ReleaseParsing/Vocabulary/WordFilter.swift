/// Tells by one bit that a word is in no table, before anything is hashed again: most words of a release are in none.
struct WordFilter: Sendable {
    private static let bitCount: UInt64 = 8192

    private var bits = [UInt64](repeating: 0, count: Int(bitCount / 64))

    mutating func insert(_ folded: UInt64) {
        let bit = folded % WordFilter.bitCount
        bits[Int(bit / 64)] |= 1 << (bit % 64)
    }

    /// Never false for a word that was inserted.
    func mayContain(_ folded: UInt64) -> Bool {
        let bit = folded % WordFilter.bitCount
        return bits[Int(bit / 64)] & 1 << (bit % 64) != 0
    }
}
