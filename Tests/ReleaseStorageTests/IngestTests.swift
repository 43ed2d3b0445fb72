import Foundation
import ReleaseModel
import ReleaseStorage
import Testing

@Suite("Ingest")
struct IngestTests {
    @Test("the same bytes are one release, and change nothing")
    func twice() throws {
        let archive = try TemporaryArchive()
        let first = try archive.ingest([.norvika])
        let generation = try archive.reader.generation()
        let second = try archive.ingest([.norvika])
        #expect(first.map(\.created) == [true])
        #expect(second.map(\.created) == [false])
        #expect(first.map(\.id) == second.map(\.id))
        #expect(try archive.releaseIDs() == first.map(\.id))
        #expect(try archive.reader.generation() == generation)
    }

    @Test(
        "a slug is the date and the folded headline",
        arguments: [
            ("Norvika's Veltamab(R) — a Success!", "2004-03-09", "2004-03-09-norvikas-veltamab-a-success"),
            ("Åland Café", nil, "undated-aland-cafe"), (nil, "2004-03-09", "2004-03-09-untitled"),
            ("— ! —", nil, "undated-untitled"),
            (
                "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
                "2004-03-09",
                "2004-03-09-one-two-three-four-five-six-seven-eight-nine-ten-eleven-twelve-thirteen-fourteen"
            ),
        ] as [(String?, String?, String)])
    func slug(headline: String?, date: String?, slug: String) throws {
        let archive = try TemporaryArchive()
        #expect(try archive.ingest([.sample(headline, on: date)]).map(\.slug) == [slug])
    }

    @Test("a slug that is taken gets a number")
    func slugCollisions() throws {
        let archive = try TemporaryArchive()
        let slugs = try archive.ingest((0..<6).map { .sample("Results", on: "2004-03-09", body: "Body \($0)") }).map(
            \.slug)
        #expect(slugs == ["", "-2", "-3", "-4", "-5", "-6"].map { "2004-03-09-results" + $0 })
    }

    @Test("ids have their kind and sixteen digits of Crockford's base32")
    func ids() throws {
        let archive = try TemporaryArchive(.norvika)
        let id = try #require(try archive.releaseIDs().first)
        #expect(id.wholeMatch(of: /rel_[0-9a-hjkmnp-tv-z]{16}/) != nil)
    }

    @Test("what one release can't store leaves nothing of it behind, and those before it stay")
    func nothingHalfWritten() throws {
        let folder = TemporaryFolder()
        // Every id is the same, so that a second contact's row is refused.
        let archive = try Archive(
            folder: folder.path, identifiers: IdentifierSource { [UInt8](repeating: 7, count: $0) })
        let plain = ParsedRelease.sample("Plain", on: "2004-03-10")
        #expect(throws: ArchiveError.self) { try archive.ingest([plain, .norvika]) }
        let reader = try archive.reader()
        #expect(try reader.releases(ReleaseQuery()).items.count == 1)
        #expect(try reader.contacts(ContactQuery()).items.isEmpty)
        #expect(try reader.issuers(IssuerQuery()).items.isEmpty)
    }

    @Test("source and text come back as they came in")
    func documents() throws {
        let archive = try TemporaryArchive()
        var page = ParsedRelease(
            text: "Grüße aus Norvika",
            source: SourceDocument(bytes: [0x3C, 0xFC, 0x00], format: .html, charset: "windows-1252"))
        page.headline = "Page"
        for release in [page, .norvika, ParsedRelease(text: "", source: SourceDocument(bytes: [], format: .wireText))] {
            let id = try archive.ingest([release])[0].id
            let source = try #require(try archive.reader.source(.id(id)))
            let text = try #require(try archive.reader.text(.id(id)))
            #expect(source.bytes == release.source.bytes)
            #expect(source.mediaType == release.source.mediaType)
            #expect(source.charset == release.source.charset)
            #expect(String(decoding: text.bytes, as: UTF8.self) == release.text)
            #expect(text.mediaType == "text/plain")
            #expect(text.charset == "utf-8")
        }
    }

    @Test("an archive of plain releases takes at most five times their text")
    func size() throws {
        let archive = try TemporaryArchive()
        var words = SampleWords(seed: 5)
        var bytes = 0
        for number in 0..<300 {
            let body = (0..<12).map { _ in words.sentence(of: 60) }.joined(separator: "\n\n")
            let release = ParsedRelease.sample(
                words.sentence(of: 9), on: "2004-03-09", issuer: "Norvika \(number % 9)", body: body)
            bytes += release.text.utf8.count
            try archive.ingest([release])
        }
        let files = ["", "-wal"].map { archive.folder.path + "/archive.sqlite" + $0 }
        let stored = files.compactMap { try? FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int }
        // The log is a copy of pages that lie in the file too, or will.
        #expect((stored.first ?? 0) < 5 * bytes)
    }
}
