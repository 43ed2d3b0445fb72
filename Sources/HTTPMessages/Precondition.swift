/// What the conditions of a request come to, by the precedence of RFC 9110, section 13.2.2.
public enum Precondition: Sendable, Equatable {
    /// Go on as if there were none.
    case met
    /// 304: the client has what it would get.
    case notModified
    /// 412: the resource is not in the state that the client thinks.
    case failed

    /// - Parameter current: the state that a 200 would show; nil if there is nothing.
    public init(of request: HTTPRequest, current: Validators?, now: HTTPDate = .now) {
        let fields = request.fields
        let isRead = request.method == .get || request.method == .head
        if fields.contains("If-Match") {
            guard Precondition.names(current, in: fields.values("If-Match"), by: { $0.matchesStrongly($1) }) else {
                self = .failed
                return
            }
        } else if let limit = Precondition.date(fields, "If-Unmodified-Since", now), let modified = current?.modified,
            modified > limit
        {
            self = .failed
            return
        }
        if fields.contains("If-None-Match") {
            let isSame = Precondition.names(current, in: fields.values("If-None-Match")) { $0.matchesWeakly($1) }
            self = !isSame ? .met : isRead ? .notModified : .failed
        } else if isRead, let limit = Precondition.date(fields, "If-Modified-Since", now),
            let modified = current?.modified, modified <= limit
        {
            self = .notModified
        } else {
            self = .met
        }
    }

    /// Whether a list of tags, or `*`, names the present state.
    private static func names(
        _ current: Validators?, in values: [String], by matches: (EntityTag, EntityTag) -> Bool
    ) -> Bool {
        guard let current else { return false }
        if values == ["*"] { return true }
        guard let tag = current.tag else { return false }
        return values.contains { EntityTag.list($0).contains { matches($0, tag) } }
    }

    /// A date that is not one, or is there twice, is as good as none (RFC 9110, sections 13.1.3 and 13.1.4).
    private static func date(_ fields: HTTPFields, _ name: String, _ now: HTTPDate) -> HTTPDate? {
        let values = fields.values(name)
        guard values.count == 1 else { return nil }
        return HTTPDate(values[0], now: now)
    }
}
