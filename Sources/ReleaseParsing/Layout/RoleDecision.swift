import ReleaseModel

/// Decides what each paragraph of a document is, all together: the dateline shows where the body begins, what stands before it
/// is preamble, what comes after it is body until a heading, a contact block or boilerplate opens another section.
struct RoleDecision {
    let text: ReleaseText
    var paragraphs: [Paragraph]
    private(set) var dateline: DatelineReading?
    /// Index of the first paragraph of the body.
    private(set) var bodyStart = 0

    init(text: ReleaseText, signs: [LineSign]) {
        self.text = text
        paragraphs = Paragraph.all(in: text, signs: signs)
    }

    mutating func decide() {
        findBody()
        decidePreamble()
        decideSections()
    }

    /// Gives a role and, inside the release, a section.
    mutating func set(_ index: Int, _ role: LineRole, in section: Section.Kind? = nil) {
        paragraphs[index].role = role
        paragraphs[index].section = section
    }
}

// MARK: - Where the body begins

extension RoleDecision {
    /// A dateline stands at most this many paragraphs of prose (forwarders' notes, long decks) below the first one.
    private static let proseMax = 3

    private mutating func findBody() {
        var alone: (index: Int, reading: DatelineReading)?
        var firstProse: Int?
        var prose = 0
        for index in paragraphs.indices {
            let signals = paragraphs[index].signals
            guard signals.sign != .furniture, paragraphs[index].kind != .table else { continue }
            if let reading = readDateline(index) {
                guard reading.standsAlone, reading.wire == nil else { return open(reading, at: index) }
                if alone == nil { alone = (index, reading) }
            }
            guard signals.isProse else { continue }
            firstProse = firstProse ?? index
            prose += 1
            if prose > RoleDecision.proseMax || alone != nil { break }
        }
        if let alone { return open(alone.reading, at: alone.index) }
        bodyStart = firstProse ?? paragraphs.count
    }

    private func readDateline(_ index: Int) -> DatelineReading? {
        guard paragraphs[index].signals.sign == .none, let piece = paragraphs[index].pieces.first else { return nil }
        let range = piece.lowerBound..<max(piece.upperBound, paragraphs[index].range.upperBound)
        return DatelineScanner.read(text.tokens(in: range), in: text)
    }

    /// Cuts the dateline off its paragraph; what follows it is the first paragraph of the body.
    private mutating func open(_ reading: DatelineReading, at index: Int) {
        dateline = reading
        bodyStart = index + 1
        if !reading.standsAlone {
            let rest = paragraphs[index].cut(at: reading.bodyStart, in: text)
            paragraphs.insert(rest, at: index + 1)
        }
        paragraphs[index].role = .dateline
    }
}

extension Paragraph {
    /// Keeps what stands before `offset` and gives back the rest.
    mutating func cut(at offset: Int, in text: ReleaseText) -> Paragraph {
        var rest = self
        rest.pieces = []
        rest.lineIndices = []
        for (piece, line) in zip(pieces, lineIndices) where piece.upperBound > offset {
            rest.pieces.append(max(piece.lowerBound, offset)..<piece.upperBound)
            rest.lineIndices.append(line)
        }
        rest.signals = ParagraphSignals(rest.pieces, style: signals.style, sign: .none, in: text)
        let kept = zip(pieces, lineIndices).filter { $0.0.lowerBound < offset }
        pieces = kept.map { $0.0.lowerBound..<min($0.0.upperBound, offset) }
        lineIndices = kept.map(\.1)
        return rest
    }
}
