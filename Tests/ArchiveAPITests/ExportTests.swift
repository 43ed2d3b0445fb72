import ArchiveAPI
import Foundation
import HTTPMessages
import ReleaseModel
import ReleaseStorage
import Testing

@Suite struct ExportTests {
    private static func ids(_ ndjson: some Sequence<UInt8>) -> [String] {
        ndjson.split(separator: 0x0A).compactMap { line in
            (try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])?["id"] as? String
        }
    }

    /// Every id of a list, by its JSON pages.
    private func pagedIDs(_ served: ServedArchive, _ query: String) throws -> [String] {
        var ids: [String] = []
        var target: String? = "/v1/releases?limit=500&fields=id" + query
        while let page = target {
            let reply = try served.ask("GET " + page)
            ids += reply.each("id")
            target = reply.string("/page/next")
        }
        return ids
    }

    @Test("without limit a list is whole, whatever its order")
    func whole() throws {
        let served = try ServedArchive(SampleReleases.numbered(0..<250))
        for order in ["", "&sort=release_date", "&sort=-updated_at"] {
            let reply = try served.ask("GET /v1/releases.ndjson?fields=id" + order)
            #expect(reply.isStreamed)
            #expect(Self.ids(reply.body) == (try pagedIDs(served, order)))
            #expect(reply.fields["Link"] == "</v1/releases.ndjson?fields=id\(order)>; rel=\"first\"")
            let csv = try served.ask("GET /v1/releases?format=csv&fields=headline" + order)
            #expect(csv.text.split(separator: "\r\n").count == 251)
        }
    }

    @Test("a ranked list is whole too, and its count comes with the head")
    func ranked() throws {
        let served = try ServedArchive(SampleReleases.numbered(0..<510))
        let reply = try served.ask("GET /v1/releases.ndjson?q=ostrell&sort=-score&count=exact")
        #expect(reply.fields["X-Total-Count"] == "510")
        #expect(Set(Self.ids(reply.body)).count == 510)
        #expect(Self.ids(reply.body).count == 510)
    }

    @Test("with limit there is a page, and the way to the next one")
    func page() throws {
        let served = try ServedArchive()
        let first = try served.ask("GET /v1/releases.ndjson?limit=3&fields=id")
        #expect(!first.isStreamed)
        #expect(Self.ids(first.body).count == 3)
        let next = try #require(first.fields["Link"]?.split(separator: ">").first?.dropFirst())
        #expect(next.hasPrefix("/v1/releases.ndjson?limit=3&fields=id&cursor="))
        let second = try served.ask("GET " + next)
        #expect(Self.ids(first.body + second.body) == (try pagedIDs(served, "")))
        #expect(second.fields["Link"] == #"</v1/releases.ndjson?limit=3&fields=id>; rel="first""#)
    }

    @Test("items of a whole list have the parts that are asked for, whatever fields picks")
    func parts() throws {
        let served = try ServedArchive()
        let reply = try served.ask("GET /v1/releases.ndjson?q=results&fields=id&include=quotes&highlight=true")
        let line = try #require(reply.body.split(separator: 0x0A).first)
        let item = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        #expect(Set(item.keys) == ["id", "quotes", "highlights"])
    }

    @Test("a cursor begins a whole list where it points")
    func fromCursor() throws {
        let served = try ServedArchive(SampleReleases.numbered(0..<250))
        let page = try served.ask("GET /v1/releases?limit=100&fields=id")
        let cursor = try #require(page.string("/page/next_cursor"))
        let rest = try served.ask("GET /v1/releases.ndjson?fields=id&cursor=" + cursor)
        #expect(page.each("id") + Self.ids(rest.body) == (try pagedIDs(served, "")))
    }

    @Test("what is written while a list is sent is neither a gap in it nor a repetition")
    func concurrentWrites() throws {
        let served = try ServedArchive(SampleReleases.numbered(0..<310))
        let before = try pagedIDs(served, "")
        guard case .stream(let stream) = served.respond(to: "GET /v1/releases.ndjson").body else {
            Issue.record("310 releases are no stream")
            return
        }
        var sent: [String] = []
        var next = 1000
        while let piece = try stream.next() {
            sent += Self.ids(piece)
            _ = try served.archive.ingest(SampleReleases.numbered(next..<next + 15))
            next += 15
        }
        #expect(Set(sent).count == sent.count)
        let old = Set(before)
        #expect(sent.filter(old.contains) == before)
    }

    @Test("in gzip a stream is the same text")
    func gzip() throws {
        let served = try ServedArchive(SampleReleases.numbered(0..<250))
        let plain = try served.ask("GET /v1/releases.csv")
        let packed = try served.ask("GET /v1/releases.csv", [("Accept-Encoding", "gzip")])
        #expect(packed.fields["Content-Encoding"] == "gzip")
        #expect(packed.body.count < plain.body.count / 2)
        #expect(try GzipCoding.decompress(packed.body, bytesMax: 1_000_000) == plain.body)
    }

    @Test("so many at a time and no more; one that ends, or is given up, makes room")
    func slots() throws {
        let served = try ServedArchive(
            SampleReleases.numbered(0..<150), configure: { $0.exports = ExportSlots(max: 2) })
        let tag = try #require(served.respond(to: "GET /v1/releases.csv").fields["ETag"])
        var open = (0..<2).map { _ in served.respond(to: "GET /v1/releases.csv") }
        #expect(open.map(\.status) == [200, 200])
        let refused = try served.ask("GET /v1/releases.csv")
        #expect(refused.status == 503)
        #expect(refused.fields.values("Retry-After") == ["10"])
        // Pages, short lists, heads and what the client has already need none.
        #expect(try served.ask("HEAD /v1/releases.csv").status == 200)
        #expect(try served.ask("GET /v1/releases.csv", [("If-None-Match", tag)]).status == 304)
        #expect(try served.ask("GET /v1/releases.csv?limit=100").status == 200)
        #expect(try served.ask("GET /v1/issuers.csv").status == 200)
        if case .stream(let stream) = open[0].body { stream.close() }
        #expect(try served.ask("GET /v1/releases.csv").status == 200)
        open = []
        #expect(try (0..<5).allSatisfy { _ in try served.ask("GET /v1/releases.csv").status == 200 })
    }

    @Test("a cursor of another list is 400 before anything is sent")
    func foreignCursor() throws {
        let served = try ServedArchive()
        let cursor = try #require(try served.ask("GET /v1/releases?limit=1").string("/page/next_cursor"))
        #expect(try served.ask("GET /v1/releases.csv?ticker=NVB&cursor=" + cursor).status == 400)
    }
}
