/// A line that is furniture by its own words.
enum PageLine {
    /// `(more)`, `-more-`.
    case more
    /// `-2-`, `Page 2 of 4`, `- 3 -`.
    case number
    /// `<PAGE>`.
    case pageTag
    /// Another SGML tag, or several.
    case tag
    /// `-----Original Message-----`.
    case forwarding

    init?(_ line: ArraySlice<UInt8>) {
        if line.first == 0x3C {
            guard let tag = PageLine.tag(line) else { return nil }
            self = tag
            return
        }
        var core = line.drop(while: PageLine.isFrame)
        while let last = core.last, PageLine.isFrame(last) || last == 0x2E { core = core.dropLast() }
        if PageWords.forwardedOpenings.contains(where: { core.starts(with: $0) { $0 | 0x20 == $1 } }) {
            self = .forwarding
            return
        }
        guard core.count <= 40, !core.isEmpty else { return nil }
        let words = FoldedWord.hash(core)
        if PageWords.more.contains(words) {
            self = .more
        } else if PageWords.forwarded.contains(words) {
            self = .forwarding
        } else if PageLine.isPageNumber(core, isFramed: core.startIndex > line.startIndex) {
            self = .number
        } else {
            return nil
        }
    }

    /// Dashes, brackets, stars, underscores, tildes, and white space between them.
    private static func isFrame(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D, 0x28, 0x29, 0x5B, 0x5D, 0x2A, 0x20, 0x09, 0x5F, 0x7E: true
        default: false
        }
    }

    /// Only tags, and perhaps the number of the page: `<S>  <C>  <C>`, `<PAGE>   2`.
    private static func tag(_ line: ArraySlice<UInt8>) -> PageLine? {
        var kind: PageLine = .tag
        var index = line.startIndex
        while index < line.endIndex {
            if line[index] == 0x3C {
                guard let end = line[index...].firstIndex(of: 0x3E) else { return nil }
                let name = String(decoding: line[(index + 1)..<end], as: UTF8.self).lowercased()
                guard PageWords.tags.contains(name) else { return nil }
                if name == "page" { kind = .pageTag }
                index = end + 1
            } else if line[index] <= 0x20 || line[index] &- 0x30 < 10 {
                index += 1
            } else {
                return nil
            }
        }
        return kind
    }

    /// `page 2`, `page 2 of 4`, and between dashes also `2` and `2 of 4`; but `-30-` ends a release.
    private static func isPageNumber(_ words: ArraySlice<UInt8>, isFramed: Bool) -> Bool {
        let first = words.drop(while: isSeparator).prefix { !isSeparator($0) }
        let isNamed = PageWords.page.contains(FoldedWord.hash(first))
        guard isNamed || isFramed && number(first) != nil else { return false }
        var parts = words.split(whereSeparator: isSeparator)[...]
        if isNamed { parts.removeFirst() }
        guard let page = parts.first, page.count <= 3, let number = number(page), isNamed || number != 30 else {
            return false
        }
        return parts.count == 1
            || parts.count == 3 && PageLine.number(parts[parts.endIndex - 1]) != nil
                && !parts[parts.startIndex + 1].allSatisfy(\.isASCIIDigit)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2F || byte == 0x2E }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 9, digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
