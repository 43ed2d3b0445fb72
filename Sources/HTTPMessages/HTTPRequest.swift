/// A complete request: head and decoded body (RFC 9112). An object, for it is handed on from the connection to whoever
/// answers: a copy of its parts would count eight references each time.
public final class HTTPRequest: Sendable {
    public let method: HTTPMethod
    public let target: RequestTarget
    public let fields: HTTPFields
    /// After the transfer coding is undone; the content coding is still on.
    public let body: [UInt8]
    /// What, with the target, selects a representation, as it was sent (RFC 9110, section 12.1).
    public let accept, acceptEncoding: String?
    /// Whether it has any of the conditions that `Precondition` weighs (RFC 9110, section 13.1); most requests have none.
    public let isConditional: Bool
    /// Of the target and of what selects a representation of it. It is made once: a client that asks the same again on its
    /// connection is given the same object.
    public let selectionHash: Int

    public init(method: HTTPMethod, target: RequestTarget, fields: HTTPFields = HTTPFields(), body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
        isConditional =
            fields.contains("If-None-Match") || fields.contains("If-Modified-Since") || fields.contains("If-Match")
            || fields.contains("If-Unmodified-Since")
        accept = fields.combined("Accept")
        acceptEncoding = fields.combined("Accept-Encoding")
        var hasher = Hasher()
        hasher.combine(target)
        hasher.combine(accept)
        hasher.combine(acceptEncoding)
        selectionHash = hasher.finalize()
    }
}

extension HTTPRequest: Equatable {
    public static func == (a: HTTPRequest, b: HTTPRequest) -> Bool {
        a.method == b.method && a.target == b.target && a.fields == b.fields && a.body == b.body
    }
}
