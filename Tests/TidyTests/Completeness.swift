/// What stands in one place must stand in the other: migrations in the manifest, routes and settings in the documents.
enum Completeness {
    /// Migrations are `M0001-name.sql`, counted from 1 without a gap, and all of them are embedded.
    static func migrationViolations(files: [String], embedded: [String]) -> [String] {
        let files = files.sorted()
        let misnumbered = files.enumerated().filter { index, file in
            guard let match = file.wholeMatch(of: /M([0-9]{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql/) else { return true }
            return Int(match.1) != index + 1
        }
        return misnumbered.map { "Migrations/\($1): expected the name M\(fourDigits($0 + 1))-….sql" }
            + Set(files).subtracting(embedded).sorted().map { "Package.swift: \($0) is not embedded" }
            + Set(embedded).subtracting(files).sorted().map { "Package.swift: \($0) is embedded but not there" }
    }

    /// The route table's literals that are paths.
    static func routes(in table: SwiftSource) -> [String] {
        table.literals.map(\.text).filter { $0.wholeMatch(of: /\/[a-z0-9\/{}._-]*/) != nil }
    }

    /// A route is named where it stands whole: `/v1/releases/{id}` does not name `/v1/releases`.
    static func isNamed(_ route: String, in document: String) -> Bool {
        document.ranges(of: route).contains { range in
            guard let next = document[range.upperBound...].first else { return true }
            return !next.isLetter && !next.isNumber && !"/{}_-".contains(next)
        }
    }

    /// The settings table's literals that are keys: the first of each row, `("log_level", "info")`.
    static func settingKeys(in table: SwiftSource) -> Set<String> {
        Set(
            table.literals.filter(\.opensList).map(\.text)
                .filter { $0.wholeMatch(of: /[a-z]+(?:_[a-z]+)*(?:\.[a-z]+(?:_[a-z]+)*)*/) != nil })
    }

    /// The dotted names of a YAML mapping's scalars, as far as Config/release-archive.yaml needs it: mappings only.
    static func keys(inYAML text: String) -> Set<String> {
        var parents: [(indent: Int, name: String)] = []
        var keys: Set<String> = []
        for line in text.split(separator: "\n") {
            guard let match = line.wholeMatch(of: /( *)([a-z_]+):(?: +(.*))?/) else { continue }
            parents.removeAll { $0.indent >= match.1.count }
            let path = parents.map(\.name) + [String(match.2)]
            if let value = match.3, !value.hasPrefix("#") {
                keys.insert(path.joined(separator: "."))
            } else {
                parents.append((match.1.count, String(match.2)))
            }
        }
        return keys
    }

    private static func fourDigits(_ number: Int) -> String {
        String(String(10_000 + number).dropFirst())
    }
}
