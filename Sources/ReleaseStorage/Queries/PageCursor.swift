internal import Foundation

/// Where a page ends: opaque to clients, bound to the filters and the sort of the list that it was given for.
public struct PageCursor: Sendable, Equatable, CustomStringConvertible {
    /// base64url (RFC 4648, section 5) without padding.
    public let description: String

    /// Returns nil for text that no list has given.
    public init?(_ text: String) { description = text }
}
