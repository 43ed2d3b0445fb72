/// A response before it is framed: the connection adds `Date`, `Content-Length` or chunks, and `Connection`, so its
/// fields hold none of these. A copy shares its bytes, so a cached response is sent without being copied.
public struct HTTPResponse: Sendable {
    public enum Body: Sendable {
        case none
        case bytes([UInt8])
        /// Produced piece by piece as the client reads; sent in chunks (HTTP/1.1) or until close (HTTP/1.0).
        case stream(any BodyStream)
    }

    public var status: Int
    public var fields: HTTPFields
    public var body: Body
    /// What logs call the exchange, sent as `X-Request-Id`. It stands beside the fields, which are shared with a cache: one
    /// more of them would be a copy of all.
    public var requestID: String?

    public init(status: Int, fields: HTTPFields = HTTPFields(), body: Body = .none, requestID: String? = nil) {
        self.status = status
        self.fields = fields
        self.body = body
        self.requestID = requestID
    }
}

/// A body of unknown length. `next` runs on a worker, never on an event loop; one call at a time.
public protocol BodyStream: AnyObject, Sendable {
    /// The next piece, nil at the end. An error cuts the connection without the last chunk, so that the client sees the break.
    func next() throws -> [UInt8]?
    /// The client has gone, or the stream has ended: let go of what it holds. Runs on a worker, once, after the last `next`.
    func close()
}
