/// One Swift file, told apart into code, comments and string literals.
///
/// Both views have the lines and columns of the file; what belongs to the other is blank. The grammar is that of
/// "Lexical Structure" in The Swift Programming Language, without regular-expression literals: they count as code, and
/// a quote in one begins a string literal, so quotes must come in pairs there.
struct SwiftSource: Sendable {
    struct Literal: Sendable {
        /// What stands between the quotes, as written.
        let text: String
        /// Whether it is the first thing after an opening parenthesis: `"a"` in `f("a", "b")`.
        let opensList: Bool
    }

    /// Relative to the package: `Sources/ReleaseModel/Release.swift`.
    let path: String
    let code: [String]
    let comments: [String]
    let literals: [Literal]

    init(path: String, text: String) {
        var scanner = Scanner(Array(text.utf8))
        scanner.scanCode(insideInterpolation: false)
        self.path = path
        code = Self.lines(scanner.code)
        comments = Self.lines(scanner.comments)
        literals = scanner.literals
    }

    var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The directory under `Sources` or `Tests`: the target's name.
    var target: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}

/// Walks over the bytes once; every step moves on by one byte or more.
private struct Scanner {
    private let bytes: [UInt8]
    private var position = 0
    private(set) var code: [UInt8]
    private(set) var comments: [UInt8]
    private(set) var literals: [SwiftSource.Literal] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        code = bytes.map { $0 == 0x0A ? $0 : 0x20 }
        comments = code
    }

    /// Until the end of the file, or until the parenthesis that closes an interpolation.
    mutating func scanCode(insideInterpolation: Bool) {
        var depth = 0
        while position < bytes.count {
            if starts(with: "//") {
                scanLineComment()
            } else if starts(with: "/*") {
                scanBlockComment()
            } else if let hashes = hashesBeforeQuote() {
                scanLiteral(hashes: hashes)
            } else {
                if bytes[position] == UInt8(ascii: "(") { depth += 1 }
                if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
                if insideInterpolation, depth < 0 { return }
                keepCode()
            }
        }
    }

    private mutating func scanLineComment() {
        while position < bytes.count, bytes[position] != 0x0A { keepComment() }
    }

    private mutating func scanBlockComment() {
        var depth = 0
        repeat {
            if starts(with: "/*") {
                depth += 1
                keepComment()
            } else if starts(with: "*/") {
                depth -= 1
                keepComment()
            }
            keepComment()
        } while depth > 0 && position < bytes.count
    }

    private mutating func scanLiteral(hashes: Int) {
        let opensList = code[..<position].last { $0 != 0x20 && $0 != 0x0A } == UInt8(ascii: "(")
        let quotes = starts(with: "\"\"\"", at: position + hashes) ? 3 : 1
        for _ in 0..<(hashes + quotes) { keepCode() }
        let closing = String(repeating: "\"", count: quotes) + String(repeating: "#", count: hashes)
        let escape = "\\" + String(repeating: "#", count: hashes)
        let start = position
        while position < bytes.count, !starts(with: closing) {
            if quotes == 1, bytes[position] == 0x0A { break }
            guard starts(with: escape) else {
                position += 1
                continue
            }
            position += escape.utf8.count
            if starts(with: "(") {
                position += 1
                scanCode(insideInterpolation: true)
            }
            position = min(position + 1, bytes.count)
        }
        literals.append(.init(text: String(decoding: bytes[start..<position], as: UTF8.self), opensList: opensList))
        for _ in closing.utf8 { keepCode() }
    }

    private func hashesBeforeQuote() -> Int? {
        let hashes = bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count
        return starts(with: "\"", at: position + hashes) ? hashes : nil
    }

    private func starts(with text: String, at start: Int? = nil) -> Bool {
        let start = start ?? position
        return start < bytes.count && bytes[start...].starts(with: text.utf8)
    }

    private mutating func keepCode() {
        guard position < bytes.count else { return }
        code[position] = bytes[position]
        position += 1
    }

    private mutating func keepComment() {
        guard position < bytes.count else { return }
        comments[position] = bytes[position]
        position += 1
    }
}
