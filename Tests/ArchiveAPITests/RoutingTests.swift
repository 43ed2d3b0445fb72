import ArchiveAPI
import HTTPMessages
import Testing

@Suite struct RoutingTests {
    let served: ServedArchive

    init() throws { served = try ServedArchive() }

    @Test(
        "every route answers GET and HEAD alike",
        arguments: [
            "/", "/healthz", "/problems/not-found", "/v1/releases", "/v1/contacts", "/v1/tickers",
            "/v1/tickers/TSX:NVB",
            "/v1/issuers", "/v1/drugs", "/v1/drugs/soltravir", "/v1/drug-programs", "/v1/quotes",
        ])
    func answers(path: String) throws {
        let got = try served.ask("GET " + path)
        #expect(got.status == 200)
        #expect(got.fields["Content-Type"] == "application/json")
        #expect(got.fields["X-Content-Type-Options"] == "nosniff")
        #expect(got.fields["Access-Control-Allow-Origin"] == "*")
        #expect(got.body.last == 0x0A)
        let head = try served.ask("HEAD " + path)
        #expect(head.status == 200)
        #expect(head.fields["ETag"] == got.fields["ETag"])
    }

    @Test(
        "what is not there is 404 and never cached",
        arguments: [
            "/nothing", "/v1", "/v1/releases/", "/v1/releases/rel_0000000000000000", "/v1/releases/no-such-slug",
            "/v1/releases/x/source", "/v1/releases/x/text", "/v1/contacts/con_x", "/v1/tickers/ZZZ", "/v1/issuers/zz",
            "/v1/drugs/zz", "/v1/drug-programs/prg_x", "/v1/quotes/quo_x", "/problems/zz", "/livez",
        ])
    func missing(path: String) throws {
        let reply = try served.ask("GET " + path)
        #expect(reply.status == 404)
        #expect(reply.fields["Content-Type"] == "application/problem+json")
        #expect(reply.fields["Cache-Control"] == "no-store")
        #expect(reply.string("/type") == "/problems/not-found")
    }

    @Test(
        "a method that a path has not is 405 with the ones it has",
        arguments: [
            ("DELETE /v1/releases", "GET, HEAD, OPTIONS, POST"), ("POST /v1/contacts", "GET, HEAD, OPTIONS"),
            ("GET /v1/parse", "OPTIONS, POST"), ("PUT /", "GET, HEAD, OPTIONS"),
        ])
    func wrongMethod(line: String, allow: String) throws {
        let reply = try served.ask(line)
        #expect(reply.status == 405)
        #expect(reply.fields["Allow"] == allow)
    }

    @Test("the index names the host that was called, and no cache keeps it")
    func index() throws {
        let index = try served.ask("GET /", [("Host", "archive.example:8080")])
        #expect(index.string("/data/version") == "1.0.0")
        #expect(index.string("/data/links/drug_programs") == "/v1/drug-programs")
        #expect(index.string("/data/links/stats_releases") == "/v1/stats/releases")
        #expect(index.string("/data/links/feeds_releases_atom") == "/feeds/releases.atom")
        #expect(index.string("/data/try/0") == "curl 'http://archive.example:8080/v1/releases?limit=3&pretty=true'")
        #expect(index.fields["Cache-Control"] == "no-store")
    }

    @Test("OPTIONS says what a path has, and lets any origin read")
    func options() throws {
        let reply = try served.ask("OPTIONS /v1/releases", [("Origin", "https://news.example")])
        #expect(reply.status == 204)
        #expect(reply.fields["Allow"] == "GET, HEAD, OPTIONS, POST")
        #expect(reply.fields["Access-Control-Allow-Methods"] == "GET, HEAD")
    }

    @Test("paths that can't be decoded are 400", arguments: ["/v1/%zz", "/v1/../etc", "/v1/releases/%00", "/v1/%ff"])
    func undecodable(path: String) throws {
        #expect(try served.ask("GET " + path).status == 400)
    }

    @Test("a client that takes no JSON is told so; any other wish is met")
    func accept() throws {
        #expect(try served.ask("GET /v1/releases", [("Accept", "image/png")]).status == 406)
        #expect(try served.ask("GET /v1/releases", [("Accept", "text/html, */*;q=0.1")]).status == 200)
        #expect(try served.ask("GET /v1/releases", [("Accept", "application/json;q=0")]).status == 406)
    }

    @Test("a sane request id is the client's own; another is replaced")
    func requestID() throws {
        #expect(try served.ask("GET /healthz", [("X-Request-Id", "abc-1.2")]).fields["X-Request-Id"] == "abc-1.2")
        let forged = try served.ask("GET /nothing", [("X-Request-Id", "a b\"")])
        #expect(forged.fields["X-Request-Id"]?.count == 13)
        #expect(forged.string("/request_id") == forged.fields["X-Request-Id"])
        #expect(try served.ask("GET /healthz").fields["X-Request-Id"] != forged.fields["X-Request-Id"])
    }

    @Test("the HTTP layer's refusals are problems too", arguments: [400, 408, 413, 414, 417, 431, 501, 503, 505])
    func refusals(status: Int) {
        let reply = Reply(served.endpoint.refusal(status: status, reason: "Because."))
        #expect(reply.status == status)
        #expect(reply.string("/detail") == "Because.")
        #expect(reply.value("/status") as? Int == status)
        #expect(reply.fields.contains("Retry-After") == (status == 503))
    }
}
