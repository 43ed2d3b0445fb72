/// Counts how the characters of a line are set while it is being written.
struct HTMLLineInk {
    var start = 0
    private(set) var ink = 0
    private(set) var state: HTMLState = []
    private var bold = 0
    private var italic = 0
    private var link = 0

    init(start: Int = 0) { self.start = start }

    mutating func count(_ state: HTMLState) {
        if ink == 0 { self.state = state }
        ink += 1
        if state.contains(.bold) { bold += 1 }
        if state.contains(.italic) { italic += 1 }
        if state.contains(.link) { link += 1 }
    }

    /// Bold, italic or a link is a line that is so to nine tenths; the rest follows from where it begins.
    var style: TextLine.Style {
        var style: TextLine.Style = []
        if bold * 10 >= ink * 9 { style.insert(.bold) }
        if italic * 10 >= ink * 9 { style.insert(.italic) }
        if link * 10 >= ink * 9 { style.insert(.link) }
        for (flag, mark) in HTMLLineInk.marks where state.contains(flag) { style.insert(mark) }
        return style
    }

    private static let marks: [(HTMLState, TextLine.Style)] = [
        (.heading, .heading), (.centered, .centered), (.navigation, .navigation), (.preformatted, .preformatted),
    ]
}
