import ReleaseModel

/// The canonical text of a document and its geometry: lines, the segments that white space cuts lines into, and blocks.
///
/// All ranges are byte offsets into `utf8`; `CodePointIndex` turns them into the code-point spans of the evidence.
struct TextLayout {
    /// The canonical text, UTF-8, LF line ends.
    let utf8: [UInt8]
    var lines: [TextLine]
    /// Blocks in reading order: a column or a cell is read to its end before the next one.
    var blocks: [TextBlock]
    /// Marks of Markdown in order: the characters of the canonical text that are no text.
    var marks: [Range<Int>] = []

    /// The bytes of a range without marks.
    func text(_ range: Range<Int>) -> [UInt8] {
        pieces(range).flatMap { utf8[$0] }
    }

    /// The parts of ranges that the marks in them leave.
    func pieces(_ ranges: [Range<Int>]) -> [Range<Int>] {
        guard !marks.isEmpty, ranges.contains(where: { $0.isEmpty || holdsMark($0) }) else { return ranges }
        return ranges.flatMap { pieces($0) }
    }

    /// Whether a mark, or a part of one, stands in a range.
    func holdsMark(_ range: Range<Int>) -> Bool {
        guard !marks.isEmpty else { return false }
        let first = firstMark(endingAfter: range.lowerBound)
        return first < marks.count && marks[first].lowerBound < range.upperBound
    }

    /// The parts of a range that the marks in it leave.
    func pieces(_ range: Range<Int>) -> [Range<Int>] {
        let range = range.clamped(to: 0..<utf8.count)
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for mark in marks[firstMark(endingAfter: start)...] {
            guard mark.lowerBound < range.upperBound else { break }
            if mark.lowerBound > start { pieces.append(start..<mark.lowerBound) }
            start = mark.upperBound
            if start >= range.upperBound { return pieces }
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    private func firstMark(endingAfter offset: Int) -> Int {
        var (low, high) = (0, marks.count)
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// One line of the canonical text.
struct TextLine {
    /// Without the line end, with the indentation.
    var range: Range<Int>
    /// Without leading and trailing white space and without the marks of Markdown around it; empty for a blank line.
    var content: Range<Int>
    /// The segments of a line that has several or whose only one is not `content`: most lines need no list.
    private var parts: [Range<Int>] = []
    /// ASCII without tabs: each byte takes one column.
    let isPlain: Bool
    /// Page of the paper release that the line stands on, from 0.
    var page: Int
    var style: Style

    /// How a line is set: in HTML by its elements, in wire text by white space and Markdown.
    struct Style: OptionSet {
        let rawValue: UInt16
        static let bold = Style(rawValue: 1)
        static let italic = Style(rawValue: 2)
        /// `h1`…`h6`, or `title`-like.
        static let heading = Style(rawValue: 4)
        static let centered = Style(rawValue: 8)
        static let listItem = Style(rawValue: 16)
        /// Inside `nav`, `header`, `footer`, `aside`, `menu`, or made of links only: the web page around the release.
        static let navigation = Style(rawValue: 32)
        /// Inside `pre`, or a fenced block: white space is kept.
        static let preformatted = Style(rawValue: 64)
        /// The whole line is a link or links.
        static let link = Style(rawValue: 128)
        /// Of the paper, the mail or the file and not of the release: page numbers, `(more)`, running heads, header
        /// fields of a message, SGML tags, fences. Such a line is in no block.
        static let furniture = Style(rawValue: 256)
    }

    var isBlank: Bool { content.isEmpty }

    init(
        range: Range<Int>, content: Range<Int>, segments: [Range<Int>], isPlain: Bool, page: Int, style: Style
    ) {
        self.range = range
        self.content = content
        self.isPlain = isPlain
        self.page = page
        self.style = style
        self.segments = segments
    }

    /// `content` cut where the layout leaves a gap: three or more spaces that stand in for a column, a tab, dot
    /// leaders, a cell's border.
    var segments: [Range<Int>] {
        get { parts.isEmpty && !content.isEmpty ? [content] : parts }
        set { parts = newValue.count == 1 && newValue[0] == content ? [] : newValue }
    }

    /// Whether the layout leaves a gap in the line.
    var isDivided: Bool { parts.count > 1 }
}

/// Lines that belong together: a paragraph, a heading, one column of a set of columns, one cell, a table of figures.
struct TextBlock {
    enum Kind: Equatable {
        /// Consecutive lines without a blank one between.
        case paragraph
        /// One of several columns of text that stand side by side; `group` counts the sets of columns.
        case column(group: Int, index: Int)
        /// A cell of an HTML table that holds text.
        case cell(table: Int, row: Int, column: Int)
        /// A table of figures; its lines are kept as they are.
        case table
    }

    var kind: Kind
    /// Content ranges in reading order. Of a column, the segment of each line that lies in it.
    var pieces: [Range<Int>]
    /// Indices into `TextLayout.lines` that the pieces lie on, parallel to `pieces`.
    var lineIndices: [Int]
}
