/// Columns of text that stand side by side in consecutive lines, as wires set their contacts.
struct ColumnSet {
    /// The lines that the columns take.
    let lines: Range<Int>
    /// Left to right, each with its pieces from top to bottom.
    let columns: [[(line: Int, piece: Range<Int>)]]

    /// Columns may be set this many places off from line to line.
    private static let driftMax = 2
    /// Columns of contacts are never longer or more.
    static let linesMax = 60
    private static let columnsMax = 6
    private static let loneColumnMin = 24
    /// Over a release pairs of texts need not reach the right margin.
    private static let topLines = 10
    /// How far the lines under `Contact:  Jane Roe` are set in.
    private static let hangingMax = 12

    /// The first set of columns in a run that begins with a line of several segments, nil if there is none.
    ///
    /// - Parameter right: the right margin of the text.
    static func first(in run: Range<Int>, lines: [TextLine], right: Int, utf8: [UInt8]) -> ColumnSet? {
        let measures = run.map { ColumnMeasure(lines[$0], utf8) }
        let set = aligned(measures, run, lines) ?? letterhead(measures, run, lines, right: right)
        guard let set, CellReading(set.columns.map { $0.map { utf8[$0.piece] } }) == .byColumn else { return nil }
        return set
    }

    /// Columns whose lines begin under each other.
    private static func aligned(_ measures: [ColumnMeasure], _ run: Range<Int>, _ lines: [TextLine]) -> ColumnSet? {
        let stops = stops(measures)
        guard (2...columnsMax).contains(stops.count), let range = extent(measures, stops) else { return nil }
        var columns = [[(line: Int, piece: Range<Int>)]](repeating: [], count: stops.count)
        for offset in range {
            let line = run.lowerBound + offset
            for (segment, column) in zip(lines[line].segments, measures[offset].starts) {
                place(segment, at: column, of: line, in: &columns, stops)
            }
        }
        return ColumnSet(lines: run.lowerBound + range.lowerBound..<run.lowerBound + range.upperBound, columns: columns)
    }

    /// A letterhead at the left margin with lines beside it that end at the right one.
    private static func letterhead(
        _ measures: [ColumnMeasure], _ run: Range<Int>, _ lines: [TextLine], right: Int
    ) -> ColumnSet? {
        var columns: [[(line: Int, piece: Range<Int>)]] = [[], []]
        let left = measures.first?.starts.first ?? 0
        var inner = Int.max
        for (measure, index) in zip(measures, run) {
            let segments = lines[index].segments
            if measure.isPair(within: right) || run.lowerBound < topLines && measure.isPair {
                inner = min(inner, measure.starts[1])
                columns[1].append((index, segments[1]))
            } else if segments.count != 1 || measure.edge + driftMax >= inner
                || abs((measure.starts.first ?? inner) - left) > (columns[1].count > 1 ? hangingMax : driftMax)
            {
                break
            }
            columns[0].append((index, segments[0]))
        }
        guard let last = columns[0].last, !columns[1].isEmpty else { return nil }
        return ColumnSet(lines: run.lowerBound..<last.line + 1, columns: columns)
    }

    /// Places where segments begin in two lines or more, and the place of the leftmost.
    private static func stops(_ measures: [ColumnMeasure]) -> [Int] {
        var stops: [(column: Int, lines: Int)] = []
        for column in measures.flatMap(\.starts).sorted() {
            if let last = stops.last, column - last.column <= driftMax {
                stops[stops.count - 1].lines += 1
            } else {
                stops.append((column, 1))
            }
        }
        return stops.enumerated().filter { $0.offset == 0 || $0.element.lines > 1 }.map(\.element.column)
    }

    /// From the first to the last line with segments in two columns, and the lines below that go one column on.
    private static func extent(_ measures: [ColumnMeasure], _ stops: [Int]) -> Range<Int>? {
        let shared = measures.indices.filter { Set(measures[$0].starts.compactMap { stop($0, stops) }).count > 1 }
        guard let first = shared.first else { return nil }
        var last = first
        for index in shared where index - last <= 3 { last = index }
        let isPair = last > first
        while last + 1 < measures.count, measures[last + 1].starts.count == 1,
            let column = stop(measures[last + 1].starts[0], stops), column > 0 || measures[last + 1].edge < stops[1]
        { last += 1 }
        // One line that two columns share is enough where the right one goes on far from the margin.
        return isPair || last > first + 1 && stops[stops.count - 1] >= loneColumnMin ? first..<last + 1 : nil
    }

    private static func stop(_ column: Int, _ stops: [Int]) -> Int? {
        stops.firstIndex { column >= $0 && column - $0 <= driftMax }
    }

    /// A segment that begins at no stop goes on with the piece before it: `Tel:   (212) 370-5045`.
    private static func place(
        _ segment: Range<Int>, at column: Int, of line: Int, in columns: inout [[(line: Int, piece: Range<Int>)]],
        _ stops: [Int]
    ) {
        let index = stop(column, stops) ?? stops.lastIndex { $0 <= column } ?? 0
        if let last = columns[index].last, last.line == line {
            columns[index][columns[index].count - 1].piece = last.piece.lowerBound..<segment.upperBound
        } else {
            columns[index].append((line, segment))
        }
    }
}

/// The columns on paper at which a line's segments begin, and where the line ends.
private struct ColumnMeasure {
    private static let lineBytesMax = 240
    private static let pairGapMin = 10
    private static let pairStartMin = 36

    let starts: [Int]
    let edge: Int
    /// White space before the last segment.
    private let lastGap: Int

    init(_ line: TextLine, _ utf8: [UInt8]) {
        let isLong = line.range.count > ColumnMeasure.lineBytesMax
        starts = isLong ? [] : line.segments.map { line.column(of: $0.lowerBound, utf8) }
        edge = isLong ? ColumnMeasure.lineBytesMax * 2 : line.column(of: line.content.upperBound, utf8)
        let before = line.segments.dropLast().last.map { line.column(of: $0.upperBound, utf8) }
        lastGap = (starts.last ?? 0) - (before ?? 0)
    }

    /// Two texts far from each other.
    var isPair: Bool {
        starts.count == 2 && lastGap >= ColumnMeasure.pairGapMin && starts[1] >= ColumnMeasure.pairStartMin
    }

    /// Two texts, one at each margin.
    func isPair(within right: Int) -> Bool { isPair && abs(right - edge) <= 6 }
}
