extension HTTPResponse {
    /// Appends the whole head, the empty line included, in one pass (RFC 9112, section 4).
    ///
    /// - Parameter date: the whole Date field with its line end; rendered once a second by whoever sends.
    public func appendHead(
        to output: inout [UInt8], framing: ResponseFraming, connection: ConnectionOption, date: [UInt8]
    ) {
        let (status, date, block, requestID) = (status, date.span, fields.block.span, sentRequestID)
        let room = HTTPResponse.ownFieldsMax + date.count + block.count + requestID.utf8.count
        output.append(addingCapacity: room) { head in
            head.append(statusLine: status)
            head.append(date)
            head.append(block)
            if !requestID.isEmpty {
                head.append("X-Request-Id: ")
                head.append(requestID.utf8Span.span)
                head.append("\r\n")
            }
            switch framing {
            case .length(let length):
                head.append("Content-Length: ")
                head.append(decimal: length)
                head.append("\r\n")
            case .chunked: head.append("Transfer-Encoding: chunked\r\n")
            case .untilClose, .none: break
            }
            switch connection {
            case .persistent: break
            case .keepAlive: head.append("Connection: keep-alive\r\n")
            case .close: head.append("Connection: close\r\n")
            }
            head.append("\r\n")
        }
    }

    /// More than the status line, the names and ends of the fields that a connection adds, and a length take together.
    private static let ownFieldsMax = 192

    /// Empty where there is none that may stand in a field.
    private var sentRequestID: String {
        guard let requestID, requestID.utf8Span.span.allSatisfy(\.isFieldContent) else { return "" }
        return requestID
    }

    /// `100 Continue`, which goes before the real answer (RFC 9110, section 15.2.1).
    public static func appendContinue(to output: inout [UInt8]) {
        output.append("HTTP/1.1 100 Continue\r\n\r\n")
    }
}

extension OutputSpan<UInt8> {
    fileprivate mutating func append(statusLine status: Int) {
        if let line = HTTPStatus.line(status) { return append(line) }
        append("HTTP/1.1 ")
        append(decimal: status)
        append(" \r\n")
    }
}
