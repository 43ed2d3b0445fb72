/// The mark that opens an item of a list: a bullet, or a number or letter in parentheses.
struct ListMark {
    /// Bytes of the mark alone.
    let length: Int
    /// Of `3.`, whose line is an item only beside `2.` or `4.`.
    let number: Int?

    private static let bullets: [[UInt8]] = [
        "•", "·", "*", "-", "--", "–", "—", "o", "+", "§", "▪", "●", "■", "○", "►", "¨", "Ø", "ü",
    ]
    .map { Array($0.utf8) }
    /// Nothing else is written so: they need no space after them.
    private static let certain: [[UInt8]] = ["•", "▪", "●", "■", "►"].map { Array($0.utf8) }

    /// The mark that a text begins with, when a space or nothing follows it.
    init?(_ text: ArraySlice<UInt8>) {
        guard !ListMark.opensWithWord(text) else { return nil }
        if let bullet = ListMark.certain.first(where: { text.starts(with: $0) }) {
            self.init(length: bullet.count, number: nil)
            return
        }
        let word = text.prefix(6).prefix { $0 > 0x20 }
        guard word.count < 6, let last = word.last else { return nil }
        if ListMark.bullets.contains(where: { $0.elementsEqual(word) }) {
            self.init(length: word.count, number: nil)
            return
        }
        let core = word.dropLast().drop { $0 == 0x28 }
        let isNumber = core.count <= 2 && core.allSatisfy { $0 &- 0x30 < 10 }
        let isLetter =
            core.count == 1 && core.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
            || core.allSatisfy(ListMark.isRoman)
        guard !core.isEmpty, isNumber || isLetter else { return nil }
        if last == 0x29 {
            self.init(length: word.count, number: nil)
        } else if last == 0x2E, isNumber, word.count == core.count + 1,
            let number = Int(String(decoding: core, as: UTF8.self))
        {
            self.init(length: word.count, number: number)
        } else {
            return nil
        }
    }

    /// Two letters of which the first is no digit of a Roman number: most lines are told by that.
    private static func opensWithWord(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count > 1, text[text.startIndex].isASCIILetter, text[text.startIndex + 1].isASCIILetter else {
            return false
        }
        return !isRoman(text[text.startIndex])
    }

    private static func isRoman(_ byte: UInt8) -> Bool { byte == 0x69 || byte == 0x76 || byte == 0x78 }

    private init(length: Int, number: Int?) {
        self.length = length
        self.number = number
    }
}
