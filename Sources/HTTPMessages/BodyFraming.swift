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

    /// `chunked`, alone. Whatever else there is, two servers could read differently (RFC 9112, section 6.1).
    private static func checkTransferEncoding(_ fields: HTTPFields, version: HTTPVersion) throws(RequestFailure) {
        guard version == .http11 else {
            throw RequestFailure(400, "Transfer-Encoding is not part of HTTP/1.0.")
        }
        guard !fields.contains("Content-Length") else {
            throw RequestFailure(400, "Content-Length and Transfer-Encoding exclude each other.")
        }
        let codings = fields.values("Transfer-Encoding").flatMap(FieldList.tokens)
        if codings == ["chunked"] { return }
        guard !codings.isEmpty, !codings.dropLast().contains("chunked") else {
            throw RequestFailure(400, "The transfer coding chunked must be there once, and last.")
        }
        throw RequestFailure(501, "The only transfer coding that is understood is chunked.")
    }

    /// Digits only; said twice, it must be the same (RFC 9110, section 8.6).
    private static func contentLength(_ values: [String]) throws(RequestFailure) -> Int {
        guard let text = values.first else { return 0 }
        guard values.allSatisfy({ $0 == text }) else {
            throw RequestFailure(400, "There are Content-Length fields that differ.")
        }
        guard !text.isEmpty, text.utf8.allSatisfy(\.isDigit), let length = Int(text) else {
            throw RequestFailure(400, "Content-Length is not a number of bytes.")
        }
        return length
    }
}
