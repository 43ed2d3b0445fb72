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
    private static let loneColumnMin = 24

    /// The first set of columns in a run of lines, nil if there is none.
    init?(run: Range<Int>, lines: [TextLine], utf8: [UInt8]) {
        let starts = run.map { ColumnSet.starts(lines[$0], utf8) }
        guard starts.contains(where: { $0.count > 1 }) else { return nil }
        let stops = ColumnSet.stops(starts)
        let edges = run.map { lines[$0].range.count <= ColumnSet.lineBytesMax ? lines[$0].column(of: lines[$0].content.upperBound, utf8) : .max }
        guard (2...ColumnSet.columnsMax).contains(stops.count), let range = ColumnSet.extent(starts, edges, stops) else { return nil }
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

    /// Places where segments begin in two lines or more, and the place of the leftmost.
    private static func stops(_ starts: [[Int]]) -> [Int] {
        var stops: [(column: Int, lines: Int)] = []
        for column in starts.joined().sorted() {
            if let last = stops.last, column - last.column <= driftMax {
                stops[stops.count - 1].lines += 1
            } else {
                stops.append((column, 1))
            }
        }
        return stops.enumerated().filter { $0.offset == 0 || $0.element.lines > 1 }.map(\.element.column)
    }

    /// From the first to the last line with segments in two columns, and the lines below that go one column on.
    private static func extent(_ starts: [[Int]], _ edges: [Int], _ stops: [Int]) -> Range<Int>? {
        let shared = starts.indices.filter { line in Set(starts[line].compactMap { stop($0, stops) }).count > 1 }
        guard let first = shared.first else { return nil }
        var last = first
        for index in shared where index - last <= 3 { last = index }
        let isPair = last > first
        while last + 1 < starts.count, starts[last + 1].count == 1, let column = stop(starts[last + 1][0], stops),
            column > 0 || edges[last + 1] < stops[1] { last += 1 }
        // One line that two columns share is enough where the right one goes on far from the margin.
        return isPair || last > first + 1 && stops[stops.count - 1] >= loneColumnMin ? first..<last + 1 : nil
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
