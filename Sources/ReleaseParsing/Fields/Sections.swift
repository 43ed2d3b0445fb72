import ReleaseModel

/// The sections of a release: paragraphs of one kind that follow each other, under their heading.
enum Sections {
    static func read(_ text: ReleaseText, _ codePoints: CodePointIndex) -> [Section] {
        var sections: [Section] = []
        var range = 0..<0
        var line: [UInt8] = []
        var last: Section.Kind?
        for paragraph in text.paragraphs {
            guard let kind = paragraph.section else { continue }
            let opens = kind != last || paragraph.role == .heading && kind != .body
            if opens {
                sections.append(Section(kind: kind, paragraphs: [], span: SourceSpan(start: 0, end: 0)))
                range = paragraph.range
                last = kind
            }
            guard var section = sections.popLast() else { continue }
            range =
                min(range.lowerBound, paragraph.range.lowerBound)..<max(range.upperBound, paragraph.range.upperBound)
            section.span = codePoints.span(range)
            if opens, paragraph.role == .heading {
                section.heading = text.heading(paragraph)
            } else {
                section.paragraphs.append(text.unwrapped(paragraph, in: &line))
            }
            sections.append(section)
        }
        return sections
    }
}

extension ReleaseText {
    fileprivate func heading(_ paragraph: Paragraph) -> String {
        let heading = joined(undecorated(paragraph.pieces))
        return heading.hasSuffix(":") ? String(heading.dropLast()).trimmedSpaces : heading
    }

    /// The pieces as one line; a compound that was broken behind its hyphen (`cost-`, `effective`) gets no space inside.
    /// - Parameter line: the room in which it is written, used again for the next ones.
    private func dehyphenated(_ pieces: [Range<Int>], in line: inout [UInt8]) -> String {
        line.removeAll(keepingCapacity: true)
        for index in pieces.indices {
            let isBroken = index > 0 && isCompound(pieces[index - 1], goingOnIn: pieces[index])
            fold(pieces[index], into: &line, goingOn: isBroken)
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// A hyphen at the end of a word, and a word in lower case that is no conjunction (`short- and long-term`).
    private func isCompound(_ piece: Range<Int>, goingOnIn next: Range<Int>) -> Bool {
        guard utf8[piece].last(where: { $0 > 0x20 }) == 0x2D, let hyphen = tokens(in: piece).last,
            utf8[hyphen.start] == 0x2D, hyphen.gap == .none,
            tokens(in: piece).dropLast().last?.kind == .word, let word = tokens(in: next).first
        else { return false }
        return word.kind == .word && word.shape == .lower && !SectionHeading.conjunctions.contains(word)
    }

    /// The paragraph on one line; a table keeps its lines.
    fileprivate func unwrapped(_ paragraph: Paragraph, in line: inout [UInt8]) -> String {
        guard paragraph.role == .table else { return dehyphenated(paragraph.pieces, in: &line) }
        return paragraph.lineIndices.map {
            string(layout.lines[$0].range.lowerBound..<layout.lines[$0].content.upperBound)
        }
        .joined(separator: "\n")
    }
}
