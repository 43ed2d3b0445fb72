import ReleaseModel

/// Lines that one thought fills: a paragraph of prose, a headline, one contact block, a heading, a table.
///
/// Roles are given to paragraphs, and field parsers read them one by one. The pieces leave out page furniture that the layout
/// put between two lines, so a sentence can be read over a page break.
struct Paragraph {
    /// The kind of block that the paragraph was cut from.
    var kind: TextBlock.Kind
    /// Content ranges in reading order.
    var pieces: [Range<Int>]
    /// Indices into `TextLayout.lines`, parallel to `pieces`.
    var lineIndices: [Int]
    var signals: ParagraphSignals
    var role: LineRole = .paragraph
    /// The section that the paragraph stands in; nil before the body, after the release, and for furniture.
    var section: Section.Kind?

    /// From the first to the last character, whatever lies between.
    var range: Range<Int> {
        guard let first = pieces.first, let last = pieces.last else { return 0..<0 }
        return first.lowerBound..<max(first.lowerBound, last.upperBound)
    }
}

extension ReleaseText {
    /// The tokens of a paragraph's pieces in reading order, nothing from between them.
    func tokens(of paragraph: Paragraph) -> ArraySlice<Token> {
        var whole = tokens[0..<0]
        for (index, piece) in paragraph.pieces.enumerated() {
            let part = tokens(in: piece)
            if index == 0 {
                whole = part
            } else if part.startIndex == whole.endIndex {
                whole = tokens[whole.startIndex..<part.endIndex]
            } else {
                return paragraph.pieces.flatMap { tokens(in: $0) }[...]
            }
        }
        return whole
    }

    func string(of paragraph: Paragraph) -> String { joined(paragraph.pieces) }
}
