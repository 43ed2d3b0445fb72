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
        let frame: (UInt8) -> Bool = { [0x2D, 0x28, 0x29, 0x5B, 0x5D, 0x2A, 0x20, 0x09, 0x5F, 0x7E].contains($0) }
        var core = line.drop(while: frame)
        while let last = core.last, frame(last) || last == 0x2E { core = core.dropLast() }
        if PageWords.forwardedOpenings.contains(where: { core.starts(with: $0) { $0 | 0x20 == $1 } }) {
            self = .forwarding
            return
        }
        guard core.count <= 40, !core.isEmpty else { return nil }
        let words = String(decoding: core, as: UTF8.self).lowercased()
        let isFramed = core.count < line.count && core.startIndex > line.startIndex
        if PageWords.more.contains(words) {
            self = .more
        } else if PageWords.forwarded.contains(words) {
            self = .forwarding
        } else if PageLine.isPageNumber(words, isFramed: isFramed) {
            self = .number
        } else {
            return nil
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
    private static func isPageNumber(_ words: String, isFramed: Bool) -> Bool {
        var parts = words.split { $0 == " " || $0 == "/" || $0 == "." }[...]
        let isNamed = parts.first.map { PageWords.page.contains(String($0)) } ?? false
        if isNamed { parts.removeFirst() }
        guard isNamed || isFramed, let first = parts.first, first.count <= 3, let number = Int(first),
            isNamed || number != 30
        else {
            return false
        }
        return parts.count == 1
            || parts.count == 3 && Int(parts[parts.endIndex - 1]) != nil
                && !parts[parts.startIndex + 1].allSatisfy(\.isNumber)
    }
}
