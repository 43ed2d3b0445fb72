extension TextLayout {
    /// In double-spaced text a blank line parts lines, and two or more part paragraphs.
    mutating func joinDoubleSpaced(_ margins: PageMargins) {
        guard isDoubleSpaced else { return }
        var joined: [TextBlock] = []
        for block in blocks {
            if let last = joined.last, last.kind == .paragraph, block.kind == .paragraph,
                isNext(block, after: last, margins)
            {
                joined[joined.count - 1].pieces += block.pieces
                joined[joined.count - 1].lineIndices += block.lineIndices
            } else {
                joined.append(block)
            }
        }
        blocks = joined
    }

    /// Most lines stand alone, and many of them go on in small letters after one blank line.
    private var isDoubleSpaced: Bool {
        var alone = 0
        var continued = 0
        for (block, next) in zip(blocks, blocks.dropFirst())
        where block.lineIndices.count == 1 && block.kind == .paragraph {
            guard let piece = block.pieces.first, piece.count <= PageMargins.lineBytesMax else { return false }
            alone += 1
            let isNear = next.lineIndices.first == (block.lineIndices.last ?? 0) + 2
            if isNear, let start = next.pieces.first?.lowerBound, utf8[start] &- 0x61 < 26 { continued += 1 }
        }
        return alone >= 10 && alone * 10 >= blocks.count * 7 && continued * 4 >= alone
    }

    private func isNext(_ block: TextBlock, after last: TextBlock, _ margins: PageMargins) -> Bool {
        guard let end = last.lineIndices.last, let start = block.lineIndices.first, start == end + 2,
            lines[end + 1].isBlank,
            max(lines[start].range.count, lines[end].range.count) <= PageMargins.lineBytesMax,
            !lines[start].style.contains(.listItem),
            lines[start].style.contains(.centered) == lines[end].style.contains(.centered)
        else { return false }
        return margins.flows(from: lines[end], into: lines[start], right: margins.right, utf8)
    }
}
