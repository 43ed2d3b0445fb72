extension Probe {
    private static func line(_ line: String) -> String { "GET /healthz HTTP/1.1\r\nHost: a\r\n\(line)\r\n\r\n" }

    private static func host(_ lines: String..., version: String = "1.1") -> String {
        "GET /healthz HTTP/\(version)\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n"
    }

    /// RFC 9112, section 5; RFC 9110, section 5.
    static let fields: [Probe] = [
        Probe("9112 5", "no space after the colon", line("X:y"), 200),
        Probe("9112 5", "an empty value", line("X:"), 200),
        Probe("9110 5.6.3", "white space around a value", line("X: \t y \t "), 200),
        Probe("9110 5.1", "names have no case", line("X-REQUEST-ID: abc"), 200, with: [.has("X-Request-Id", "abc")]),
        Probe(
            "9110 5.6.3", "white space is no part of a value", line("X-Request-Id: \t abc \t"), 200,
            with: [.has("X-Request-Id", "abc")]),
        Probe("9110 5.6.2", "every sign of a token", line("!#$%&'*+-.^_`|~09aZ: y"), 200),
        Probe("9110 5.5", "bytes above ASCII in a value", line("X: \u{E9}\u{FF}\u{80}"), 200),
        Probe("9110 5.5", "a tab inside a value", line("X: a\tb"), 200),
        Probe("9110 5.5", "colons inside a value", line("X: a:b: c"), 200),
        Probe("9110 5.2", "a field twice", line("X: a\r\nX: b"), 200),
        Probe("9112 5.1", "a space before the colon", line("X : y"), 400, then: .closes),
        Probe("9112 5.1", "a tab before the colon", line("X\t: y"), 400, then: .closes),
        Probe("9112 5.1", "a space inside a name", line("X Y: z"), 400, then: .closes),
        Probe("9112 5", "no colon", line("X"), 400, then: .closes),
        Probe("9112 5", "no name", line(": y"), 400, then: .closes),
        Probe("9112 5", "only a colon", line(":"), 400, then: .closes),
        Probe("9110 5.1", "a name that is not a token", line("X(y): z"), 400, then: .closes),
        Probe("9110 5.1", "a quote in a name", line("\"X\": z"), 400, then: .closes),
        Probe("9110 5.1", "a byte above ASCII in a name", line("X\u{E9}: z"), 400, then: .closes),
        Probe("9110 5.1", "NUL in a name", line("X\0: z"), 400, then: .closes),
        Probe("9112 5.2", "a folded field", line("X: a\r\n b"), 400, then: .closes),
        Probe("9112 5.2", "folded with a tab", line("X: a\r\n\tb"), 400, then: .closes),
        Probe("9112 5.2", "folded with nothing", line("X: a\r\n \r\nY: b"), 400, then: .closes),
        Probe("9110 5.5", "NUL in a value", line("X: a\0b"), 400, then: .closes),
        Probe("9110 5.5", "CR in a value", line("X: a\rb"), 400, then: .closes),
        Probe("9110 5.5", "LF in a value", line("X: a\nY: b"), 400, then: .closes),
        Probe("9110 5.5", "DEL in a value", line("X: a\u{7F}b"), 400, then: .closes),
        Probe("9110 5.5", "a vertical tab in a value", line("X: a\u{0B}b"), 400, then: .closes),
        Probe("9110 5.5", "an escape in a value", line("X: \u{1B}[2J"), 400, then: .closes),
        Probe("9110 5.5", "a backspace at the end", line("X: a\u{08}"), 400, then: .closes),
        Probe(
            "9110 5.4", "99 fields and Host", line([String](repeating: "X: y", count: 99).joined(separator: "\r\n")),
            200),
        Probe(
            "6585 5", "one more", line([String](repeating: "X: y", count: 100).joined(separator: "\r\n")), 431,
            then: .closes),
        Probe("6585 5", "a long field within the limit", line("X: " + String(repeating: "y", count: 32_000)), 200),
        Probe(
            "6585 5", "a field that is too long", line("X: " + String(repeating: "y", count: 33_000)), 431,
            then: .closes),
        Probe("6585 5", "a name without end", line(String(repeating: "X", count: 33_000)), 431, then: .closes),
        Probe(
            "6585 5", "a field without end", "GET / HTTP/1.1\r\nX: " + String(repeating: "y", count: 40_000), 431,
            then: .closes),
        Probe("6585 5", "empty lines without end", String(repeating: "\r\n", count: 20_000), 431, then: .closes),
        Probe("9110 16.3.1", "an unknown field is passed over", line("Sec-Fetch-Mode: navigate"), 200),
        Probe(
            "9110 9.3.1", "a body means nothing to GET",
            request("GET", "/healthz", ["Content-Length: 5"], body: "hello"), 200),
        Probe("9110 9.3.2", "nor to HEAD", request("HEAD", "/healthz", ["Content-Length: 5"], body: "hello"), 200),
    ]

    /// RFC 9112, section 3.2; RFC 9110, section 7.2.
    static let hosts: [Probe] = [
        Probe("9112 3.2", "none", host(), 400, then: .closes),
        Probe("9112 3.2", "two that are the same", host("Host: a", "Host: a"), 400, then: .closes),
        Probe("9112 3.2", "two that differ", host("Host: a", "X: y", "host: b"), 400, then: .closes),
        Probe("9112 3.2", "two on 1.0", host("Host: a", "Host: b", version: "1.0"), 400, then: .closes),
        Probe("9112 3.2", "none on 1.0", host(version: "1.0"), 200, then: .closes),
        Probe("9110 4.2.1", "an empty one", host("Host:"), 400, then: .closes),
        Probe("9110 4.2.1", "only a port", host("Host: :80"), 400, then: .closes),
        Probe("9110 7.2", "a name", host("Host: archive.example"), 200),
        Probe("9110 7.2", "a port", host("Host: archive.example:8080"), 200),
        Probe("3986 3.2.3", "an empty port", host("Host: archive.example:"), 200),
        Probe("3986 3.2.2", "an IPv4 address", host("Host: 127.0.0.1:80"), 200),
        Probe("3986 3.2.2", "an IPv6 address", host("Host: [::1]:80"), 200),
        Probe("3986 3.2.2", "an IPv6 address that ends in one of IPv4", host("Host: [::ffff:127.0.0.1]"), 200),
        Probe("3986 3.2.2", "an address of a version to come", host("Host: [v1.a:b]:80"), 200),
        Probe("3986 3.2.2", "one of no version", host("Host: [v.a]"), 400, then: .closes),
        Probe("3986 3.2.2", "an IPv4 address between brackets", host("Host: [127.0.0.1]"), 400, then: .closes),
        Probe("3986 3.2.2", "too many groups", host("Host: [1:2:3:4:5:6:7:8:9]"), 400, then: .closes),
        Probe("3986 3.2.2", "too long a group", host("Host: [12345::]"), 400, then: .closes),
        Probe("3986 3.2.2", "two gaps", host("Host: [::1::2]"), 400, then: .closes),
        Probe("3986 3.2.2", "a zone", host("Host: [fe80::1%25eth0]"), 400, then: .closes),
        Probe("3986 2.1", "a name in percent-encoding", host("Host: caf%C3%A9.example"), 200),
        Probe("3986 2.1", "a percent sign without digits", host("Host: a%zz"), 400, then: .closes),
        Probe("3986 2.1", "a percent sign at the end", host("Host: a%2"), 400, then: .closes),
        Probe("3986 3.2.2", "an IPv6 address without brackets", host("Host: ::1"), 400, then: .closes),
        Probe("3986 3.2.2", "one bracket", host("Host: [::1"), 400, then: .closes),
        Probe("3986 3.2.2", "something after the bracket", host("Host: [::1]x"), 400, then: .closes),
        Probe("3986 3.2.2", "no address between brackets", host("Host: []"), 400, then: .closes),
        Probe("3986 3.2.3", "a port that is no number", host("Host: a:b"), 400, then: .closes),
        Probe("3986 3.2.3", "a negative port", host("Host: a:-1"), 400, then: .closes),
        Probe("9110 7.2", "a path", host("Host: a/b"), 400, then: .closes),
        Probe("9110 7.2", "a URI", host("Host: http://a/"), 400, then: .closes),
        Probe("9110 7.2", "a query", host("Host: a?b"), 400, then: .closes),
        Probe("9110 7.2", "a fragment", host("Host: a#b"), 400, then: .closes),
        Probe("9110 7.2", "a user", host("Host: user@a"), 400, then: .closes),
        Probe("9110 7.2", "a space", host("Host: a b"), 400, then: .closes),
        Probe("9110 7.2", "a list", host("Host: a, b"), 400, then: .closes),
        Probe("9110 7.2", "a backslash", host("Host: a\\b"), 400, then: .closes),
        Probe("9110 7.2", "a byte above ASCII", host("Host: caf\u{E9}"), 400, then: .closes),
        Probe("9110 7.2", "NUL", host("Host: a\0"), 400, then: .closes),
        Probe("9112 5.1", "a space before its colon", host("Host : a"), 400, then: .closes),
    ]
}
