import HTTPMessages

/// The corpus: every rule of RFC 9112 that the decoder knows, as a request that keeps or breaks it.
enum RawRequests {
    static let all = lines + fields + hosts + framing + chunks + limits

    static let lines: [RawRequest] = [
        RawRequest("the plainest request", "GET / HTTP/1.1\r\nHost: a\r\n\r\n", .request(.get, "/")),
        RawRequest(
            "path and query are kept as sent", "GET /a%20b/?q=x+y%2B HTTP/1.1\r\nHost: a\r\n\r\n",
            .request(.get, "/a%20b/?q=x+y%2B")),
        RawRequest("an empty query is a query", "GET /? HTTP/1.1\r\nHost: a\r\n\r\n", .request(.get, "/?")),
        RawRequest(
            "quotes in a query come from curl", "GET /?q=\"a|b\" HTTP/1.1\r\nHost: a\r\n\r\n",
            .request(.get, "/?q=\"a|b\"")),
        RawRequest("HTTP/1.0 needs no Host", "GET / HTTP/1.0\r\n\r\n", .request(.get, "/")),
        RawRequest("a later minor version is 1.1", "GET / HTTP/1.7\r\nHost: a\r\n\r\n", .request(.get, "/")),
        RawRequest("asterisk form is for OPTIONS", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", .request(.options, "*")),
        RawRequest("asterisk form is for nothing else", "GET * HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest(
            "absolute form must be accepted", "GET http://b:80/x?y HTTP/1.1\r\nHost: a\r\n\r\n", .request(.get, "/x?y")),
        RawRequest(
            "absolute form without a path", "GET HTTP://b?y HTTP/1.1\r\nHost: a\r\n\r\n", .request(.get, "/?y")),
        RawRequest("a secured scheme on what is not", "GET HTTPS://b/ HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("absolute form of another scheme", "GET ftp://b/ HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("absolute form without a host", "GET http:///x HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest(
            "user names in a target are a way to deceive", "GET http://u@b/ HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("authority form is for CONNECT", "GET a:80 HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest(
            "empty lines before a request are passed over", "\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .requests(1)),
        RawRequest("an empty line that is only LF", "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("a TLS handshake is told at once", "\u{16}\u{03}\u{01}", .failure(400)),
        RawRequest("HTTP/0.9 has no version", "GET /\r\n", .failure(400)),
        RawRequest("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("a space in the target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("a space after the version", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("a tab for a space", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("a space before the method", " GET / HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("a method that is not a token", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("an unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n\r\n", .failure(501)),
        RawRequest("methods are case-sensitive", "get / HTTP/1.1\r\nHost: a\r\n\r\n", .failure(501)),
        RawRequest("CONNECT is not for an origin", "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", .failure(501)),
        RawRequest("HTTP/2 by prior knowledge", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .failure(505)),
        RawRequest("another major version", "GET / HTTP/3.0\r\nHost: a\r\n\r\n", .failure(505)),
        RawRequest("the version's name is upper-case", "GET / http/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("a version of three digits", "GET / HTTP/1.10\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("a fragment never belongs into a target", "GET /#a HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("a control character in a target", "GET /\u{01} HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("bytes above ASCII must be encoded", "GET /é HTTP/1.1\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("LF alone ends no line", "GET / HTTP/1.1\nHost: a\n\n", .failure(400)),
        RawRequest("CR alone ends no line", "GET / HTTP/1.1\rHost: a\r\r\n", .failure(400)),
        RawRequest("half a request", "GET / HTTP/1.1\r\nHost: a\r\n", .nothing),
        RawRequest("nothing", "", .nothing),
    ]

    static let fields: [RawRequest] = [
        RawRequest("no space needed after the colon", "GET / HTTP/1.1\r\nHost:a\r\nX:\r\n\r\n", .requests(1)),
        RawRequest("white space around a value", "GET / HTTP/1.1\r\nHost:\t a \t\r\n\r\n", .requests(1)),
        RawRequest("bytes above ASCII in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: é\r\n\r\n", .requests(1)),
        RawRequest("a space before the colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", .failure(400)),
        RawRequest("a line without a colon", "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n", .failure(400)),
        RawRequest("an empty name", "GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n", .failure(400)),
        RawRequest("a name that is not a token", "GET / HTTP/1.1\r\nHost: a\r\nX[1]: x\r\n\r\n", .failure(400)),
        RawRequest("a folded field", "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n", .failure(400)),
        RawRequest("a space before the first field", "GET / HTTP/1.1\r\n Host: a\r\n\r\n", .failure(400)),
        RawRequest("NUL in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n", .failure(400)),
        RawRequest("CR in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n", .failure(400)),
        RawRequest("LF in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\nb: c\r\n\r\n", .failure(400)),
        RawRequest("CR CR LF", "GET / HTTP/1.1\r\nHost: a\r\r\n\r\n", .failure(400)),
        RawRequest("DEL in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: \u{7F}\r\n\r\n", .failure(400)),
        RawRequest(
            "the one expectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-Continue\r\n\r\n", .requests(1)),
        RawRequest("another expectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n", .failure(417)),
        RawRequest("1.0 can't expect anything", "GET / HTTP/1.0\r\nExpect: tea\r\n\r\n", .requests(1)),
    ]

    static let hosts: [RawRequest] = [
        RawRequest("no Host", "GET / HTTP/1.1\r\n\r\n", .failure(400)),
        RawRequest("two Hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", .failure(400)),
        RawRequest("two Hosts on 1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", .failure(400)),
        RawRequest("an empty Host names no host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", .failure(400)),
        RawRequest("a port without a host", "GET / HTTP/1.1\r\nHost: :80\r\n\r\n", .failure(400)),
        RawRequest("a port", "GET / HTTP/1.1\r\nHost: a:8080\r\n\r\n", .requests(1)),
        RawRequest("an IPv6 address", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", .requests(1)),
        RawRequest("an IPv6 address without its end", "GET / HTTP/1.1\r\nHost: [::1\r\n\r\n", .failure(400)),
        RawRequest("a port that is not a number", "GET / HTTP/1.1\r\nHost: a:b\r\n\r\n", .failure(400)),
        RawRequest("a path in Host", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", .failure(400)),
        RawRequest("a space in Host", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", .failure(400)),
        RawRequest("a user name in Host", "GET / HTTP/1.1\r\nHost: u@a\r\n\r\n", .failure(400)),
        RawRequest("a list in Host", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", .failure(400)),
    ]

    static let framing: [RawRequest] = [
        RawRequest("a body", post("Content-Length: 3", "abc"), .request(.post, "/")),
        RawRequest("leading zeros are digits", post("Content-Length: 003", "abc"), .requests(1)),
        RawRequest(
            "what follows a body is a request", post("Content-Length: 3", "abcGET / HTTP/1.1\r\nHost: a\r\n\r\n"),
            .requests(2)),
        RawRequest("half a body", post("Content-Length: 3", "ab"), .nothing),
        RawRequest("no length, no body", post("X: y", ""), .requests(1)),
        RawRequest("a sign", post("Content-Length: +3", "abc"), .failure(400)),
        RawRequest("a negative length", post("Content-Length: -3", "abc"), .failure(400)),
        RawRequest("a hexadecimal length", post("Content-Length: 0x3", "abc"), .failure(400)),
        RawRequest("an empty length", post("Content-Length:", "abc"), .failure(400)),
        RawRequest("a list of lengths", post("Content-Length: 3, 3", "abc"), .failure(400)),
        RawRequest("a space in a length", post("Content-Length: 3 3", "abc"), .failure(400)),
        RawRequest("the same length twice", post("Content-Length: 3\r\nContent-Length: 3", "abc"), .failure(400)),
        RawRequest("lengths that differ", post("Content-Length: 3\r\nContent-Length: 4", "abc"), .failure(400)),
        RawRequest("a length that overflows", post("Content-Length: 99999999999999999999", ""), .failure(400)),
        RawRequest("a length over the limit", post("Content-Length: 8388609", ""), .failure(413)),
        RawRequest(
            "both framings", post("Content-Length: 3\r\nTransfer-Encoding: chunked", "0\r\n\r\n"), .failure(400)),
        RawRequest(
            "both framings, the other way round", post("Transfer-Encoding: chunked\r\nContent-Length: 5", "0\r\n\r\n"),
            .failure(400)),
        RawRequest("chunked twice", post("Transfer-Encoding: chunked, chunked", "0\r\n\r\n"), .failure(400)),
        RawRequest(
            "chunked twice in two fields",
            post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "0\r\n\r\n"), .failure(400)),
        RawRequest("chunked is not last", post("Transfer-Encoding: chunked, gzip", "0\r\n\r\n"), .failure(400)),
        RawRequest("another coding before", post("Transfer-Encoding: gzip, chunked", "0\r\n\r\n"), .failure(501)),
        RawRequest("another coding alone", post("Transfer-Encoding: gzip", "0\r\n\r\n"), .failure(400)),
        RawRequest("identity is no coding any more", post("Transfer-Encoding: identity", ""), .failure(400)),
        RawRequest("an empty coding", post("Transfer-Encoding:", "0\r\n\r\n"), .failure(400)),
        RawRequest("a name that only begins with chunked", post("Transfer-Encoding: chunkedx", ""), .failure(400)),
        RawRequest("chunked in quotes", post("Transfer-Encoding: \"chunked\"", ""), .failure(400)),
        RawRequest("an empty element before chunked", post("Transfer-Encoding: , chunked", ""), .failure(400)),
        RawRequest("chunked on 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", .failure(400)),
        RawRequest("a vertical tab before chunked", post("Transfer-Encoding: \u{0B}chunked", ""), .failure(400)),
    ]

    static let chunks: [RawRequest] = [
        RawRequest("two chunks", chunked("3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"), .requests(1)),
        RawRequest("names of codings have no case", post("Transfer-Encoding: Chunked", "0\r\n\r\n"), .requests(1)),
        RawRequest(
            "hexadecimal of both cases", chunked("aA\r\n\(String(repeating: "x", count: 170))\r\n0\r\n\r\n"),
            .requests(1)),
        RawRequest("leading zeros", chunked("0003\r\nabc\r\n000\r\n\r\n"), .requests(1)),
        RawRequest(
            "extensions", chunked("3;a;b=c; d = \"e;\\\"\r\nabc\r\n0\r\n\r\n".replacing("\\\"", with: "\\\"\"")),
            .requests(1)),
        RawRequest("trailers", chunked("0\r\nX: y\r\nZ: 1\r\n\r\n"), .requests(1)),
        RawRequest(
            "pipelined after trailers", chunked("0\r\nX: y\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n"), .requests(2)),
        RawRequest("no size", chunked("\r\nabc\r\n0\r\n\r\n"), .failure(400)),
        RawRequest("a size that is not a number", chunked("x\r\n"), .failure(400)),
        RawRequest("0x before a size", chunked("0x3\r\nabc\r\n0\r\n\r\n"), .failure(400)),
        RawRequest("a sign before a size", chunked("+3\r\nabc\r\n0\r\n\r\n"), .failure(400)),
        RawRequest("a space before a size", chunked(" 3\r\nabc\r\n0\r\n\r\n"), .failure(400)),
        RawRequest("a space after a size", chunked("3 \r\nabc\r\n0\r\n\r\n"), .failure(400)),
        RawRequest("a size that overflows", chunked("fffffffffffffffff\r\n"), .failure(400)),
        RawRequest("a size over the limit", chunked("800001\r\n"), .failure(413)),
        RawRequest("LF after a size", chunked("3\nabc\r\n0\r\n\r\n"), .failure(400)),
        RawRequest("LF in an extension", chunked("3;\nabc\r\n0\r\n\r\n"), .failure(400)),
        RawRequest("an extension without a name", chunked("3;\r\nabc\r\n0\r\n\r\n"), .failure(400)),
        RawRequest("a chunk that is longer than its size", chunked("3\r\nabcd\r\n0\r\n\r\n"), .failure(400)),
        RawRequest("LF after a chunk", chunked("3\r\nabc\n0\r\n\r\n"), .failure(400)),
        RawRequest("CR and something else after a chunk", chunked("3\r\nabc\rx0\r\n\r\n"), .failure(400)),
        RawRequest("a trailer that is not a field", chunked("0\r\nX y\r\n\r\n"), .failure(400)),
        RawRequest("a folded trailer", chunked("0\r\nX: y\r\n z\r\n\r\n"), .failure(400)),
        RawRequest("no last chunk yet", chunked("3\r\nabc\r\n"), .nothing),
    ]

    static let limits: [RawRequest] = [
        RawRequest("the longest request line", line(8192), .requests(1)),
        RawRequest("a request line one byte too long", line(8193), .failure(414)),
        RawRequest("a request line without end", "GET /" + String(repeating: "a", count: 9000), .failure(414)),
        RawRequest("a method without end", String(repeating: "A", count: 9000), .failure(501)),
        RawRequest("the largest head", head(32 * 1024), .requests(1)),
        RawRequest("a head one byte too large", head(32 * 1024 + 1), .failure(431)),
        RawRequest(
            "a field without end", "GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 40_000), .failure(431)),
        RawRequest("the most fields", get(String(repeating: "X: y\r\n", count: 99)), .requests(1)),
        RawRequest("a field too many", get(String(repeating: "X: y\r\n", count: 100)), .failure(431)),
        RawRequest("empty lines without end", String(repeating: "\r\n", count: 20_000), .failure(431)),
        RawRequest(
            "extensions without end",
            chunked(String(repeating: "1;a=\(String(repeating: "b", count: 100))\r\nx\r\n", count: 50)),
            .failure(400)),
        RawRequest("one extension without end", chunked("1;a=" + String(repeating: "b", count: 5000)), .failure(400)),
        RawRequest("trailers without end", chunked("0\r\n" + String(repeating: "X: y\r\n", count: 101)), .failure(431)),
    ]

    private static func get(_ fields: String) -> String { "GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n" }

    private static func post(_ fields: String, _ body: String) -> String {
        "POST / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n\(body)"
    }

    private static func chunked(_ body: String) -> String { post("Transfer-Encoding: chunked", body) }

    /// A request whose line has that many bytes.
    private static func line(_ count: Int) -> String {
        let target = "/" + String(repeating: "a", count: count - "GET / HTTP/1.1".utf8.count)
        return "GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n"
    }

    /// A request whose head has that many bytes.
    private static func head(_ count: Int) -> String {
        get("X: \(String(repeating: "a", count: count - get("X: \r\n").utf8.count))\r\n")
    }
}
