import ReleaseModel

/// Finds telephone numbers by their shape: North American (NANP) with any of the marks in use, vanity letters, and
/// international ones with `+` (ITU-T E.123).
enum Phones {
    /// The numbers that begin inside the byte range. A number may begin there directly after a letter, since what stands
    /// before the range was read as something else.
    /// - Parameter openings: where a number can begin, in order; those before `end` are taken.
    static func all(
        in utf8: [UInt8], from start: Int, to end: Int, at openings: inout ArraySlice<Int>
    ) -> [TextMark] {
        var marks: [TextMark] = []
        var position = start
        while let opening = openings.first, opening < end {
            openings.removeFirst()
            guard opening >= position, canBegin(utf8, at: opening, start: start),
                let mark = number(in: utf8, at: opening, to: end)
            else { continue }
            marks.append(mark)
            position = mark.end
        }
        return marks
    }

    private static func canBegin(_ utf8: [UInt8], at position: Int, start: Int) -> Bool {
        let byte = utf8[position]
        guard position > start else { return true }
        let before = utf8[position - 1]
        if before.isASCIIDigit || before == 0x24 || before == 0x23 || before == 0x25 { return false }
        if byte.isASCIIDigit, before == 0x2D || before == 0x2C || before == 0x2B { return false }
        // `Inc.617-555-…` lost its line break; `3.617` did not.
        if byte.isASCIIDigit, before == 0x2E { return position >= start + 2 && utf8[position - 2].isASCIILetter }
        // `Tel:(416)`, `Phone416-…`: a letter before is a glued label, but `ABC-123` and `A1` are codes.
        return !before.isASCIILetter || byte == 0x28 || byte.isASCIIDigit && looksGlued(utf8, before: position)
    }

    /// Whether the word before is a whole lower-case ending, as of a label that lost its line break.
    private static func looksGlued(_ utf8: [UInt8], before position: Int) -> Bool {
        position >= 3 && utf8[position - 1].isASCIILower && utf8[position - 2].isASCIILower
            && utf8[position - 3].isASCIILetter
    }

    private static func number(in utf8: [UInt8], at position: Int, to end: Int) -> TextMark? {
        guard DigitGroups.mayHoldNumber(utf8, at: position, to: end) else { return nil }
        let scan = DigitGroups(utf8, at: position, to: end)
        guard scan.digits.count >= DigitGroups.digitsMin else { return nil }
        for count in stride(from: scan.groups.count, through: 1, by: -1) {
            guard let read = scan.number(ofGroups: count) else { continue }
            let ext = PhoneExtension.read(utf8, at: read.end, to: end)
            let range = position..<(ext?.end ?? read.end)
            guard ext != nil || isWhole(utf8, endingAt: read.end) else { continue }
            let text = String(decoding: utf8[range], as: UTF8.self).foldedWhiteSpace
            return TextMark(
                kind: .phone(Contact.Phone(text: text, e164: read.e164, extension: ext?.digits)), ranges: [range])
        }
        return nil
    }

    /// No digit, `%` or `-digit` follows.
    private static func isWhole(_ utf8: [UInt8], endingAt end: Int) -> Bool {
        guard end < utf8.count else { return true }
        let next = utf8[end]
        if next.isASCIIDigit || next == 0x25 { return false }
        guard next == 0x2D || next == 0x2E || next == 0x2C || next == 0x2F, end + 1 < utf8.count else { return true }
        return !utf8[end + 1].isASCIIDigit
    }
}

/// `ext. 380`, `x123`, `, extension 10456`, `poste 12` after a number.
enum PhoneExtension {
    static func read(_ utf8: [UInt8], at start: Int, to end: Int) -> (digits: String, end: Int)? {
        var position = start
        while position < end, [0x20, 0x09, 0x2C, 0x3B, 0x28].contains(utf8[position]), position - start < 4 {
            position += 1
        }
        let wordStart = position
        while position < end, utf8[position].isASCIILetter || utf8[position] == 0x23, position - wordStart < 10 {
            position += 1
        }
        guard position > wordStart, LineLabel.extensions.contains(FoldedWord.hash(utf8[wordStart..<position])) else {
            return nil
        }
        var skipped = 0
        while position < end, [0x20, 0x2E, 0x3A, 0x23].contains(utf8[position]), skipped < 4 {
            position += 1
            skipped += 1
        }
        let digitStart = position
        while position < end, utf8[position].isASCIIDigit { position += 1 }
        guard 1...6 ~= position - digitStart else { return nil }
        return (String(decoding: utf8[digitStart..<position], as: UTF8.self), position)
    }
}
