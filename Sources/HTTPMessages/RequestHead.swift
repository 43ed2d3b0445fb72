/// Request line and fields of a request whose framing is beyond doubt (RFC 9112, sections 3 to 6).
public struct RequestHead: Sendable, Equatable {
    public var method: HTTPMethod
    public var target: RequestTarget
    public var version: HTTPVersion
    public var fields: HTTPFields
    public var body: BodyFraming
    /// Whether the client lets the connection go on after the answer (RFC 9112, section 9.3).
    public var keepsAlive: Bool
    /// The client waits for `100 Continue` before it sends its body (RFC 9110, section 10.1.1).
    public var expectsContinue: Bool
}

extension RequestHead {
    /// Checks what the fields say together; the line and each field are checked already.
    init(line: RequestLine, fields: HTTPFields, limits: RequestLimits) throws(RequestFailure) {
        var fields = fields
        try RequestHead.checkHost(fields, version: line.version)
        if let authority = line.authority { fields["Host"] = authority }
        let body = try BodyFraming(fields, version: line.version)
        if case .length(let length) = body, length > limits.bodyBytesMax { throw .bodyTooLarge(limits) }
        let options = fields.values("Connection").flatMap(FieldList.tokens)
        let expectsContinue = try RequestHead.expectsContinue(fields, version: line.version)
        self.init(
            method: line.method, target: line.target, version: line.version, fields: fields, body: body,
            keepsAlive: !options.contains("close") && (line.version == .http11 || options.contains("keep-alive")),
            expectsContinue: expectsContinue)
    }

    /// Exactly one valid Host on 1.1, at most one on 1.0 (RFC 9112, section 3.2).
    private static func checkHost(_ fields: HTTPFields, version: HTTPVersion) throws(RequestFailure) {
        switch fields.count(of: "Host") {
        case 0 where version == .http10: return
        case 0: throw RequestFailure(400, "An HTTP/1.1 request must have a Host field.")
        case 1: break
        default: throw RequestFailure(400, "There is more than one Host field.")
        }
        guard fields.first("Host", is: Authority.isValid) else {
            throw RequestFailure(400, "The Host field is not valid.")
        }
    }

    /// An HTTP/1.0 client can't mean it (RFC 9110, section 10.1.1).
    private static func expectsContinue(_ fields: HTTPFields, version: HTTPVersion) throws(RequestFailure) -> Bool {
        guard version == .http11, fields.contains("Expect") else { return false }
        guard fields.values("Expect").flatMap(FieldList.tokens).allSatisfy({ $0 == "100-continue" }) else {
            throw RequestFailure(417, "The only expectation that can be met is 100-continue.")
        }
        return true
    }
}
