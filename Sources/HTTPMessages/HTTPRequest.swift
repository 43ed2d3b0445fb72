/// A complete request: head and decoded body (RFC 9112). An object, for it is handed on from the connection to whoever
/// answers: a copy of its parts would count eight references each time.
public final class HTTPRequest: Sendable {
    public let method: HTTPMethod
    public let target: RequestTarget
    public let fields: HTTPFields
    /// After the transfer coding is undone; the content coding is still on.
    public let body: [UInt8]

    public init(method: HTTPMethod, target: RequestTarget, fields: HTTPFields = HTTPFields(), body: [UInt8] = []) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
    }
}

extension HTTPRequest: Equatable {
    public static func == (a: HTTPRequest, b: HTTPRequest) -> Bool {
        a.method == b.method && a.target == b.target && a.fields == b.fields && a.body == b.body
    }
}
