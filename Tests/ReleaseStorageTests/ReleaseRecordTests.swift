import Foundation
import ReleaseModel
import ReleaseStorage
import Testing

@Suite("One release")
struct ReleaseRecordTests {
    @Test("the JSON has the members of the contract and ids for every entity")
    func shape() throws {
        let archive = try TemporaryArchive(.norvika)
        let id = try #require(try archive.releaseIDs().first)
        let stored = try #require(try archive.reader.release(.id(id)))
        let data = try JSON(stored.json)["data"]
        #expect(
            data.keys == [
                "id", "slug", "status", "version", "headline", "subheadlines", "release_date", "language", "dateline",
                "issuer",
                "tickers", "contacts", "quotes", "drug_programs", "sections", "urls", "end_mark", "diagnostics",
                "source",
                "received_at", "visible_from", "updated_at", "links",
            ])
        #expect(try data["issuer"].keys == ["id", "slug", "name"])
        #expect(try data["issuer"]["slug"].text == "norvika-biosciences")
        for (list, prefix) in [
            ("tickers", "tkr_"), ("contacts", "con_"), ("quotes", "quo_"), ("drug_programs", "prg_"),
        ] {
            #expect(try data[list].array.allSatisfy { try $0["id"].text.hasPrefix(prefix) })
        }
        #expect(try data["drug_programs"][0]["drug_id"].text == data["drug_programs"][1]["drug_id"].text)
        #expect(try data["received_at"].text == "2023-11-14T22:13:20Z")
        #expect(try data["source"]["sha256"].text.count == 64)
        #expect(try data["links"]["source"].text == "/v1/releases/\(id)/source")
        #expect(stored.json.last == 0x0A)
    }

    @Test("a release in a list has the members of the contract")
    func summary() throws {
        let page = try TemporaryArchive(.norvika).releases()
        let item = try JSON(try #require(page.items.first))
        #expect(
            item.keys == [
                "id", "slug", "status", "version", "headline", "subheadlines", "release_date", "language", "issuer",
                "tickers",
                "drugs", "received_at", "visible_from", "updated_at", "links",
            ])
        #expect(try item["drugs"].array.map { try $0["name"].text } == ["Veltamab"])
    }

    @Test("an id and a slug name the same release")
    func keys() throws {
        let archive = try TemporaryArchive(.norvika)
        let id = try #require(try archive.releaseIDs().first)
        let byID = try #require(try archive.reader.release(ReleaseKey(id)))
        let slug = try JSON(byID.json)["data"]["slug"].text
        #expect(try archive.reader.release(ReleaseKey(slug)) == byID)
        #expect(try archive.reader.release(ReleaseKey("rel_0000000000000000")) == nil)
        #expect(try archive.reader.release(ReleaseKey("'; DROP TABLE release; --")) == nil)
        #expect(try archive.reader.source(ReleaseKey("nothing")) == nil)
    }

    @Test("evidence is a member only where it is asked for")
    func evidence() throws {
        let archive = try TemporaryArchive(.norvika)
        let id = try #require(try archive.releaseIDs().first)
        let plain = try #require(try archive.reader.release(.id(id)))
        let full = try #require(try archive.reader.releaseWithEvidence(.id(id)))
        #expect(try JSON(full.json)["data"].keys == JSON(plain.json)["data"].keys.union(["evidence"]))
        #expect(try JSON(full.json)["data"]["evidence"]["/headline"][0][1].number == 40)
    }

    @Test("the stored gzip is the JSON")
    func gzip() throws {
        let archive = try TemporaryArchive(.norvika)
        let stored = try #require(try archive.reader.release(.id(try archive.releaseIDs()[0])))
        let file = archive.folder.path + "/body.gz"
        try Data(try #require(stored.gzip)).write(to: URL(fileURLWithPath: file))
        let gunzip = Process()
        gunzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
        gunzip.arguments = ["-d", file]
        try gunzip.run()
        gunzip.waitUntilExit()
        #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: archive.folder.path + "/body"))) == stored.json)
    }

    @Test("links name the issuer's releases before and after, however they arrive")
    func neighbours() throws {
        let archive = try TemporaryArchive()
        func arrive(_ headline: String, _ date: String?, issuer: String? = "Norvika Inc.") throws -> String {
            try archive.ingest([.sample(headline, on: date, issuer: issuer)])[0].id
        }
        let last = try arrive("Last", "2005-01-01")
        let first = try arrive("First", "2003-01-01")
        _ = try arrive("Another company's", "2004-01-01", issuer: "Larch & Moss")
        let alone = try arrive("Nobody's", "2004-01-01", issuer: nil)
        let middle = try arrive("Middle", "2004-01-01", issuer: "NORVIKA, INC")
        func links(_ id: String) throws -> [String?] {
            let stored = try #require(try archive.reader.release(.id(id)))
            let item = try JSON(try archive.releases { $0.filter.ids = [id] }.items[0])
            let data = try JSON(stored.json)["data"]
            #expect(
                try ["previous", "next"].map { try data["links"][$0].value as? String }
                    == ["previous", "next"].map { try item["links"][$0].value as? String })
            return try ["previous", "next"].map { link in
                try (data["links"][link].value as? String)?.replacingOccurrences(of: "/v1/releases/", with: "")
            }
        }
        #expect(try links(first) == [nil, middle])
        #expect(try links(middle) == [first, last])
        #expect(try links(last) == [middle, nil])
        #expect(try links(alone) == [nil, nil])
    }

    @Test("a new neighbour changes a release's digest")
    func digest() throws {
        let archive = try TemporaryArchive(.sample("One", on: "2004-01-01", issuer: "Norvika"))
        let id = try archive.releaseIDs()[0]
        let before = try #require(try archive.reader.release(.id(id)))
        try archive.ingest([.sample("Elsewhere", on: "2004-01-02", issuer: "Larch")])
        #expect(try archive.reader.release(.id(id)) == before)
        try archive.ingest([.sample("Two", on: "2004-01-02", issuer: "Norvika")])
        #expect(try archive.reader.release(.id(id))?.digest != before.digest)
    }
}
