extension TextLayout {
    /// The layout of a web page or an exhibit in HTML: its visible text, one line for what the page breaks by its
    /// elements.
    init(html: [UInt8]) {
        let flow = HTMLFlow(html)
        let page = HTMLPageText(flow)
        utf8 = page.utf8
        lines = page.lines
        blocks = []
        markFurniture()
        markNavigation(page)
        let preformatted = lines.filter { $0.style.contains(.preformatted) }
        let margins = preformatted.isEmpty ? .elements : PageMargins(lines: preformatted, utf8: utf8)
        if !preformatted.isEmpty { markCentered(margins) { $0.style.contains(.preformatted) } }
        readBlocks(page, margins)
        joinOverPages()
    }

    /// Groups the lines by where they stood.
    ///
    /// - Parameter margins: of the lines that break where the source does (`<pre>`), as wire text does.
    private mutating func readBlocks(_ page: HTMLPageText, _ margins: PageMargins) {
        var isTable = [Bool](repeating: false, count: lines.count)
        for region in FigureTable.regions(lines: lines, utf8: utf8) {
            for index in region where page.places[index] == .flow { isTable[index] = true }
        }
        var sets = 0
        var start = 0
        while start < lines.count {
            let place = page.places[start]
            var end = start + 1
            let isPreformatted = lines[start].style.contains(.preformatted)
            while end < lines.count, page.places[end].isSameBlock(as: place),
                lines[end].isBlank ? place == .flow : lines[end].style.contains(.preformatted) == isPreformatted
            {
                end += 1
            }
            switch place {
            case .flow:
                readFlow(start..<end, isTable, &sets, isPreformatted ? margins : .elements)
            case .cell(let table, let row, let column):
                addBlock(.cell(table: table, row: row, column: column), visible(start..<end))
            case .rows:
                addBlock(.paragraph, visible(start..<end))
            case .figures:
                addBlock(.table, visible(start..<end))
            case .columns, .columnCell:
                while end < lines.count, page.places[end].isSameBlock(as: place) { end += 1 }
                addColumns(start..<end, page, &sets)
            }
            start = end
        }
    }

    private func visible(_ range: Range<Int>) -> [Int] {
        range.filter { !lines[$0].isBlank && !lines[$0].style.contains(.furniture) }
    }

    /// One block a column, the lines from top to bottom.
    private mutating func addColumns(_ range: Range<Int>, _ page: HTMLPageText, _ sets: inout Int) {
        var columns: [Int: (pieces: [Range<Int>], lines: [Int])] = [:]
        for index in visible(range) {
            for (segment, column) in zip(lines[index].segments, page.columns[index]) {
                columns[column, default: ([], [])].pieces.append(segment)
                columns[column, default: ([], [])].lines.append(index)
            }
        }
        for (order, column) in columns.sorted(by: { $0.key < $1.key }).map(\.value).enumerated() {
            blocks.append(
                TextBlock(kind: .column(group: sets, index: order), pieces: column.pieces, lineIndices: column.lines))
        }
        sets += 1
    }
}

extension HTMLLine.Place {
    /// Columns go on from row to row; other places only side by side.
    fileprivate func isSameBlock(as other: HTMLLine.Place) -> Bool {
        switch (self, other) {
        case (.columnCell(let a, _), .columnCell(let b, _)): a == b
        default: self == other
        }
    }
}
