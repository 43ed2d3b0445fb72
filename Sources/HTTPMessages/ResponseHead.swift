/// How the body of a response ends (RFC 9112, section 6.3).
public enum ResponseFraming: Sendable, Equatable {
    case length(Int)
    case chunked
    case untilClose
    /// 204 and 304 say nothing about a body (RFC 9110, sections 15.3.5 and 15.4.5).
    case none
}

/// What a response's head says about its connection (RFC 9112, section 9).
public enum ConnectionOption: Sendable, Equatable {
    /// HTTP/1.1 goes on without saying so.
    case persistent
    /// HTTP/1.0 goes on only if both say so.
    case keepAlive
    case close
}

extension [UInt8] {
    /// Appends the whole head of a response, the empty line included, in one pass.
    ///
    /// - Parameter date: 29 bytes, from `HTTPDate`; rendered once a second by whoever sends.
    public mutating func appendHead(
        of response: HTTPResponse, framing: ResponseFraming, connection: ConnectionOption, date: [UInt8]
    ) {
        append("HTTP/1.1 ")
        append(decimal: response.status)
        append(0x20)
        append(HTTPStatus.phrase(response.status))
        append("\r\nDate: ")
        append(contentsOf: date)
        append("\r\n")
        append(contentsOf: response.fields.block)
        switch framing {
        case .length(let length):
            append("Content-Length: ")
            append(decimal: length)
            append("\r\n")
        case .chunked: append("Transfer-Encoding: chunked\r\n")
        case .untilClose, .none: break
        }
        switch connection {
        case .persistent: break
        case .keepAlive: append("Connection: keep-alive\r\n")
        case .close: append("Connection: close\r\n")
        }
        append("\r\n")
    }

    /// `100 Continue`, which goes before the real answer (RFC 9110, section 15.2.1).
    public mutating func appendContinue() {
        append("HTTP/1.1 100 Continue\r\n\r\n")
    }

    /// The line before a chunk's data. A chunk is never empty: an empty one would end the body.
    public mutating func appendChunkSize(_ size: Int) {
        append(contentsOf: String(size, radix: 16).utf8)
        append("\r\n")
    }

    public mutating func appendChunkEnd() {
        append("\r\n")
    }

    /// The empty chunk that ends a body, without trailers.
    public mutating func appendLastChunk() {
        append("0\r\n\r\n")
    }
}

/// The phrases of the status line (RFC 9110, section 15; IANA's registry).
public enum HTTPStatus {
    public static func phrase(_ status: Int) -> StaticString {
        switch status {
        case 200: "OK"
        case 201: "Created"
        case 202: "Accepted"
        case 204: "No Content"
        case 206: "Partial Content"
        case 300: "Multiple Choices"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 303: "See Other"
        case 304: "Not Modified"
        case 307: "Temporary Redirect"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 406: "Not Acceptable"
        case 408: "Request Timeout"
        case 409: "Conflict"
        case 410: "Gone"
        case 411: "Length Required"
        case 412: "Precondition Failed"
        case 413: "Content Too Large"
        case 414: "URI Too Long"
        case 415: "Unsupported Media Type"
        case 416: "Range Not Satisfiable"
        case 417: "Expectation Failed"
        case 422: "Unprocessable Content"
        case 428: "Precondition Required"
        case 429: "Too Many Requests"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 501: "Not Implemented"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: ""
        }
    }
}
