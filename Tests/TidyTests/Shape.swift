/// Sizes and names of files, functions and types.
enum Shape {
    static let fileLinesMax = 400
    static let functionLinesMax = 60
    /// Words that say nothing of what is behind them.
    static let emptyWords: Set = ["Util", "Utils", "Utilities", "Helper", "Helpers", "Manager", "Common", "Misc"]

    static func lengthViolations(in source: SwiftSource) -> [String] {
        var violations: [String] = []
        if source.code.count > fileLinesMax { violations.append("\(source.path): \(source.code.count) lines") }
        for function in source.functions where function.lines > functionLinesMax {
            violations.append("\(source.path):\(function.line): \(function.name) has \(function.lines) lines")
        }
        return violations
    }

    static func nameViolations(in source: SwiftSource) -> [String] {
        let file = source.fileName.replacing(".swift", with: "")
        let names = [(name: file, line: 1)] + source.types
        return names.filter { !emptyWords.isDisjoint(with: words($0.name)) }.map {
            "\(source.path):\($0.line): the name \($0.name) says nothing"
        }
    }

    /// The words of a name in camel case: `HTTPHeaderFields` is HTTP, Header, Fields.
    static func words(_ name: String) -> [String] {
        name.matches(of: /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/).map { String($0.0) }
    }
}
