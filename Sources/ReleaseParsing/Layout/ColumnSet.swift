/// Columns of text that stand side by side in consecutive lines, as wires set their contacts.
struct ColumnSet {
    /// The lines that the columns take.
    let lines: Range<Int>
    /// Left to right, each with its pieces from top to bottom.
    let columns: [[(line: Int, piece: Range<Int>)]]

    /// Columns may be set this many places off from line to line.
    private static let driftMax = 2
    private static let lineBytesMax = 240
    /// Columns of contacts are never longer or more.
    static let linesMax = 60
    private static let columnsMax = 6

    /// The first set of columns in a run of lines, nil if there is none.
    init?(run: Range<Int>, lines: [TextLine], utf8: [UInt8]) {
        let starts = run.map { ColumnSet.starts(lines[$0], utf8) }
        guard starts.contains(where: { $0.count > 1 }) else { return nil }
        let stops = ColumnSet.stops(starts)
        guard (2...ColumnSet.columnsMax).contains(stops.count), let range = ColumnSet.extent(starts, stops) else { return nil }
        var columns = [[(line: Int, piece: Range<Int>)]](repeating: [], count: stops.count)
        for offset in range {
            let line = lines[run.lowerBound + offset]
            for (segment, column) in zip(line.segments, starts[offset]) {
                ColumnSet.place(segment, at: column, of: run.lowerBound + offset, in: &columns, stops)
            }
        }
        guard CellReading(columns.map { $0.map { utf8[$0.piece] } }) == .byColumn else { return nil }
        self.lines = run.lowerBound + range.lowerBound..<run.lowerBound + range.upperBound
        self.columns = columns
    }

    private static func starts(_ line: TextLine, _ utf8: [UInt8]) -> [Int] {
        guard line.range.count <= lineBytesMax else { return [] }
        return line.segments.map { line.column(of: $0.lowerBound, utf8) }
    }

    /// Places where segments begin in two lines or more.
    private static func stops(_ starts: [[Int]]) -> [Int] {
        var stops: [(column: Int, lines: Int)] = []
        for column in starts.joined().sorted() {
            if let last = stops.last, column - last.column <= driftMax {
                stops[stops.count - 1].lines += 1
            } else {
                stops.append((column, 1))
            }
        }
        return stops.filter { $0.lines > 1 }.map(\.column)
    }

    /// From the first to the last line with segments in two columns, and short lines below that go one column on.
    private static func extent(_ starts: [[Int]], _ stops: [Int]) -> Range<Int>? {
        func isShared(_ line: [Int]) -> Bool { Set(line.compactMap { stop($0, stops) }).count > 1 }
        let shared = starts.indices.filter { isShared(starts[$0]) }
        guard let first = shared.first, shared.count > 1 else { return nil }
        var last = first
        for index in shared where index - last <= 3 { last = index }
        guard last > first else { return nil }
        while last + 1 < starts.count, starts[last + 1].count == 1, let column = stop(starts[last + 1][0], stops), column > 0 { last += 1 }
        return first..<last + 1
    }

    private static func stop(_ column: Int, _ stops: [Int]) -> Int? {
        stops.firstIndex { column >= $0 && column - $0 <= driftMax }
    }

    /// A segment that begins at no stop goes on with the piece before it: `Tel:   (212) 370-5045`.
    private static func place(
        _ segment: Range<Int>, at column: Int, of line: Int, in columns: inout [[(line: Int, piece: Range<Int>)]], _ stops: [Int]
    ) {
        let index = stop(column, stops) ?? stops.lastIndex { $0 <= column } ?? 0
        if let last = columns[index].last, last.line == line {
            columns[index][columns[index].count - 1].piece = last.piece.lowerBound..<segment.upperBound
        } else {
            columns[index].append((line, segment))
        }
    }
}
