import ReleaseModel

/// A document's canonical text with everything that the field parsers look at: geometry, tokens and paragraphs with their roles.
///
/// Every reader holds it and none changes it: a class, so that holding it copies nothing.
final class ReleaseText {
    let layout: TextLayout
    let tokens: [Token]
    /// In reading order, each with its role; the roles are decided together, before any field is read.
    private(set) var paragraphs: [Paragraph] = []
    /// Index of the first token that begins at or after each `step` bytes.
    private let firstTokens: [UInt32]
    private static let step = 16
    /// The dateline that opens the body, or the date line that stands in for it.
    private(set) var dateline: DatelineReading?

    init(layout: TextLayout) {
        self.layout = layout
        tokens = Token.all(in: layout.utf8, leavingOut: layout.marks)
        firstTokens = ReleaseText.firstTokens(tokens, size: layout.utf8.count)
        let signs = layout.lines.map { LineSign($0.content, style: $0.style, in: self) }
        var decision = RoleDecision(text: self, signs: signs)
        decision.decide()
        paragraphs = decision.paragraphs
        dateline = decision.dateline
    }

    var utf8: [UInt8] { layout.utf8 }

    /// The paragraphs of one section kind, in reading order.
    func paragraphs(in section: Section.Kind) -> [Paragraph] {
        paragraphs.filter { $0.section == section }
    }

    /// The characters of a range as they stand in the text, without marks of Markdown.
    func string(_ range: Range<Int>) -> String {
        String(decoding: layout.text(range), as: UTF8.self)
    }

    /// The tokens that begin inside a byte range.
    func tokens(in range: Range<Int>) -> ArraySlice<Token> {
        let first = firstToken(at: range.lowerBound)
        let last = firstToken(at: range.upperBound)
        return tokens[first..<max(first, last)]
    }

    /// Index of the first token that begins at or after a byte offset.
    func firstToken(at offset: Int) -> Int {
        let step = max(0, offset) / ReleaseText.step
        guard step < firstTokens.count else { return tokens.count }
        var index = Int(firstTokens[step])
        while index < tokens.count, tokens[index].start < offset { index += 1 }
        return index
    }

    private static func firstTokens(_ tokens: [Token], size: Int) -> [UInt32] {
        var first: [UInt32] = []
        first.reserveCapacity(size / step + 1)
        for (index, token) in tokens.enumerated() {
            while first.count * step <= token.start { first.append(UInt32(clamping: index)) }
        }
        return first
    }

    /// The pieces' characters joined by one space each, white space inside folded to one space.
    func joined(_ pieces: [Range<Int>]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(pieces.reduce(0) { $0 + $1.count + 1 })
        for piece in pieces { fold(piece, into: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends a piece's words parted by one space each, without marks of Markdown.
    func fold(_ piece: Range<Int>, into text: inout [UInt8], goingOn: Bool = false) {
        let range = piece.clamped(to: 0..<utf8.count)
        WhiteSpace.fold(layout.holdsMark(range) ? layout.text(range)[...] : utf8[range], into: &text, goingOn: goingOn)
    }
}

extension String {
    /// Runs of white space become one space; none at the ends.
    var foldedWhiteSpace: String {
        var text: [UInt8] = []
        WhiteSpace.fold(Array(utf8)[...], into: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
