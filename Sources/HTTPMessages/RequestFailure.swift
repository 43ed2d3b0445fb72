/// Why a request is refused before anybody sees it: the status that says so, and a sentence for the client.
public struct RequestFailure: Error, Sendable, Equatable {
    public var status: Int
    public var reason: String

    /// Every status that a request can be refused with.
    public static let statuses = [400, 408, 413, 414, 417, 431, 501, 503, 505]

    public init(_ status: Int, _ reason: String) {
        self.status = status
        self.reason = reason
    }
}

extension RequestFailure {
    static var unknownMethod: RequestFailure { RequestFailure(501, "The method is not known here.") }

    static func bodyTooLarge(_ limits: RequestLimits) -> RequestFailure {
        RequestFailure(413, "The body is larger than \(limits.bodyBytesMax) bytes.")
    }

    static func headTooLarge(_ limits: RequestLimits) -> RequestFailure {
        RequestFailure(
            431, "The head is larger than \(limits.headBytesMax) bytes or has over \(limits.fieldCountMax) fields.")
    }

    /// Without a space it is the method that is too long, and no method that is known is (RFC 9112, section 3).
    static func tooLong(requestLine: Span<UInt8>, _ limits: RequestLimits) -> RequestFailure {
        guard requestLine.firstIndex(of: 0x20) != nil else { return .unknownMethod }
        return RequestFailure(414, "The request line is longer than \(limits.requestLineBytesMax) bytes.")
    }
}
