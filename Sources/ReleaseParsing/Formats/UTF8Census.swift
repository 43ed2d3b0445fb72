/// How many multi-byte sequences of UTF-8 are right and wrong in some bytes (RFC 3629, section 4).
struct UTF8Census {
    private(set) var sequences = 0
    private(set) var wrong = 0

    init(_ bytes: [UInt8]) {
        var index = bytes.nextNonASCII(from: 0)
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index = bytes.nextNonASCII(from: index)
            } else if let length = UTF8Census.sequenceLength(bytes, at: index) {
                sequences += 1
                index += length
            } else {
                wrong += 1
                index += 1
            }
        }
    }

    /// Length of the well-formed multi-byte sequence at `index`, nil if there is none.
    private static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int? {
        let lead = bytes[index]
        let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
        guard length > 0, index + length <= bytes.count else { return nil }
        for offset in 1..<length where bytes[index + offset] & 0xC0 != 0x80 { return nil }
        let second = bytes[index + 1]
        let allowed: ClosedRange<UInt8> =
            switch lead {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        return allowed.contains(second) ? length : nil
    }
}
