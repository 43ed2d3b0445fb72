import ReleaseModel

/// The sections of a release: paragraphs of one kind that follow each other, under their heading.
enum Sections {
    static func read(_ text: ReleaseText, _ codePoints: CodePointIndex) -> [Section] {
        var sections: [Section] = []
        var range = 0..<0
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
                section.paragraphs.append(text.unwrapped(paragraph))
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

    /// The paragraph on one line; a table keeps its lines.
    fileprivate func unwrapped(_ paragraph: Paragraph) -> String {
        guard paragraph.role == .table else { return joined(paragraph.pieces) }
        return paragraph.lineIndices.map {
            string(layout.lines[$0].range.lowerBound..<layout.lines[$0].content.upperBound)
        }
        .joined(separator: "\n")
    }
}
