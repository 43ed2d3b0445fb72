extension Probe {
    private static func old(_ method: String = "GET", _ fields: String...) -> String {
        "\(method) /healthz HTTP/1.0\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
    }

    /// RFC 9112, section 9; RFC 9110, section 7.6.1.
    static let connections: [Probe] = [
        Probe("9112 9.3", "1.1 goes on", get("/healthz"), 200, with: [.lacks("Connection")]),
        Probe("9112 9.3", "1.1 goes on when it says so", get("/healthz", "Connection: keep-alive"), 200),
        Probe("9112 9.6", "close ends it", get("/healthz", "Connection: close"), 200, then: .closes),
        Probe("9110 7.6.1", "options have no case", get("/healthz", "connection: CLOSE"), 200, then: .closes),
        Probe("9110 7.6.1", "close in a list", get("/healthz", "Connection: x, close ,y"), 200, then: .closes),
        Probe(
            "9110 7.6.1", "close in a second field", get("/healthz", "Connection: x", "Connection: close"), 200,
            then: .closes),
        Probe(
            "9112 9.3", "close goes before keep-alive", get("/healthz", "Connection: keep-alive, close"), 200,
            then: .closes),
        Probe("9110 7.6.1", "empty elements", get("/healthz", "Connection: ,, close,"), 200, then: .closes),
        Probe("9110 7.6.1", "a word that only begins with it", get("/healthz", "Connection: closed"), 200),
        Probe("9110 7.6.1", "close in quotes is not close", get("/healthz", "Connection: \"close\""), 200),
        Probe("9110 7.6.1", "an empty field", get("/healthz", "Connection:"), 200),
        Probe(
            "9110 7.6.1", "a field that it names is still read here",
            get("/healthz", "Connection: X-Request-Id", "X-Request-Id: abc"), 200, with: [.has("X-Request-Id", "abc")]),
        Probe("9112 9.3", "1.0 ends", old(), 200, then: .closes),
        Probe(
            "9112 9.3", "1.0 goes on if both say so", old("GET", "Connection: keep-alive"), 200,
            with: [.has("Connection", "keep-alive")]),
        Probe(
            "9112 9.3", "1.0 in other letters", old("GET", "connection: Keep-Alive"), 200,
            with: [.has("Connection", "keep-alive")]),
        Probe("9112 9.3", "1.0 that says both ends", old("GET", "Connection: keep-alive, close"), 200, then: .closes),
        Probe(
            "9112 9.3", "1.0 goes on after HEAD", old("HEAD", "Connection: keep-alive"), 200,
            with: [.has("Connection", "keep-alive")]),
        Probe(
            "9112 9.3", "1.0 with a body goes on",
            "POST /v1/parse HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 1\r\n\r\n ", 422),
        Probe("9112 9.3", "Keep-Alive alone means nothing", old("GET", "Keep-Alive: timeout=5"), 200, then: .closes),
        Probe(
            "9110 7.8", "an upgrade that is not offered is passed over",
            get("/healthz", "Connection: Upgrade", "Upgrade: websocket"), 200, with: [.lacks("Upgrade")]),
        Probe(
            "9110 7.8", "HTTP/2 without TLS too",
            get(
                "/healthz", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA"),
            200),
        Probe(
            "9110 7.8", "an upgrade on 1.0 is ignored", old("GET", "Connection: upgrade", "Upgrade: h2c"), 200,
            then: .closes),
        Probe(
            "9112 9.6", "an error of the resource does not end the connection", get("/nowhere"), 404,
            with: [.lacks("Connection")]),
        Probe(
            "9112 9.6", "nor does one of the query", get("/v1/releases?nothing=x"), 400, with: [.lacks("Connection")]),
        Probe(
            "9112 9.6", "after the last request nothing is read",
            get("/healthz", "Connection: close") + get("/healthz"), 200,
            then: .closes),
        Probe(
            "9112 9.6", "whoever says that it is done, and sends on, gets its answer",
            get("{source}", "Connection: close") + String(repeating: "x", count: 1_000_000), 200, then: .closes),
        Probe("9112 9.6", "a client that has ended its side", get("/healthz"), 200, then: .clientEnds),
        Probe(
            "9112 9.6", "the last answer to it says so", get("/healthz") + get("/nowhere"), 200, 404, then: .clientEnds,
            with: [.has("Connection", "close")]),
        Probe(
            "9112 9.6", "slow work for it", get("{source}"), 200, then: .clientEnds, with: [.has("Connection", "close")]
        ),
    ]

    /// RFC 9112, section 9.3.2.
    static let pipelines: [Probe] = [
        Probe("9112 9.3.2", "two", get("/nowhere") + get("/healthz"), 404, 200),
        Probe(
            "9112 9.3.2", "eight", String(repeating: get("/healthz"), count: 7) + get("/nowhere"), 200, 200, 200, 200,
            200,
            200, 200, 404),
        Probe(
            "9112 9.3.2", "slow ones among them", get("{source}") + get("/nowhere") + get("{source}") + get("/healthz"),
            200, 404, 200, 200, with: [.body("{\"status\":\"ok\"}\n")]),
        Probe("9112 9.3.2", "HEAD among them", get("/healthz") + head("{release}") + get("/nowhere"), 200, 200, 404),
        Probe(
            "9112 9.3.2", "bodies among them",
            parse("Content-Length: 3", body: "\r\n\r") + get("/healthz") + chunked("0\r\n\r\n") + get("/nowhere"), 422,
            200, 422,
            404),
        Probe("9112 9.3.2", "an empty line between them", get("/healthz") + "\r\n" + get("/nowhere"), 200, 404),
        Probe("9112 9.3.2", "304 among them", get("{release}", "If-None-Match: {tag}") + get("/nowhere"), 304, 404),
        Probe("9112 9.3.2", "204 among them", request("OPTIONS", "/healthz") + get("/nowhere"), 204, 404),
        Probe(
            "9112 9.3.2", "a broken one ends it", get("/healthz") + "GET /\r\n\r\n" + get("/nowhere"), 200, 400,
            then: .closes),
        Probe(
            "9112 9.3.2", "one without Host ends it", get("/healthz") + "GET / HTTP/1.1\r\n\r\n" + get("/nowhere"), 200,
            400,
            then: .closes),
        Probe(
            "9112 9.3.2", "an unknown method after slow work", get("{source}") + "BREW / HTTP/1.1\r\n\r\n", 200, 501,
            then: .closes),
        Probe(
            "9112 6.3", "a broken body ends it", get("/healthz") + chunked("x\r\n") + get("/nowhere"), 200, 400,
            then: .closes),
        Probe(
            "9112 6.3", "what a response would split is one value",
            get("/healthz", "X-Request-Id: a%0d%0aX-Injected: b"), 200, with: [.lacks("X-Injected")]),
    ]

    private static let expects = "Expect: 100-continue"

    /// RFC 9110, section 10.1.1. A body that comes at once needs no `100 Continue`; the waiting client has a test of its own.
    static let expectations: [Probe] = [
        Probe("9110 10.1.1", "the body comes at once", parse(expects, "Content-Length: 1", body: " "), 422),
        Probe("9110 10.1.1", "it has no case", parse("expect: 100-CONTINUE", "Content-Length: 1", body: " "), 422),
        Probe(
            "9110 10.1.1", "a chunked body comes at once",
            parse(expects, "Transfer-Encoding: chunked", body: "0\r\n\r\n"), 422),
        Probe("9110 10.1.1", "without a body it means nothing", get("/healthz", expects), 200),
        Probe("9110 10.1.1", "nor with an empty one", parse(expects, "Content-Length: 0", body: ""), 422),
        Probe(
            "9110 10.1.1", "1.0 can't mean it", "GET /healthz HTTP/1.0\r\nExpect: 100-continue\r\n\r\n", 200,
            then: .closes),
        Probe("9110 10.1.1", "nor anything else", "GET /healthz HTTP/1.0\r\nExpect: tea\r\n\r\n", 200, then: .closes),
        Probe("9110 15.5.18", "another expectation", get("/healthz", "Expect: tea"), 417, then: .closes),
        Probe(
            "9110 15.5.18", "one more than the known",
            parse("Expect: 100-continue, tea", "Content-Length: 1", body: " "), 417,
            then: .closes),
        Probe("9110 15.5.18", "one with a value", get("/healthz", "Expect: 100-continue=yes"), 417, then: .closes),
        Probe(
            "9110 15.5.14", "a body over the limit", parse(expects, "Content-Length: 8388609", body: ""), 413,
            then: .closes),
        Probe("9112 6.3", "a broken length", parse(expects, "Content-Length: x", body: ""), 400, then: .closes),
    ]
}
