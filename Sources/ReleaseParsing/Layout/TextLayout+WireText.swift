import ReleaseModel

extension TextLayout {
    /// The layout of a document: wire text keeps its characters, HTML becomes its visible text.
    init(_ source: DecodedSource) {
        if source.format == .html {
            self.init(html: source.utf8)
        } else {
            self.init(wireText: source.utf8, isMarkdown: source.format == .markdown)
        }
    }

    /// Lines and blocks of text whose layout is its white space.
    init(wireText: [UInt8], isMarkdown: Bool = false) {
        utf8 = wireText
        lines = TextLine.all(in: wireText)
        blocks = []
        markMessages()
        markFurniture()
        if isMarkdown { readMarkdown() }
        let margins = PageMargins(lines: lines, utf8: utf8)
        markCentered(margins)
        markListItems()
        var isTable = [Bool](repeating: false, count: lines.count)
        for region in FigureTable.regions(lines: lines, utf8: utf8) + (isMarkdown ? fencedTables() : []) {
            for index in region { isTable[index] = true }
        }
        var columnSets = 0
        readFlow(0..<lines.count, isTable, &columnSets, margins)
        joinDoubleSpaced(margins)
        joinOverPages()
    }

    /// Cuts the lines at blank lines, furniture and tables, and reads each run.
    mutating func readFlow(_ range: Range<Int>, _ isTable: [Bool], _ columnSets: inout Int, _ margins: PageMargins) {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start + 1
            if isTable[start] {
                while end < range.upperBound, isTable[end] { end += 1 }
                addBlock(.table, (start..<end).filter { !isSeparator($0) })
            } else if !isSeparator(start) {
                while end < range.upperBound, !isTable[end], !isSeparator(end) { end += 1 }
                readRun(start..<end, &columnSets, margins)
            }
            start = end
        }
    }

    private func isSeparator(_ index: Int) -> Bool {
        lines[index].isBlank || lines[index].style.contains(.furniture)
    }

    /// Finds the columns in a run of lines; what stands between them is paragraphs.
    private mutating func readRun(_ run: Range<Int>, _ columnSets: inout Int, _ margins: PageMargins) {
        var pending = run.lowerBound
        var next = run.lowerBound
        while let candidate = (next..<run.upperBound).first(where: { lines[$0].isDivided }) {
            let window = candidate..<min(candidate + ColumnSet.linesMax, run.upperBound)
            guard let set = ColumnSet.first(in: window, lines: lines, right: margins.right, utf8: utf8) else {
                next = window.upperBound
                continue
            }
            readParagraphs(pending..<set.lines.lowerBound, margins)
            for (index, column) in set.columns.enumerated() where !column.isEmpty {
                let kind = TextBlock.Kind.column(group: columnSets, index: index)
                blocks.append(TextBlock(kind: kind, pieces: column.map(\.piece), lineIndices: column.map(\.line)))
            }
            columnSets += 1
            pending = set.lines.upperBound
            next = pending
        }
        readParagraphs(pending..<run.upperBound, margins)
    }

    mutating func addBlock(_ kind: TextBlock.Kind, _ indices: some Collection<Int>) {
        guard !indices.isEmpty else { return }
        blocks.append(TextBlock(kind: kind, pieces: indices.map { lines[$0].content }, lineIndices: Array(indices)))
    }

    mutating func markCentered(_ margins: PageMargins, where isMeasured: (TextLine) -> Bool = { _ in true }) {
        for index in lines.indices where !lines[index].isBlank && isMeasured(lines[index]) {
            if margins.isCentered(lines[index], neighbours(of: index), utf8) { lines[index].style.insert(.centered) }
        }
    }

    private func neighbours(of index: Int) -> [TextLine] {
        [index - 1, index + 1].filter { lines.indices.contains($0) }.map { lines[$0] }
    }
}
