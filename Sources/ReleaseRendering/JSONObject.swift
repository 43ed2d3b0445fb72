/// A rendered JSON object whose members are looked at without decoding any of them.
///
/// The bytes are the archive's own renderings: valid, and without white space outside strings.
public struct JSONObject: Sendable {
    public struct Member {
        /// Without its quotes.
        public let name: ArraySlice<UInt8>
        /// The member as a whole: `"name":value`.
        public let bytes: ArraySlice<UInt8>

        public var value: JSONValue { JSONValue(bytes.dropFirst(name.count + 3)) }
    }

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

    /// The value of a member; nil where there is none of that name.
    public subscript(_ name: String) -> JSONValue? { members.value(of: name) }

    public var members: [Member] {
        JSONValue.parts(of: bytes).compactMap { part in
            guard part.first == UInt8(ascii: "\"") else { return nil }
            return Member(name: part.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, bytes: part)
        }
    }
}

extension [JSONObject.Member] {
    /// The value of the member of that name; nil where there is none.
    public func value(of name: String) -> JSONValue? { first { $0.name.elementsEqual(name.utf8) }?.value }
}
