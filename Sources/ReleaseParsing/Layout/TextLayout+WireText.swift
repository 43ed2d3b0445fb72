import ReleaseModel

extension TextLayout {
    /// The layout of a document: wire text keeps its characters, HTML becomes its visible text.
    init(_ document: SourceDocument) {
        self.init(wireText: document.bytes)
    }

    /// Lines and blocks of hard-wrapped text.
    init(wireText: [UInt8]) {
        utf8 = wireText
        lines = []
        blocks = []
        var start = 0
        while start < utf8.count {
            let end = utf8[start...].firstIndex(of: 0x0A) ?? utf8.count
            lines.append(TextLine(utf8: utf8, range: start..<end, page: 0))
            start = end + 1
        }
        var open: [Int] = []
        for index in lines.indices {
            if lines[index].isBlank {
                closeParagraph(&open)
            } else {
                open.append(index)
            }
        }
        closeParagraph(&open)
    }

    private mutating func closeParagraph(_ open: inout [Int]) {
        guard !open.isEmpty else { return }
        blocks.append(TextBlock(kind: .paragraph, pieces: open.map { lines[$0].content }, lineIndices: open))
        open.removeAll()
    }
}

extension TextLine {
    /// Measures a line: its content, and its segments where three or more spaces or a tab stand between characters.
    init(utf8: [UInt8], range: Range<Int>, page: Int, style: Style = []) {
        var segments: [Range<Int>] = []
        var segmentStart: Int?
        var lastInk = range.lowerBound
        for index in range where utf8[index] > 0x20 {
            if let start = segmentStart, index - lastInk > 3 || utf8[lastInk..<index].contains(0x09) {
                segments.append(start..<lastInk)
                segmentStart = index
            }
            segmentStart = segmentStart ?? index
            lastInk = index + 1
        }
        if let start = segmentStart { segments.append(start..<lastInk) }
        let content = segments.first.map { $0.lowerBound..<lastInk } ?? range.lowerBound..<range.lowerBound
        self.init(range: range, content: content, segments: segments, page: page, style: style)
    }
}
