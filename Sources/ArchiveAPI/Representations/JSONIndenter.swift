/// Lays rendered JSON out for people (`pretty=true`): two spaces a level, a space after each colon.
///
/// The stored renderings have no white space outside strings, so that one pass over the bytes is enough.
struct JSONIndenter {
    private var output: [UInt8] = []
    private var depth = 0

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
                open(byte, isEmpty: index + 1 < json.count && json[index + 1] == byte + 2)
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                close(byte, isEmpty: index > 0 && json[index - 1] == byte - 2)
            case UInt8(ascii: ","):
                output.append(byte)
                breakLine()
            case UInt8(ascii: ":"): output.append(contentsOf: [byte, UInt8(ascii: " ")])
            default:
                inString = byte == UInt8(ascii: "\"")
                output.append(byte)
            }
        }
    }

    /// `}` and `]` each stand two places after their opening sign in ASCII.
    private mutating func open(_ byte: UInt8, isEmpty: Bool) {
        output.append(byte)
        depth += 1
        if !isEmpty { breakLine() }
    }

    private mutating func close(_ byte: UInt8, isEmpty: Bool) {
        depth -= 1
        if !isEmpty { breakLine() }
        output.append(byte)
    }

    private mutating func breakLine() {
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(0, depth) * 2))
    }
}
