import ArchiveAPI
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
            #expect(Reply(work()).body.count == (try served.ask("GET " + path).body.count))
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
        let text = "Norvane Biopharma Moves\n"
        _ = try served.archive.ingest([
            ParsedRelease(text: text, source: SourceDocument(bytes: Array(text.utf8), format: .wireText))
        ])
        #expect(try served.ask("GET /v1/releases").count("/data") == 5)
        #expect(try served.ask("GET /v1/releases", [("If-None-Match", tag)]).status == 200)
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
