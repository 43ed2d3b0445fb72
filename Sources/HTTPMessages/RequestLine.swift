/// `method SP request-target SP HTTP-version` (RFC 9112, section 3).
struct RequestLine: Sendable, Equatable {
    var method: HTTPMethod
    var target: RequestTarget
    var version: HTTPVersion
    /// The host of a target in absolute form; it replaces what Host says (RFC 9112, section 3.2.2).
    var authority: String?

    /// - Parameter line: without its CRLF.
    init(_ line: Span<UInt8>) throws(RequestFailure) {
        guard let first = line.firstIndex(of: 0x20), let second = line.firstIndex(of: 0x20, from: first + 1),
            second > first + 1, line.firstIndex(of: 0x20, from: second + 1) == nil
        else { throw RequestFailure(400, "The request line is not a method, a target and a version.") }
        let token = line.extracting(0..<first)
        guard !token.isEmpty, token.allSatisfy(\.isToken) else {
            throw RequestFailure(400, "The method is not a token.")
        }
        version = try RequestLine.version(line.extracting(second + 1..<line.count))
        guard let method = HTTPMethod(token) else { throw .unknownMethod }
        self.method = method
        let onTheWire = try RequestTarget.parse(line.extracting(first + 1..<second), method: method)
        target = onTheWire.target
        authority = onTheWire.authority
    }

    /// `HTTP/` digit `.` digit, upper case (RFC 9112, section 2.3).
    private static func version(_ bytes: Span<UInt8>) throws(RequestFailure) -> HTTPVersion {
        if bytes.equals("HTTP/1.1") { return .http11 }
        if bytes.equals("HTTP/1.0") { return .http10 }
        guard bytes.count == 8, bytes.extracting(0..<5).equals("HTTP/"), bytes[5].isDigit,
            bytes[6] == UInt8(ascii: "."), bytes[7].isDigit
        else { throw RequestFailure(400, "The request line does not end with an HTTP version.") }
        guard bytes[5] == UInt8(ascii: "1") else {
            throw RequestFailure(505, "The versions that are understood are HTTP/1.0 and HTTP/1.1.")
        }
        return .http11
    }
}

extension HTTPFields {
    /// Appends `name: value` (RFC 9112, section 5).
    ///
    /// - Parameter line: not empty, without its CRLF.
    mutating func append(line: Span<UInt8>) throws(RequestFailure) {
        guard !line[0].isWhitespace else { throw RequestFailure(400, "A field may not be folded over lines.") }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            throw RequestFailure(400, "A header line has no colon.")
        }
        let name = line.extracting(0..<colon)
        guard !name.isEmpty, name.allSatisfy(\.isToken) else {
            throw RequestFailure(400, "A field name is not a token.")
        }
        let value = line.extracting(line.rangeWithoutWhitespace(from: colon + 1))
        guard value.allSatisfy(\.isFieldContent) else {
            throw RequestFailure(400, "A field value holds a control character.")
        }
        append(checkedName: name, value: value)
    }
}
