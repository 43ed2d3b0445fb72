import HTTPMessages

extension Problem {
    /// - Parameter method: of the request; nil where it never became one.
    func response(to method: HTTPMethod?, requestID: String) -> HTTPResponse {
        var fields = HTTPFields([("Content-Type", "application/problem+json"), ("Cache-Control", "no-store")])
        for field in self.fields.all { fields.append(field.name, field.value) }
        if code == .unavailable { fields.append("Retry-After", "1") }
        // Whoever asks for another representation may be given one (RFC 9110, section 12.5.5).
        if code == .notAcceptable { fields.append("Vary", "Accept, Accept-Encoding") }
        fields.appendSafety(for: method)
        return HTTPResponse(status: code.status, fields: fields, body: .bytes(json(requestID: requestID)))
    }
}
