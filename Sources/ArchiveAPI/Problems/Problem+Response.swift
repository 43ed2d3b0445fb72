import HTTPMessages

extension Problem {
    /// - Parameter method: of the request; nil where it never became one.
    func response(to method: HTTPMethod?, requestID: String) -> HTTPResponse {
        var fields = HTTPFields([("Content-Type", "application/problem+json"), ("Cache-Control", "no-store")])
        for field in self.fields.all { fields.append(field.name, field.value) }
        if code == .unavailable, !fields.contains("Retry-After") { fields.append("Retry-After", "1") }
        fields.appendSafety(for: method)
        return HTTPResponse(
            status: code.status, fields: fields, body: .bytes(json(requestID: requestID)), requestID: requestID)
    }
}
