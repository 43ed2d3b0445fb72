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

    /// The segments of the path, each decoded once: `/v1/a%20b` gives `v1` and `a b`. A final `/` gives a last, empty one.
    ///
    /// An encoded slash stays inside its segment. Dot segments are refused and not resolved: no client that this
    /// server means sends them, and resolving is where path traversal begins (RFC 3986, section 5.2.4).
    public func pathSegments() throws(PercentEncodingError) -> [String] {
        var segments: [String] = []
        let bytes = path.utf8Span.span
        // The path begins with a slash.
        var start = 1
        while start <= bytes.count {
            let end = bytes.firstIndex(of: UInt8(ascii: "/"), from: start) ?? bytes.count
            let segment = try percentDecoded(bytes.extracting(start..<end), plusIsSpace: false)
            guard segment != ".", segment != ".." else { throw .dotSegment }
            segments.append(segment)
            start = end + 1
        }
        return segments
    }
}

extension RequestTarget {
    /// A target as it stands in a request line, and the authority that an absolute one names (RFC 9112, section 3.2).
    struct OnTheWire {
        var target: RequestTarget
        var authority: String?
    }

    static func parse(_ bytes: Span<UInt8>, method: HTTPMethod) throws(RequestFailure) -> OnTheWire {
        if bytes.equals("*") {
            guard method == .options else { throw RequestFailure(400, "The target * is for OPTIONS only.") }
            return OnTheWire(target: RequestTarget(path: "*"), authority: nil)
        }
        if bytes[0] == UInt8(ascii: "/") { return OnTheWire(target: try originForm(bytes), authority: nil) }
        return try absoluteForm(bytes)
    }

    private static func originForm(_ bytes: Span<UInt8>) throws(RequestFailure) -> RequestTarget {
        let mark = bytes.firstIndex(of: UInt8(ascii: "?"))
        let path = bytes.extracting(0..<(mark ?? bytes.count))
        guard path.allSatisfy(\.isPathCharacter) else {
            throw RequestFailure(400, "The path holds a character that must be percent-encoded.")
        }
        guard let mark else { return RequestTarget(path: String(decoding: path)) }
        let query = bytes.extracting(mark + 1..<bytes.count)
        guard query.allSatisfy(\.isQueryCharacter) else {
            throw RequestFailure(400, "The query holds a character that must be percent-encoded.")
        }
        return RequestTarget(path: String(decoding: path), query: String(decoding: query))
    }

    /// `http://authority/path?query`, which a server must accept although only proxies get it (RFC 9112, section 3.2.2).
    private static func absoluteForm(_ bytes: Span<UInt8>) throws(RequestFailure) -> OnTheWire {
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? 0
        let scheme = String(decoding: bytes.extracting(0..<colon)).lowercased()
        guard ["http", "https"].contains(scheme), bytes.extracting(colon..<bytes.count).begins("://") else {
            throw RequestFailure(400, "The target is neither a path nor an http URI.")
        }
        // RFC 9110, section 7.4.
        guard scheme == "http" else {
            throw RequestFailure(
                400, "The connection is not secured: what an https URI names can't be asked for on it.")
        }
        let start = colon + 3
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "?") { end += 1 }
        let authority = bytes.extracting(start..<end)
        guard Authority.isValid(authority) else {
            throw RequestFailure(400, "The target's host is not valid.")
        }
        let rest = bytes.extracting(end..<bytes.count)
        var target = RequestTarget(path: "/")
        if !rest.isEmpty, rest[0] == UInt8(ascii: "/") {
            target = try originForm(rest)
        } else if !rest.isEmpty {
            target.query = try originForm(rest).query
        }
        return OnTheWire(target: target, authority: String(decoding: authority))
    }
}
