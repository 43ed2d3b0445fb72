import Foundation
import ReleaseModel
import Synchronization
import Testing

@testable import ReleaseStorage

@Suite("Change log")
struct ChangeLogTests {
    @Test("changes come in the order of the writes, and a page goes on where the one before ended")
    func pages() throws {
        let archive = try TemporaryArchive()
        let ids = try archive.ingest((0..<5).map { .sample("R\($0)", on: "2001-01-0\($0 + 1)") }).map(\.id)
        let stored = try #require(try archive.reader.reading(.id(ids[1])))
        #expect(try archive.archive.replace(stored, with: .sample("R1", on: "2001-01-02", body: "new")))
        var seen: [JSON] = []
        var since: PageCursor?
        var isLast = false
        while !isLast {
            let page = try archive.reader.changes(since: since, limit: 4)
            seen += try page.items.map(JSON.init)
            since = page.next
            isLast = page.isLast
        }
        #expect(try seen.map { try $0["release"].text } == ids + [ids[1]])
        #expect(try seen.map { try $0["type"].text }.suffix(2) == ["created", "updated"])
        #expect(try seen.map { try $0["seq"].number } == Array(1...6))
        #expect(try seen[5]["version"].number == 2)
        #expect(seen[0].keys == ["seq", "type", "release", "version", "at"])
        let end = try archive.reader.changes(since: since, limit: 4)
        #expect(end.items.isEmpty && end.isLast && end.next == since)
    }

    @Test("a place that this log has not got to, or one of a list, is refused")
    func foreign() throws {
        let archive = try TemporaryArchive(.sample("A"), .sample("B"))
        let place = try archive.reader.changes(since: nil, limit: 2).next
        let other = try TemporaryArchive(.sample("A"))
        #expect(throws: QueryError.cursorOfAnotherArchive) { try other.reader.changes(since: place, limit: 2) }
        let one = try #require(PageRequest(limit: 1))
        let list = try #require(try archive.releases { $0.page = one }.next)
        #expect(throws: QueryError.cursorOfAnotherArchive) { try archive.reader.changes(since: list, limit: 2) }
    }

    @Test("a mirror that polls while several write misses nothing and sees nothing twice")
    func concurrent() throws {
        let archive = try TemporaryArchive()
        let writers = 4
        let each = 40
        let finished = Atomic(0)
        let folder = archive.folder.path
        for writer in 0..<writers {
            Thread.detachNewThread {
                defer { finished.add(1, ordering: .sequentiallyConsistent) }
                // A connection of its own, as another process would have.
                guard let own = try? Archive(folder: folder) else { return }
                for number in 0..<each {
                    _ = try? own.ingest([
                        .sample("W\(writer) N\(number)", on: "2001-01-01", issuer: "Company \(writer)")
                    ])
                }
            }
        }
        var mirrored: [Int] = []
        var releases: Set<String> = []
        var since: PageCursor?
        var isComplete = false
        while !isComplete {
            let areFinished = finished.load(ordering: .sequentiallyConsistent) == writers
            let page = try archive.reader.changes(since: since, limit: 7)
            for change in try page.items.map(JSON.init) {
                mirrored.append(try change["seq"].number)
                // Whoever is told of a release finds it.
                let id = try change["release"].text
                #expect(try archive.reader.release(.id(id)) != nil)
                releases.insert(id)
            }
            since = page.next
            isComplete = areFinished && page.isLast
        }
        #expect(mirrored == Array(1...mirrored.count))
        #expect(releases.count == writers * each)
        #expect(Set(try archive.reader.releaseIDs()) == releases)
    }
}
