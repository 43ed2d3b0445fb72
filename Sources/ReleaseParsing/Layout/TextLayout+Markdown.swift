extension TextLayout {
    /// Reads the marks of Markdown (CommonMark 0.31): they set the style of their line and stand outside of its
    /// content.
    mutating func readMarkdown() {
        var isFenced = false
        for index in lines.indices where !lines[index].isBlank {
            let content = lines[index].content
            if utf8[content].starts(with: "```".utf8) {
                isFenced.toggle()
                lines[index].style.insert(.furniture)
            } else if isFenced {
                lines[index].style.insert(.preformatted)
            } else if isUnderline(content), index > 0, !lines[index - 1].isBlank {
                lines[index].style.insert(.furniture)
                lines[index - 1].style.insert(.heading)
            } else {
                readMarks(of: index)
            }
        }
    }

    /// What stands between fences is a table, unless it is contacts that somebody set in columns.
    func fencedTables() -> [Range<Int>] {
        var tables: [Range<Int>] = []
        var start = 0
        while start < lines.count {
            var end = start
            while end < lines.count, lines[end].style.contains(.preformatted) || end > start && lines[end].isBlank {
                end += 1
            }
            if end > start, !holdsAddresses(start..<end) { tables.append(start..<end) }
            start = max(end, start + 1)
        }
        return tables
    }

    private func holdsAddresses(_ range: Range<Int>) -> Bool {
        range.contains { index in
            lines[index].segments.contains { utf8[$0].contains(0x40) || Figure.isTelephone(utf8[$0]) }
        }
    }

    /// A setext heading's underline (CommonMark, section 4.3).
    private func isUnderline(_ content: Range<Int>) -> Bool {
        guard content.count >= 3, let first = utf8[content].first, first == 0x2D || first == 0x3D else { return false }
        return utf8[content].allSatisfy { $0 == first }
    }

    /// `# Heading`, `**strong**` or `*emphasis*` around the whole line, `* item`, and the marks inside the line.
    private mutating func readMarks(of index: Int) {
        let content = lines[index].content
        var found = MarkdownMarks(utf8, content)
        let hashes = utf8[content].prefix { $0 == 0x23 }.count
        if (1...6).contains(hashes), content.count > hashes + 1, utf8[content.lowerBound + hashes] == 0x20 {
            lines[index].style.insert(.heading)
            found.marks.insert(content.lowerBound..<content.lowerBound + hashes, at: 0)
        }
        marks.append(contentsOf: found.marks)
        if let style = found.style { lines[index].style.insert(style) }
        let inner = trimmed(content, found.marks)
        if inner.isEmpty {
            lines[index].style.insert(.furniture)
        } else if inner != content {
            lines[index].content = inner
            lines[index].segments = lines[index].segments.map { $0.clamped(to: inner) }.filter { !$0.isEmpty }
        }
    }

    /// Without marks and white space at both ends.
    private func trimmed(_ range: Range<Int>, _ marks: [Range<Int>]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        for mark in marks {
            while start < end, utf8[start] <= 0x20 { start += 1 }
            if mark.lowerBound == start { start = mark.upperBound }
        }
        for mark in marks.reversed() {
            while end > start, utf8[end - 1] <= 0x20 { end -= 1 }
            if mark.upperBound == end { end = max(start, mark.lowerBound) }
        }
        while start < end, utf8[start] <= 0x20 { start += 1 }
        while end > start, utf8[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }
}
