import Foundation
import ReleaseModel
import ReleaseParsing
import ReleaseStorage
import Testing

@testable import ArchiveCommand

@Suite("reparse")
final class ReparsingTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples")

    private let folder = FileManager.default.temporaryDirectory.appending(path: "reparse-\(UUID().uuidString)").path()
    private let archive: Archive
    private let reader: ArchiveReader

    init() throws {
        archive = try Archive(folder: folder)
        reader = try archive.reader()
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// The samples as they are read, the first of them with another headline.
    private func ingestSamples(misreadingFirst: Bool) throws -> [String] {
        var releases: [ParsedRelease] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: Self.samples.path()).sorted() {
            releases += try DocumentFile(path: Self.samples.appending(path: file).path()).releases()
        }
        if misreadingFirst { releases[0].headline = "Misread" }
        return try archive.ingest(releases).map(\.id)
    }

    private func reparse(_ ids: [String], isDryRun: Bool) throws -> String {
        var reparsing = try Reparsing(archive: archive, isDryRun: isDryRun)
        for id in ids { reparsing.take(id) }
        return reparsing.summary
    }

    @Test("what the present parser has read is not touched")
    func unchanged() throws {
        let ids = try ingestSamples(misreadingFirst: false)
        let generation = try reader.generation()
        #expect(try reparse(ids, isDryRun: false) == "0 changed, \(ids.count) as before, 0 failed")
        #expect(try reader.generation() == generation)
    }

    @Test("a trial run counts and writes nothing; the next run writes, and the one after it has nothing to do")
    func misread() throws {
        let ids = try ingestSamples(misreadingFirst: true)
        let generation = try reader.generation()
        let rest = ids.count - 1
        #expect(
            try reparse(ids, isDryRun: true) == "1 would change (fields: 1), \(rest) as before, 0 failed")
        #expect(try reader.generation() == generation)
        #expect(try reparse(ids, isDryRun: false) == "1 changed, \(rest) as before, 0 failed")
        #expect(try reader.generation() == generation + 1)
        #expect(try reparse(ids, isDryRun: false) == "0 changed, \(ids.count) as before, 0 failed")
        let json = try #require(try reader.release(.id(ids[0]))).json
        #expect(!String(decoding: json, as: UTF8.self).contains("Misread"))
    }

    @Test("releases are named by id or slug; an unknown one is exit code 3")
    func names() throws {
        let ids = try ingestSamples(misreadingFirst: false)
        let slug = try #require(try reader.reading(.id(ids[1]))).slug
        let reparsing = try Reparsing(archive: archive, isDryRun: true)
        #expect(try reparsing.ids(named: [ids[0], slug]) == [ids[0], ids[1]])
        #expect(throws: CommandFailure(kind: .notFound, message: "no release rel_0")) {
            try reparsing.ids(named: [ids[0], "rel_0"])
        }
    }

    @Test(
        "a change is one line, of long values the part where they differ",
        arguments: [
            (#""Old""#, #""New""#, #"/headline: "Old" -> "New""#), (nil, #""New""#, #"/headline: nothing -> "New""#),
            ("null", nil, "/headline: null -> nothing"),
            (
                "\"" + String(repeating: "a", count: 100) + "b\"", "\"" + String(repeating: "a", count: 100) + "c\"",
                "/headline: …" + String(repeating: "a", count: 20) + "b\" -> …" + String(repeating: "a", count: 20)
                    + "c\""
            ),
        ] as [(String?, String?, String)])
    func lines(old: String?, new: String?, line: String) {
        #expect(FieldChange(pointer: "/headline", old: old, new: new).line == line)
    }
}
