import HTTPMessages

/// A path and what can be done with it; an object, because each request looks at several.
final class Route: Sendable {
    let path: PathPattern
    private let get: Operation?
    private let post: Operation?

    init(_ path: PathPattern, get: Operation? = nil, post: Operation? = nil) {
        self.path = path
        self.get = get
        self.post = post
    }

    /// Whether its answer is a list, whose form a suffix may name.
    var isList: Bool { self.get?.forms == Form.ofLists }

    /// What can be done with one form of it: to read it.
    var reading: Route { Route(path, get: get) }

    /// By method, as OpenAPI writes it.
    var operations: [(method: String, operation: Operation)] {
        [("get", get), ("post", post)].compactMap { method, operation in operation.map { (method, $0) } }
    }

    /// Every GET answers HEAD; the connection leaves the body out (RFC 9110, section 9.3.2).
    func operation(for method: HTTPMethod) throws(Problem) -> Operation {
        let operation =
            switch method {
            case .get, .head: get
            case .post: post
            default: Operation?.none
            }
        if let operation { return operation }
        throw Problem(
            .methodNotAllowed, "\(path.text) has \(allow).", fields: HTTPFields([("Allow", allow)]))
    }

    /// The value of `Allow`.
    var allow: String {
        let methods = (get == nil ? [] : ["GET", "HEAD"]) + ["OPTIONS"] + (post == nil ? [] : ["POST"])
        return methods.joined(separator: ", ")
    }

    /// What the resource can do, and the answer to a browser that asks before it reads across origins (Fetch standard,
    /// CORS-preflight request).
    func options(requestID: String) -> HTTPResponse {
        var fields = HTTPFields([
            ("Allow", allow), ("Access-Control-Allow-Origin", "*"), ("Access-Control-Allow-Methods", "GET, HEAD"),
            ("Access-Control-Allow-Headers", "If-Modified-Since, If-None-Match, Range, X-Request-Id"),
            ("Access-Control-Max-Age", "86400"), ("Cache-Control", "no-store"),
        ])
        fields.appendSafety(for: .options)
        return HTTPResponse(status: 204, fields: fields, requestID: requestID)
    }
}
