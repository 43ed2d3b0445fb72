/// Lays rendered JSON out for people (`pretty=true`): two spaces a level, a space after each colon.
///
/// The stored renderings have no white space outside strings, so that one pass over the bytes is enough. A list of
/// numbers is a span of evidence and stays on its line.
struct JSONIndenter {
    private var output: [UInt8] = []
    private var depth = 0
    private var inNumbers = false

    static func indent(_ json: [UInt8]) -> [UInt8] {
        var indenter = JSONIndenter()
        indenter.output.reserveCapacity(json.count * 2)
        indenter.lay(out: json)
        return indenter.output
    }

    private mutating func lay(out json: [UInt8]) {
        var inString = false
        var escaped = false
        for (index, byte) in json.enumerated() {
            if inString {
                output.append(byte)
                inString = escaped || byte != UInt8(ascii: "\"")
                escaped = !escaped && byte == UInt8(ascii: "\\")
                continue
            }
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                open(byte, before: index + 1 < json.count ? json[index + 1] : 0)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                close(byte, isEmpty: index > 0 && json[index - 1] == byte - 2)
            case UInt8(ascii: ","):
                output.append(byte)
                if inNumbers { output.append(UInt8(ascii: " ")) } else { breakLine() }
            case UInt8(ascii: ":"): output.append(contentsOf: [byte, UInt8(ascii: " ")])
            default:
                inString = byte == UInt8(ascii: "\"")
                output.append(byte)
            }
        }
    }

    /// `}` and `]` each stand two places after their opening sign in ASCII.
    private mutating func open(_ byte: UInt8, before next: UInt8) {
        output.append(byte)
        depth += 1
        inNumbers = byte == UInt8(ascii: "[") && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next)
        if next != byte + 2, !inNumbers { breakLine() }
    }

    private mutating func close(_ byte: UInt8, isEmpty: Bool) {
        depth -= 1
        if !isEmpty, !inNumbers { breakLine() }
        inNumbers = false
        output.append(byte)
    }

    private mutating func breakLine() {
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, depth) * 2))
    }
}
