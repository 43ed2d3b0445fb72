extension TextLayout {
    /// Counts pages and marks what belongs to the paper, the mail or the file and not to the release.
    mutating func markFurniture() {
        var page = 0
        var pageOfSource = 0
        var breaks: [Int] = []
        let hasFormFeeds = utf8.holds(0x0C)
        for index in lines.indices {
            if lines[index].page > pageOfSource { breaks.append(index) }
            pageOfSource = lines[index].page
            if hasFormFeeds, utf8[lines[index].range].contains(0x0C) {
                page += 1
                breaks.append(index)
            }
            let kind = pageLine(at: index)
            if kind == .pageTag {
                page += 1
                breaks.append(index)
            }
            lines[index].page += page
            if kind != nil { lines[index].style.insert(.furniture) }
            if kind == .more {
                page += 1
                breaks.append(index)
            }
        }
        markRunningHeads(breaks)
    }

    /// What the line is by its own words; a bare word must also stand alone.
    private func pageLine(at index: Int) -> PageLine? {
        let content = lines[index].content
        guard !content.isEmpty, content.count <= 80, let kind = PageLine(utf8[content]) else { return nil }
        let isFramed = (utf8[content.lowerBound] | 0x20) &- 0x61 > 25
        let begins = index == 0 || lines[index - 1].isBlank || lines[index - 1].style.contains(.furniture)
        let isAlone = begins && (index + 1 == lines.count || lines[index + 1].isBlank)
        return isFramed || isAlone || begins && kind == .forwarding ? kind : nil
    }

    /// Next to a page break: bare page numbers, and short lines that come back, digits aside, at another break.
    private mutating func markRunningHeads(_ breaks: [Int]) {
        guard !breaks.isEmpty else { return }
        let near = Set(breaks.flatMap { neighbours(of: $0) }).sorted()
        var seen: [UInt64: Int] = [:]
        for index in near { if let hash = headHash(lines[index]) { seen[hash, default: 0] += 1 } }
        let opening = lines.indices.filter { !lines[$0].isBlank }.prefix(TextLayout.openingLinesMax).last ?? 0
        for index in near {
            // The headline can stand on every page; on the first it is the headline.
            let isRepeated = index > opening && headHash(lines[index]).map { seen[$0, default: 0] > 1 } ?? false
            if isRepeated || isPageNumber(lines[index]) || isSlug(lines[index]) {
                lines[index].style.insert(.furniture)
            }
        }
        // `Page 2 of 3`, and the head that stands on the same lines.
        for index in near where index > opening && PageLine(utf8[lines[index].content]) != nil {
            lines[index].style.insert(.furniture)
            if near.contains(index - 1), !lines[index - 1].isBlank { lines[index - 1].style.insert(.furniture) }
        }
    }

    private static let openingLinesMax = 12

    /// The short lines that are not furniture yet among the two before and the three after a break.
    private func neighbours(of pageBreak: Int) -> [Int] {
        func short(_ indices: some Sequence<Int>, _ count: Int) -> [Int] {
            Array(indices.filter { !lines[$0].isBlank && !lines[$0].style.contains(.furniture) }.prefix(count))
                .filter { lines[$0].content.count <= 80 }
        }
        let before = short((max(0, pageBreak - 8)..<pageBreak).reversed(), 2)
        let after = short(pageBreak..<min(lines.count, pageBreak + 8), 3)
        return before + after
    }

    /// Of the letters alone; nil without at least a word of them.
    private func headHash(_ line: TextLine) -> UInt64? {
        let letters = utf8[line.content].filter { ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80 }
        return letters.count < 4 ? nil : FoldedWord.hash(letters)
    }

    /// A word for the release and the number of the page, as typists of wires set it: `ARBOLANE/2`.
    private func isSlug(_ line: TextLine) -> Bool {
        let text = utf8[line.content]
        guard text.count <= 40, let slash = text.lastIndex(of: 0x2F), text.endIndex - slash <= 3,
            slash > text.startIndex
        else { return false }
        return text[(slash + 1)...].allSatisfy { $0 &- 0x30 < 10 } && slash + 1 < text.endIndex
            && !text[..<slash].contains(0x2F)
            && text[..<slash].allSatisfy { $0 &- 0x30 >= 10 }
    }

    private func isPageNumber(_ line: TextLine) -> Bool {
        line.content.count <= 3 && utf8[line.content].allSatisfy { $0 &- 0x30 < 10 }
    }
}
