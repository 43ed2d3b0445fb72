/// A command of a document's `console` blocks, and what the document says that it prints.
struct DocumentedCommand: CustomStringConvertible, Sendable {
    let line: String
    /// `…` stands for anything, also for nothing.
    private(set) var output = ""

    var description: String { line }

    /// The commands of a Markdown text in their order; a line that begins with `$ ` is a command, what follows its output.
    static func all(in markdown: some StringProtocol) -> [DocumentedCommand] {
        var commands: [DocumentedCommand] = []
        var isConsole = false
        for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("```") {
                isConsole = line == "```console"
            } else if isConsole, line.hasPrefix("$ ") {
                commands.append(DocumentedCommand(line: String(line.dropFirst(2))))
            } else if isConsole, !commands.isEmpty, !line.isEmpty {
                commands[commands.count - 1].output += line + "\n"
            }
        }
        return commands
    }

    /// Whether this is what the document shows, its gaps filled.
    func describes(_ printed: String) -> Bool {
        let pieces = output.trimmed.split(separator: "…", omittingEmptySubsequences: false)
        guard let first = pieces.first, let last = pieces.last else { return false }
        let printed = printed.trimmed
        guard pieces.count > 1 else { return printed == first }
        guard printed.hasPrefix(first) else { return false }
        var rest = printed.dropFirst(first.count)
        for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
            guard let found = rest.firstRange(of: piece) else { return false }
            rest = rest[found.upperBound...]
        }
        return rest.hasSuffix(last)
    }
}

extension StringProtocol {
    /// Without the white space that only lays the answer out.
    fileprivate var trimmed: String {
        split(whereSeparator: \.isNewline).map { line in
            line.lastIndex { !$0.isWhitespace }.map { String(line[...$0]) } ?? ""
        }.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
