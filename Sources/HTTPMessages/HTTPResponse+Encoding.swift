extension HTTPResponse {
    /// Appends the whole head, the empty line included, in one pass (RFC 9112, section 4).
    ///
    /// - Parameter date: the whole Date field with its line end; rendered once a second by whoever sends.
    public func appendHead(
        to output: inout [UInt8], framing: ResponseFraming, connection: ConnectionOption, date: [UInt8]
    ) {
        appendStatusLine(to: &output)
        output.append(contentsOf: date)
        output.append(contentsOf: fields.block)
        if let requestID, requestID.utf8Span.span.allSatisfy(\.isFieldContent) {
            output.append("X-Request-Id: ")
            output.append(requestID.utf8Span.span)
            output.append("\r\n")
        }
        switch framing {
        case .length(let length):
            output.append("Content-Length: ")
            output.append(decimal: length)
            output.append("\r\n")
        case .chunked: output.append("Transfer-Encoding: chunked\r\n")
        case .untilClose, .none: break
        }
        switch connection {
        case .persistent: break
        case .keepAlive: output.append("Connection: keep-alive\r\n")
        case .close: output.append("Connection: close\r\n")
        }
        output.append("\r\n")
    }

    private func appendStatusLine(to output: inout [UInt8]) {
        if let line = HTTPStatus.line(status) { return output.append(line) }
        output.append("HTTP/1.1 ")
        output.append(decimal: status)
        output.append(" \r\n")
    }

    /// `100 Continue`, which goes before the real answer (RFC 9110, section 15.2.1).
    public static func appendContinue(to output: inout [UInt8]) {
        output.append("HTTP/1.1 100 Continue\r\n\r\n")
    }
}
