/// Names one state of a representation (RFC 9110, section 8.8.3).
public struct EntityTag: Sendable, Hashable, CustomStringConvertible {
    /// What stands between the quotes.
    public let opaque: String
    /// Equal in meaning only, not byte for byte.
    public let isWeak: Bool

    /// - Returns: nil if the text holds a character that a tag may not.
    public init?(_ opaque: String, isWeak: Bool = false) {
        guard opaque.utf8.allSatisfy(EntityTag.isCharacter) else { return nil }
        self.opaque = opaque
        self.isWeak = isWeak
    }

    /// As a field value: `"abc"` or `W/"abc"`.
    public var description: String { isWeak ? "W/\"\(opaque)\"" : "\"\(opaque)\"" }

    /// Byte for byte the same (RFC 9110, section 8.8.3.2).
    public func matchesStrongly(_ other: EntityTag) -> Bool {
        !isWeak && !other.isWeak && opaque == other.opaque
    }

    /// The same in meaning.
    public func matchesWeakly(_ other: EntityTag) -> Bool {
        opaque == other.opaque
    }

    /// The tags of a list; what is not a tag is passed over, as no tag of ours equals it.
    static func list(_ value: String) -> [EntityTag] {
        var tags: [EntityTag] = []
        var rest = value.utf8[...]
        while !rest.isEmpty {
            rest = rest.drop { $0.isWhitespace || $0 == UInt8(ascii: ",") }
            if let tag = first(in: &rest) {
                tags.append(tag)
            } else {
                rest = rest.drop { $0 != UInt8(ascii: ",") }
            }
        }
        return tags
    }

    /// Takes a tag from the front. A comma may stand inside it and a backslash escapes nothing.
    private static func first(in rest: inout Substring.UTF8View.SubSequence) -> EntityTag? {
        var text = rest
        let isWeak = text.starts(with: "W/".utf8)
        if isWeak { text = text.dropFirst(2) }
        guard text.popFirst() == UInt8(ascii: "\"") else { return nil }
        let opaque = text.prefix(while: isCharacter)
        text = text.dropFirst(opaque.count)
        guard text.popFirst() == UInt8(ascii: "\"") else { return nil }
        rest = text
        return EntityTag(String(Substring(opaque)), isWeak: isWeak)
    }

    private static func isCharacter(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != UInt8(ascii: "\"") && byte != 0x7F
    }
}
