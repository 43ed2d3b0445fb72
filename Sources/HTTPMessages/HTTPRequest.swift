/// A complete request: head and decoded body (RFC 9112).
public struct HTTPRequest: Sendable, Equatable {
    public var method: HTTPMethod
    public var target: RequestTarget
    public var fields: HTTPFields
    /// After the transfer coding is undone; the content coding is still on.
    public var body: [UInt8]
    /// The numeric address of the peer, without its port; nil where no socket is behind the request.
    public var client: String?

    public init(
        method: HTTPMethod, target: RequestTarget, fields: HTTPFields = HTTPFields(), body: [UInt8] = [],
        client: String? = nil
    ) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
        self.client = client
    }
}
