/// How the body of a response ends (RFC 9112, section 6.3).
public enum ResponseFraming: Sendable, Equatable {
    case length(Int)
    case chunked
    case untilClose
    /// 204 and 304 say nothing about a body (RFC 9110, sections 15.3.5 and 15.4.5).
    case none
}
