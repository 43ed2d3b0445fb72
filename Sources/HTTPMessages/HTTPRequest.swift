/// A complete request: head and decoded body (RFC 9112).
public struct HTTPRequest: Sendable, Equatable {
    public var method: HTTPMethod
    public var target: RequestTarget
    public var fields: HTTPFields
    /// After the transfer coding is undone; the content coding is still on.
    public var body: [UInt8]

    public init(method: HTTPMethod, target: RequestTarget, fields: HTTPFields = HTTPFields(), body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }
}
