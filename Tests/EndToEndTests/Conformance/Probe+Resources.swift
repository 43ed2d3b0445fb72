extension Probe {
    /// RFC 9110, section 9.
    static let methods: [Probe] = [
        Probe(
            "9110 9.3.1", "GET of a release", get("{release}"), 200, with: [.has("Content-Type", "application/json")]),
        Probe(
            "9110 9.3.1", "GET of a list", get("/v1/releases"), 200, with: [.has("Content-Type", "application/json")]),
        Probe("9110 9.3.2", "HEAD has no body", head("{release}"), 200, with: [.body(""), .has("ETag", "{tag}")]),
        Probe(
            "9110 9.3.2", "HEAD of a list", head("/v1/releases"), 200, with: [.body(""), .has("ETag", "{list-tag}")]),
        Probe(
            "9110 9.3.2", "HEAD of a source has its length", head("{source}"), 200,
            with: [.body(""), .has("Content-Length", "{length}"), .has("Accept-Ranges", "bytes")]),
        Probe("9110 9.3.2", "HEAD of nothing", head("/nowhere"), 404, with: [.body("")]),
        Probe("9110 9.3.2", "HEAD with a bad query", head("/v1/releases?x=y"), 400, with: [.body("")]),
        Probe(
            "9110 9.3.2", "HEAD of a resource that only takes documents", head("/v1/parse"), 405,
            with: [.body(""), .has("Allow", "OPTIONS, POST")]),
        Probe(
            "9110 9.3.2", "HEAD without a Host", "HEAD /healthz HTTP/1.1\r\n\r\n", 400, then: .closes, with: [.body("")]
        ),
        Probe(
            "9110 9.3.2", "HEAD of another version", "HEAD / HTTP/2.0\r\nHost: a\r\n\r\n", 505, then: .closes,
            with: [.body("")]),
        Probe("9110 9.3.2", "HEAD of a broken target", head("/#a"), 400, then: .closes, with: [.body("")]),
        Probe("9110 9.3.2", "HEAD of everything", head("*"), 400, then: .closes, with: [.body("")]),
        Probe("9110 9.3.2", "HEAD in a broken line", "HEAD / \r\n\r\n", 400, then: .closes, with: [.body("")]),
        Probe(
            "9110 9.3.2", "HEAD in a line that ends in LF", "HEAD / HTTP/1.1\n", 400, then: .closes, with: [.body("")]),
        Probe(
            "9110 9.3.2", "HEAD of too long a target", head("/" + String(repeating: "a", count: 9000)), 414,
            then: .closes, with: [.body("")]),
        Probe(
            "9110 9.3.2", "HEAD with a broken length", head("/healthz", "Content-Length: x"), 400, then: .closes,
            with: [.body("")]),
        Probe(
            "9110 9.3.2", "HEAD with a broken field", head("/healthz", "X Y: z"), 400, then: .closes, with: [.body("")]),
        Probe(
            "9110 9.3.2", "HEAD that is not acceptable", head("/v1/releases", "Accept: image/png"), 406,
            with: [.body("")]),
        Probe(
            "9110 15.5.6", "POST where there is only reading", request("POST", "/healthz", ["Content-Length: 0"]), 405,
            with: [.has("Allow", "GET, HEAD, OPTIONS")]),
        Probe(
            "9110 15.5.6", "PUT", request("PUT", "{release}", ["Content-Length: 1"], body: "x"), 405,
            with: [.mentions("Allow", "GET")]),
        Probe(
            "9110 15.5.6", "PUT of a list", request("PUT", "/v1/releases", ["Content-Length: 1"], body: "x"), 405,
            with: [.mentions("Allow", "POST")]),
        Probe("9110 15.5.6", "DELETE", request("DELETE", "/healthz"), 405, with: [.has("Allow", "GET, HEAD, OPTIONS")]),
        Probe(
            "5789 2", "PATCH", request("PATCH", "/healthz", ["Content-Length: 0"]), 405,
            with: [.has("Allow", "GET, HEAD, OPTIONS")]),
        Probe("9110 15.5.5", "POST to nothing", request("POST", "/nowhere", ["Content-Length: 1"], body: "x"), 404),
        Probe("9110 15.5.5", "DELETE of nothing", request("DELETE", "/nowhere"), 404),
        Probe(
            "9110 9.3.7", "OPTIONS", request("OPTIONS", "/v1/releases"), 204,
            with: [.has("Allow", "GET, HEAD, OPTIONS, POST"), .body("")]),
        Probe(
            "9110 9.3.7", "OPTIONS with a body",
            request("OPTIONS", "/healthz", ["Content-Type: text/plain", "Content-Length: 2"], body: "{}"), 204),
        Probe("9110 9.3.7", "OPTIONS of nothing", request("OPTIONS", "/nowhere"), 404),
        Probe(
            "9110 9.3.8", "TRACE shows nobody's fields", request("TRACE", "/healthz", ["Cookie: secret"]), 405),
        Probe("9110 9.3.6", "CONNECT", request("CONNECT", "archive.example:80"), 501, then: .closes),
        Probe("9110 9.3.6", "CONNECT with a path", request("CONNECT", "/healthz"), 501, then: .closes),
        Probe(
            "9110 8.7", "a slug is a name too", get("{slug}"), 200,
            with: [.has("Content-Location", "{release}"), .has("ETag", "{tag}")]),
        Probe("9110 8.7", "the lasting name needs no other", get("{release}"), 200, with: [.lacks("Content-Location")]),
    ]

    /// RFC 9110, section 13.
    static let conditions: [Probe] = [
        Probe(
            "9110 13.1.2", "the tag", get("{release}", "If-None-Match: {tag}"), 304,
            with: [
                .has("ETag", "{tag}"), .mentions("Vary", "Accept-Encoding"), .mentions("Cache-Control", "max-age"),
                .lacks("Content-Type"), .lacks("Content-Encoding"), .body(""),
            ]),
        Probe("9110 13.1.2", "HEAD", head("{release}", "If-None-Match: {tag}"), 304),
        Probe("9110 13.1.2", "another tag", get("{release}", "If-None-Match: \"x\""), 200),
        Probe("9110 13.1.2", "weak comparison", get("{release}", "If-None-Match: W/{tag}"), 304),
        Probe("9110 13.1.2", "a weak tag of ours", get("/v1/releases", "If-None-Match: {list-tag}"), 304),
        Probe("9110 13.1.2", "a list", get("{release}", "If-None-Match: \"x\", W/\"y\" , {tag}"), 304),
        Probe("9110 13.1.2", "two fields", get("{release}", "If-None-Match: \"x\"", "If-None-Match: {tag}"), 304),
        Probe("9110 13.1.2", "anything", get("{release}", "If-None-Match: *"), 304),
        Probe("9110 13.1.2", "anything of nothing", get("/nowhere", "If-None-Match: *"), 404),
        Probe("9110 8.8.3", "a tag without quotes is none", get("{release}", "If-None-Match: x"), 200),
        Probe("9110 8.8.3", "W is upper-case", get("{release}", "If-None-Match: w/{tag}"), 200),
        Probe("9110 8.8.3", "an empty tag", get("{release}", "If-None-Match: \"\""), 200),
        Probe("9110 13.1.2", "an empty field", get("{release}", "If-None-Match:"), 200),
        Probe("9110 8.8.3.3", "the tag of the other coding", get("{release}", "If-None-Match: {gzip-tag}"), 200),
        Probe(
            "9110 8.8.3.3", "a tag for each coding",
            get("{release}", "Accept-Encoding: gzip", "If-None-Match: {gzip-tag}"), 304,
            with: [.has("ETag", "{gzip-tag}"), .lacks("Content-Encoding")]),
        Probe("9110 13.1.3", "the date", get("{release}", "If-Modified-Since: {modified}"), 304),
        Probe("9110 5.6.7", "the date of RFC 850", get("{release}", "If-Modified-Since: {rfc850}"), 304),
        Probe("9110 5.6.7", "the date of asctime", get("{release}", "If-Modified-Since: {asctime}"), 304),
        Probe("9110 13.1.3", "an old date", get("{release}", "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT"), 200),
        Probe(
            "9110 13.1.3", "an old date of RFC 850",
            get("{release}", "If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT"), 200),
        Probe(
            "9110 13.1.3", "an old date of asctime", get("{release}", "If-Modified-Since: Sun Nov  6 08:49:37 1994"),
            200),
        Probe("9110 13.1.3", "a late date", get("{release}", "If-Modified-Since: Fri, 31 Dec 2099 23:59:59 GMT"), 304),
        Probe("9110 13.1.3", "no date", get("{release}", "If-Modified-Since: yesterday"), 200),
        Probe(
            "9110 13.1.3", "an impossible date", get("{release}", "If-Modified-Since: Fri, 31 Feb 2099 23:59:59 GMT"),
            200),
        Probe("9110 5.6.7", "another zone", get("{release}", "If-Modified-Since: Fri, 31 Dec 2099 23:59:59 CET"), 200),
        Probe("9110 5.6.7", "an offset", get("{release}", "If-Modified-Since: Fri, 31 Dec 2099 23:59:59 +0000"), 200),
        Probe(
            "9110 5.6.7", "dates have case", get("{release}", "If-Modified-Since: fri, 31 dec 2099 23:59:59 gmt"), 200),
        Probe("9110 13.1.3", "an empty field", get("{release}", "If-Modified-Since:"), 200),
        Probe(
            "9110 13.1.3", "the date twice",
            get("{release}", "If-Modified-Since: {modified}", "If-Modified-Since: {modified}"),
            200),
        Probe("9110 13.1.3", "a list has no date", get("/v1/releases", "If-Modified-Since: {modified}"), 200),
        Probe(
            "9110 13.1.3", "POST has no use for it",
            request(
                "POST", "/v1/parse",
                ["If-Modified-Since: {modified}", "Content-Length: 0"]), 422),
        Probe(
            "9110 13.2.2", "the tag goes before the date",
            get(
                "{release}", "If-None-Match: \"x\"",
                "If-Modified-Since: {modified}"), 200),
        Probe(
            "9110 13.2.2", "even if only the tag holds",
            get(
                "{release}", "If-None-Match: {tag}",
                "If-Modified-Since: Sun, 06 Nov 1994 08:49:37 GMT"), 304),
        Probe("9110 13.1.1", "the state is as expected", get("{release}", "If-Match: {tag}"), 200),
        Probe("9110 13.1.1", "any state", get("{release}", "If-Match: *"), 200),
        Probe("9110 13.1.1", "a list of states", get("{release}", "If-Match: \"x\", {tag}"), 200),
        Probe("9110 13.1.1", "another state", get("{release}", "If-Match: \"x\""), 412),
        Probe("9110 13.1.1", "HEAD of another state", head("{release}", "If-Match: \"x\""), 412, with: [.body("")]),
        Probe("9110 13.1.1", "strong comparison", get("{release}", "If-Match: W/{tag}"), 412),
        Probe("9110 13.1.1", "a weak tag of ours can't hold", get("/v1/releases", "If-Match: {list-tag}"), 412),
        Probe("9110 13.2.1", "any state of nothing: the 404 goes before", get("/nowhere", "If-Match: *"), 404),
        Probe("9110 13.2.1", "a bad query goes before", get("/v1/releases?x=y", "If-Match: \"x\""), 400),
        Probe(
            "9110 13.2.1", "a method that is not there goes before", request("DELETE", "/healthz", ["If-Match: \"x\""]),
            405),
        Probe("9110 13.1.4", "not changed since", get("{release}", "If-Unmodified-Since: {modified}"), 200),
        Probe(
            "9110 13.1.4", "changed since", get("{release}", "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT"), 412),
        Probe(
            "9110 13.1.4", "changed since, by RFC 850",
            get("{release}", "If-Unmodified-Since: Sunday, 06-Nov-94 08:49:37 GMT"),
            412),
        Probe("9110 13.1.4", "no date", get("{release}", "If-Unmodified-Since: 1994-11-06"), 200),
        Probe(
            "9110 13.2.2", "the state goes before its date",
            get(
                "{release}", "If-Match: {tag}",
                "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT"), 200),
        Probe("9110 13.2.2", "both must hold", get("{release}", "If-Match: {tag}", "If-None-Match: {tag}"), 304),
        Probe(
            "9110 13.2.2", "the first to fail decides", get("{release}", "If-Match: \"x\"", "If-None-Match: {tag}"), 412
        ),
        Probe(
            "9110 13.2.2", "the date of the first kind, the tag of the second",
            get(
                "{release}",
                "If-Unmodified-Since: {modified}", "If-None-Match: {tag}"), 304),
        Probe(
            "9110 13.2.2", "two dates",
            get(
                "{release}", "If-Unmodified-Since: Sun, 06 Nov 1994 08:49:37 GMT",
                "If-Modified-Since: {modified}"), 412),
    ]

    private static func range(_ value: String, _ fields: String...) -> String {
        request("GET", "{source}", ["Range: \(value)"] + fields)
    }

    /// RFC 9110, section 14.
    static let ranges: [Probe] = [
        Probe("9110 14.3", "ranges are offered", get("{source}"), 200, with: [.has("Accept-Ranges", "bytes")]),
        Probe(
            "9110 14.2", "the first bytes", range("bytes=0-4"), 206,
            with: [
                .has("Content-Range", "bytes 0-4/{length}"), .has("Content-Length", "5"), .has("ETag", "{source-tag}"),
                .mentions("Vary", "Accept-Encoding"), .mentions("Cache-Control", "max-age"), .body("{start}"),
                .lacks("Content-Encoding"),
            ]),
        Probe("9110 14.1.2", "one byte", range("bytes=0-0"), 206, with: [.has("Content-Range", "bytes 0-0/{length}")]),
        Probe(
            "9110 14.1.2", "to the end", range("bytes=10-"), 206,
            with: [.has("Content-Range", "bytes 10-{last}/{length}")]),
        Probe(
            "9110 14.1.2", "the last byte", range("bytes={last}-"), 206,
            with: [.has("Content-Range", "bytes {last}-{last}/{length}")]),
        Probe(
            "9110 14.1.2", "the last bytes", range("bytes=-5"), 206,
            with: [.body("{end}"), .has("Content-Length", "5")]),
        Probe(
            "9110 14.1.2", "more of the last bytes than there are", range("bytes=-99999999"), 206,
            with: [.has("Content-Range", "bytes 0-{last}/{length}")]),
        Probe(
            "9110 14.1.2", "beyond the end", range("bytes=0-99999999"), 206,
            with: [.has("Content-Range", "bytes 0-{last}/{length}")]),
        Probe(
            "9110 14.1.2", "more digits than a number holds", range("bytes=0-99999999999999999999"), 206,
            with: [.has("Content-Range", "bytes 0-{last}/{length}")]),
        Probe("9110 14.1", "a unit has no case", range("BYTES=0-4"), 206),
        Probe("9110 5.6.1", "empty elements", range("bytes=,0-4,"), 206),
        Probe(
            "9110 15.5.17", "after the end", range("bytes=99999999-"), 416,
            with: [.has("Content-Range", "bytes */{length}")]),
        Probe("9110 15.5.17", "right after the end", range("bytes={length}-"), 416),
        Probe("9110 15.5.17", "none of the last bytes", range("bytes=-0"), 416),
        Probe("9110 14.2", "another unit", range("lines=0-4"), 200, with: [.lacks("Content-Range")]),
        Probe("9110 14.2", "first after last", range("bytes=4-0"), 200),
        Probe("9110 14.2", "no number", range("bytes=a-b"), 200),
        Probe("9110 14.2", "no range", range("bytes=-"), 200),
        Probe("9110 14.2", "nothing", range("bytes="), 200),
        Probe("9110 14.2", "no unit", range("0-4"), 200),
        Probe("9110 14.2", "a sign", range("bytes=+0-4"), 200),
        Probe("9110 14.2", "white space inside", range("bytes=0 - 4"), 200),
        Probe("9110 14.2", "an empty field", range(""), 200),
        Probe(
            "9110 15.3.7.2", "several ranges", range("bytes=0-1,3-4"), 206,
            with: [.mentions("Content-Type", "multipart/byteranges; boundary="), .lacks("Content-Range")]),
        Probe(
            "9110 15.3.7.2", "several of which one is there", range("bytes=0-1,99999999-"), 206,
            with: [.has("Content-Range", "bytes 0-1/{length}")]),
        Probe(
            "9110 14.2", "several of which none is there", range("bytes=99999999-,-0"), 416,
            with: [.has("Content-Range", "bytes */{length}")]),
        Probe("9110 14.2", "several of which one is none", range("bytes=0-1,x"), 200),
        Probe("9110 17.15", "two that overlap", range("bytes=0-4,4-5"), 200, with: [.lacks("Content-Range")]),
        Probe("9110 17.15", "two that go back", range("bytes=3-4,0-1"), 200, with: [.lacks("Content-Range")]),
        Probe(
            "9110 17.15", "many ranges",
            range("bytes=" + (0..<17).map { "\($0 * 2)-\($0 * 2)" }.joined(separator: ",")), 200,
            with: [.lacks("Content-Range")]),
        Probe(
            "9110 15.3.7", "what describes the whole is not said again", range("bytes=0-4", "If-Range: {source-tag}"),
            206,
            with: [.lacks("Last-Modified"), .lacks("Repr-Digest"), .has("ETag", "{source-tag}")]),
        Probe("9110 14.2", "two fields", range("bytes=0-4", "Range: bytes=0-4"), 200),
        Probe(
            "9110 14.2", "HEAD has no parts", head("{source}", "Range: bytes=0-4"), 200,
            with: [.has("Content-Length", "{length}")]),
        Probe(
            "9110 14.2", "a release has no parts", get("{release}", "Range: bytes=0-4"), 200,
            with: [.lacks("Content-Range")]),
        Probe(
            "9110 14.2", "parts are of the source itself", range("bytes=0-4", "Accept-Encoding: gzip"), 206,
            with: [.lacks("Content-Encoding"), .body("{start}")]),
        Probe("9110 13.1.5", "the tag holds", range("bytes=0-4", "If-Range: {source-tag}"), 206),
        Probe(
            "9110 13.1.5", "another tag", range("bytes=0-4", "If-Range: \"x\""), 200,
            with: [.has("Content-Length", "{length}")]),
        Probe("9110 13.1.5", "a weak tag", range("bytes=0-4", "If-Range: W/{source-tag}"), 200),
        Probe("9110 13.1.5", "the date holds", range("bytes=0-4", "If-Range: {source-modified}"), 206),
        Probe("9110 13.1.5", "an older date", range("bytes=0-4", "If-Range: Sun, 06 Nov 1994 08:49:37 GMT"), 200),
        Probe("9110 13.1.5", "a later date", range("bytes=0-4", "If-Range: Fri, 31 Dec 2099 23:59:59 GMT"), 200),
        Probe("9110 13.1.5", "neither", range("bytes=0-4", "If-Range: x"), 200),
        Probe("9110 13.1.5", "no range for it to be about", get("{source}", "If-Range: \"x\""), 200),
        Probe(
            "9110 13.1.5", "a range beyond the end of another state", range("bytes=99999999-", "If-Range: \"x\""), 200),
        Probe("9110 13.2.2", "304 goes before 206", range("bytes=0-4", "If-None-Match: {source-tag}"), 304),
        Probe("9110 13.2.2", "304 goes before 416", range("bytes=99999999-", "If-None-Match: {source-tag}"), 304),
        Probe("9110 13.2.2", "412 goes before 206", range("bytes=0-4", "If-Match: \"x\""), 412),
        Probe(
            "9110 13.2.2", "all conditions hold",
            range("bytes=0-4", "If-Match: {source-tag}", "If-Range: {source-tag}"), 206),
    ]
}
