/// The text of a page as it is written out, with the lines' measures.
struct HTMLPageText {
    private(set) var utf8: [UInt8] = []
    private(set) var lines: [TextLine] = []
    /// Parallel to `lines`; a blank line stands where the line after it stands.
    private(set) var places: [HTMLLine.Place] = []
    /// The table columns of a line's segments.
    private(set) var columns: [[Int]] = []
    private(set) var states: [HTMLState] = []

    init(_ flow: HTMLFlow) {
        utf8.reserveCapacity(flow.text.count + flow.lines.count)
        for line in flow.lines {
            if line.hasSpaceAbove, !utf8.isEmpty {
                endLine(TextLine(utf8: utf8, range: utf8.count..<utf8.count, page: line.page), line, [])
            }
            write(line, flow.text)
        }
    }

    private mutating func write(_ line: HTMLLine, _ text: [UInt8]) {
        let start = utf8.count
        var segments: [Range<Int>] = []
        var segmentColumns: [Int] = []
        for (index, piece) in line.pieces.enumerated() {
            if index > 0, let separator = piece.separator { utf8.append(separator) }
            let range = utf8.count..<utf8.count + piece.range.count
            utf8.append(contentsOf: text[piece.range])
            if index > 0, piece.separator != 0x09, let last = segments.last {
                segments[segments.count - 1] = last.lowerBound..<range.upperBound
            } else {
                segments.append(range)
                segmentColumns.append(piece.column)
            }
        }
        var measured = TextLine(utf8: utf8, range: start..<utf8.count, page: line.page, style: line.style)
        if line.pieces.count > 1 { measured.segments = segments }
        endLine(measured, line, segmentColumns)
    }

    private mutating func endLine(_ measured: TextLine, _ line: HTMLLine, _ segmentColumns: [Int]) {
        utf8.append(0x0A)
        lines.append(measured)
        places.append(line.place)
        columns.append(segmentColumns)
        states.append(line.state)
    }
}
