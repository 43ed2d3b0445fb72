/// The upper half of windows-1252 (WHATWG Encoding Standard, index windows-1252).
enum Windows1252 {
    /// 80…9F; from A0 on the bytes are ISO 8859-1.
    private static let upper: [Unicode.Scalar] =
        Array(
            "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}"
                .unicodeScalars)
        + Array(
            "\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
                .unicodeScalars)

    static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// The byte that stands for a scalar, nil outside the character set.
    static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.value < 0x100 { return UInt8(scalar.value) }
        return upper.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
    }
}

extension UTF8 {
    static func bytes(of scalar: Unicode.Scalar) -> [UInt8] { Array(String(scalar).utf8) }
}
