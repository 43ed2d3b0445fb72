extension TextLayout {
    /// Cuts a run of lines without a blank one into blocks.
    ///
    /// A line break is the typist's choice, and not the margin's, where the next word would still have fitted. Lines
    /// that flow into each other are a paragraph; lines that all end by choice (an address, a contact, a headline) stay
    /// together.
    mutating func readParagraphs(_ run: Range<Int>, _ margins: PageMargins) {
        guard !run.isEmpty else { return }
        let shape = RunShape(run: run, lines: lines, utf8: utf8, margins: margins)
        var block = run.lowerBound..<run.lowerBound
        var start = run.lowerBound
        while start < run.upperBound {
            var end = start + 1
            while end < run.upperBound, shape.flows(into: end, isSecond: end == start + 1) { end += 1 }
            let isAlone = end - start > 1 || shape.isLong(start) || lines[start].style.contains(.listItem)
            if isAlone || !belongs(start, to: block) {
                addBlock(.paragraph, block)
                block = start..<start
            }
            block = block.lowerBound..<end
            if isAlone {
                addBlock(.paragraph, block)
                block = end..<end
            }
            start = end
        }
        addBlock(.paragraph, block)
    }

    /// Centred lines and lines at the margin are never one block, nor are headings and what follows, page and release.
    /// A bold label can open a block of short lines (`Media Contact:`).
    private func belongs(_ index: Int, to block: Range<Int>) -> Bool {
        guard let first = block.first, let last = block.last else { return true }
        let kinds: TextLine.Style = [.centered, .heading, .navigation]
        guard lines[last].style.intersection(kinds) == lines[index].style.intersection(kinds) else { return false }
        let isBold = lines[index].style.contains(.bold)
        return isBold == lines[last].style.contains(.bold)
            || !isBold && first == last && lines[index].content.count <= TextLayout.labelledBytesMax
    }

    private static let labelledBytesMax = 60

    /// Marks lines that open an item of a list. Dashes at both ends set a line off instead: `- Second quarter results
    /// -`.
    mutating func markListItems() {
        var numbered: [(index: Int, number: Int)] = []
        for index in lines.indices where !lines[index].isBlank && !lines[index].style.contains(.furniture) {
            let text = utf8[lines[index].content]
            guard let mark = ListMark(text), mark.length < text.count else { continue }
            if let number = mark.number {
                numbered.append((index, number))
            } else if text.last != 0x2D {
                lines[index].style.insert(.listItem)
            }
        }
        for (one, next) in zip(numbered, numbered.dropFirst())
        where next.number == one.number + 1 && next.index - one.index < 40 {
            lines[one.index].style.insert(.listItem)
            lines[next.index].style.insert(.listItem)
        }
    }

    /// Joins a paragraph that a page break, a running head or `(more)` cuts in the middle of a sentence.
    mutating func joinOverPages() {
        guard lines.contains(where: { $0.page > 0 || $0.style.contains(.furniture) }) else { return }
        var joined: [TextBlock] = []
        joined.reserveCapacity(blocks.count)
        for next in blocks.indices {
            if let last = joined.indices.last, joined[last].kind == .paragraph, blocks[next].kind == .paragraph,
                isCut(joined[last], before: blocks[next])
            {
                joined[last].pieces.append(contentsOf: blocks[next].pieces)
                joined[last].lineIndices.append(contentsOf: blocks[next].lineIndices)
            } else {
                joined.append(blocks[next])
            }
        }
        blocks = joined
    }

    private func isCut(_ first: TextBlock, before second: TextBlock) -> Bool {
        guard let end = first.lineIndices.last, let start = second.lineIndices.first, end + 1 < start, start - end < 20,
            lines[start].page > lines[end].page || lines[end + 1..<start].contains(where: isPageLine),
            let lastByte = first.pieces.last.map({ utf8[$0.upperBound - 1] }),
            let firstByte = second.pieces.first.map({ utf8[$0.lowerBound] })
        else { return false }
        let isSentenceEnd = [0x2E, 0x21, 0x3F, 0x3A, 0x22, 0x29].contains(lastByte) || lastByte >= 0x80
        if firstByte &- 0x61 < 26 { return !isSentenceEnd }
        let isProse =
            lines[end].content.count >= TextLayout.proseBytesMin
            && lines[end].style.isDisjoint(with: [.centered, .heading, .bold])
        return !isSentenceEnd && isProse && (firstByte &- 0x41 < 26 || firstByte &- 0x30 < 10)
            && lines[start].style.isDisjoint(with: [.centered, .heading, .bold])
    }

    private func isPageLine(_ line: TextLine) -> Bool {
        line.style.contains(.furniture) && PageLine(utf8[line.content]) != nil
    }

    private static let proseBytesMin = 50
}

/// Where the lines of a run break by choice.
private struct RunShape {
    private let run: Range<Int>
    private let lines: [TextLine]
    private let utf8: [UInt8]
    private let margins: PageMargins
    private let right: Int
    private let indents: [Int]
    /// Every third line goes on in lower case: sentences run over the lines, however raggedly they are wrapped.
    private let isProse: Bool

    init(run: Range<Int>, lines: [TextLine], utf8: [UInt8], margins: PageMargins) {
        self.run = run
        self.lines = lines
        self.utf8 = utf8
        // One line has no other's indentation to be compared with.
        indents = (run.count > 1 ? run : 0..<0).map { index in
            lines[index].range.count > PageMargins.lineBytesMax
                ? 0 : lines[index].column(of: lines[index].content.lowerBound, utf8)
        }
        self.margins = margins
        let measured = run.count > RunShape.linesMin ? run : run.lowerBound..<run.lowerBound
        let edges = measured.filter { lines[$0].range.count <= PageMargins.lineBytesMax }.map {
            lines[$0].column(of: lines[$0].content.upperBound, utf8)
        }
        right = RunShape.edge(edges, margins)
        let lower = run.dropFirst().count { utf8[lines[$0].content.lowerBound] &- 0x61 < 26 }
        isProse = lower > 0 && lower * 3 >= run.count
    }

    /// No column of running text is narrower.
    private static let edgeMin = 40

    /// Lines before the last that tell where a block's own margin is.
    private static let linesMin = 4

    /// A block that is set narrower than the page has a margin of its own.
    private static func edge(_ edges: [Int], _ margins: PageMargins) -> Int {
        let sorted = edges.dropLast().sorted()
        guard sorted.count >= linesMin, let widest = sorted.last, widest >= edgeMin else { return margins.right }
        return widest - sorted[sorted.count / 2] <= 8 ? widest : max(margins.right, widest)
    }

    func isLong(_ index: Int) -> Bool {
        lines[index].range.count > PageMargins.lineBytesMax
    }

    /// Whether the line before `index` ran into the margin and goes on in it.
    ///
    /// - Parameter isSecond: no line before the last one belongs to the paragraph yet.
    func flows(into index: Int, isSecond: Bool) -> Bool {
        let (line, before) = (lines[index], lines[index - 1])
        if isLong(index) || isLong(index - 1) || line.style.contains(.listItem) { return false }
        if line.style.contains(.centered) != before.style.contains(.centered) {
            // Of a line that fills the measure nobody sees that it is centred.
            return line.style.contains(.centered) && before.content.count >= PageMargins.proseMin
                && margins.flows(from: before, into: line, right: right, utf8)
        }
        if line.style.contains(.heading) || before.style.contains(.heading) { return false }
        let offset = index - run.lowerBound
        if beginsByIndent(offset) { return false }
        if hangs(offset) || margins.flows(from: before, into: line, right: right, utf8) { return true }
        return isLeftOpen(before, isFirst: isSecond)
    }

    /// The line ends in a word that another one must follow, or in the middle of a sentence of prose.
    private func isLeftOpen(_ line: TextLine, isFirst: Bool) -> Bool {
        let edge = line.column(of: line.content.upperBound, utf8)
        guard edge >= RunShape.edgeMin, edge * 2 > right, !endsSentence(line) else { return false }
        return isProse && edge * 3 > right * 2 && !(isFirst && isTitle(line))
            || PreambleWords.isOpen(lastWord(of: line))
    }

    /// All words of four letters or more begin with a capital: a headline directly over its text.
    private func isTitle(_ line: TextLine) -> Bool {
        let words = utf8[line.content].split { $0 <= 0x20 }.filter { $0.count > 3 }
        return words.count > 2 && words.allSatisfy { ($0.first ?? 0) &- 0x61 >= 26 }
    }

    private func lastWord(of line: TextLine) -> UInt64 {
        let end = utf8[line.content].suffix(RunShape.openWordMax)
        let space = end.lastIndex { $0 <= 0x20 }
        return FoldedWord.hash(end[(space.map { $0 + 1 } ?? end.startIndex)...])
    }

    private static let openWordMax = 8

    private func endsSentence(_ line: TextLine) -> Bool {
        let last = utf8[line.content.upperBound - 1]
        return [0x2E, 0x21, 0x3F, 0x22, 0x29, 0x3A].contains(last) || last >= 0x80
    }

    /// Set under what follows the colon of a label: `For information:  Mary Poe, …`.
    private func hangs(_ offset: Int) -> Bool {
        var first = offset - 1
        while first > 0, offset - first < RunShape.hangingMax, indents[first] == indents[offset] { first -= 1 }
        return indents[first] < indents[offset]
            && margins.valueColumn(lines[run.lowerBound + first], utf8) == indents[offset]
    }

    private static let hangingMax = 6

    /// The first line of a paragraph is set in, the next one is not.
    private func beginsByIndent(_ offset: Int) -> Bool {
        guard indents[offset] >= indents[offset - 1] + 2, indents[offset] <= indents[offset - 1] + 12 else {
            return false
        }
        let isHanging = offset + 1 < indents.count && indents[offset + 1] >= indents[offset]
        return endsSentence(lines[run.lowerBound + offset - 1]) && !isHanging
    }
}
