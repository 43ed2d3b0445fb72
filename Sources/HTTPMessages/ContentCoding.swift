/// How a body may be coded here (RFC 9110, section 8.4.1).
public enum ContentCoding: String, Sendable, CaseIterable {
    case gzip
    case identity
}
