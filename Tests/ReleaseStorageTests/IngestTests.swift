import ReleaseModel
import ReleaseStorage
import Testing

@Suite("Ingest")
struct IngestTests {
    @Test("the same bytes are one release")
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
}
