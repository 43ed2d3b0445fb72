import ReleaseModel

/// The text of a release with what was read from it, for the eye: every span in its field's colour, and in the margin the
/// names of the fields and sections that begin in a row. The rule between the two is thick beside rows of which something
/// was read.
struct Explanation {
    let release: ParsedRelease
    let style: TerminalStyle
    let scalars: [Unicode.Scalar]
    let marks: [Mark]

    /// A span that a field was read from, within the bounds of the text.
    struct Mark {
        let label: FieldLabel
        let span: Range<Int>
    }

    init(_ release: ParsedRelease, style: TerminalStyle) {
        self.release = release
        self.style = style
        scalars = Array(release.text.unicodeScalars)
        let text = 0..<scalars.count
        marks = release.evidence.entries.flatMap { entry in
            let label = FieldLabel(pointer: entry.pointer)
            return entry.spans.map { Mark(label: label, span: $0.clamped(to: text)) }.filter { !$0.span.isEmpty }
        }
    }

    /// Several releases one after the other, each under a line that numbers it.
    static func text(of releases: [ParsedRelease], style: TerminalStyle) -> String {
        releases.enumerated().map { index, release in
            let title = "release \(index + 1) of \(releases.count)"
            let rule = String(repeating: "═", count: max(style.columns - title.count - 4, 0))
            let head = releases.count > 1 ? [style.painted("══ \(title) \(rule)", .heading)] : []
            return (head + Explanation(release, style: style).lines).map { $0 + "\n" }.joined()
        }.joined(separator: "\n")
    }

    var lines: [String] {
        let ink = self.ink
        let beginnings = self.beginnings
        var next = beginnings[...]
        var lines: [String] = []
        for row in TextRow.rows(of: scalars, columns: style.columns - marginColumns - 3) {
            let begun = next.prefix { $0.start < row.end }
            next = next.dropFirst(begun.count)
            let margin = self.margin(begun)
            let isRead = row.shown.contains { ink[$0].isRead }
            for index in 0..<max(margin.count, 1) {
                let note = index < margin.count ? margin[index] : String(repeating: " ", count: marginColumns)
                let text = index == 0 && !row.shown.isEmpty ? " " + inked(row, ink) : ""
                lines.append("\(note) \(isRead ? "┃" : "│")\(text)")
            }
        }
        return lines + diagnosticLines
    }

    /// What a code point is painted with.
    private struct Ink: Equatable {
        var colour: TerminalColour?
        var isRead = false
    }

    /// For each code point the colour of the shortest span over it, and of equal ones that of the field named last.
    private var ink: [Ink] {
        var ink = [Ink](repeating: Ink(colour: .faint), count: scalars.count)
        for section in release.sections {
            for index in section.span.clamped(to: ink.indices) { ink[index] = Ink() }
        }
        let outermostFirst = marks.enumerated().sorted { a, b in
            (-a.element.span.count, a.offset) < (-b.element.span.count, b.offset)
        }
        for (_, mark) in outermostFirst {
            let ofField = Ink(colour: .of(family: mark.label.family), isRead: true)
            for index in mark.span { ink[index] = ofField }
        }
        return ink
    }

    private func inked(_ row: TextRow, _ ink: [Ink]) -> String {
        var painted = ""
        var run = ""
        var colour: TerminalColour?
        var column = 0
        for index in row.shown {
            if ink[index].colour != colour {
                painted += style.painted(run, colour)
                run = ""
                colour = ink[index].colour
            }
            run += TextRow.glyph(of: scalars[index], at: column)
            column += TextRow.columns(of: scalars[index], at: column)
        }
        return painted + style.painted(run, colour)
    }

    private var diagnosticLines: [String] {
        guard !release.diagnostics.isEmpty else { return [] }
        return ["", style.painted("diagnostics", .heading)]
            + release.diagnostics.map { diagnostic in
                let line = diagnostic.span.map { " (line \(lineNumber(at: $0.start)))" } ?? ""
                return "  \(diagnostic.code): \(diagnostic.message)\(line)"
            }
    }

    private func lineNumber(at index: Int) -> Int { scalars.prefix(max(index, 0)).count { $0 == "\n" } + 1 }
}

extension SourceSpan {
    fileprivate func clamped(to bounds: Range<Int>) -> Range<Int> {
        (start..<max(start, end)).clamped(to: bounds)
    }
}
