import ArchiveAPI
import HTTPMessages
import ReleaseStorage
import Testing

@Suite struct IntakeTests {
    let served: ServedArchive
    let document = Array(
        "NORVANE BIOPHARMA OPENS AN OFFICE\n\nHALIFAX, July 7, 2007 - Norvane Biopharma Inc. opens an office.\n".utf8)

    init() throws { served = try ServedArchive([]) }

    private func post(_ body: [UInt8], _ fields: [(String, String)] = [("Content-Type", "text/plain")]) throws -> Reply
    {
        try served.ask("POST /v1/releases", [served.bearer] + fields, body: body)
    }

    @Test("a new release is 201 with its place; the same bytes again are 200 with the same release")
    func created() throws {
        let first = try post(document)
        #expect(first.status == 201)
        let id = try #require(first.string("/data/id"))
        #expect(first.fields["Location"] == "/v1/releases/" + id)
        #expect(try served.ask("GET /v1/releases/\(id)/source").body == document)
        #expect(first.body == (try served.ask("GET /v1/releases/" + id)).body)
        let again = try post(document)
        #expect(again.status == 200)
        #expect(again.string("/data/id") == id)
        #expect(try served.ask("GET /v1/releases").count("/data") == 1)
    }

    @Test(
        "media types",
        arguments: [
            ("text/plain; charset=windows-1252", 201), ("TEXT/HTML", 201), ("application/vnd.sec.edgar", 201),
            ("application/pdf", 415), ("application/x-www-form-urlencoded", 415), ("text", 415), ("", 415),
        ])
    func mediaTypes(type: String, status: Int) throws {
        let reply = try post(document, [("Content-Type", type)])
        #expect(reply.status == status)
        #expect(status == 201 || reply.fields["Accept-Post"] == "text/plain, text/html, application/vnd.sec.edgar")
    }

    @Test("content codings: gzip is undone, a damaged one is 400, another one 415")
    func codings() throws {
        let type = ("Content-Type", "text/plain")
        let gzip = try GzipCoding.compress(document)
        let stored = try post(gzip, [type, ("Content-Encoding", "gzip")])
        #expect(stored.status == 201)
        let id = try #require(stored.string("/data/id"))
        #expect(try served.ask("GET /v1/releases/\(id)/source").body == document)
        #expect(try post(Array(gzip.dropLast(9)), [type, ("Content-Encoding", "gzip")]).status == 400)
        #expect(try post(document, [type, ("Content-Encoding", "gzip")]).status == 400)
        let brotli = try post(document, [type, ("Content-Encoding", "br")])
        #expect(brotli.status == 415)
        #expect(brotli.fields["Accept-Encoding"] == "gzip")
    }

    @Test("a small body that unpacks to a great one is 413")
    func bomb() throws {
        let gzip = try GzipCoding.compress([UInt8](repeating: 0x20, count: 9 * 1024 * 1024))
        for fields in [[("Content-Encoding", "gzip")], []] {
            #expect(try post(gzip, [("Content-Type", "text/plain")] + fields).status == 413)
        }
    }

    @Test(
        "what is no text is 422 and nothing is stored",
        arguments: [
            [], Array("  \r\n\t".utf8), [0x89, 0x50, 0x4E, 0x47, 0, 0, 1], Array("%PDF-1.4\n".utf8) + [0, 1, 2],
        ])
    func refused(body: [UInt8]) throws {
        let reply = try post(body)
        #expect(reply.status == 422)
        #expect(reply.string("/type") == "/problems/not-a-release")
        #expect(try served.ask("GET /v1/releases").count("/data") == 0)
    }

    @Test("a dry run says what would be stored, needs no token, and stores nothing")
    func parse() throws {
        let reply = try served.ask("POST /v1/parse", [("Content-Type", "text/plain")], body: document)
        #expect(reply.status == 200)
        #expect(reply.value("/data/evidence") is [String: Any])
        #expect(reply.value("/data/id") == nil)
        #expect(reply.value("/data/source/bytes") as? Int == document.count)
        #expect(reply.fields["Cache-Control"] == "no-store")
        #expect(try served.ask("GET /v1/releases").count("/data") == 0)
    }

    @Test("more than 1 MiB is parsed for the bearer of a token only")
    func greatDryRun() throws {
        let great = document + [UInt8](repeating: 0x0A, count: 1024 * 1024)
        let plain = ("Content-Type", "text/plain")
        let anonymous = try served.ask("POST /v1/parse", [plain], body: great)
        #expect(anonymous.status == 413)
        #expect(anonymous.string("/type") == "/problems/body-too-large")
        #expect(try served.ask("POST /v1/parse", [plain, served.bearer], body: great).status == 200)
    }
}
