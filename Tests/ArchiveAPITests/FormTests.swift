import HTTPMessages
import Testing

@Suite struct FormTests {
    let served: ServedArchive

    init() throws { served = try ServedArchive() }

    @Test(
        "a suffix comes before format=, and that before Accept",
        arguments: [
            ("/v1/releases", nil, "application/json"), ("/v1/releases", "text/csv", "text/csv"),
            ("/v1/releases", "text/*", "text/csv"), ("/v1/releases", "application/x-ndjson", "application/x-ndjson"),
            ("/v1/releases", "text/csv;q=0.5, application/x-ndjson;q=0.9", "application/x-ndjson"),
            ("/v1/releases", "text/html, */*;q=0.8", "application/json"),
            ("/v1/releases?format=csv", "application/json", "text/csv"),
            ("/v1/releases.ndjson?format=csv", "application/json", "application/x-ndjson"),
            ("/v1/releases.json", "text/csv", "application/json"), ("/v1/contacts.csv", "image/png", "text/csv"),
            ("/v1/tickers?format=ndjson", nil, "application/x-ndjson"), ("/v1/issuers.csv", nil, "text/csv"),
            ("/v1/drugs.csv", nil, "text/csv"), ("/v1/drug-programs.csv", nil, "text/csv"),
            ("/v1/quotes.csv", nil, "text/csv"), ("/v1/drugs/soltravir", "*/*", "application/json"),
        ] as [(String, String?, String)])
    func choice(target: String, accept: String?, type: String) throws {
        let reply = try served.ask("GET " + target, accept.map { [("Accept", $0)] } ?? [])
        #expect(reply.status == 200)
        #expect(reply.fields["Content-Type"]?.hasPrefix(type) == true)
        #expect(reply.fields["Vary"] == "Accept, Accept-Encoding")
        #expect(reply.body.last == 0x0A)
    }

    @Test(
        "a form that a resource has not is 406 with those it has, or 400 where format= asked for it",
        arguments: [
            ("/v1/releases", "image/png", 406, "application/json, application/x-ndjson, text/csv"),
            ("/v1/drugs/soltravir", "text/csv", 406, "application/json"),
            ("/v1/releases?format=txt", "*/*", 400, "json, ndjson, csv"),
            ("/v1/releases?format=csv,ndjson", "*/*", 400, "csv,ndjson"),
            ("/v1/quotes?format=wire-text", "*/*", 400, "json, ndjson, csv"),
            ("/feeds/releases.rss?format=csv", "*/*", 400, "application/rss+xml"),
        ])
    func refusal(target: String, accept: String, status: Int, detail: String) throws {
        let reply = try served.ask("GET " + target, [("Accept", accept)])
        #expect(reply.status == status)
        #expect(reply.string("/detail")?.contains(detail) == true)
        #expect(reply.fields["Vary"] == (status == 406 ? "Accept, Accept-Encoding" : nil))
    }

    @Test("a misspelt form is met with the one that was meant")
    func suggestion() throws {
        #expect(try served.ask("GET /v1/releases?format=cvs").string("/errors/0/suggestion") == "csv")
        #expect(try served.ask("GET /v1/releases?format=wiretext").string("/errors/0/suggestion") == "wire-text")
    }

    @Test("format= filters by the source's format and chooses the answer's, both at once")
    func bothReadings() throws {
        #expect(try served.ask("GET /v1/releases?format=wire-text").count("/data") == 4)
        #expect(try served.ask("GET /v1/releases?format=html,mail").count("/data") == 0)
        let csv = try served.ask("GET /v1/releases?format=wire-text,csv")
        #expect(csv.text.split(separator: "\r\n").count == 5)
        #expect(try served.ask("GET /v1/releases?format=csv,html").text.split(separator: "\r\n").count == 1)
    }

    @Test(
        "a parameter that says nothing in a form is 400 there",
        arguments: ["releases.csv?pretty=true", "releases.ndjson?pretty=true", "releases.json?csv_safe=true"])
    func meaningless(target: String) throws {
        let reply = try served.ask("GET /v1/" + target)
        #expect(reply.status == 400)
        #expect(reply.string("/errors/0/detail")?.contains("says nothing in") == true)
    }

    @Test(
        "a suffix is for lists, and for reading them",
        arguments: [
            ("GET /v1/drugs/soltravir.csv", 404), ("GET /healthz.json", 404), ("GET /v1.csv", 404),
            ("GET /v1/releases.txt", 404), ("GET /v1/releases.CSV", 404), ("GET /v1/parse.json", 404),
            ("POST /v1/releases.csv", 405), ("HEAD /v1/releases.csv", 200), ("OPTIONS /v1/releases.csv", 204),
        ])
    func suffixes(line: String, status: Int) throws {
        #expect(try served.ask(line).status == status)
    }

    @Test("each form has an entity tag of its own, and each coding of it")
    func tags() throws {
        var tags: Set<String> = []
        for accept in ["application/json", "application/x-ndjson", "text/csv"] {
            for coding in ["identity", "gzip"] {
                let fields = [("Accept", accept), ("Accept-Encoding", coding)]
                let tag = try #require(try served.ask("GET /v1/releases", fields).fields["ETag"])
                tags.insert(tag)
                let again = try served.ask("GET /v1/releases", fields + [("If-None-Match", tag)])
                #expect(again.status == 304)
                #expect(again.body.isEmpty)
            }
        }
        #expect(tags.count == 6)
    }

    @Test("one release as plain text is its /text", arguments: ["?format=txt", ""])
    func text(query: String) throws {
        let id = try #require(try served.ask("GET /v1/releases").string("/data/0/id"))
        let path = "/v1/releases/" + id
        let text = try served.ask("GET \(path)/text")
        let reply = try served.ask("GET " + path + query, query.isEmpty ? [("Accept", "text/plain")] : [])
        #expect(reply.body == text.body)
        #expect(reply.fields["Content-Location"] == path + "/text")
        #expect(reply.fields["ETag"] == text.fields["ETag"])
        #expect(reply.fields["Content-Type"] == "text/plain; charset=utf-8")
    }
}
