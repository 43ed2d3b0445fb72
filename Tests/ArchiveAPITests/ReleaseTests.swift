import ArchiveAPI
import Crypto
import Foundation
import HTTPMessages
import ReleaseModel
import Testing

@Suite struct ReleaseTests {
    let served: ServedArchive
    let id: String
    let slug = "2004-03-04-norvane-biopharma-reports-phase-3-results"

    init() throws {
        served = try ServedArchive()
        id = try #require(try served.ask("GET /v1/releases?slug=" + slug).string("/data/0/id"))
    }

    @Test("a release is found by its id and by its slug, which names the id")
    func keys() throws {
        let byID = try served.ask("GET /v1/releases/" + id)
        #expect(byID.status == 200)
        #expect(byID.string("/data/slug") == slug)
        #expect(byID.fields["Content-Location"] == nil)
        #expect(byID.fields["Last-Modified"]?.hasSuffix("GMT") == true)
        #expect(byID.fields["Cache-Control"] == "public, max-age=60")
        let bySlug = try served.ask("GET /v1/releases/" + slug)
        #expect(bySlug.fields["Content-Location"] == "/v1/releases/" + id)
        #expect(bySlug.body == byID.body)
    }

    @Test("fields, pretty and evidence shape one release")
    func shaped() throws {
        let cut = try served.ask("GET /v1/releases/\(id)?fields=headline,id")
        #expect(cut.text == #"{"data":{"id":"\#(id)","headline":"NORVANE BIOPHARMA REPORTS PHASE 3 RESULTS"}}"# + "\n")
        let pretty = try served.ask("GET /v1/releases/\(id)?fields=id&pretty=true")
        #expect(pretty.text == "{\n  \"data\": {\n    \"id\": \"\(id)\"\n  }\n}\n")
        #expect(try served.ask("GET /v1/releases/\(id)").value("/data/evidence") == nil)
        let evidence = try served.ask("GET /v1/releases/\(id)?include=evidence")
        let spans = (evidence.value("/data/evidence") as? [String: Any])?["/headline"] as? [[Int]]
        #expect(spans == [[0, 41]])
        #expect(try served.ask("GET /v1/releases/\(id)?fields=evidence").value("/data/evidence") is [String: Any])
    }

    @Test("the source is the exact bytes, with their digest and the right to take parts")
    func source() throws {
        let source = try served.ask("GET /v1/releases/\(id)/source")
        #expect(source.body == SampleReleases.norvane.source.bytes)
        #expect(source.fields["Content-Type"] == "text/plain; charset=utf-8")
        #expect(source.fields["Accept-Ranges"] == "bytes")
        let digest = Data(SHA256.hash(data: source.body)).base64EncodedString()
        #expect(source.fields["Repr-Digest"] == "sha-256=:\(digest):")
        #expect(source.fields["Content-Security-Policy"] == "sandbox")
    }

    @Test(
        "byte ranges",
        arguments: [
            ("bytes=0-6", 206, "NORVANE"), ("bytes=-4", 206, "…\n"), ("bytes=99999-", 416, nil),
            ("lines=1-2", 200, nil),
        ] as [(String, Int, String?)])
    func ranges(range: String, status: Int, text: String?) throws {
        let part = try served.ask("GET /v1/releases/\(id)/source", [("Range", range), ("Accept-Encoding", "gzip")])
        #expect(part.status == status)
        #expect(text == nil || part.text == text)
        #expect(status != 416 || part.fields["Content-Range"]?.hasPrefix("bytes */") == true)
        #expect(status != 206 || part.fields["Content-Range"]?.hasPrefix("bytes ") == true)
    }

    @Test("a range is of the source itself, though the whole was answered in gzip before")
    func rangeBesideGzip() throws {
        let served = try ServedArchive([SampleReleases.long])
        let path = try #require(try served.ask("GET /v1/releases").string("/data/0/links/source"))
        for _ in 0..<2 {
            let whole = try served.ask("GET \(path)", [("Accept-Encoding", "gzip")])
            #expect(whole.fields["Content-Encoding"] == "gzip")
            let part = try served.ask("GET \(path)", [("Range", "bytes=0-6"), ("Accept-Encoding", "gzip")])
            #expect(part.text == "NORVANE")
            #expect(part.fields["Content-Encoding"] == nil)
        }
    }

    @Test("a range of another version than the client holds is the whole")
    func ifRange() throws {
        let fields = [("Range", "bytes=0-6"), ("If-Range", #""another""#)]
        #expect(try served.ask("GET /v1/releases/\(id)/source", fields).status == 200)
        let tag = try #require(try served.ask("GET /v1/releases/\(id)/source").fields["ETag"])
        let same = [("Range", "bytes=0-6"), ("If-Range", tag)]
        #expect(try served.ask("GET /v1/releases/\(id)/source", same).status == 206)
    }

    @Test("the text is what the spans count in")
    func text() throws {
        let text = try served.ask("GET /v1/releases/\(slug)/text")
        #expect(text.text == SampleReleases.norvane.text)
        #expect(text.fields["Content-Type"] == "text/plain; charset=utf-8")
        #expect(text.fields["Content-Location"] == "/v1/releases/\(id)/text")
    }
}
