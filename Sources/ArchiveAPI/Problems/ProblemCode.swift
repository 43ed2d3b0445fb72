extension Problem {
    /// What can go wrong, one word each: the last part of a problem's `type` and of the page that explains it.
    ///
    /// Where several codes share a status the general one stands first: the HTTP layer knows a status only.
    enum Code: String, Sendable, CaseIterable {
        case badRequest = "bad-request"
        case invalidParameter = "invalid-parameter"
        case corruptBody = "corrupt-body"
        case unauthorized
        case forbidden
        case readOnly = "read-only"
        case notFound = "not-found"
        case methodNotAllowed = "method-not-allowed"
        case notAcceptable = "not-acceptable"
        case requestTimeout = "request-timeout"
        case preconditionFailed = "precondition-failed"
        case bodyTooLarge = "body-too-large"
        case targetTooLong = "target-too-long"
        case unsupportedMediaType = "unsupported-media-type"
        case rangeNotSatisfiable = "range-not-satisfiable"
        case expectationFailed = "expectation-failed"
        case notARelease = "not-a-release"
        case headTooLarge = "head-too-large"
        case internalError = "internal-error"
        case notImplemented = "not-implemented"
        case unavailable
        case versionNotSupported = "version-not-supported"
    }
}

/// The one table of problems: status (RFC 9110, section 15), title and what to do about it.
extension Problem.Code {
    var status: Int { row.status }
    var title: String { row.title }
    var explanation: String { row.explanation }

    private var row: (status: Int, title: String, explanation: String) {
        switch self {
        case .badRequest:
            (400, "Malformed request", "The request breaks the rules of HTTP (RFC 9112) or of percent-encoding.")
        case .invalidParameter:
            (
                400, "Invalid parameter",
                "A query parameter is unknown, is given twice, or has a value that it can't take. `errors` names each "
                    + "with the nearest valid one. Nothing is ignored: leave out what you don't mean."
            )
        case .corruptBody:
            (400, "Corrupt body", "The body does not decode with the content coding that the request names.")
        case .unauthorized:
            (
                401, "Not authorized",
                "Writing takes `Authorization: Bearer ra_…`, a token made by `release-archive token create`. A token "
                    + "is never taken from the query string."
            )
        case .forbidden: (403, "Forbidden", "The token is good, but its scope does not cover this.")
        case .readOnly: (403, "Read-only server", "This server was started to read only; write to the one it follows.")
        case .notFound: (404, "Not found", "There is nothing here: no such path, or nothing with this id or slug.")
        case .methodNotAllowed: (405, "Method not allowed", "The resource exists; `Allow` lists the methods it has.")
        case .notAcceptable:
            (406, "Not acceptable", "No representation of the resource fits the request's `Accept` fields.")
        case .requestTimeout: (408, "Request time-out", "The request did not arrive in time; send it again.")
        case .preconditionFailed:
            (412, "Precondition failed", "`If-Match` or `If-Unmodified-Since` does not hold: the resource has changed.")
        case .bodyTooLarge:
            (413, "Body too large", "The body, as sent or after its content coding is undone, is over the limit.")
        case .targetTooLong: (414, "Target too long", "The request's path and query are over the limit.")
        case .unsupportedMediaType:
            (415, "Unsupported media type", "`Accept-Post` lists what is taken; the only content coding is gzip.")
        case .rangeNotSatisfiable:
            (416, "Range not satisfiable", "No byte of the source lies in the range; `Content-Range` has its length.")
        case .expectationFailed: (417, "Expectation failed", "The only expectation that is met is `100-continue`.")
        case .notARelease:
            (422, "Not a release", "The body was read, but it is empty or is no text in which a release could stand.")
        case .headTooLarge: (431, "Head too large", "The request's header fields are too many or too long.")
        case .internalError:
            (500, "Internal error", "The fault is the server's. Its log has the details under the `request_id`.")
        case .notImplemented: (501, "Not implemented", "The server does not know the request's method or coding.")
        case .unavailable: (503, "Unavailable", "The server can't answer now; try again after `Retry-After`.")
        case .versionNotSupported: (505, "HTTP version not supported", "The server speaks HTTP/1.1 and HTTP/1.0.")
        }
    }
}
