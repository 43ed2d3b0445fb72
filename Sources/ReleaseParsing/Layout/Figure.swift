/// Tells figures and telephone numbers apart from words.
enum Figure {
    /// `1,234`, `$ (0.12)`, `45%`, `2003`, `N/A`, `-`: what stands in the cell of a table of figures.
    static func isFigure(_ text: ArraySlice<UInt8>) -> Bool {
        guard !text.isEmpty, text.count <= 24, !isTelephone(text) else { return false }
        var digits = 0
        var letters = 0
        var dashes = 0
        for byte in text {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x41...0x5A, 0x61...0x7A: letters += 1
            case 0x2D, 0x80...0xFF: dashes += 1
            case 0x20, 0x09, 0x24, 0x25, 0x28, 0x29, 0x2A, 0x2B, 0x2C, 0x2E, 0x2F: break
            default: return false
            }
        }
        if digits > 0 { return letters <= 3 && letters <= digits + 1 }
        return letters == 0
            ? dashes > 0 && dashes <= 6 : text.elementsEqual("N/A".utf8) || text.elementsEqual("n/a".utf8)
    }

    /// Seven digits or more in groups that spaces, dots, hyphens or parentheses part; no thousands, money or
    /// percentage.
    static func isTelephone(_ text: ArraySlice<UInt8>) -> Bool {
        var digits = 0
        var groups = 0
        var wasDigit = false
        for byte in text {
            let isDigit = byte &- 0x30 < 10
            if isDigit {
                digits += 1
                if !wasDigit { groups += 1 }
            } else if byte == 0x2C || byte == 0x24 || byte == 0x25 {
                return false
            }
            wasDigit = isDigit
        }
        return digits >= 7 && digits <= 20 && groups >= 2 && !(digits == 8 && groups == 2)
    }
}
