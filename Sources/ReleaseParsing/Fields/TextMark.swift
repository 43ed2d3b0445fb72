import ReleaseModel

/// A telephone number, an e-mail address or a web address where it stands in the text.
struct TextMark {
    enum Kind: Equatable {
        case phone(Contact.Phone)
        case email(String)
        case url(String)
        /// The target of a Markdown link, `](…)`: what the reader sees stands before it.
        case linkTarget
    }

    var kind: Kind
    /// What the value was read from, in order; more than one where it is broken over lines.
    var ranges: [Range<Int>]

    var start: Int { ranges.first?.lowerBound ?? 0 }
    var end: Int { ranges.last?.upperBound ?? 0 }

    private func isLinkTarget(in utf8: [UInt8]) -> Bool {
        let before = utf8[max(0, start - 9)..<start]
        return before.suffix(2).elementsEqual("](".utf8) || before.elementsEqual("](mailto:".utf8)
    }
}

extension TextMark {
    /// All marks of a text in order, none inside another: an address keeps the digits in it from being read as a number.
    static func all(in utf8: [UInt8]) -> [TextMark] {
        let openings = MarkOpenings(utf8)
        let urls = Urls.all(in: utf8, at: openings.prefixes)
        let addresses = (urls + Emails.all(in: utf8, at: openings.signs)).sorted { $0.start < $1.start }
        var numbers = openings.numbers[...]
        var marks: [TextMark] = []
        var position = 0
        for address in addresses where address.start >= position {
            marks += Phones.all(in: utf8, from: position, to: address.start, at: &numbers)
            marks.append(address.isLinkTarget(in: utf8) ? TextMark(kind: .linkTarget, ranges: address.ranges) : address)
            position = address.end
        }
        return marks + Phones.all(in: utf8, from: position, to: utf8.count, at: &numbers)
    }
}

/// ASCII classes of bytes that the scanners of marks share.
extension UInt8 {
    var isASCIIDigit: Bool { self &- 0x30 < 10 }
    var isASCIIUpper: Bool { self &- 0x41 < 26 }
    var isASCIILower: Bool { self &- 0x61 < 26 }
    var isASCIILetter: Bool { (self | 0x20).isASCIILower }
    var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
}
