import HTTPMessages

extension Problem {
    /// - Parameter method: of the request; nil where it never became one.
    func response(to method: HTTPMethod?, requestID: String) -> HTTPResponse {
        var fields = HTTPFields([("Content-Type", "application/problem+json"), ("Cache-Control", "no-store")])
        for field in self.fields.all { fields.append(field.name, field.value) }
        fields.appendSafety(for: method)
        return HTTPResponse(status: code.status, fields: fields, body: .bytes(json(requestID: requestID)))
    }
}
