/// The versions that a connection can speak; a later 1.x is treated as 1.1 (RFC 9110, section 2.5).
public enum HTTPVersion: Sendable, Equatable {
    case http10
    case http11
}
