import ReleaseModel

extension Paragraph {
    /// Cuts the blocks of a layout into paragraphs.
    ///
    /// Typists of releases begin a paragraph in one of four ways: with a blank line, with an indented first line, with a bullet,
    /// or after a line that ends short of the margin. In a text that is not wrapped, every line is a paragraph.
    static func all(in text: ReleaseText, signs: [LineSign]) -> [Paragraph] {
        var splitter = ParagraphSplitter(text: text, signs: signs)
        for block in text.layout.blocks { splitter.split(block) }
        return splitter.paragraphs
    }
}

private struct ParagraphSplitter {
    let text: ReleaseText
    let signs: [LineSign]
    /// Columns that a full line fills; nil where the text is not wrapped.
    let width: Int?
    var paragraphs: [Paragraph] = []

    /// Wire text is set in at most this many columns.
    private static let wrappedColumnsMax = 110

    init(text: ReleaseText, signs: [LineSign]) {
        self.text = text
        self.signs = signs
        width = ParagraphSplitter.width(of: text.layout)
    }

    /// Tables can be wider than the text, and a few lines (addresses of the web) longer than any.
    private static func width(of layout: TextLayout) -> Int? {
        // How many lines there are of each length.
        var counts = [Int](repeating: 0, count: PageMargins.lineBytesMax + 1)
        var (lines, wrapped, long) = (0, 0, 0)
        for block in layout.blocks where block.kind != .table {
            for line in block.lineIndices {
                let length = layout.lines[line].content.upperBound - layout.lines[line].range.lowerBound
                if length > PageMargins.lineBytesMax {
                    long += length
                } else {
                    counts[length] += 1
                    lines += 1
                    if length >= proseColumnsMin { wrapped += length }
                }
            }
        }
        guard wrapped >= long, lines > 0 else { return nil }
        var (widest, shorter) = (0, counts[0])
        while shorter <= lines * 19 / 20 {
            widest += 1
            shorter += counts[widest]
        }
        return widest > wrappedColumnsMax ? nil : widest
    }

    /// Prose is set in no fewer columns.
    private static let proseColumnsMin = 50

    mutating func split(_ block: TextBlock) {
        guard block.kind != .table else {
            add(block, 0..<block.pieces.count)
            return
        }
        var start = 0
        for next in block.pieces.indices.dropFirst() where begins(at: next, in: block) {
            add(block, start..<next)
            start = next
        }
        add(block, start..<block.pieces.count)
    }

    /// Adds the lines of a part as one paragraph, and a line that lost its breaks as the paragraphs that it was.
    private mutating func add(_ block: TextBlock, _ part: Range<Int>) {
        guard !part.isEmpty else { return }
        if part.count == 1, block.kind == .paragraph,
            let lost = LostBreaks.parts(of: block.pieces[part.lowerBound], in: text)
        {
            for piece in lost { add([piece], [block.lineIndices[part.lowerBound]], block.kind) }
        } else if part.count == block.pieces.count {
            add(block.pieces, block.lineIndices, block.kind)
        } else {
            add(Array(block.pieces[part]), Array(block.lineIndices[part]), block.kind)
        }
    }

    private mutating func add(_ pieces: [Range<Int>], _ lines: [Int], _ kind: TextBlock.Kind) {
        let sign = sign(of: kind, pieces, lines)
        paragraphs.append(
            Paragraph(
                kind: kind, pieces: pieces, lineIndices: lines,
                signals: ParagraphSignals(pieces, style: text.layout.lines[lines[0]].style, sign: sign, in: text)))
    }

    /// The sign of a paragraph's only line; a longer paragraph has one only if its lines belong to an instruction or a header.
    private func sign(of kind: TextBlock.Kind, _ pieces: [Range<Int>], _ lines: [Int]) -> LineSign {
        let isWhole = kind == .paragraph && pieces[0] == text.layout.lines[lines[0]].content
        let sign: LineSign =
            isWhole || pieces.count > 1 && kind == .paragraph
            ? signs[lines[0]] : kind == .table ? .none : LineSign(pieces[0], in: text)
        if case .heading = sign, kind == .paragraph, pieces.count > 1 { return .none }
        return sign
    }

    /// Whether a paragraph begins at a piece of the block.
    private func begins(at next: Int, in block: TextBlock) -> Bool {
        guard let width else { return true }
        let line = block.lineIndices[next]
        let before = block.lineIndices[next - 1]
        if signs[before] != .none, begins(before, next - 1, in: block, width: width),
            ends(next, in: block, width: width)
        {
            return true
        }
        if signs[line] != .none, begins(line, next, in: block, width: width) { return true }
        if ListMark(text.utf8[block.pieces[next]]) != nil { return true }
        if line < ParagraphSplitter.datelineLinesMax,
            signs[line] == .dateLine || signs[before] == .dateLine || isDateline(block.pieces[next])
        {
            return true
        }
        guard block.kind == .paragraph else { return false }
        if text.endsSentence(block.pieces[next - 1]) {
            return isIndented(next, in: block) || wouldHaveFitted(next, in: block, width: width)
        }
        return next == 1 && isHeading(0, in: block, width: width)
    }

    /// Whether a line with a sign stands for itself, and is not a line in the middle of a paragraph that happens to look so.
    private func begins(_ line: Int, _ piece: Int, in block: TextBlock, width: Int) -> Bool {
        guard piece > 0 else { return true }
        return signs[block.lineIndices[piece - 1]] != .none || text.endsSentence(block.pieces[piece - 1])
            || wouldHaveFitted(piece, in: block, width: width)
    }

    /// Whether a line with a sign ends before `piece`, and does not run on into it.
    private func ends(_ piece: Int, in block: TextBlock, width: Int) -> Bool {
        switch signs[block.lineIndices[piece - 1]] {
        case .heading:
            wouldHaveFitted(piece, in: block, width: width)
                || text.tokens(in: block.pieces[piece]).first?.shape != .lower
        case .releaseInstruction:
            text.endsSentence(block.pieces[piece - 1]) || wouldHaveFitted(piece, in: block, width: width)
        default: true
        }
    }

    private func indent(_ piece: Int, _ block: TextBlock) -> Int {
        block.pieces[piece].lowerBound - text.layout.lines[block.lineIndices[piece]].range.lowerBound
    }

    /// Deeper than the line before and, where there is one, than the line after.
    private func isIndented(_ piece: Int, in block: TextBlock) -> Bool {
        let own = indent(piece, block)
        guard own > indent(piece - 1, block) + 1 else { return false }
        return piece + 1 >= block.pieces.count || own > indent(piece + 1, block) + 1
    }

    /// The line before had room for this line's first word, and some more, so the typist broke it on purpose.
    private func wouldHaveFitted(_ piece: Int, in block: TextBlock, width: Int) -> Bool {
        let before = block.pieces[piece - 1]
        let used = before.upperBound - text.layout.lines[block.lineIndices[piece - 1]].range.lowerBound
        let word = text.utf8[block.pieces[piece]].prefix { $0 > 0x20 }.count
        return used + 1 + word + 10 < width
    }

    /// Lines in which a dateline is looked for that no blank line sets off.
    private static let datelineLinesMax = 200
    private static let placeTokensMax = 16

    /// Place and date, or the wire's mark, open a paragraph wherever they stand.
    private func isDateline(_ piece: Range<Int>) -> Bool {
        let tokens = text.tokens(in: piece)
        let isDated = tokens.indices.prefix(Self.placeTokensMax).contains { index in
            switch tokens[index].kind {
            case .mark: Wire.names.match(tokens, at: index + 1) != nil
            case .word:
                tokens[index].signs.contains(.opensMonth) && tokens[index].shape != .lower
                    && Month.names.match(tokens, at: index) != nil
            case .number: false
            }
        }
        guard isDated, let reading = DatelineScanner.read(tokens, in: text) else { return false }
        return reading.wire != nil
            || !reading.places.isEmpty && reading.date?.phrase.day != nil && reading.date?.phrase.year != nil
    }

    /// A short first line without a sentence's end, over a line that fills the column.
    private func isHeading(_ piece: Int, in block: TextBlock, width: Int) -> Bool {
        guard piece + 1 < block.pieces.count else { return false }
        let own = block.pieces[piece].count
        return own < width * 3 / 5 && block.pieces[piece + 1].count > width * 3 / 4
            && indent(piece, block) <= indent(piece + 1, block)
            && text.tokens(in: block.pieces[piece + 1]).first?.shape != .lower
    }
}

extension ReleaseText {
    /// Whether the last character that is no quotation mark or bracket ends a sentence.
    func endsSentence(_ range: Range<Int>) -> Bool {
        for token in tokens(in: range).reversed().prefix(4) {
            guard token.kind == .mark else { return false }
            switch utf8[token.start] {
            case 0x2E, 0x21, 0x3F, 0x3A: return true
            case 0x22, 0x27, 0x29, 0x5D, 0xE2, 0x2A, 0x5F: continue
            case 0xC2 where utf8[token.range].elementsEqual("»".utf8): continue
            default: return false
            }
        }
        return false
    }
}

extension Token {
    /// `•`, `·`, `◦`, `▪`, `●`, `■`, `‣`, `○`, `➢`.
    func isBullet(_ utf8: [UInt8]) -> Bool {
        guard kind == .mark else { return false }
        if utf8[start] == 0xC2 { return end - start == 2 && utf8[start + 1] == 0xB7 }
        guard end - start == 3, utf8[start] == 0xE2 else { return false }
        switch (utf8[start + 1], utf8[start + 2]) {
        case (0x80, 0xA2), (0x80, 0xA3), (0x97, 0x8F), (0x97, 0x8B), (0x97, 0xA6), (0x96, 0xAA), (0x96, 0xA0),
            (0x96, 0xAB), (0x9E, 0xA2):
            return true
        default: return false
        }
    }
}
