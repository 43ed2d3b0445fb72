/// Why a request is refused before anybody sees it: the status that says so, and a sentence for the client.
public struct RequestFailure: Error, Sendable, Equatable {
    public var status: Int
    public var reason: String

    public init(_ status: Int, _ reason: String) {
        self.status = status
        self.reason = reason
    }
}

extension RequestFailure {
    static func bodyTooLarge(_ limits: RequestLimits) -> RequestFailure {
        RequestFailure(413, "The body is larger than \(limits.bodyBytesMax) bytes.")
    }

    static func headTooLarge(_ limits: RequestLimits) -> RequestFailure {
        RequestFailure(
            431, "The head is larger than \(limits.headBytesMax) bytes or has over \(limits.fieldCountMax) fields.")
    }

    static func requestLineTooLong(_ limits: RequestLimits) -> RequestFailure {
        RequestFailure(414, "The request line is longer than \(limits.requestLineBytesMax) bytes.")
    }
}
