import Foundation
import Glibc
import Testing

@Suite("Writing", .serialized)
struct WritingTests {
    let folder: ArchiveFolder
    let server: ArchiveServer
    let sample: [UInt8]

    init() throws {
        folder = try ArchiveFolder()
        server = try folder.serve()
        sample = try ArchiveFolder.sample("brackwater-compassionate-use.txt")
    }

    @Test(
        "a release that is posted is there, byte for byte",
        arguments: [
            ("brackwater-compassionate-use.txt", "text/plain"), ("tallis-harbor-fda-filing.html", "text/html"),
            ("montferrand-etude-phase-2.txt", "text/plain; charset=utf-8"),
        ])
    func posted(_ name: String, _ type: String) throws {
        let bytes = try ArchiveFolder.sample(name)
        let created = try server.post(bytes, token: try folder.token(), type: type)
        #expect(created.status == 201)
        let id = try created.decode(Single.self).data.id
        #expect(created.fields["location"] == "/v1/releases/\(id)")
        let read = try server.get("/v1/releases/\(id)")
        #expect(read.status == 200)
        #expect(read.body == created.body)
        #expect(try server.get("/v1/releases/\(id)/source").body == bytes)
        #expect(try server.ids("/v1/releases") == [id])
    }

    @Test("the same bytes again are the same release")
    func repeated() throws {
        let token = try folder.token()
        let first = try server.post(sample, token: token)
        let second = try server.post(sample, token: token)
        #expect(first.status == 201)
        #expect(second.status == 200)
        #expect(try first.decode(Single.self).data.id == second.decode(Single.self).data.id)
        #expect(try server.ids("/v1/releases").count == 1)
    }

    @Test("a gzipped body is stored as what it holds")
    func gzipped() throws {
        let body = try Gzip.compressed(sample, in: folder)
        let created = try server.post(body, token: try folder.token(), ["Content-Encoding": "gzip"])
        #expect(created.status == 201)
        let id = try created.decode(Single.self).data.id
        #expect(try server.get("/v1/releases/\(id)/source").body == sample)
    }

    @Test("what the command line ingests is seen by the next request, a list that was read before too")
    func ingestedBeside() throws {
        #expect(try server.ids("/v1/releases") == [])
        let path = "\(ArchiveFolder.samples)/kettle-pine-drill-results.txt"
        #expect(try folder.run(["ingest", path]).exitCode == 0)
        #expect(try server.ids("/v1/releases").count == 1)
    }

    @Test(
        "a write needs a token, and a good one",
        arguments: [
            nil, "ra_0000_0000", "no token at all", "",
        ])
    func refused(_ token: String?) throws {
        _ = try folder.token()
        let answer = try server.post(sample, token: token)
        #expect(answer.status == 401)
        #expect(answer.fields["www-authenticate"]?.hasPrefix("Bearer") == true)
        #expect(answer.fields["content-type"] == "application/problem+json")
        #expect(try server.ids("/v1/releases") == [])
    }

    @Test("a token in the query string opens nothing")
    func tokenInQuery() throws {
        let token = try folder.token()
        #expect([400, 401].contains(try server.post(sample, to: "/v1/releases?access_token=\(token)").status))
        #expect(try server.ids("/v1/releases") == [])
    }

    @Test("a token that is changed by one letter opens nothing")
    func forged() throws {
        let token = try folder.token()
        let last = token.last == "0" ? "1" : "0"
        #expect(try server.post(sample, token: token.dropLast() + last).status == 401)
        #expect(try server.post(sample, token: token).status == 201)
    }

    @Test("an empty body, a binary one, another media type: refused, nothing stored")
    func unfit() throws {
        let token = try folder.token()
        let binary = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
        #expect(try server.post([], token: token).status == 422)
        #expect(try server.post(binary, token: token).status == 422)
        let picture = try server.post(sample, token: token, type: "image/png")
        #expect(picture.status == 415)
        #expect(picture.fields["accept-post"]?.contains("text/plain") == true)
        #expect(try server.ids("/v1/releases") == [])
    }

    @Test("a body over the limit is refused by its length alone")
    func tooLarge() throws {
        let fields = ["Content-Length": "9000000"]
        #expect(try server.post([], token: try folder.token(), fields).status == 413)
    }

    @Test("a body that stops half-way stores nothing")
    func halfBody() throws {
        let fields = ["Content-Length": String(sample.count)]
        let half = Array(sample.prefix(sample.count / 2))
        if let answer = try? server.post(half, token: try folder.token(), fields) { #expect(answer.status == 400) }
        #expect(try server.ids("/v1/releases") == [])
        #expect(try server.get("/healthz").status == 200)
    }

    @Test("a hundred thousand nested tags are a release like any other")
    func nested() throws {
        let depth = 100_000
        let html =
            String(repeating: "<div>", count: depth) + "<p>Tern & Harbour opens an office in Saint John.</p>"
            + String(repeating: "</div>", count: depth)
        #expect(try server.post(Array(html.utf8), token: try folder.token(), type: "text/html").status == 201)
    }

    @Test("POST /v1/parse needs no token and stores nothing")
    func parsed() throws {
        let answer = try server.post(sample, to: "/v1/parse")
        #expect(answer.status == 200)
        #expect(try answer.decode(Parsed.self).data.headline?.hasPrefix("BRACKWATER THERAPEUTICS OPENS") == true)
        #expect(try server.ids("/v1/releases") == [])
    }
}
