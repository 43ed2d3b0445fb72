/// The methods that this server knows (RFC 9110, section 9; PATCH: RFC 5789; QUERY: draft-ietf-httpbis-safe-method-w-body).
/// Another one is answered 501.
public enum HTTPMethod: String, Sendable, CaseIterable {
    case get = "GET"
    case head = "HEAD"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
    case options = "OPTIONS"
    case trace = "TRACE"
    case query = "QUERY"

    init?(_ token: Span<UInt8>) {
        // The commonest by far needs no string.
        if token.equals("GET") {
            self = .get
        } else {
            self.init(rawValue: String(decoding: token))
        }
    }
}
