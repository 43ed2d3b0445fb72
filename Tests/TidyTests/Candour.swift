/// What must not stand in the sources without a word: traps, silenced checks, work left undone.
enum Candour {
    private static var traps: Regex<Substring> {
        /\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\(|@unchecked\s+Sendable|\bnonisolated\(unsafe\)/
    }

    /// A trap needs its reason in a comment, on its own line or the line before.
    static func trapViolations(in source: SwiftSource) -> [String] {
        source.code.indices.compactMap { index in
            guard let trap = source.code[index].firstMatch(of: traps) else { return nil }
            let around = source.comments[max(index - 1, 0)...index]
            guard around.allSatisfy({ !$0.contains(/\w/) }) else { return nil }
            return "\(source.path):\(index + 1): \(trap.0) without a reason"
        }
    }

    /// Lines of comments (or of any text without a grammar here: scripts, SQL, YAML) that put work off.
    static func postponedViolations(in lines: [String], path: String) -> [String] {
        lines.indices.filter { lines[$0].contains(/\b(?:TODO|FIXME)\b/) }.map { "\(path):\($0 + 1): work put off" }
    }
}
