import ReleaseModel

/// Decides what each paragraph of a document is, all together: the dateline shows where the body begins, what stands before it
/// is preamble, what comes after it is body until a heading, a contact block or boilerplate opens another section.
struct RoleDecision {
    let text: ReleaseText
    var paragraphs: [Paragraph]
    private(set) var dateline: DatelineReading?
    /// Index of the first paragraph after the preamble: the dateline's, or the body's first.
    private(set) var preambleEnd = 0
    /// Index of the first paragraph of the body.
    private(set) var bodyStart = 0
    /// Headings that may still be cut out of their paragraphs: no release has so many.
    var runInHeadingsLeft = 100
    /// Paragraphs of prose from the body on.
    private(set) var proseCount = 0

    init(text: ReleaseText, signs: [LineSign]) {
        self.text = text
        paragraphs = Paragraph.all(in: text, signs: signs)
    }

    mutating func decide() {
        findBody()
        decidePreamble()
        proseCount = paragraphs[min(bodyStart, paragraphs.count)...].count { $0.isProse }
        decideSections()
    }

    /// Gives a role and, inside the release, a section.
    mutating func set(_ index: Int, _ role: LineRole, in section: Section.Kind? = nil) {
        paragraphs[index].role = role
        paragraphs[index].section = section
    }

    /// Replaces a paragraph of the preamble by its parts.
    mutating func replace(_ index: Int, by parts: [Paragraph]) {
        paragraphs.replaceSubrange(index...index, with: parts)
        preambleEnd += parts.count - 1
        bodyStart += parts.count - 1
    }
}

// MARK: - Where the body begins

extension RoleDecision {
    /// A dateline stands at most this many paragraphs of prose (forwarders' notes, long decks) below the first one.
    private static let proseMax = 3
    /// No release has more lines over its body, furniture left out.
    private static let preambleMax = 80

    /// The body begins with the dateline that text follows, or a wire's mark; else under a place and date that stand alone;
    /// else with the first paragraph of prose.
    private mutating func findBody() {
        var alone: (index: Int, reading: DatelineReading)?
        var firstProse: Int?
        var (prose, seen) = (0, 0)
        for index in paragraphs.indices {
            guard isText(index) else { continue }
            seen += 1
            if seen > RoleDecision.preambleMax {
                firstProse = firstProse ?? index
                break
            }
            if let reading = readDateline(index), !isDatedHeadline(index, reading) {
                if reading.standsAlone, reading.places.isEmpty, reading.date == nil {
                    paragraphs[index].role = .furniture
                    continue
                }
                guard reading.standsAlone, reading.wire == nil else { return open(reading, at: index) }
                let last = paragraphs[index].range.upperBound < reading.range.upperBound ? index + 1 : index
                if alone == nil { alone = (last, reading) }
                for line in index...last { paragraphs[line].role = .dateLine }
                continue
            }
            guard paragraphs[index].signals.isProse, !isNote(index) else { continue }
            firstProse = firstProse ?? index
            prose += 1
            if let alone, let (next, reading) = repeatedDateline(after: index, alone.reading) {
                return open(reading, at: next)
            }
            if prose > RoleDecision.proseMax || alone != nil { break }
        }
        bodyStart = firstProse ?? alone.map { $0.index + 1 } ?? paragraphs.count
        if let alone, alone.index < bodyStart, hasHeadline(before: alone.index) { bodyStart = alone.index + 1 }
        dateline = alone.flatMap { $0.index < bodyStart ? $0.reading : nil }
        preambleEnd = bodyStart
    }

    /// Paragraphs of highlights that stand between a wire's date line and the dateline itself.
    private static let highlightsMax = 40

    /// The dateline with the wire's mark that repeats the day of a date line: what stands between them are highlights.
    private func repeatedDateline(after index: Int, _ alone: DatelineReading) -> (index: Int, reading: DatelineReading)?
    {
        guard let day = alone.date?.phrase else { return nil }
        for next in paragraphs[index...].indices.prefix(RoleDecision.highlightsMax) where isText(next) {
            guard let reading = readDateline(next), reading.wire != nil, !reading.standsAlone,
                let date = reading.date?.phrase, date.day == day.day, date.month == day.month
            else { continue }
            return (next, reading)
        }
        return nil
    }

    /// `04.24.2001 - Arbolane Names …`: a date alone opens a body only if prose follows on its line.
    private func isDatedHeadline(_ index: Int, _ reading: DatelineReading) -> Bool {
        !reading.standsAlone && reading.places.isEmpty && reading.wire == nil
            && !paragraphs[index].signals.isProse && !paragraphs[index].signals.endsSentence
    }

    /// Whether what stands over a place and date can be the headline; then the text follows them, and else the headline does.
    private func hasHeadline(before index: Int) -> Bool {
        paragraphs[..<index].contains {
            $0.signals.sign == .none && $0.signals.words > 2 && $0.role == .paragraph && !$0.signals.isReachable
        }
    }

    private func isText(_ index: Int) -> Bool {
        switch paragraphs[index].signals.sign {
        case .none, .heading: paragraphs[index].kind != .table && paragraphs[index].signals.words > 0
        default: false
        }
    }

    /// The dateline that a paragraph opens with; it can go on in the next one where the wire's mark stands in a line of its own.
    private func readDateline(_ index: Int) -> DatelineReading? {
        guard paragraphs[index].signals.sign == .none else { return nil }
        let range = paragraphs[index].range
        let reading = DatelineScanner.read(text.tokens(in: range), in: text)
        guard reading?.standsAlone ?? (paragraphs[index].signals.words <= 12), paragraphs.indices.contains(index + 1)
        else { return reading }
        let next = paragraphs[index + 1].range
        guard next.lowerBound >= range.upperBound, let first = text.tokens(in: next).first else { return reading }
        let below = paragraphs[index + 1].signals
        let isDated = reading == nil && below.sign == .dateLine
        let isText =
            first.isDash(text.utf8) && isDirectly(index + 1, under: index) && below.words >= 12 && below.endsSentence
        guard first.kind == .mark || isDated,
            let longer = DatelineScanner.read(text.tokens(in: range.lowerBound..<next.upperBound), in: text),
            longer.bodyStart > next.lowerBound
        else { return reading }
        // A headline in capitals is no place.
        guard reading != nil || longer.places.contains(where: { $0.country != nil }) else { return reading }
        return longer.wire != nil || isText || isDated && longer.standsAlone ? longer : reading
    }

    /// No blank line stands between two paragraphs.
    func isDirectly(_ next: Int, under index: Int) -> Bool {
        guard let end = paragraphs[index].lineIndices.last, let start = paragraphs[next].lineIndices.first else {
            return false
        }
        return start == end + 1
    }

    /// Cuts the dateline off its paragraph; what follows it is the first paragraph of the body.
    private mutating func open(_ reading: DatelineReading, at index: Int) {
        dateline = reading
        preambleEnd = index
        var last = index
        while last + 1 < paragraphs.count, paragraphs[last + 1].range.lowerBound < reading.bodyStart {
            paragraphs[last].role = .dateline
            last += 1
        }
        bodyStart = last + 1
        if !reading.standsAlone {
            let rest = paragraphs[last].cut(at: reading.bodyStart, in: text)
            paragraphs.insert(rest, at: last + 1)
        }
        paragraphs[last].role = .dateline
    }
}

extension Paragraph {
    var isProse: Bool { kind != .table && signals.isProse }

    /// Keeps what stands before `offset` and gives back the rest.
    mutating func cut(at offset: Int, in text: ReleaseText) -> Paragraph {
        let rest = part(in: text) { $0.upperBound > offset ? max($0.lowerBound, offset)..<$0.upperBound : nil }
        self = part(in: text) { $0.lowerBound < offset ? $0.lowerBound..<min($0.upperBound, offset) : nil }
        return rest
    }

    /// The paragraph's pieces that `keep` gives back.
    func part(in text: ReleaseText, _ keep: (Range<Int>) -> Range<Int>?) -> Paragraph {
        var part = self
        part.pieces = []
        part.lineIndices = []
        for (piece, line) in zip(pieces, lineIndices) {
            guard let kept = keep(piece) else { continue }
            part.pieces.append(kept)
            part.lineIndices.append(line)
        }
        let style = part.lineIndices.first.map { text.layout.lines[$0].style } ?? signals.style
        part.signals = ParagraphSignals(part.pieces, style: style, sign: .none, in: text)
        return part
    }
}
