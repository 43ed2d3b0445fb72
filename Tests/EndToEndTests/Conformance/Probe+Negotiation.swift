extension Probe {
    private static func accept(_ value: String) -> String { get("{release}", "Accept: \(value)") }

    private static func coded(_ value: String) -> String { get("{release}", "Accept-Encoding: \(value)") }

    /// RFC 9110, section 12.5.1.
    static let types: [Probe] = [
        Probe("9110 12.5.1", "anything", accept("*/*"), 200, with: [.mentions("Vary", "Accept")]),
        Probe("9110 12.5.1", "an empty field", accept(""), 200),
        Probe("9110 12.5.1", "the type", accept("application/json"), 200),
        Probe("9110 12.5.1", "types have no case", accept("Application/JSON"), 200),
        Probe("9110 12.5.1", "the family", accept("application/*"), 200),
        Probe(
            "9110 12.5.1", "what a browser sends",
            accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"),
            200, with: [.has("Content-Type", "application/json")]),
        Probe("9110 12.5.1", "a parameter", accept("application/json;charset=utf-8"), 200),
        Probe("9110 12.4.2", "the least weight", accept("application/json;q=0.001"), 200),
        Probe("9110 12.4.2", "white space around a weight", accept("application/json ; q=1"), 200),
        Probe("9110 12.4.2", "its name has no case", accept("application/json;Q=0.5"), 200),
        Probe("9110 5.6.1", "empty elements", accept(", ,application/json,"), 200),
        Probe("9110 5.3", "two fields", get("{release}", "Accept: image/png", "Accept: application/json"), 200),
        Probe("9110 15.5.7", "another type", accept("image/png"), 406, with: [.mentions("Vary", "Accept")]),
        Probe("9110 15.5.7", "another family", accept("image/*"), 406),
        Probe("9110 12.4.2", "the type refused", accept("application/json;q=0"), 406),
        Probe("9110 12.4.2", "refused with three decimals", accept("application/json;q=0.000"), 406),
        Probe(
            "9110 12.5.1", "the more specific range decides", get("/healthz", "Accept: */*, application/json;q=0"), 406),
        Probe(
            "9110 12.5.1", "however they are ordered",
            get("/healthz", "Accept: application/json;q=0, application/*, */*"), 406),
        Probe("9110 12.4.2", "everything refused", accept("*/*;q=0"), 406),
        Probe("9110 12.5.1", "the type against its refused family", accept("application/*;q=0, application/json"), 200),
        Probe("9110 12.5.1", "a source has the type that it has", get("{source}", "Accept: image/png"), 200),
        Probe("9110 12.5.4", "languages are not chosen here", get("{release}", "Accept-Language: zz"), 200),
        Probe("9110 12.5.2", "nor are character sets", get("{release}", "Accept-Charset: iso-8859-5"), 200),
    ]

    /// RFC 9110, section 12; RFC 6202. Streams of unknown length are probed where they can be made long, in `StreamTests`.
    static let forms: [Probe] = [
        Probe("9110 12.1", "by the path", get("/v1/releases.csv"), 200, with: [.mentions("Content-Type", "text/csv")]),
        Probe(
            "9110 12.5.1", "by Accept", get("/v1/releases", "Accept: text/csv"), 200,
            with: [.mentions("Content-Type", "text/csv"), .mentions("Vary", "Accept")]),
        Probe(
            "9112 9.3.2", "in a pipeline", get("/v1/releases.csv") + get("/v1/quotes.ndjson") + get("/nowhere"), 200,
            200, 404),
        Probe(
            "9110 9.3.2", "HEAD of it", head("/v1/releases.csv"), 200,
            with: [.body(""), .mentions("Content-Type", "text/csv")]),
        Probe("9112 9.3", "HTTP/1.0", "GET /v1/releases.csv HTTP/1.0\r\n\r\n", 200, then: .closes),
        Probe(
            "9110 8.4", "in gzip", get("/v1/releases.csv", "Accept-Encoding: gzip"), 200,
            with: [.has("Content-Encoding", "gzip"), .mentions("Vary", "Accept-Encoding")]),
        Probe("9112 9.6", "to a client that has ended its side", get("/v1/releases.csv"), 200, then: .clientEnds),
        Probe(
            "4287 3", "a feed", get("/feeds/releases.atom"), 200,
            with: [.mentions("Content-Type", "application/atom+xml")]),
        Probe("6202 2.1", "a change that is there is not waited for", get("/v1/changes?wait=25"), 200),
        Probe(
            "6202 2.1", "who has ended its side waits for nothing", get("/v1/changes?since={last-change}&wait=25"), 200,
            then: .clientEnds, with: [.has("Connection", "close")]),
    ]

    /// RFC 9110, section 12.5.3.
    static let codingsOfContent: [Probe] = [
        Probe(
            "9110 12.5.3", "no field", get("{release}"), 200,
            with: [.lacks("Content-Encoding"), .mentions("Vary", "Accept-Encoding")]),
        Probe("9110 12.5.3", "an empty field", coded(""), 200, with: [.lacks("Content-Encoding")]),
        Probe(
            "9110 12.5.3", "gzip", coded("gzip"), 200,
            with: [.has("Content-Encoding", "gzip"), .has("ETag", "{gzip-tag}"), .mentions("Vary", "Accept-Encoding")]),
        Probe("9110 8.4.1.3", "x-gzip is gzip", coded("x-gzip"), 200, with: [.has("Content-Encoding", "gzip")]),
        Probe("9110 8.4.1", "codings have no case", coded("GZip"), 200, with: [.has("Content-Encoding", "gzip")]),
        Probe(
            "9110 12.5.3", "what a browser sends", coded("gzip, deflate, br, zstd"), 200,
            with: [.has("Content-Encoding", "gzip")]),
        Probe("9110 12.5.3", "anything", coded("*"), 200, with: [.has("Content-Encoding", "gzip")]),
        Probe("9110 12.5.3", "only others", coded("br, zstd"), 200, with: [.lacks("Content-Encoding")]),
        Probe("9110 12.5.3", "gzip refused", coded("gzip;q=0"), 200, with: [.lacks("Content-Encoding")]),
        Probe(
            "9110 12.5.3", "gzip refused and anything taken", coded("gzip;q=0, *"), 200,
            with: [.lacks("Content-Encoding")]),
        Probe(
            "9110 12.4.2", "gzip refused with decimals", coded("gzip;q=0.000"), 200, with: [.lacks("Content-Encoding")]),
        Probe("9110 12.4.2", "the least weight", coded("gzip;q=0.001"), 200, with: [.has("Content-Encoding", "gzip")]),
        Probe(
            "9110 12.4.2", "white space around a weight", coded("gzip ; q=0"), 200, with: [.lacks("Content-Encoding")]),
        Probe(
            "9110 12.5.3", "identity preferred", coded("gzip;q=0.5, identity;q=1"), 200,
            with: [.lacks("Content-Encoding")]),
        Probe(
            "9110 12.5.3", "gzip preferred", coded("identity;q=0.5, gzip;q=0.8"), 200,
            with: [.has("Content-Encoding", "gzip")]),
        Probe(
            "9110 12.5.3", "identity refused", coded("identity;q=0, gzip"), 200,
            with: [.has("Content-Encoding", "gzip")]),
        Probe("9110 12.5.3", "identity refused, nothing named", coded("identity;q=0"), 406),
        Probe("9110 12.5.3", "identity refused, only others named", coded("br, identity;q=0"), 406),
        Probe("9110 12.5.3", "everything refused", coded("*;q=0"), 406),
        Probe(
            "9110 12.5.3", "everything but gzip refused", coded("*;q=0, gzip"), 200,
            with: [.has("Content-Encoding", "gzip")]),
        Probe(
            "9110 12.5.3", "everything but identity refused", coded("identity, *;q=0"), 200,
            with: [.lacks("Content-Encoding")]),
        Probe("9110 12.4.2", "a weight that is none", coded("gzip;q=x"), 200, with: [.lacks("Content-Encoding")]),
        Probe(
            "9110 12.5.3", "a name that only begins with it", coded("gzipped"), 200, with: [.lacks("Content-Encoding")]),
        Probe(
            "9110 5.3", "two fields", get("{release}", "Accept-Encoding: br", "Accept-Encoding: gzip"), 200,
            with: [.has("Content-Encoding", "gzip")]),
        Probe(
            "9110 9.3.2", "HEAD has the fields of GET", head("{release}", "Accept-Encoding: gzip"), 200,
            with: [.has("Content-Encoding", "gzip"), .has("ETag", "{gzip-tag}")]),
        Probe(
            "9110 12.5.3", "a list in gzip", get("/v1/releases", "Accept-Encoding: gzip"), 200,
            with: [.has("Content-Encoding", "gzip"), .mentions("ETag", "W/")]),
        Probe(
            "9110 12.5.3", "a source in gzip", get("{source}", "Accept-Encoding: gzip"), 200,
            with: [.has("Content-Encoding", "gzip")]),
        Probe(
            "9110 12.5.3", "what is short stays as it is", get("/healthz", "Accept-Encoding: gzip"), 200,
            with: [.lacks("Content-Encoding")]),
        Probe(
            "9110 12.5.3", "unless that is refused", get("/healthz", "Accept-Encoding: gzip, identity;q=0"), 200,
            with: [.has("Content-Encoding", "gzip")]),
    ]

    /// RFC 9111, section 5.2; RFC 9110, sections 8.8 and 12.5.5.
    static let caching: [Probe] = [
        Probe(
            "9111 5.2.2", "a release", get("{release}"), 200,
            with: [
                .has("Cache-Control", "public, max-age=60"), .has("ETag", "{tag}"), .has("Last-Modified", "{modified}"),
            ]),
        Probe(
            "9111 5.2.2", "its HEAD", head("{release}"), 200,
            with: [.has("Cache-Control", "public, max-age=60"), .has("Last-Modified", "{modified}")]),
        Probe(
            "9111 5.2.2", "its 304", get("{release}", "If-None-Match: {tag}"), 304,
            with: [.has("Cache-Control", "public, max-age=60"), .lacks("Last-Modified")]),
        Probe(
            "9111 5.2.2", "its 304 by another name", get("{slug}", "If-None-Match: {tag}"), 304,
            with: [.has("Content-Location", "{release}")]),
        Probe(
            "9111 5.2.2", "a list", get("/v1/releases"), 200,
            with: [.has("Cache-Control", "public, max-age=5"), .mentions("ETag", "W/"), .lacks("Last-Modified")]),
        Probe(
            "9111 5.2.2", "its 304", get("/v1/releases", "If-None-Match: {list-tag}"), 304,
            with: [.has("Cache-Control", "public, max-age=5"), .mentions("Vary", "Accept-Encoding")]),
        Probe(
            "9111 5.2.2", "a source", get("{source}"), 200,
            with: [.mentions("Cache-Control", "max-age=60"), .mentions("Repr-Digest", "sha-256")]),
        Probe(
            "9111 5.2.2", "with a token it is private", get("{release}", "Authorization: Bearer {token}"), 200,
            with: [.has("Cache-Control", "private, no-store")]),
        Probe("9111 5.2.2", "health is not kept", get("/healthz"), 200, with: [.has("Cache-Control", "no-store")]),
        Probe(
            "9111 5.2.2", "nor is 404", get("/v1/releases/rel_0000000000000000"), 404,
            with: [.has("Cache-Control", "no-store")]),
        Probe("9111 5.2.1", "a client may ask for no cache", get("{release}", "Cache-Control: no-cache"), 200),
        Probe("9111 5.2.1", "only-if-cached is for caches", get("{release}", "Cache-Control: only-if-cached"), 200),
        Probe(
            "9110 8.3", "a type is always said", get("/v1/releases?limit=1"), 200,
            with: [.has("Content-Type", "application/json")]),
        Probe("9110 6.6.1", "Date is on refusals too", "GET / HTTP/1.1\r\n\r\n", 400, then: .closes),
    ]

    /// RFC 9110, section 11; RFC 6750.
    static let rights: [Probe] = [
        Probe(
            "9110 15.5.2", "no token", request("POST", "/v1/releases", ["Content-Length: 1"], body: " "), 401,
            with: [.mentions("WWW-Authenticate", "Bearer")]),
        Probe(
            "9110 15.5.2", "a body after which the next request is read",
            request("POST", "/v1/releases", ["Content-Length: 3"], body: "abc") + get("/healthz"), 401, 200),
        Probe(
            "6750 3.1", "an unknown token", get("{release}", "Authorization: Bearer ra_x_y"), 401,
            with: [.mentions("WWW-Authenticate", "invalid_token")]),
        Probe(
            "9110 11.6.2", "another scheme", get("{release}", "Authorization: Basic eDp5"), 401,
            with: [.mentions("WWW-Authenticate", "Bearer")]),
        Probe("9110 11.1", "a scheme has no case", get("{release}", "Authorization: bearer {token}"), 200),
        Probe("9110 11.6.2", "an empty field", get("{release}", "Authorization:"), 401),
        Probe(
            "9110 11.6.2", "two fields",
            get("{release}", "Authorization: Bearer {token}", "Authorization: Bearer {token}"), 401),
        Probe(
            "9110 10.1.1", "no token: the body is not waited for",
            request("POST", "/v1/releases", ["Expect: 100-continue", "Content-Length: 5"]), 401, then: .clientEnds),
        Probe(
            "9110 10.1.1", "a long body is not waited for",
            request("POST", "/v1/releases", ["Content-Length: 8000000"], body: String(repeating: "x", count: 70_000)),
            401,
            then: .closes),
        Probe(
            "9110 10.1.1", "nor one of no known length",
            request(
                "POST", "/v1/releases", ["Transfer-Encoding: chunked"],
                body: "40000\r\n" + String(repeating: "x", count: 200_000)), 401, then: .closes),
        Probe(
            "9110 10.1.1", "nor one for nothing", request("POST", "/nowhere", ["Content-Length: 8000000"]), 404,
            then: .closes),
        Probe(
            "9110 10.1.1", "nor one that nobody takes", request("POST", "/healthz", ["Content-Length: 8000000"]), 405,
            then: .closes),
        Probe(
            "9110 15.5.14", "nor one that is too long without a token", parse("Content-Length: 1048577", body: ""), 413,
            then: .closes),
        Probe(
            "9110 15.5.16", "nor one of another type",
            parse("Content-Type: image/png", "Content-Length: 1000000", body: ""), 415,
            then: .closes),
    ]

    /// RFC 9110, sections 8.3, 8.4, 15.3.2 and 15.5.16.
    static let documents: [Probe] = [
        Probe("9110 8.3", "no type", parse("Content-Length: 1", body: " "), 422),
        Probe(
            "9110 15.5.16", "what would be taken is said",
            parse("Content-Type: image/png", "Content-Length: 1", body: " "),
            415, with: [.mentions("Accept", "text/html"), .mentions("Accept-Post", "text/html")]),
        Probe(
            "9110 8.3.1", "a blank in a type", parse("Content-Type: text /plain", "Content-Length: 1", body: " "), 415),
        Probe(
            "9110 5.3", "two types",
            parse("Content-Type: text/plain", "Content-Type: text/html", "Content-Length: 1", body: " "),
            400),
        Probe("9110 8.3", "plain text", parse("Content-Type: text/plain", "Content-Length: 1", body: " "), 422),
        Probe(
            "9110 8.3.1", "types have no case", parse("Content-Type: Text/HTML", "Content-Length: 1", body: " "), 422),
        Probe(
            "9110 8.3.1", "a parameter",
            parse("Content-Type: text/plain; charset=utf-8", "Content-Length: 1", body: " "), 422),
        Probe(
            "9110 15.5.16", "another type", parse("Content-Type: application/pdf", "Content-Length: 1", body: " "), 415,
            with: [.mentions("Accept-Post", "text/plain")]),
        Probe(
            "9110 15.5.16", "another coding", parse("Content-Encoding: br", "Content-Length: 1", body: " "), 415,
            with: [.has("Accept-Encoding", "gzip")]),
        Probe(
            "9110 8.4", "identity is no coding", parse("Content-Encoding: identity", "Content-Length: 1", body: " "),
            422),
        Probe(
            "9110 8.4", "a coding that does not decode",
            parse("Content-Encoding: gzip", "Content-Length: 3", body: "abc"), 400),
        Probe(
            "9110 15.3.2", "a release is stored", stored, 201,
            with: [.mentions("Location", "/v1/releases/rel_"), .mentions("Content-Location", "/v1/releases/rel_")]),
        Probe("9110 15.3.1", "and once only", stored, 200, with: [.mentions("Location", "/v1/releases/rel_")]),
    ]

    private static var stored: String {
        let body = "NEW RELEASE\n\nToronto, Canada, May 1, 2001"
        return request(
            "POST", "/v1/releases",
            ["Authorization: Bearer {token}", "Content-Type: text/plain", "Content-Length: \(body.utf8.count)"],
            body: body)
    }
}
