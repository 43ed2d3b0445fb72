extension TextLayout {
    /// Reads the marks of Markdown (CommonMark 0.31): they set the style of their line and stand outside of its content.
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

    /// A setext heading's underline (CommonMark, section 4.3).
    private func isUnderline(_ content: Range<Int>) -> Bool {
        guard content.count >= 3, let first = utf8[content].first, first == 0x2D || first == 0x3D else { return false }
        return utf8[content].allSatisfy { $0 == first }
    }

    /// `# Heading`, `**strong**` or `*emphasis*` around the whole line, `* item`.
    private mutating func readMarks(of index: Int) {
        var content = lines[index].content
        let hashes = utf8[content].prefix { $0 == 0x23 }.count
        if (1...6).contains(hashes), content.count > hashes + 1, utf8[content.lowerBound + hashes] == 0x20 {
            lines[index].style.insert(.heading)
            content = trimmed(content.lowerBound + hashes..<content.upperBound)
        }
        if content.count > 2, [0x2A, 0x2D, 0x2B].contains(utf8[content.lowerBound]), utf8[content.lowerBound + 1] == 0x20 {
            lines[index].style.insert(.listItem)
        } else {
            for (marks, style) in [(2, TextLine.Style.bold), (1, .italic)] {
                guard let inner = emphasized(content, marks: marks) else { continue }
                lines[index].style.insert(style)
                content = inner
            }
        }
        guard content != lines[index].content, !content.isEmpty else { return }
        lines[index].content = content
        lines[index].segments = lines[index].segments.map { $0.clamped(to: content) }.filter { !$0.isEmpty }
    }

    /// What stands between `marks` asterisks at both ends of the line, if there are none inside.
    private func emphasized(_ content: Range<Int>, marks: Int) -> Range<Int>? {
        guard content.count > 2 * marks, utf8[content].prefix(marks).allSatisfy({ $0 == 0x2A }),
            utf8[content].suffix(marks).allSatisfy({ $0 == 0x2A })
        else { return nil }
        let inner = content.lowerBound + marks..<content.upperBound - marks
        let isNested = marks == 2 && inner.count > 2 && utf8[inner.lowerBound] == 0x2A && utf8[inner.upperBound - 1] == 0x2A
        return utf8[inner].contains(0x2A) && !isNested ? nil : trimmed(inner)
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, utf8[start] <= 0x20 { start += 1 }
        while end > start, utf8[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }
}
