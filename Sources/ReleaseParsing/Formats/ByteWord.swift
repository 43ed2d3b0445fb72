/// Eight bytes of a text as one number, so that they are compared at once; a byte that is one of those sought has its top
/// bit set in the answer.
struct ByteWord {
    private let bits: UInt64

    static var byteCount: Int { 8 }
    private static var tops: UInt64 { 0x8080_8080_8080_8080 }

    @inline(__always)
    init(_ bits: UInt64) { self.bits = bits }

    @inline(__always)
    init(repeating byte: UInt8) { bits = UInt64(byte) &* 0x0101_0101_0101_0101 }

    @inline(__always)
    var nonASCII: UInt64 { bits & Self.tops }

    @inline(__always)
    func equal(to byte: UInt8) -> UInt64 {
        let difference = bits ^ ByteWord(repeating: byte).bits
        return ~((difference & ~Self.tops) &+ ~Self.tops | difference) & Self.tops
    }

    /// - Parameter range: of ASCII.
    @inline(__always)
    func within(_ range: ClosedRange<UInt8>) -> UInt64 {
        let low = bits & ~Self.tops
        let reached = low &+ ByteWord(repeating: 0x80 &- range.lowerBound).bits
        let passed = low &+ ByteWord(repeating: 0x7F &- range.upperBound).bits
        return reached & ~passed & ~bits & Self.tops
    }
}
