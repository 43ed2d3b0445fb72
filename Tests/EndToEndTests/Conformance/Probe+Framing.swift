extension Probe {
    /// What an attacker wants to be read as a request of its own.
    private static let smuggled = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n"

    /// RFC 9112, section 6; RFC 9110, section 8.6. The body of `/v1/parse` is too short for a release: 422 says that it
    /// was read.
    static let lengths: [Probe] = [
        Probe("9112 6.3", "a body of a known length", parse("Content-Length: 1", body: " "), 422),
        Probe(
            "9112 6.3", "what follows it is a request", parse("Content-Length: 1", body: " ") + get("/healthz"), 422,
            200),
        Probe("9112 6.3", "no length is no body", parse(body: ""), 422),
        Probe("9112 6.3", "no length, so this is a request", parse(body: get("/healthz")), 422, 200),
        Probe("9112 6.3", "a length of nothing", parse("Content-Length: 0", body: ""), 422),
        Probe("9112 6.3", "leading zeros", parse("Content-Length: 0001", body: " "), 422),
        Probe(
            "9112 6.3", "a body that is a request", parse("Content-Length: \(smuggled.utf8.count)", body: smuggled), 200
        ),
        Probe(
            "9112 6.3", "a body on GET",
            request("GET", "/healthz", ["Content-Length: \(smuggled.utf8.count)"], body: smuggled),
            200),
        Probe("9112 8", "a body that stops half-way", parse("Content-Length: 10", body: "abc"), 400, then: .clientEnds),
        Probe("9112 6.3", "a plus sign", parse("Content-Length: +1", body: " " + smuggled), 400, then: .closes),
        Probe("9112 6.3", "a minus sign", parse("Content-Length: -1", body: smuggled), 400, then: .closes),
        Probe("9112 6.3", "minus zero", parse("Content-Length: -0", body: smuggled), 400, then: .closes),
        Probe("9112 6.3", "hexadecimal", parse("Content-Length: 0x1", body: " " + smuggled), 400, then: .closes),
        Probe("9112 6.3", "a letter", parse("Content-Length: a", body: smuggled), 400, then: .closes),
        Probe(
            "9112 6.3", "a letter after digits", parse("Content-Length: 1a", body: " " + smuggled), 400, then: .closes),
        Probe("9112 6.3", "a fraction", parse("Content-Length: 1.0", body: " " + smuggled), 400, then: .closes),
        Probe("9112 6.3", "an exponent", parse("Content-Length: 1e1", body: " " + smuggled), 400, then: .closes),
        Probe("9112 6.3", "a space inside", parse("Content-Length: 1 0", body: " " + smuggled), 400, then: .closes),
        Probe("9112 6.3", "an underscore inside", parse("Content-Length: 1_0", body: smuggled), 400, then: .closes),
        Probe("9112 6.3", "quotes", parse("Content-Length: \"1\"", body: " " + smuggled), 400, then: .closes),
        Probe("9112 6.3", "nothing", parse("Content-Length:", body: smuggled), 400, then: .closes),
        Probe(
            "9112 6.3", "digits that are not ASCII", parse("Content-Length: \u{D9}\u{A1}", body: smuggled), 400,
            then: .closes),
        Probe(
            "9112 6.3", "a list of one value", parse("Content-Length: 1, 1", body: " " + smuggled), 400, then: .closes),
        Probe("9112 6.3", "a list", parse("Content-Length: 1, 2", body: " " + smuggled), 400, then: .closes),
        Probe(
            "9112 6.3", "a list with nothing in it", parse("Content-Length: 1,", body: " " + smuggled), 400,
            then: .closes),
        Probe(
            "9110 8.6", "the same twice: a server may refuse it, and this one does",
            parse("Content-Length: 1", "Content-Length: 1", body: " " + smuggled), 400, then: .closes),
        Probe(
            "9110 8.6", "two that differ", parse("Content-Length: 0", "content-length: 1", body: " " + smuggled), 400,
            then: .closes),
        Probe(
            "9110 8.6", "two of which one is empty", parse("Content-Length: 1", "Content-Length:", body: smuggled), 400,
            then: .closes),
        Probe(
            "9112 6.3", "more than 64 bits", parse("Content-Length: 18446744073709551617", body: smuggled), 400,
            then: .closes),
        Probe(
            "9112 6.3", "more than 63 bits", parse("Content-Length: 9223372036854775808", body: smuggled), 400,
            then: .closes),
        Probe(
            "9110 15.5.14", "more than the limit", parse("Content-Length: 8388609", body: smuggled), 413, then: .closes),
        Probe(
            "9110 15.5.14", "as much as a number holds", parse("Content-Length: 9223372036854775807", body: ""), 413,
            then: .closes),
        Probe(
            "9112 5.1", "a space before the colon", parse("Content-Length : 1", body: " " + smuggled), 400,
            then: .closes),
        Probe("9112 5.2", "folded", parse("Content-Length:\r\n 1", body: " " + smuggled), 400, then: .closes),
    ]

    private static func coding(_ fields: String) -> String { parse(fields, body: "0\r\n\r\n" + smuggled) }

    /// RFC 9112, sections 6.1 and 6.3.
    static let codings: [Probe] = [
        Probe("9112 6.1", "chunked", parse("Transfer-Encoding: chunked", body: "0\r\n\r\n"), 422),
        Probe("9112 7", "names of codings have no case", parse("Transfer-Encoding: ChunKED", body: "0\r\n\r\n"), 422),
        Probe("9112 6.1", "white space around it", parse("Transfer-Encoding:\t chunked \t", body: "0\r\n\r\n"), 422),
        Probe(
            "9112 6.1", "on GET",
            request("GET", "/healthz", ["Transfer-Encoding: chunked"], body: "1\r\nx\r\n0\r\n\r\n"), 200),
        Probe(
            "9112 6.1", "with a length after it", coding("Transfer-Encoding: chunked\r\nContent-Length: 5"), 400,
            then: .closes),
        Probe(
            "9112 6.1", "with a length before it", coding("Content-Length: 44\r\nTransfer-Encoding: chunked"), 400,
            then: .closes),
        Probe(
            "9112 6.1", "with a length of nothing", coding("Content-Length: 0\r\nTransfer-Encoding: chunked"), 400,
            then: .closes),
        Probe(
            "9112 6.1", "with a length in other letters", coding("CONTENT-LENGTH: 5\r\ntransfer-encoding: chunked"),
            400,
            then: .closes),
        Probe("9112 6.1", "twice in a list", coding("Transfer-Encoding: chunked, chunked"), 400, then: .closes),
        Probe(
            "9112 6.1", "twice in two fields", coding("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked"), 400,
            then: .closes),
        Probe("9112 6.3", "not last", coding("Transfer-Encoding: chunked, gzip"), 400, then: .closes),
        Probe(
            "9112 6.3", "not last, in two fields", coding("Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip"), 400,
            then: .closes),
        Probe("9112 6.3", "identity after it", coding("Transfer-Encoding: chunked, identity"), 400, then: .closes),
        Probe("9112 6.3", "identity before it", coding("Transfer-Encoding: identity, chunked"), 501, then: .closes),
        Probe("9112 6.1", "another coding before it", coding("Transfer-Encoding: gzip, chunked"), 501, then: .closes),
        Probe("9112 6.3", "another coding alone", coding("Transfer-Encoding: gzip"), 400, then: .closes),
        Probe("9112 6.3", "identity alone", coding("Transfer-Encoding: identity"), 400, then: .closes),
        Probe("9112 6.3", "an unknown coding", coding("Transfer-Encoding: cow"), 400, then: .closes),
        Probe("9112 6.3", "a name that ends with it", coding("Transfer-Encoding: xchunked"), 400, then: .closes),
        Probe("9112 6.3", "a name that begins with it", coding("Transfer-Encoding: chunkedx"), 400, then: .closes),
        Probe("9112 6.3", "in quotes", coding("Transfer-Encoding: \"chunked\""), 400, then: .closes),
        Probe("9112 6.3", "with a parameter", coding("Transfer-Encoding: chunked;q=1"), 400, then: .closes),
        Probe("9112 6.3", "nothing", coding("Transfer-Encoding:"), 400, then: .closes),
        Probe("9110 5.6.1", "an empty element before it", coding("Transfer-Encoding: ,chunked"), 400, then: .closes),
        Probe("9110 5.6.1", "an empty element after it", coding("Transfer-Encoding: chunked,"), 400, then: .closes),
        Probe(
            "9112 6.1", "on 1.0",
            "POST /v1/parse HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled, 400,
            then: .closes),
        Probe(
            "9112 6.1", "on 1.0 that wants to go on",
            "POST /v1/parse HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400,
            then: .closes),
        Probe("9112 5.1", "a space before the colon", coding("Transfer-Encoding : chunked"), 400, then: .closes),
        Probe("9112 5.1", "a tab before the colon", coding("Transfer-Encoding\t: chunked"), 400, then: .closes),
        Probe("9112 5.2", "a folded field", coding("Transfer-Encoding:\r\n chunked"), 400, then: .closes),
        Probe(
            "9112 5.2", "folded into another field", coding("X: y\r\n Transfer-Encoding: chunked"), 400, then: .closes),
        Probe("9112 2.2", "after a bare LF", coding("X: y\nTransfer-Encoding: chunked"), 400, then: .closes),
        Probe("9112 2.2", "after a bare CR", coding("X: y\rTransfer-Encoding: chunked"), 400, then: .closes),
        Probe("9110 5.5", "a vertical tab before it", coding("Transfer-Encoding: \u{0B}chunked"), 400, then: .closes),
        Probe("9110 5.5", "NUL behind it", coding("Transfer-Encoding: chunked\0"), 400, then: .closes),
        Probe("9112 6.3", "a no-break space before it", coding("Transfer-Encoding: \u{A0}chunked"), 400, then: .closes),
        Probe(
            "9112 6.3", "a name that only looks like it", parse("Transfer_Encoding: chunked", body: get("/healthz")),
            422, 200),
        Probe(
            "9112 6.3", "Content-Encoding is not it",
            parse("Content-Encoding: chunked", "Content-Length: 0", body: ""), 415),
        Probe("9110 10.1.4", "TE is about the answer", get("/healthz", "TE: trailers, chunked"), 200),
    ]

    private static func chunks(_ body: String) -> String { chunked(body + "0\r\n\r\n" + smuggled) }

    /// RFC 9112, section 7.1.
    static let chunks: [Probe] = [
        Probe("9112 7.1", "one chunk", chunked("1\r\n \r\n0\r\n\r\n"), 422),
        Probe("9112 7.1", "a request after it", chunked("1\r\n \r\n0\r\n\r\n") + get("/healthz"), 422, 200),
        Probe(
            "9112 7.1", "a request inside it",
            chunked("\(String(smuggled.utf8.count, radix: 16))\r\n\(smuggled)\r\n0\r\n\r\n"), 200),
        Probe("9112 7.1", "several chunks", chunked("1\r\n \r\n2\r\n\r\n\r\n1\r\n \r\n0\r\n\r\n"), 422),
        Probe("9112 7.1", "a size in upper case", chunked("A\r\n          \r\n0\r\n\r\n"), 422),
        Probe("9112 7.1", "a size in lower case", chunked("a\r\n          \r\n0\r\n\r\n"), 422),
        Probe("9112 7.1", "leading zeros", chunked("0001\r\n \r\n0000\r\n\r\n"), 422),
        Probe("9112 7.1.1", "an extension", chunked("1;a\r\n \r\n0;b=c\r\n\r\n"), 422),
        Probe("9112 7.1.1", "an extension in quotes", chunked("1;a=\"b;c\\\"\\\\\"\r\n \r\n0\r\n\r\n"), 422),
        Probe("9112 7.1.1", "bad white space around its signs", chunked("1 ; a = b\r\n \r\n0\r\n\r\n"), 422),
        Probe("9112 7.1.1", "an extension without a name", chunks("1;\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1.1", "quotes without end", chunks("1;a=\"b\r\n \r\n"), 400, then: .closes),
        Probe(
            "9112 7.1.1", "extensions without end", chunks("1;" + String(repeating: "a", count: 5000) + "\r\n \r\n"),
            400,
            then: .closes),
        Probe(
            "9112 7.1.1", "extensions of all chunks without end",
            chunks(String(repeating: "1;\(String(repeating: "a", count: 99))\r\n \r\n", count: 60)), 400, then: .closes),
        Probe("9112 7.1", "no size", chunks("\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "no hexadecimal", chunks("g\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "0x", chunks("0x1\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "a plus sign", chunks("+1\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "a minus sign", chunks("-1\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "an underscore", chunks("1_0\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "a space before", chunks(" 1\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "a space after", chunks("1 \r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "a tab after", chunks("1\t\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "a comma", chunks("1,1\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "NUL", chunks("1\0\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "more than 64 bits", chunks("10000000000000001\r\n \r\n"), 400, then: .closes),
        Probe("9112 7.1", "more than 63 bits", chunks("8000000000000000\r\n \r\n"), 400, then: .closes),
        Probe("9110 15.5.14", "all of 63 bits", chunks("7fffffffffffffff\r\n \r\n"), 413, then: .closes),
        Probe("9110 15.5.14", "more than the limit", chunks("800001\r\n \r\n"), 413, then: .closes),
        Probe(
            "9112 7.1", "zeros without end", chunks(String(repeating: "0", count: 6000) + "1\r\n \r\n"), 400,
            then: .closes),
        Probe("9112 2.2", "LF after a size", chunks("1\n \r\n"), 400, then: .closes),
        Probe("9112 2.2", "LF in an extension", chunks("1;a\n \r\n"), 400, then: .closes),
        Probe("9112 2.2", "CR in an extension", chunks("1;a\rb\r\n \r\n"), 400, then: .closes),
        Probe("9112 2.2", "LF after the data", chunks("1\r\n \n"), 400, then: .closes),
        Probe("9112 2.2", "CR after the data", chunks("1\r\n \rx"), 400, then: .closes),
        Probe("9112 2.2", "LF after the last chunk", chunked("0\n\r\n" + smuggled), 400, then: .closes),
        Probe("9112 2.2", "LF for the empty line", chunked("0\r\n\n" + smuggled), 400, then: .closes),
        Probe("9112 7.1", "data longer than its size", chunks("1\r\nxyz\r\n"), 400, then: .closes),
        Probe("9112 7.1", "data shorter than its size", chunks("3\r\nx\r\n"), 400, then: .closes),
        Probe("9112 8", "no last chunk", chunked("1\r\n \r\n"), 400, then: .clientEnds),
        Probe("9112 8", "no end after the last chunk", chunked("1\r\n \r\n0\r\n"), 400, then: .clientEnds),
        Probe("9112 8", "half a chunk", chunked("5\r\nab"), 400, then: .clientEnds),
    ]

    /// RFC 9112, section 7.1.2; RFC 9110, section 6.5.
    static let trailers: [Probe] = [
        Probe("9112 7.1.2", "a trailer", chunked("0\r\nX: y\r\n\r\n") + get("/healthz"), 422, 200),
        Probe(
            "9110 6.5.1", "a length there is no length", chunked("0\r\nContent-Length: 40\r\n\r\n") + get("/healthz"),
            422, 200),
        Probe(
            "9110 6.5.1", "a coding there is no coding",
            chunked("0\r\nTransfer-Encoding: chunked\r\n\r\n") + get("/healthz"),
            422, 200),
        Probe(
            "9110 6.5.1", "nor does it end the connection", chunked("0\r\nConnection: close\r\n\r\n") + get("/healthz"),
            422, 200),
        Probe("9110 6.5.1", "an identifier there is none", chunked("0\r\nX-Request-Id: t\r\n\r\n"), 422),
        Probe(
            "9110 6.5.1", "a token there gives no right",
            request(
                "POST", "/v1/releases", ["Transfer-Encoding: chunked"],
                body: "0\r\nAuthorization: Bearer {token}\r\n\r\n"),
            401),
        Probe("9112 5", "no colon", chunked("0\r\nX\r\n\r\n" + smuggled), 400, then: .closes),
        Probe("9112 5.1", "a space before the colon", chunked("0\r\nX : y\r\n\r\n" + smuggled), 400, then: .closes),
        Probe("9112 5.2", "a folded trailer", chunked("0\r\nX: y\r\n z\r\n\r\n" + smuggled), 400, then: .closes),
        Probe("9110 5.5", "NUL in a trailer", chunked("0\r\nX: \0\r\n\r\n" + smuggled), 400, then: .closes),
        Probe(
            "6585 5", "too many", chunked("0\r\n" + String(repeating: "X: y\r\n", count: 101) + "\r\n"), 431,
            then: .closes),
        Probe(
            "6585 5", "too long", chunked("0\r\nX: " + String(repeating: "y", count: 33_000) + "\r\n\r\n"), 431,
            then: .closes),
    ]
}
