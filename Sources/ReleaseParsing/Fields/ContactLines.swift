import ReleaseModel

/// A line of a block as the search for contacts sees it.
struct ContactLine {
    var range: Range<Int>
    /// Indices into the marks of the text that begin in the line.
    var marks: Range<Int>
    /// A blank line, another column or another cell stands before.
    var opensBlock: Bool
    /// Decided for the lines near a call only.
    var isProse = false
    /// A contact label opens the line.
    var isLabel: Bool
    /// A table, a headline: never part of a contact block.
    var isBarrier: Bool
    /// A contact label or an address to call stands at most `reach` lines away.
    var isNear = false
}

extension ContactLine {
    /// Lines around a label or a call that can belong to its block.
    private static let reach = 10

    /// The lines of all blocks in reading order, without furniture between the lines of the release.
    static func all(in text: ReleaseText, marks: [TextMark]) -> [ContactLine] {
        var lines: [ContactLine] = []
        lines.reserveCapacity(text.layout.lines.count)
        var blocks: [(index: Int, lines: Range<Int>)] = []
        blocks.reserveCapacity(text.paragraphs.count)
        let paragraphs = PipeTable.columns(text.paragraphs, in: text)
        // Above the body, what is no headline can be a contact's line.
        var isBody = false
        var followsContact = false
        var endsWithLabel = false
        for (index, block) in paragraphs.enumerated() {
            let lastPiece = block.pieces.last?.upperBound ?? block.range.lowerBound
            let hasCall = marks[firstMark(at: block.range.lowerBound, marks)...].prefix { $0.start < lastPiece }
                .contains(where: \.isCall)
            if block.role == .dateline || block.section == .body { isBody = true }
            let isBarrier = isBarrier(block, hasCall: hasCall)
            let start = lines.count
            for piece in block.pieces {
                lines.append(
                    line(piece, opensBlock: lines.count == start, isBarrier, in: text, marks: marks))
            }
            if let last = lines[start...].last { endsWithLabel = last.isLabel }
            if block.role != .furniture || !isBody || hasCall && followsContact {
                blocks.append((index, start..<lines.count))
            } else {
                lines.removeSubrange(start...)
            }
            followsContact = block.role == .contact || endsWithLabel
        }
        markNear(&lines, marks)
        for (index, own) in blocks where lines[own].contains(where: \.isNear) {
            markProse(&lines, own, of: paragraphs[index], in: text, marks: marks)
        }
        return lines
    }

    private static func markNear(_ lines: inout [ContactLine], _ marks: [TextMark]) {
        var covered = 0
        for index in lines.indices {
            guard lines[index].isLabel || marks[lines[index].marks].contains(where: \.isCall) else { continue }
            let end = min(lines.count, index + reach)
            for position in max(covered, index - reach)..<max(end, covered) { lines[position].isNear = true }
            covered = max(covered, end)
        }
    }

    private static func markProse(
        _ lines: inout [ContactLine], _ own: Range<Int>, of block: Paragraph, in text: ReleaseText, marks: [TextMark]
    ) {
        let isProse = isProse(block, in: text)
        let widest = lines[own].reduce(0) { max($0, $1.range.count) }
        var inherited = false
        for index in own {
            lines[index].isProse =
                isProse || inherited && !lines[index].isLabel || hasProse(lines[index], in: text, marks: marks)
            inherited = lines[index].isProse && isWrapped(lines[index].range, widest: widest)
        }
    }

    /// A paragraph of running text, whatever single lines of it look like.
    private static func isProse(_ paragraph: Paragraph, in text: ReleaseText) -> Bool {
        guard paragraph.kind == .paragraph else { return false }
        if isCall(paragraph, in: text) { return true }
        let words = text.tokens(of: paragraph)
        if words.contains(where: { $0.signs.contains(.legalNote) }) { return true }
        guard paragraph.pieces.count > 1, paragraph.signals.isProse else { return false }
        let width = paragraph.pieces.reduce(0) { $0 + $1.count } / paragraph.pieces.count
        guard width >= 45 else { return false }
        let lower = words.count { $0.kind == .word && $0.shape == .lower && !ContactWords.lineWords.contains($0) }
        return lower * 5 > words.count { $0.kind == .word } * 2
    }

    /// A sentence that says whom to call: a lower-case `contact` without a colon, a full stop at the end.
    private static func isCall(_ paragraph: Paragraph, in text: ReleaseText) -> Bool {
        let words = text.tokens(of: paragraph)
        guard words.count >= 8, let stop = words.last, text.utf8[stop.start] == 0x2E,
            let before = words.dropLast().last,
            !PersonVocabulary.legalForms.contains(before),
            let call = words.firstIndex(where: { $0.shape == .lower && $0.signs.contains(.contactCall) })
        else { return false }
        return !words[call...].prefix(5).contains { text.utf8[$0.start] == 0x3A }
    }

    private static func isBarrier(_ paragraph: Paragraph, hasCall: Bool) -> Bool {
        if paragraph.kind == .table || paragraph.section == .conferenceCall { return true }
        switch paragraph.role {
        case .dateline, .table, .tickerLine, .endMark, .releaseInstruction, .dateLine: return true
        case .headline, .subheadline: return !hasCall
        default: return false
        }
    }

    /// A line of a paragraph that goes on in the next one: hard-wrapped text is filled to about the width of the block.
    private static func isWrapped(_ piece: Range<Int>, widest: Int) -> Bool {
        piece.count <= 120 && piece.count * 10 > widest * 7
    }

    private static func line(
        _ range: Range<Int>, opensBlock: Bool, _ isBarrier: Bool, in text: ReleaseText, marks: [TextMark]
    ) -> ContactLine {
        let first = firstMark(at: range.lowerBound, marks)
        var end = first
        while end < marks.count, marks[end].start < range.upperBound { end += 1 }
        return ContactLine(
            range: range, marks: first..<end, opensBlock: opensBlock,
            isLabel: labelLength(text.tokens(in: range)) > 0, isBarrier: isBarrier)
    }

    private static func hasProse(_ line: ContactLine, in text: ReleaseText, marks: [TextMark]) -> Bool {
        let words = text.tokens(in: line.range)
        let (lower, all) = proseWords(words.dropFirst(labelLength(words)), marks[line.marks])
        return lower >= 4 && lower * 3 > all
    }

    /// How many words speak for a sentence, and how many there are; titles, departments and marks count as neither.
    private static func proseWords(_ words: ArraySlice<Token>, _ marks: ArraySlice<TextMark>) -> (lower: Int, all: Int)
    {
        var (lower, all) = (0, 0)
        var marks = marks
        var index = words.startIndex
        while index < words.endIndex {
            if words[index].signs.contains(.opensDepartment), let department = Department.match(words, at: index) {
                index += department.count
                continue
            }
            let word = words[index]
            index += 1
            while let mark = marks.first, mark.end <= word.start { marks = marks.dropFirst() }
            let isMark = marks.first.map { $0.start <= word.start } ?? false
            guard word.kind == .word, !isMark, !word.signs.contains(.lineWord) else { continue }
            all += 1
            if word.shape == .lower, word.end - word.start > 1 { lower += 1 }
        }
        return (lower, all)
    }

    /// How many words a contact label at the beginning of the line takes.
    private static func labelLength(_ words: ArraySlice<Token>) -> Int {
        let opening = words.drop { $0.kind == .mark }
        guard opening.first?.signs.contains(.opensContact) == true,
            let found = ContactLabel.headings.match(opening, at: opening.startIndex)
        else {
            guard let tail = opening.indices.prefix(8).first(where: { isLabelTail(opening, $0) }) else { return 0 }
            return tail - words.startIndex + 1
        }
        var count = opening.startIndex - words.startIndex + found.count
        let rest = words.dropFirst(count)
        let hasNoun = opening.prefix(found.count).contains { ContactLabel.triggers.contains($0) }
        guard let next = rest.first(where: { $0.kind == .word }) else { return count }
        let isMarked = rest.first.map { $0.kind == .mark } ?? true
        guard isMarked || hasNoun && (next.shape != .lower || ContactWords.fillers.contains(next)) else { return 0 }
        count += rest.prefix { ContactWords.fillers.contains($0) && $0.shape == .lower }.count
        return count
    }

    /// `Acme Contact:`, `US Media Contacts`: the words end, or a colon follows.
    private static func isLabelTail(_ words: ArraySlice<Token>, _ index: Int) -> Bool {
        guard words[index].shape != .lower, index > words.startIndex, words[index].signs.contains(.contactNoun)
        else { return false }
        guard index + 1 < words.endIndex else { return true }
        return words[index + 1].kind == .mark && words[index + 1].gap == .none || words[index + 1].gap >= .lineBreak
    }

    private static func firstMark(at offset: Int, _ marks: [TextMark]) -> Int {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
