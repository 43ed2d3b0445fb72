/// SplitMix64: the same numbers on every machine, and a stream of its own for each document.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64, stream: UInt64 = 0) {
        state = seed
        state = next() ^ stream &* 0xD605_BBB5_8C8A_BC2D
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func happens(percent: Int) -> Bool { number(0...99) < percent }

    mutating func element<Element>(of list: [Element]) -> Element { list[number(0...list.count - 1)] }
}
