/// How the end of a request's body is found (RFC 9112, section 6.3).
public enum BodyFraming: Sendable, Equatable {
    case length(Int)
    case chunked
}

extension BodyFraming {
    init(_ fields: HTTPFields, version: HTTPVersion) throws(RequestFailure) {
        if fields.contains("Transfer-Encoding") {
            try BodyFraming.checkTransferEncoding(fields, version: version)
            self = .chunked
        } else {
            self = .length(try BodyFraming.contentLength(fields.values("Content-Length")))
        }
    }

    /// `chunked`, once and with nothing around it: two servers could read whatever else there is differently. Without it
    /// at the end, the body's own end is not known (RFC 9112, sections 6.1 and 6.3).
    private static func checkTransferEncoding(_ fields: HTTPFields, version: HTTPVersion) throws(RequestFailure) {
        guard version == .http11 else {
            throw RequestFailure(400, "Transfer-Encoding is not part of HTTP/1.0.")
        }
        guard !fields.contains("Content-Length") else {
            throw RequestFailure(400, "Content-Length and Transfer-Encoding exclude each other.")
        }
        let values = fields.values("Transfer-Encoding").map { $0.lowercased() }
        if values == ["chunked"] { return }
        let codings = values.flatMap(FieldList.tokens)
        guard codings.last == "chunked", codings.count > 1, !codings.dropLast().contains("chunked") else {
            throw RequestFailure(400, "The transfer coding chunked must be there once, and last.")
        }
        throw RequestFailure(501, "The only transfer coding that is understood is chunked.")
    }

    /// One number, of digits only. Said twice, even the same, it is what a careless sender or an attacker says
    /// (RFC 9110, section 8.6, lets it be refused).
    private static func contentLength(_ values: [String]) throws(RequestFailure) -> Int {
        guard let text = values.first else { return 0 }
        guard values.count == 1 else { throw RequestFailure(400, "There is more than one Content-Length field.") }
        guard !text.isEmpty, text.utf8.allSatisfy(\.isDigit), let length = Int(text) else {
            throw RequestFailure(400, "Content-Length is not a number of bytes.")
        }
        return length
    }
}
