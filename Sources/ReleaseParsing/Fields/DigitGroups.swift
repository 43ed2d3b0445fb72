import ReleaseModel

/// Groups of digits (or keypad letters) with at most a few marks between them: the raw material of a telephone number.
struct DigitGroups {
    struct Group {
        /// Where its digits stand among those of all groups.
        var digits: Range<Int>
        var end: Int
        /// The byte after the group and a `)` that closes one.
        var closedEnd: Int
        var hasLetters: Bool
        /// What stands before: `-`, `.`, `/`, space, `(`, or nothing.
        var separator: UInt8
        /// A line break stands before.
        var afterLineBreak: Bool
    }

    private(set) var groups: [Group] = []
    /// Of all groups; keypad letters are already turned into theirs.
    private(set) var digits: [UInt8] = []
    private let hasPlus: Bool
    private static let groupsMax = 8
    /// Marks and wide spaces between two groups.
    private static let marksMax = 6
    /// The shortest number that is read: an international one.
    static let digitsMin = 8

    init(_ utf8: [UInt8], at start: Int, to end: Int) {
        var position = start
        var plus = false
        while position < end, utf8[position] == 0x28 || utf8[position] == 0x2B || utf8[position] == 0x20,
            position - start < 3
        {
            if utf8[position] == 0x2B { plus = true }
            position += 1
        }
        hasPlus = plus
        var separator: UInt8 = 0
        var afterLineBreak = false
        while groups.count < Self.groupsMax,
            let group = group(utf8, at: position, to: end, separator, afterLineBreak)
        {
            groups.append(group)
            guard let next = Self.separator(utf8, at: group.end, to: end) else { break }
            (separator, position, afterLineBreak) = next
        }
    }

    /// Whether enough digits or capitals stand together for a number: most figures are no telephone numbers.
    static func mayHoldNumber(_ utf8: [UInt8], at start: Int, to end: Int) -> Bool {
        var position = start
        var digits = 0
        var marks = 0
        while position < end, digits < digitsMin, marks <= marksMax {
            switch utf8[position] {
            case 0x30...0x39, 0x41...0x5A:
                digits += 1
                marks = 0
            case 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F, 0xC2, 0xE2: marks += 1
            case 0x09, 0x0A, 0x0D, 0x20, 0x80..<0xC0: break
            default: return false
            }
            position += 1
        }
        return digits >= digitsMin
    }

    private mutating func group(
        _ utf8: [UInt8], at start: Int, to end: Int, _ separator: UInt8, _ afterLineBreak: Bool
    ) -> Group? {
        let first = digits.count
        var position = start
        while position < end, digits.count - first < 15, utf8[position].isASCIIDigit {
            digits.append(utf8[position])
            position += 1
        }
        // Letters belong to vanity numbers, whose first group is a toll-free or area code; a hyphen carries them over a line's end.
        let letters =
            separator != 0 && !(afterLineBreak && separator == 0x20) && groups.contains { $0.digits.count == 3 }
            ? Self.upperRun(utf8, at: position, to: end) : 0
        for index in position..<(position + letters) { digits.append(Self.keypad[Int(utf8[index] - 0x41)]) }
        position += letters
        guard digits.count > first else { return nil }
        let closed = position < end && utf8[position] == 0x29 ? position + 1 : position
        return Group(
            digits: first..<digits.count, end: position, closedEnd: closed, hasLetters: letters > 0,
            separator: separator, afterLineBreak: afterLineBreak)
    }

    /// How many capitals stand at `start`; none if a word of mixed case begins there.
    private static func upperRun(_ utf8: [UInt8], at start: Int, to end: Int) -> Int {
        var position = start
        while position < end, utf8[position].isASCIIUpper, position - start < 10 { position += 1 }
        return position < end && utf8[position].isASCIILower ? 0 : position - start
    }

    /// The marks between two groups: `) `, ` - `, `.`, `/`, one line break with its indentation.
    private static func separator(_ utf8: [UInt8], at start: Int, to end: Int) -> (
        mark: UInt8, next: Int, lineBreak: Bool
    )? {
        var position = start
        var mark: UInt8 = 0
        var marks = 0
        var spaces = 0
        var lineBreaks = 0
        while position < end {
            switch utf8[position] {
            case 0x20, 0x09: spaces += 1
            case 0x0A: lineBreaks += 1
            case 0x0D: break
            case 0x2D, 0x2E, 0x2F, 0x28, 0x29:
                if utf8[position] != 0x29 || mark == 0 { mark = utf8[position] }
                marks += 1
            // U+00A0, and the dashes U+2010…U+2014.
            case 0xC2 where position + 1 < end && utf8[position + 1] == 0xA0:
                position += 1
                spaces += 1
            case 0xE2 where position + 2 < end && utf8[position + 1] == 0x80 && 0x90...0x94 ~= utf8[position + 2]:
                position += 2
                mark = 0x2D
                marks += 1
            default:
                guard marks + spaces + lineBreaks > 0 else { return nil }
                return (mark == 0 ? 0x20 : mark, position, lineBreaks > 0)
            }
            guard marks <= 3, lineBreaks <= 1, lineBreaks == 1 || spaces <= 3 else { return nil }
            position += 1
        }
        return nil
    }

    private static let keypad: [UInt8] = Array("22233344455566677778889999".utf8)
}

extension DigitGroups {
    /// The number that the first `count` groups make, if they make one.
    func number(ofGroups count: Int) -> (e164: String?, end: Int)? {
        guard count > 0, count <= groups.count else { return nil }
        let used = groups[..<count]
        guard let last = used.last else { return nil }
        let digits = digits[..<last.digits.upperBound]
        if let national = nanp(used, digits) {
            return ("+1" + String(decoding: national, as: UTF8.self), last.end)
        }
        guard !used.contains(where: \.hasLetters), !used.dropFirst().contains(where: \.afterLineBreak) else {
            return nil
        }
        if hasPlus { return international(digits, used).map { ($0, last.end) } }
        if digits.starts(with: "011".utf8), used.count > 2, 11...16 ~= digits.count {
            return international(digits.dropFirst(3), used).map { ($0, last.end) }
        }
        return isNational(used, digits) ? (nil, last.end) : nil
    }

    /// The ten digits of a North American number: area code and exchange begin with 2 to 9 (ATIS NANP).
    private func nanp(_ used: ArraySlice<Group>, _ digits: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let hasLetters = used.contains(where: \.hasLetters)
        let hasCountry = digits.first == 0x31
        let national = hasCountry ? digits.dropFirst() : digits
        guard hasCountry || !hasPlus, national.count == 10 || hasLetters && 10...14 ~= national.count else {
            return nil
        }
        let ten = national.prefix(10)
        guard ten[ten.startIndex] >= 0x32, ten[ten.startIndex + 3] >= 0x32 else { return nil }
        if hasLetters { return isVanity(used) ? ten : nil }
        return isUsual(used, hasCountry: hasCountry) || hasPlus ? ten : nil
    }

    /// How the ten digits are grouped without a `+` before them.
    private func isUsual(_ used: ArraySlice<Group>, hasCountry: Bool) -> Bool {
        let sizes = used.map(\.digits.count)
        let tail = hasCountry && sizes[0] == 1 ? Array(sizes.dropFirst()) : sizes
        switch tail {
        case [3, 3, 4]: return true
        // `408/973-9111` is above; `312655-0903`, `1-800 5551234` run two groups together.
        case [6, 4], [3, 7]: return hasCountry || isClosed(used[0])
        case [10]: return hasCountry && sizes.count > 1
        case [4, 3, 4]: return hasCountry && sizes.count == 3
        default: return false
        }
    }

    private func isClosed(_ group: Group) -> Bool { group.closedEnd > group.end }

    /// Letters follow an area code and at most three digits; nothing is in parentheses but the area code. Letters behind a space
    /// are words (`528 MILLION`), unless the call is free or the area code is in parentheses.
    private func isVanity(_ used: ArraySlice<Group>) -> Bool {
        let isAreaFirst = used[0].digits.count == 3
        guard isAreaFirst || used[0].digits.count == 1 && used.count > 2 && used[1].digits.count == 3 else {
            return false
        }
        let area = used[isAreaFirst ? 0 : 1]
        guard
            !isAreaFirst || isClosed(area) || Self.freeAreas.contains(FoldedWord.hash(digits[area.digits]))
                || used.allSatisfy({ !$0.hasLetters || $0.separator == 0x2D || $0.separator == 0x2E })
        else { return false }
        let before = used.prefix { !$0.hasLetters }.reduce(0) { $0 + $1.digits.count }
        return before <= 7 && !used.dropFirst(2).contains { $0.separator == 0x28 }
    }

    /// Area codes of calls that cost the caller nothing.
    private static let freeAreas = WordTable("800 833 844 855 866 877 888")

    /// `+` and eight to fifteen digits, of which the first are a country's; the trunk zero in parentheses is left out.
    private func international(_ digits: ArraySlice<UInt8>, _ used: ArraySlice<Group>) -> String? {
        var kept = Array(digits)
        if let trunk = used.dropFirst().first(where: { isTrunkZero($0) && isClosed($0) }) {
            let before = used.prefix { $0.end < trunk.end }.reduce(0) { $0 + $1.digits.count }
            if kept.indices.contains(before) { kept.remove(at: before) }
        }
        guard Self.digitsMin...15 ~= kept.count, CallingCode.isAssigned(kept) else { return nil }
        return "+" + String(decoding: kept, as: UTF8.self)
    }

    private func isTrunkZero(_ group: Group) -> Bool {
        group.digits.count == 1 && digits[group.digits.lowerBound] == 0x30
    }

    /// A number without `+`: nine to twelve digits in groups, the first of which is a trunk code (`0…`) or, with hyphens, a
    /// calling code (`81-3-5550-0142`), or the last of which is long (`335 7248411`).
    private func isNational(_ used: ArraySlice<Group>, _ digits: ArraySlice<UInt8>) -> Bool {
        guard 2...5 ~= used.count, 9...12 ~= digits.count else { return false }
        if let first = used.first, used.count > 2, 2...3 ~= first.digits.count,
            used.dropFirst().allSatisfy({ $0.separator == 0x2D })
        {
            return digits.count >= 10 && CallingCode.isAssigned(digits[first.digits] + [0])
        }
        if digits.first == 0x30 { return used[0].digits.count <= 4 }
        return used.count == 2 && used[0].digits.count == 3 && used[1].digits.count == 7 && used[1].separator == 0x20
    }
}
