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

/// The methods that this server knows (RFC 9110, section 9; PATCH: RFC 5789). Another one is answered 501.
public enum HTTPMethod: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
}

/// The target of a request in origin form (RFC 9112, section 3.2.1), as sent: nothing is decoded yet.
public struct RequestTarget: Sendable, Hashable {
    /// Begins with `/`, or is `*` for OPTIONS.
    public var path: String
    /// What follows the first `?`, nil without one.
    public var query: String?

    public init(path: String, query: String? = nil) {
        self.path = path
        self.query = query
    }
}
