/// Invented words in a repeatable order; the first of them are by far the commonest, as in a language.
struct SampleWords {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// A step of Knuth's MMIX generator.
    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func word() -> String {
        let rank = number(below: number(below: 3_000) + 1)
        let syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "zu", "dan", "fer", "gol"]
        return syllables[rank % 13] + syllables[rank / 13 % 13] + (rank > 168 ? syllables[rank / 169 % 13] : "")
    }

    mutating func sentence(of count: Int) -> String { (0..<count).map { _ in word() }.joined(separator: " ") + "." }
}
