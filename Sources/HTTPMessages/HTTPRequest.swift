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

/// The methods that this server knows (RFC 9110, section 9; PATCH: RFC 5789). Another one is answered 501.
public enum HTTPMethod: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"

    init?(_ token: Span<UInt8>) {
        if token.equals("GET") {
            self = .get
        } else {
            self.init(rawValue: String(decoding: token))
        }
    }
}

/// The versions that a connection can speak; a later 1.x is treated as 1.1 (RFC 9110, section 2.5).
public enum HTTPVersion: Sendable, Equatable {
    case http10
    case http11
}

/// Why a request is refused before anybody sees it: the status that says so, and a sentence for the client.
public struct RequestFailure: Error, Sendable, Equatable {
    public var status: Int
    public var reason: String

    public init(_ status: Int, _ reason: String) {
        self.status = status
        self.reason = reason
    }
}

/// What a request may cost before it is understood.
public struct RequestLimits: Sendable, Equatable {
    /// Longer: 414.
    public var requestLineBytesMax = 8 * 1024
    /// Request line, fields and their line ends; also the trailer section. More: 431.
    public var headBytesMax = 32 * 1024
    /// More: 431.
    public var fieldCountMax = 100
    /// After the transfer coding is undone. More: 413.
    public var bodyBytesMax = 8 * 1024 * 1024
    /// All chunk extensions of one body together. More: 400.
    public var chunkExtensionBytesMax = 4 * 1024

    public init() {}
}
