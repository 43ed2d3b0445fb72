/// Where addresses and telephone numbers can begin, found in one pass over the bytes.
struct MarkOpenings {
    /// `@`, and the brackets of `(at)` and `[at]`.
    private(set) var signs: [Int] = []
    /// The first letters of `http`, `ftp` and `www`.
    private(set) var prefixes: [Int] = []
    /// `+`, `(`, and digits before which none stands.
    private(set) var numbers: [Int] = []

    init(_ utf8: [UInt8]) {
        var before: UInt8 = 0
        for (index, byte) in utf8.enumerated() {
            switch byte {
            case 0x30...0x39: if !before.isASCIIDigit { numbers.append(index) }
            case 0x2B: numbers.append(index)
            case 0x28:
                numbers.append(index)
                signs.append(index)
            case 0x40, 0x5B: signs.append(index)
            case 0x54, 0x74: if before | 0x20 == 0x68 || before | 0x20 == 0x66 { prefixes.append(index - 1) }
            case 0x57, 0x77: if before | 0x20 == 0x77 { prefixes.append(index - 1) }
            default: break
            }
            before = byte
        }
    }
}
