/// Writes XML 1.0 in UTF-8 as bytes.
struct XMLWriter {
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// An element with text in it, or none.
    mutating func element(_ name: String, _ text: String, _ attributes: [(String, String)] = []) {
        open(name, attributes)
        bytes += Array(XMLWriter.escaped(text).utf8)
        close(name)
    }

    /// An element with elements in it, each on a line.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], _ content: (inout XMLWriter) -> Void
    ) {
        open(name, attributes)
        bytes.append(0x0A)
        content(&self)
        close(name)
    }

    /// An element that its attributes say all about.
    mutating func emptyElement(_ name: String, _ attributes: [(String, String)]) {
        open(name, attributes)
        bytes.removeLast()
        bytes += Array("/>\n".utf8)
    }

    /// What has a meaning in text or attributes is written as a reference; what XML 1.0 has no way to write is left out
    /// (section 2.2, Char).
    static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "\t", "\n", "\r", "\u{20}"..."\u{FFFD}", "\u{10000}"...: output.unicodeScalars.append(scalar)
            default: continue
            }
        }
        return output
    }

    private mutating func open(_ name: String, _ attributes: [(String, String)]) {
        let attributes = attributes.map { " \($0)=\"\(XMLWriter.escaped($1))\"" }.joined()
        bytes += Array("<\(name)\(attributes)>".utf8)
    }

    private mutating func close(_ name: String) {
        bytes += Array("</\(name)>\n".utf8)
    }
}
