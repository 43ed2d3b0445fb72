extension SwiftSource {
    struct Declaration: Equatable {
        let name: String
        /// Counted from 1.
        let line: Int
        /// From the line of its keyword to the line of its closing brace, both counted.
        let lines: Int
    }

    /// What has a body and runs: functions, initialisers, subscripts and computed properties.
    var functions: [Declaration] {
        code.enumerated().flatMap { index, line in
            line.matches(of: /(?:^|[^.\w])(func\s+([^\s(<]+)|(init)\b[?!]?(?=[(<])|(deinit)|(subscript)\b|var\s+(\w+))/)
                .compactMap { match in
                    let named = match.2 ?? match.3 ?? match.4 ?? match.5 ?? match.6 ?? ""
                    let column = line.utf8.distance(from: line.startIndex, to: match.1.startIndex)
                    return bodyEnd(line: index, column: column, staysOnLine: match.6 != nil).map {
                        Declaration(name: String(named), line: index + 1, lines: $0 - index + 1)
                    }
                }
        }
    }

    /// Names of the types, protocols and type aliases that the file declares, with their lines.
    var types: [(name: String, line: Int)] {
        code.enumerated().flatMap { index, line in
            line.matches(of: /\b(?:struct|class|enum|actor|protocol|typealias)\s+([A-Z]\w*)/)
                .map { (String($0.1), index + 1) }
        }
    }

    /// Modules that the file imports, with their lines.
    var imports: [(module: String, line: Int)] {
        code.enumerated().compactMap { index, line in
            line.firstMatch(of: /^\s*(?:@\w+\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|func|var|let)\s+)?(\w+)/)
                .map { (String($0.1), index + 1) }
        }
    }

    /// The line of the brace that closes the declaration's body; nil where it has none (a protocol's requirement, a
    /// stored property).
    private func bodyEnd(line first: Int, column: Int, staysOnLine: Bool) -> Int? {
        var parentheses = 0
        var braces = 0
        for line in first..<code.count {
            let start = line == first ? column : 0
            if line > first, braces == 0, parentheses == 0, staysOnLine || beginsDeclaration(code[line]) { return nil }
            for character in code[line].utf8.dropFirst(start) {
                switch character {
                case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
                case UInt8(ascii: ")"), UInt8(ascii: "]"): parentheses -= 1
                case UInt8(ascii: "{") where parentheses == 0 || braces > 0: braces += 1
                case UInt8(ascii: "}") where braces > 0:
                    braces -= 1
                    if braces == 0 { return line }
                case UInt8(ascii: "}") where parentheses == 0: return nil
                default: break
                }
            }
        }
        return nil
    }

    private func beginsDeclaration(_ line: String) -> Bool {
        line.contains(
            #/
            ^\s* (?: @ | (?: [a-z]+ (?: \(\w+\) )? \s+ )*
            (?: func|init|deinit|subscript|var|let|case|struct|class|actor|enum|extension|protocol|associatedtype )\b )
            /#)
    }
}
