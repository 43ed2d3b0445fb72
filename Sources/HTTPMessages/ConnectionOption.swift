/// What a response's head says about its connection (RFC 9112, section 9).
public enum ConnectionOption: Sendable, Equatable {
    /// HTTP/1.1 goes on without saying so.
    case persistent
    /// HTTP/1.0 goes on only if both say so.
    case keepAlive
    case close
}
