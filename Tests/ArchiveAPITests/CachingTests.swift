@testable import ArchiveAPI
import HTTPMessages
import ReleaseModel
import ReleaseStorage
import Testing

@Suite struct CachingTests {
    let served: ServedArchive

    init() throws { served = try ServedArchive() }

    @Test(
        "a client that has the present state gets 304 with the validators of the 200",
        arguments: [
            "/v1/releases", "/v1/releases?limit=1", "/v1/drugs/soltravir", "/problems/forbidden", "/v1/contacts",
        ], ["", "gzip"])
    func notModified(path: String, coding: String) throws {
        // Twice: from the archive, then from the cache.
        for _ in 0..<2 {
            let got = try served.ask("GET " + path, [("Accept-Encoding", coding)])
            let tag = try #require(got.fields["ETag"])
            let again = try served.ask("GET " + path, [("Accept-Encoding", coding), ("If-None-Match", tag)])
            #expect(again.status == 304)
            #expect(again.body.isEmpty)
            for name in ["ETag", "Vary", "Cache-Control", "Content-Location"] {
                #expect(again.fields[name] == got.fields[name])
            }
            for name in ["Content-Type", "Content-Encoding", "Last-Modified"] { #expect(again.fields[name] == nil) }
            #expect(try served.ask("GET " + path, [("If-None-Match", "*")]).status == 304)
            #expect(try served.ask("GET " + path, [("If-None-Match", #""other""#)]).status == 200)
        }
    }

    @Test("a question that takes longer than a loop may is answered by a worker, in the same words")
    func longQuestion() throws {
        let hasty = try ServedArchive { $0.loopStepsMax = 15 }
        for path in ["/v1/releases", "/v1/drugs", "/v1/contacts"] {
            let asked = HTTPRequest(method: .get, target: try target(path))
            guard case .work(let work) = hasty.endpoint.respond(to: asked) else {
                Issue.record("\(path) was answered on the loop")
                continue
            }
            #expect(Reply(work { true }).body.count == (try served.ask("GET " + path).body.count))
        }
    }

    @Test("a question that takes longer than a worker may, or that nobody waits for any more, is given up and counted")
    func givenUp() throws {
        let hasty = try ServedArchive { $0.questionTimeout = .zero }
        let reply = try hasty.ask("GET /v1/releases?count=exact")
        #expect(reply.status == 503)
        #expect(reply.string("/type") == "/problems/unavailable")
        #expect(reply.fields.values("Retry-After") == ["10"])
        #expect(try hasty.ask("GET /v1/releases").status == 200)
        #expect(
            try hasty.ask("POST /v1/releases", [hasty.bearer, ("Content-Type", "text/plain")], body: Array("X".utf8))
                .status == 201)
        let asked = HTTPRequest(method: .get, target: try target("/v1/releases?count=exact"))
        guard case .work(let work) = served.endpoint.respond(to: asked) else {
            Issue.record("a count was made on the loop")
            return
        }
        #expect(work { false }.status == 503)
        for service in [hasty.service, served.service] {
            let admin = try ArchiveEndpoint(service, table: .admin)
            let metrics = HTTPRequest(method: .get, target: try target("/metrics"))
            guard case .response(let response) = admin.respond(to: metrics) else { continue }
            #expect(Reply(response).text.contains("\nrelease_archive_questions_given_up_total 1\n"))
        }
    }

    private func target(_ text: String) throws -> RequestTarget {
        let sides = text.split(separator: "?").map(String.init)
        return RequestTarget(path: sides[0], query: sides.count > 1 ? sides[1] : nil)
    }

    @Test("a release is compressed where the client prefers it, under a tag of its own")
    func gzip() throws {
        let id = try #require(try served.ask("GET /v1/releases").string("/data/0/id"))
        let identity = try served.ask("GET /v1/releases/" + id)
        let gzip = try served.ask("GET /v1/releases/" + id, [("Accept-Encoding", "gzip;q=0.5, identity;q=0.1")])
        #expect(identity.fields["Content-Encoding"] == nil)
        #expect(gzip.fields["Content-Encoding"] == "gzip")
        #expect(gzip.body.starts(with: [0x1F, 0x8B]))
        #expect(gzip.fields["ETag"] != identity.fields["ETag"])
        #expect(identity.fields["Vary"] == "Accept, Accept-Encoding")
        let refused = try served.ask("GET /v1/releases/" + id, [("Accept-Encoding", "gzip;q=0")])
        #expect(refused.body == identity.body)
    }

    @Test("a tag of a list is weak, of a stored release strong")
    func strength() throws {
        let list = try served.ask("GET /v1/releases")
        #expect(list.fields["ETag"]?.hasPrefix("W/\"") == true)
        let id = try #require(list.string("/data/0/id"))
        #expect(try served.ask("GET /v1/releases/" + id).fields["ETag"]?.hasPrefix("\"") == true)
    }

    @Test("a release that has not changed since is 304")
    func notModifiedSince() throws {
        let id = try #require(try served.ask("GET /v1/releases").string("/data/0/id"))
        let date = try #require(try served.ask("GET /v1/releases/" + id).fields["Last-Modified"])
        #expect(try served.ask("GET /v1/releases/" + id, [("If-Modified-Since", date)]).status == 304)
        #expect(
            try served.ask("GET /v1/releases/" + id, [("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")]).status
                == 200)
        #expect(try served.ask("GET /v1/releases/" + id, [("If-Match", #""other""#)]).status == 412)
    }

    @Test("a write is seen at the next wake-up, however often the list was asked before")
    func invalidation() throws {
        for _ in 0..<3 { #expect(try served.ask("GET /v1/releases").count("/data") == 4) }
        let tag = try #require(try served.ask("GET /v1/releases").fields["ETag"])
        _ = try served.archive.ingest([SampleReleases.extra])
        #expect(try served.ask("GET /v1/releases").count("/data") == 5)
        #expect(try served.ask("GET /v1/releases", [("If-None-Match", tag)]).status == 200)
    }

    @Test(
        "what a worker has answered is answered without one, on every loop, until the archive changes",
        arguments: ["/v1/releases?count=exact", "/v1/stats/releases?by=year", "/v1/releases?facets=stage&limit=1"])
    func worked(target: String) throws {
        let sides = target.split(separator: "?").map(String.init)
        let request = HTTPRequest(
            method: .get, target: RequestTarget(path: sides[0], query: sides[1]), fields: HTTPFields(), body: [])
        func isKept(by endpoint: ArchiveEndpoint) -> Bool {
            endpoint.wakeUp()
            return if case .response = endpoint.respond(to: request) { true } else { false }
        }
        #expect(!isKept(by: served.endpoint))
        let first = try served.ask("GET " + target)
        #expect(isKept(by: served.endpoint))
        #expect(isKept(by: try ArchiveEndpoint(served.service)))
        #expect(try served.ask("GET " + target).body == first.body)
        _ = try served.archive.ingest([SampleReleases.extra])
        #expect(!isKept(by: served.endpoint))
        #expect(try served.ask("GET " + target).body != first.body)
    }

    @Test("an answer from the cache is the answer from the archive, but for its request id")
    func hit() throws {
        let first = try served.ask("GET /v1/releases")
        let second = try served.ask("GET /v1/releases")
        #expect(first.body == second.body)
        #expect(first.fields["X-Request-Id"] != second.fields["X-Request-Id"])
        let names = first.fields.all.map(\.name)
        #expect(names == second.fields.all.map(\.name))
    }
}

@Suite struct ResponseCacheTests {
    @Test("the cache stays under its bound and keeps what is asked for")
    func bound() throws {
        let served = try ServedArchive(configure: { $0.cacheBytesMax = 64 * 1024 })
        let first = try served.ask("GET /v1/releases?limit=1")
        for number in 1...200 {
            #expect(try served.ask("GET /v1/releases?limit=\(number % 100 + 1)&pretty=true").status == 200)
            #expect(try served.ask("GET /v1/releases?limit=1").body == first.body)
        }
    }
}

@Suite struct RecentRequestsTests {
    @Test("what was noted is known the next time, until others have taken its place")
    func memory() {
        var recent = RecentRequests()
        var random = SystemRandomNumberGenerator()
        let hashes = (0..<1_000).map { _ in Int(truncatingIfNeeded: random.next()) }
        let known = hashes.filter { recent.note($0) }
        #expect(known.count < 10)
        let knownNow = hashes.filter { recent.note($0) }
        #expect(knownNow.count > 700)
        for _ in 0..<100_000 { _ = recent.note(Int(truncatingIfNeeded: random.next())) }
        let knownLater = hashes.filter { recent.note($0) }
        #expect(knownLater.count < 10)
    }
}
