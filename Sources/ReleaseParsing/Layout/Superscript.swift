/// The characters that raised text looks like.
enum Superscript {
    private static let digits: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    private static let signs: [String: Unicode.Scalar] = [
        "TM": "™", "tm": "™", "SM": "℠", "sm": "℠", "R": "®", "(R)": "®", "C": "©",
    ]

    /// Nil for raised text that has no such characters (`10th`).
    static func characters(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let ink = text.drop { $0 == 0x20 }
        guard !ink.isEmpty else { return nil }
        if let sign = signs[String(decoding: ink, as: UTF8.self)] { return UTF8.bytes(of: sign) }
        guard ink.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return ink.flatMap { UTF8.bytes(of: digits[Int($0 - 0x30)]) }
    }
}
