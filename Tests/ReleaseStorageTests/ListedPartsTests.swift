import ReleaseModel
import ReleaseStorage
import Testing

@Suite("What items of a list have beside their summary")
struct ListedPartsTests {
    @Test("a part is the member of the release itself", arguments: ReleasePart.allCases)
    func parts(part: ReleasePart) throws {
        let archive = try TemporaryArchive(.norvika)
        let page = try archive.releases { $0.parts = [part] }
        let item = try JSON(page.items[0])
        let plain = try JSON(archive.releases().items[0])
        #expect(item.keys == plain.keys.union([part.rawValue]))
        let stored = try #require(try archive.reader.releaseWithEvidence(.id(item["id"].text)))
        let whole = try JSON(stored.json)["data"]
        #expect(try item[part.rawValue].description == whole[part.rawValue].description)
    }

    @Test("all parts together")
    func together() throws {
        let archive = try TemporaryArchive(.norvika, .sample("Plain"))
        let page = try archive.releases { $0.parts = Set(ReleasePart.allCases) }
        for item in page.items {
            #expect(try JSON(item).keys.isSuperset(of: ReleasePart.allCases.map(\.rawValue)))
        }
    }
}
