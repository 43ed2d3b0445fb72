/// A character reference of HTML: `&eacute;`, `&#233;`, `&#xE9;` (WHATWG HTML, section 13.2.5.72).
struct CharacterReference {
    let scalar: Unicode.Scalar
    /// With `&`, and with `;` where it is there.
    let length: Int

    /// The reference at an ampersand, nil if it is only an ampersand.
    init?(_ html: [UInt8], at ampersand: Int, in range: Range<Int>) {
        let start = ampersand + 1
        guard start < range.upperBound else { return nil }
        if html[start] == 0x23 {
            self.init(number: html, from: start + 1, to: range.upperBound, ampersand: ampersand)
        } else {
            self.init(name: html, from: start, to: range.upperBound, ampersand: ampersand)
        }
    }

    private init?(name html: [UInt8], from start: Int, to limit: Int, ampersand: Int) {
        var hash = FoldedWord.seed
        var legacy: (scalar: Unicode.Scalar, end: Int)?
        var index = start
        while index < limit, index - start < CharacterNames.nameBytesMax,
            (html[index] | 0x20) &- 0x61 < 26 || html[index] &- 0x30 < 10
        {
            hash = (hash ^ UInt64(html[index])) &* 0x0000_0100_0000_01b3
            index += 1
            if let scalar = CharacterNames.legacy[hash] { legacy = (scalar, index) }
        }
        if index < limit, html[index] == 0x3B, let scalar = CharacterNames.all[hash] {
            self.init(scalar: scalar, length: index + 1 - ampersand)
        } else if let legacy {
            self.init(scalar: legacy.scalar, length: legacy.end - ampersand)
        } else {
            return nil
        }
    }

    /// Numbers of windows-1252 (`&#146;`) stand for its characters; impossible ones for U+FFFD.
    private init?(number html: [UInt8], from start: Int, to limit: Int, ampersand: Int) {
        let isHexadecimal = start < limit && html[start] | 0x20 == 0x78
        let digitsStart = isHexadecimal ? start + 1 : start
        var index = digitsStart
        var value: UInt32 = 0
        while index < limit, let digit = CharacterReference.digit(html[index], isHexadecimal) {
            value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
            index += 1
        }
        guard index > digitsStart else { return nil }
        if index < limit, html[index] == 0x3B { index += 1 }
        self.init(scalar: CharacterReference.scalar(value), length: index - ampersand)
    }

    private init(scalar: Unicode.Scalar, length: Int) {
        self.scalar = scalar
        self.length = length
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal: UInt32((byte | 0x20) - 0x61 + 10)
        default: nil
        }
    }

    private static func scalar(_ value: UInt32) -> Unicode.Scalar {
        if (0x80...0x9F).contains(value) { return Windows1252.scalar(UInt8(value)) }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
