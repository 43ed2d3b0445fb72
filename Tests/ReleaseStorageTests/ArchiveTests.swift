@testable import ReleaseStorage
import Foundation
import GRDB
import ReleaseModel
import Synchronization
import Testing

@Suite("An archive's file")
struct ArchiveTests {
    @Test("an absent folder is made, and holds what was stored when it is opened again")
    func reopen() throws {
        let folder = TemporaryFolder()
        let path = folder.path + "/deep/data"
        let id = try Archive(folder: path).ingest([.norvika])[0].id
        let archive = try Archive(folder: path, access: .readOnly)
        #expect(try archive.reader().release(.id(id)) != nil)
        #expect(throws: ArchiveError.readOnly) { try archive.ingest([.norvika]) }
        #expect(throws: ArchiveError.readOnly) { try archive.createToken(scope: .write) }
    }

    @Test("what is no archive is refused and left alone")
    func notAnArchive() throws {
        let folder = TemporaryFolder()
        let file = folder.path + "/archive.sqlite"
        #expect(throws: ArchiveError.missing(path: file)) { try Archive(folder: folder.path, access: .readOnly) }
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        let text = Data(String(repeating: "Not a database. ", count: 100).utf8)
        try text.write(to: URL(fileURLWithPath: file))
        #expect(throws: ArchiveError.notAnArchive(path: file)) { try Archive(folder: folder.path) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == text)
        try FileManager.default.removeItem(atPath: file)
        try DatabaseQueue(path: file).write { try $0.execute(sql: "CREATE TABLE another (program TEXT)") }
        #expect(throws: ArchiveError.notAnArchive(path: file)) { try Archive(folder: folder.path) }
    }

    @Test("an empty file becomes an archive")
    func emptyFile() throws {
        let folder = TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: folder.path + "/archive.sqlite"))
        #expect(try Archive(folder: folder.path).ingest([.norvika]).count == 1)
    }

    @Test("a file in the folder's place is an error of rights")
    func fileForFolder() throws {
        let folder = TemporaryFolder()
        try Data().write(to: URL(fileURLWithPath: folder.path))
        #expect(throws: ArchiveError.noRights(path: folder.path)) { try Archive(folder: folder.path) }
    }

    @Test("a newer schema is refused")
    func newerSchema() throws {
        let folder = TemporaryFolder()
        _ = try Archive(folder: folder.path)
        let file = folder.path + "/archive.sqlite"
        try DatabaseQueue(path: file).inDatabase { try $0.execute(sql: "PRAGMA user_version = 1000") }
        #expect(throws: ArchiveError.newerSchema(path: file)) { try Archive(folder: folder.path) }
    }

    @Test("a commit is synced to the disk: the log is a WAL, and synchronous is FULL (2)")
    func durability() throws {
        let folder = TemporaryFolder()
        let archive = try Archive(folder: folder.path)
        #expect(try archive.write { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
        #expect(try archive.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
        #expect(try archive.write { try Int.fetchOne($0, sql: "PRAGMA foreign_keys") } == 1)
    }

    @Test("one connection sees what another has written, and the generation tells")
    func visibility() throws {
        let folder = TemporaryFolder()
        let server = try Archive(folder: folder.path)
        let reader = try server.reader()
        let before = try reader.generation()
        #expect(try reader.generation() == before)
        #expect(try reader.releases(ReleaseQuery()).items.isEmpty)
        // A second Archive on the same folder is what another process is to the first.
        try Archive(folder: folder.path).ingest([.norvika])
        #expect(try reader.generation() > before)
        #expect(try reader.releases(ReleaseQuery()).items.count == 1)
    }

    @Test("several writers at once lose nothing")
    func writers() async throws {
        let folder = TemporaryFolder()
        let path = folder.path
        try await withThrowingTaskGroup { group in
            for writer in 0..<4 {
                group.addTask {
                    let archive = try Archive(folder: path)
                    for number in 0..<10 {
                        try archive.ingest([.sample("W\(writer) N\(number)", on: "2004-01-01", issuer: "Norvika")])
                    }
                }
            }
            try await group.waitForAll()
        }
        var query = ReleaseQuery()
        query.page = try #require(PageRequest(limit: 500, counts: true))
        let page = try Archive(folder: path).reader().releases(query)
        #expect(page.count == 40)
        #expect(page.items.count == 40)
    }

    @Test("what was acknowledged is in the file and its log, as a killed process leaves them")
    func afterKill() throws {
        let folder = TemporaryFolder()
        let copy = TemporaryFolder()
        let archive = try Archive(folder: folder.path)
        try FileManager.default.createDirectory(atPath: copy.path, withIntermediateDirectories: true)
        let ingested = try archive.ingest((0..<5).map { .sample("R\($0)", on: "2004-01-01") })
        for name in ["/archive.sqlite", "/archive.sqlite-wal"] {
            try FileManager.default.copyItem(atPath: folder.path + name, toPath: copy.path + name)
        }
        let reader = try Archive(folder: copy.path).reader()
        for release in ingested { #expect(try reader.release(.id(release.id)) != nil) }
    }

    @Test("a question is given up when it may not go on, and the reader answers the next one")
    func givenUp() throws {
        let archive = try TemporaryArchive()
        try archive.ingest((0..<300).map { .sample("R\($0)", on: "2001-01-01") })
        let asked = Atomic(0)
        var query = ReleaseStatisticsQuery([.year, .issuer])
        query.filter.cities = ["Nowhere", "Halifax"]
        #expect(throws: ArchiveError.tooLong) {
            try archive.reader.answer(while: { asked.add(1, ordering: .relaxed).newValue < 3 }) { reader in
                while true { _ = try reader.statistics(query) }
            }
        }
        #expect(asked.load(ordering: .relaxed) == 3)
        #expect(try archive.reader.answer(while: { true }) { try $0.releaseIDs() }.count == 300)
    }

    @Test("a token opens what it was made for, another does not")
    func tokens() throws {
        let folder = TemporaryFolder()
        let archive = try Archive(folder: folder.path)
        let reader = try archive.reader()
        let token = try archive.createToken(scope: .publish, name: "newsroom")
        #expect(token.wholeMatch(of: /ra_[0-9a-z]{12}_[0-9a-z]{40}/) != nil)
        #expect(try reader.scope(ofToken: token) == .publish)
        for wrong in ["", "ra_", token + "x", String(token.dropLast()), "ra__", "ra_x_y_z", token.uppercased()] {
            #expect(try reader.scope(ofToken: wrong) == nil)
        }
        let file = try String(
            decoding: Data(contentsOf: URL(fileURLWithPath: folder.path + "/archive.sqlite-wal")), as: UTF8.self)
        #expect(!file.contains(token.suffix(40)))
        #expect(TokenScope.write < .publish && TokenScope.publish < .admin)
    }
}
