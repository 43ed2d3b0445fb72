/// Repairs text that went once too often through an encoder, where only one reading is possible.
///
/// Two accidents are certain: UTF-8 that was read as windows-1252 and encoded again (`â€™` for `’`, `Ã©` for `é`), and
/// windows-1252 that was read as ISO 8859-1 (the control characters U+0080…U+009F for `€`, `’`, `“`, …).
enum Mojibake {
    /// The repaired text and how many places were repaired.
    static func repaired(_ text: [UInt8]) -> (text: [UInt8], places: Int) {
        guard isSuspect(text) else { return (text, 0) }
        var repaired: [UInt8] = []
        repaired.reserveCapacity(text.count)
        var places = 0
        var index = 0
        while index < text.count {
            if let (original, length) = original(text, at: index) {
                repaired.append(contentsOf: original)
                places += 1
                index += length
            } else {
                repaired.append(text[index])
                index += 1
            }
        }
        return (repaired, places)
    }

    /// Â, Ã, â and the control characters are all written C2 or C3 first.
    private static func isSuspect(_ text: [UInt8]) -> Bool {
        var index = nextLead(text, from: 0)
        while index + 1 < text.count {
            switch (text[index], text[index + 1]) {
            case (0xC2, ..<0xA0), (0xC3, 0x82), (0xC3, 0x83), (0xC3, 0xA2): return true
            default: index = nextLead(text, from: index + 1)
            }
        }
        return false
    }

    private static func nextLead(_ text: [UInt8], from start: Int) -> Int {
        text.span.first(from: start, to: text.count) { $0.equal(to: 0xC2) | $0.equal(to: 0xC3) }
    }

    private static func original(_ text: [UInt8], at index: Int) -> (bytes: [UInt8], length: Int)? {
        guard index + 1 < text.count else { return nil }
        if text[index] == 0xC2, text[index + 1] < 0xA0 {
            return (UTF8.bytes(of: Windows1252.scalar(text[index + 1])), 2)
        }
        // Only these first bytes: É before a guillemet would be one too, and is French.
        guard text[index] == 0xC3 else { return nil }
        switch text[index + 1] {
        case 0x82: return sequence(lead: 0xC2, continuations: 1, text, after: index + 2)
        case 0x83: return sequence(lead: 0xC3, continuations: 1, text, after: index + 2)
        case 0xA2: return sequence(lead: 0xE2, continuations: 2, text, after: index + 2)
        default: return nil
        }
    }

    private static func sequence(
        lead: UInt8, continuations: Int, _ text: [UInt8], after start: Int
    ) -> (bytes: [UInt8], length: Int)? {
        var bytes = [lead]
        var index = start
        for _ in 0..<continuations {
            guard let (byte, length) = windows1252Byte(text, at: index), byte & 0xC0 == 0x80 else { return nil }
            bytes.append(byte)
            index += length
        }
        return (bytes, index - start + 2)
    }

    private static func windows1252Byte(_ text: [UInt8], at index: Int) -> (byte: UInt8, length: Int)? {
        guard index < text.count, text[index] >= 0xC2 else { return nil }
        let length = text[index] < 0xE0 ? 2 : 3
        guard index + length <= text.count,
            let scalar = String(decoding: text[index..<index + length], as: UTF8.self).unicodeScalars.first,
            let byte = Windows1252.byte(scalar)
        else { return nil }
        return (byte, length)
    }
}
