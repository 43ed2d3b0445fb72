/// A rendered JSON object whose members are looked at without decoding any of them.
///
/// The bytes are the archive's own renderings: valid, and without white space outside strings.
struct JSONObject {
    struct Member {
        /// Without its quotes.
        let name: ArraySlice<UInt8>
        /// The member as a whole: `"name":value`.
        let bytes: ArraySlice<UInt8>

        var value: JSONValue { JSONValue(bytes.dropFirst(name.count + 3)) }
    }

    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    /// The same object with the named members only, in the order in which they stand.
    func selecting(_ names: [String]) -> [UInt8] {
        let wanted = names.map { Array($0.utf8) }
        var output: [UInt8] = [UInt8(ascii: "{")]
        for member in members where wanted.contains(where: member.name.elementsEqual) {
            if output.count > 1 { output.append(UInt8(ascii: ",")) }
            output.append(contentsOf: member.bytes)
        }
        output.append(UInt8(ascii: "}"))
        return output
    }

    subscript(_ name: String) -> JSONValue? { members.value(of: name) }

    var members: [Member] {
        JSONValue.parts(of: bytes).compactMap { part in
            guard part.first == UInt8(ascii: "\"") else { return nil }
            return Member(name: part.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, bytes: part)
        }
    }
}

extension [JSONObject.Member] {
    func value(of name: String) -> JSONValue? { first { $0.name.elementsEqual(name.utf8) }?.value }
}
