import ReleaseModel

/// The margin: what begins in each row.
extension Explanation {
    /// A field or a section by where it begins.
    struct Beginning {
        let start: Int
        let note: Note
    }

    enum Note {
        case section(String)
        case field(FieldLabel)
    }

    /// A quarter of the page, and never more than the longest labels need.
    var marginColumns: Int { min(27, style.columns / 4) }

    /// In the order of the text; a section before the fields in its first line.
    var beginnings: [Beginning] {
        let sections = release.sections.map { section in
            Beginning(start: section.span.start, note: .section("[\(section.kind.rawValue.replacing("_", with: " "))]"))
        }
        let fields = marks.map { Beginning(start: $0.span.lowerBound, note: .field($0.label)) }
        return (sections + fields).enumerated().sorted { a, b in
            (a.element.start, a.offset) < (b.element.start, b.offset)
        }.map(\.element)
    }

    /// The notes of one row in lines of the margin's width: `contact 1 name, phone`.
    func margin(_ beginnings: some Sequence<Beginning>) -> [String] {
        var filler = MarginFiller(columns: marginColumns, style: style)
        var subject: String?
        for beginning in beginnings {
            switch beginning.note {
            case .section(let kind):
                filler.add(kind, .heading, joined: false)
                subject = nil
            case .field(let label):
                let continues = label.subject == subject && !label.field.isEmpty
                let words = (continues ? [label.field] : [label.subject, label.field]).joined(separator: " ")
                filler.add(words, .of(family: label.family), joined: subject != nil)
                subject = label.subject
            }
        }
        return filler.lines
    }
}

/// Fills lines of a fixed width with notes, broken between words.
private struct MarginFiller {
    let columns: Int
    let style: TerminalStyle
    private var full: [String] = []
    private var line = ""
    private var used = 0

    init(columns: Int, style: TerminalStyle) {
        self.columns = columns
        self.style = style
    }

    var lines: [String] { used == 0 ? full : full + [padded] }

    /// - Parameter joined: a comma stands between this note and the one before.
    mutating func add(_ note: String, _ colour: TerminalColour, joined: Bool) {
        if joined, used < columns {
            line += ","
            used += 1
        }
        for word in note.split(separator: " ") {
            let word = word.prefix(columns)
            if used > 0, used + 1 + word.count + 1 > columns { breakLine() }
            line += (used > 0 ? " " : "") + style.painted(String(word), colour)
            used += (used > 0 ? 1 : 0) + word.count
        }
    }

    private var padded: String { line + String(repeating: " ", count: max(columns - used, 0)) }

    private mutating func breakLine() {
        full.append(padded)
        line = ""
        used = 0
    }
}
