import ReleaseModel

/// Finds e-mail addresses (RFC 5321 dot-atoms in ASCII), also broken over two lines and written `name (at) host`.
enum Emails {
    /// - Parameter signs: where the sign between local part and host can stand, in order.
    static func all(in utf8: [UInt8], at signs: [Int]) -> [TextMark] {
        var marks: [TextMark] = []
        var position = 0
        for sign in signs where sign >= position {
            guard let at = at(utf8, sign) else { continue }
            position = at.upperBound
            guard let local = localPart(utf8, before: at, after: marks.last?.end ?? 0),
                let domain = domain(utf8, after: at)
            else { continue }
            let value =
                Self.text(utf8, local.range) + "@"
                + domain.pieces.map { Self.text(utf8, $0) }.joined(separator: domain.separator)
            let isWhole = local.isAdjacent && domain.isAdjacent && domain.pieces.count == 1
            let end = domain.pieces.last?.upperBound ?? at.upperBound
            let ranges = isWhole ? [local.range.lowerBound..<end] : [local.range] + domain.pieces
            marks.append(TextMark(kind: .email(value), ranges: ranges))
            position = max(end, at.upperBound)
        }
        return marks
    }

    /// `@`, `(at)`, `[at]`.
    private static func at(_ utf8: [UInt8], _ index: Int) -> Range<Int>? {
        switch utf8[index] {
        case 0x40: index..<(index + 1)
        case 0x28 where isWritten(utf8, at: index, closing: 0x29): index..<(index + 4)
        case 0x5B where isWritten(utf8, at: index, closing: 0x5D): index..<(index + 4)
        default: nil
        }
    }

    private static func isWritten(_ utf8: [UInt8], at open: Int, closing: UInt8) -> Bool {
        open + 3 < utf8.count && utf8[open + 1] | 0x20 == 0x61 && utf8[open + 2] | 0x20 == 0x74
            && utf8[open + 3] == closing
    }

    /// What stands before the sign, back to a byte that no local part holds, without what the source glued to it.
    private static func localPart(_ utf8: [UInt8], before at: Range<Int>, after floor: Int) -> (
        range: Range<Int>, isAdjacent: Bool
    )? {
        var end = at.lowerBound
        while end > floor, at.lowerBound - end < 40,
            utf8[end - 1] == 0x20 || utf8[end - 1] == 0x0A || utf8[end - 1] == 0x5C
        {
            end -= 1
        }
        let isAdjacent = end == at.lowerBound
        // A gap before a bare `@` is a line break inside the address or no address at all.
        if !isAdjacent, at.count == 1, utf8[end..<at.lowerBound].filter({ $0 == 0x0A }).count != 1 { return nil }
        var start = end
        while start > floor, end - start < 64, isLocal(utf8[start - 1]) || isEscape(utf8, at: start - 1) { start -= 1 }
        start = afterGlue(utf8, start..<end)
        while start < end, !utf8[start].isASCIIAlphanumeric && utf8[start] != 0x5F { start += 1 }
        guard start < end, utf8[end - 1] != 0x2E, isAdjacent || at.count > 1 || end - start > 2 else { return nil }
        return (start..<end, isAdjacent)
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        byte.isASCIIAlphanumeric || [0x2E, 0x5F, 0x2D, 0x2B, 0x25, 0x26, 0x27].contains(byte)
    }

    /// Markdown writes `\_`.
    private static func isEscape(_ utf8: [UInt8], at index: Int) -> Bool {
        utf8[index] == 0x5C && index + 1 < utf8.count && utf8[index + 1] == 0x5F
    }

    /// Where the address begins when a source without line breaks has run a telephone number or a title into it.
    private static func afterGlue(_ utf8: [UInt8], _ range: Range<Int>) -> Int {
        if let end = numberEnd(utf8, in: range) { return end }
        var wordEnd = range.lowerBound
        while wordEnd < range.upperBound, utf8[wordEnd].isASCIILetter { wordEnd += 1 }
        return GluedWord.cut(utf8, range.lowerBound..<wordEnd, isKnown: GluedWord.beforeAddress) ?? range.lowerBound
    }

    /// The end of the last run of seven digits or more with hyphens and dots that letters follow.
    private static func numberEnd(_ utf8: [UInt8], in range: Range<Int>) -> Int? {
        var digits = 0
        var end: Int?
        for index in range {
            if utf8[index].isASCIIDigit {
                digits += 1
            } else if utf8[index] != 0x2D, utf8[index] != 0x2E {
                if digits >= 7 { end = index }
                digits = 0
            }
        }
        return end
    }

    /// The host name in one piece, or in two when a line breaks after a dot or a hyphen.
    private static func domain(_ utf8: [UInt8], after at: Range<Int>) -> Domain? {
        var start = at.upperBound
        while start < utf8.count, start - at.upperBound < 40, utf8[start] == 0x20 || utf8[start] == 0x0A { start += 1 }
        let gap = utf8[at.upperBound..<start]
        if !gap.isEmpty, at.count == 1, gap.filter({ $0 == 0x0A }).count != 1 { return nil }
        if at.count > 1, let spelled = spelledOut(utf8, from: start) { return spelled }
        var end = hostEnd(utf8, from: start)
        if end < utf8.count, end > start, utf8[end] == 0x0A, utf8[end - 1] == 0x2E || utf8[end - 1] == 0x2D {
            var next = end + 1
            while next < utf8.count, utf8[next] == 0x20 { next += 1 }
            let nextEnd = HostName.end(utf8, next..<hostEnd(utf8, from: next))
            let whole = Array(utf8[start..<end]) + Array(utf8[next..<nextEnd])
            if HostName.hasKnownTopLevel(whole) {
                return Domain(pieces: [start..<end, next..<nextEnd], isAdjacent: gap.isEmpty)
            }
        }
        end = HostName.end(utf8, start..<end)
        guard end > start, utf8[start..<end].contains(0x2E) else { return nil }
        if at.count > 1 || !gap.isEmpty, !HostName.hasKnownTopLevel(Array(utf8[start..<end])) { return nil }
        return Domain(pieces: [start..<end], isAdjacent: gap.isEmpty)
    }

    private struct Domain {
        var pieces: [Range<Int>]
        var separator = ""
        var isAdjacent: Bool
    }

    /// `host [dot] com`.
    private static func spelledOut(_ utf8: [UInt8], from start: Int) -> Domain? {
        let end = hostEnd(utf8, from: start)
        var next = end
        for mark in [" [dot] ", " (dot) ", "[dot]", "(dot)"] where utf8[end...].starts(with: Array(mark.utf8)) {
            next = max(next, end + mark.utf8.count)
        }
        let last = hostEnd(utf8, from: next)
        guard end > start, next > end, HostName.isKnown(utf8[next..<last]) else { return nil }
        return Domain(pieces: [start..<end, next..<last], separator: ".", isAdjacent: false)
    }

    private static func hostEnd(_ utf8: [UInt8], from start: Int) -> Int {
        var end = start
        while end < utf8.count, end - start < 255,
            utf8[end].isASCIIAlphanumeric || utf8[end] == 0x2E || utf8[end] == 0x2D
        { end += 1 }
        return end
    }

    private static func text(_ utf8: [UInt8], _ range: Range<Int>) -> String {
        String(decoding: utf8[range].filter { $0 != 0x5C }, as: UTF8.self)
    }
}
