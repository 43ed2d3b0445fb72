/// What Package.swift says of its targets.
struct PackageManifest {
    struct Target: Equatable {
        let name: String
        let isTest: Bool
        /// Targets and products, by name.
        let dependencies: Set<String>
    }

    let targets: [Target]
    /// The files that are compiled into the program: `.embedInCode("…")`.
    let embedded: [String]

    init(_ text: String) {
        targets = text.matches(of: /\.(target|executableTarget|systemLibrary|testTarget|plugin)\(/).map { match in
            let arguments = Self.balanced(text[match.range.upperBound...], open: "(", close: ")")
            return Target(
                name: arguments.firstMatch(of: /name: "(\w+)"/).map { String($0.1) } ?? "",
                isTest: match.1 == "testTarget",
                dependencies: Self.dependencies(arguments))
        }
        embedded = text.matches(of: /\.embedInCode\("([^)]+)"\)/).map { String($0.1) }
    }

    private static func dependencies(_ arguments: Substring) -> Set<String> {
        guard let start = arguments.firstRange(of: "dependencies: [")?.upperBound else { return [] }
        let list = balanced(arguments[start...], open: "[", close: "]")
            .replacing(/package: "[^,)]+"/, with: "")
        return Set(list.matches(of: /"([\w.-]+)"/).map { String($0.1) })
    }

    /// What stands before the bracket that closes one opened just before `text`.
    private static func balanced(_ text: Substring, open: Character, close: Character) -> Substring {
        var depth = 1
        for index in text.indices {
            if text[index] == open { depth += 1 }
            if text[index] == close { depth -= 1 }
            if depth == 0 { return text[..<index] }
        }
        return text
    }
}
