/// A rendered JSON object whose members are looked at without decoding any of them.
///
/// The bytes are the archive's own renderings: valid, and without white space outside strings.
public struct JSONObject: Sendable {
    public let bytes: ArraySlice<UInt8>

    public init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    public init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    /// What stands under `data` of a rendering by `ReleaseRenderer.stored`: that is `{"data":{…}}` and a line end.
    public init(ofStored json: [UInt8]) { self.init(json[...].dropFirst(8).dropLast(2)) }

    /// The same object with the named members only, in the order in which they stand.
    public func selecting(_ names: [String]) -> [UInt8] {
        let wanted = names.map { Array($0.utf8) }
        var output: [UInt8] = [UInt8(ascii: "{")]
        for member in members where wanted.contains(where: member.name.elementsEqual) {
            if output.count > 1 { output.append(UInt8(ascii: ",")) }
            output.append(contentsOf: member.bytes)
        }
        output.append(UInt8(ascii: "}"))
        return output
    }

    /// The value of a member as it is rendered.
    public func value(of name: String) -> ArraySlice<UInt8>? {
        members.first { $0.name.elementsEqual(name.utf8) }.map { $0.bytes.dropFirst($0.name.count + 3) }
    }

    /// Each member's name without its quotes, and the member as a whole.
    private var members: [(name: ArraySlice<UInt8>, bytes: ArraySlice<UInt8>)] {
        var members: [(ArraySlice<UInt8>, ArraySlice<UInt8>)] = []
        var rest = bytes.dropFirst().dropLast()
        while let quote = rest.first, quote == UInt8(ascii: "\"") {
            let member = rest.prefix(JSONObject.lengthOfMember(rest))
            members.append((member.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, member))
            rest = rest.dropFirst(member.count + 1)
        }
        return members
    }

    /// How many bytes precede the comma that ends the first member, or the end.
    private static func lengthOfMember(_ bytes: ArraySlice<UInt8>) -> Int {
        var depth = 0
        var inString = false
        var escaped = false
        for (length, byte) in bytes.enumerated() {
            switch byte {
            case _ where escaped: escaped = false
            case UInt8(ascii: "\\"): escaped = inString
            case UInt8(ascii: "\""): inString.toggle()
            case _ where inString: continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ",") where depth == 0: return length
            default: continue
            }
        }
        return bytes.count
    }
}
