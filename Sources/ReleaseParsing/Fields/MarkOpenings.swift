/// Where addresses and telephone numbers can begin, found in one pass over the bytes.
struct MarkOpenings {
    /// `@`, and the brackets of `(at)` and `[at]`.
    private(set) var signs: [Int] = []
    /// Where `https`, `http` or `ftp` can stand before a colon, and `www` before a dot.
    private(set) var prefixes: [Int] = []
    /// `+`, `(`, and digits before which none stands.
    private(set) var numbers: [Int] = []

    init(_ utf8: [UInt8]) {
        numbers.reserveCapacity(utf8.count / 64)
        let bytes = utf8.span
        var index = 0
        while true {
            index = bytes.first(from: index, to: bytes.count) {
                $0.within(0x28...0x3A) | $0.equal(to: 0x40) | $0.equal(to: 0x5B)
            }
            guard index < bytes.count else { break }
            add(bytes[index], index > 0 ? bytes[index - 1] : 0, index)
            index += 1
        }
    }

    private mutating func add(_ byte: UInt8, _ before: UInt8, _ index: Int) {
        switch byte {
        case 0x30...0x39: if !before.isASCIIDigit { numbers.append(index) }
        case 0x2B: numbers.append(index)
        case 0x28:
            numbers.append(index)
            signs.append(index)
        case 0x40, 0x5B: signs.append(index)
        case 0x2E: if before | 0x20 == 0x77, index >= 3 { prefixes.append(index - 3) }
        case 0x3A where before | 0x20 == 0x70 || before | 0x20 == 0x73:
            for length in [5, 4, 3] where index >= length { prefixes.append(index - length) }
        default: break
        }
    }
}
