/// Where addresses and telephone numbers can begin, found in one pass over the bytes.
struct MarkOpenings {
    /// `@`, and the brackets of `(at)` and `[at]`.
    private(set) var signs: [Int] = []
    /// Where `https`, `http` or `ftp` can stand before a colon, and `www` before a dot.
    private(set) var prefixes: [Int] = []
    /// `+`, `(`, and digits before which none stands.
    private(set) var numbers: [Int] = []

    init(_ utf8: [UInt8]) {
        var start = 0
        while start < utf8.count {
            let end = min(start + MarkOpenings.step, utf8.count)
            if MarkOpenings.stand(in: utf8[start..<end]) {
                for index in start..<end { add(utf8[index], index > 0 ? utf8[index - 1] : 0, index) }
            }
            start = end
        }
    }

    /// As many bytes as are looked at together.
    private static let step = 16

    /// Every byte is looked at and none ends the search, so that the compiler compares sixteen at once.
    private static func stand(in bytes: ArraySlice<UInt8>) -> Bool {
        bytes.reduce(0 as UInt8) { found, byte in
            let isOpening =
                byte &- 0x30 < 0x0B || byte == 0x28 || byte == 0x2B || byte == 0x2E || byte == 0x40 || byte == 0x5B
            return found | (isOpening ? 1 : 0)
        } != 0
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
