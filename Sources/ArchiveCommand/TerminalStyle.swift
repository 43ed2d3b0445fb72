import Glibc

/// How wide a page of text may be and whether it may hold colours.
struct TerminalStyle {
    /// Narrower pages would be all margin.
    static let columnsMin = 40
    private static let columnsUsual = 110

    let columns: Int
    let isColoured: Bool

    init(columns: Int, isColoured: Bool) {
        self.columns = max(columns, TerminalStyle.columnsMin)
        self.isColoured = isColoured
    }

    /// That of this process's stdout. Colours stand on a terminal only, or wherever `CLICOLOR_FORCE` asks for them
    /// (bixense.com/clicolors), and nowhere under `NO_COLOR` (no-color.org).
    static func standardOutput(_ environment: [String: String]) -> TerminalStyle {
        func isSet(_ name: String) -> Bool { environment[name].map { !$0.isEmpty && $0 != "0" } ?? false }
        let isTerminal = isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb"
        return TerminalStyle(
            columns: terminalColumns() ?? environment["COLUMNS"].flatMap { Int($0) } ?? columnsUsual,
            isColoured: environment["NO_COLOR", default: ""].isEmpty && (isTerminal || isSet("CLICOLOR_FORCE")))
    }

    /// As tty_ioctl(4) tells it; nil where stdout is no terminal.
    private static func terminalColumns() -> Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// The text in a colour, where there are colours.
    func painted(_ text: String, _ colour: TerminalColour?) -> String {
        guard isColoured, let colour, !text.isEmpty else { return text }
        return "\u{1B}[\(colour.parameters)m\(text)\u{1B}[0m"
    }
}

/// A colour by its parameters of Select Graphic Rendition (ECMA-48, section 8.3.117).
struct TerminalColour: Hashable {
    let parameters: String

    /// What belongs to no section: navigation, mail headers, wire furniture.
    static let faint = TerminalColour(parameters: "2")
    static let heading = TerminalColour(parameters: "1")

    /// A field's, by the first name of its pointer.
    static func of(family: String) -> TerminalColour { TerminalColour(parameters: families[family] ?? "4") }

    private static let families = [
        "headline": "1;36", "subheadlines": "36", "release_date": "1;35", "dateline": "35", "issuer": "1;34",
        "tickers": "1;33", "contacts": "32", "quotes": "34", "drug_programs": "31", "urls": "4;32", "end_mark": "33",
    ]
}
