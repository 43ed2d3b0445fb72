import Foundation
import Glibc
import Testing

@Suite("ingest and parse", .serialized)
struct CommandTests {
    let folder: ArchiveFolder

    init() throws { folder = try ArchiveFolder() }

    @Test("parse prints what is read, writes the text beside it, and stores nothing")
    func parse() throws {
        let path = "\(ArchiveFolder.samples)/veridane-phase-1-2-update.txt"
        let textOut = folder.temporary.appending(path: "canonical.txt")
        let outcome = try folder.runAlone(["parse", "--text-out", textOut.path(), path])
        #expect(outcome.exitCode == 0)
        let parsed = try JSONDecoder().decode(Parsed.self, from: Data(outcome.output))
        #expect(parsed.data.headline?.hasPrefix("Veridane Biosciences Announces") == true)
        #expect(outcome.output.last == 0x0A)
        let text = try Data(contentsOf: textOut)
        #expect(text == (try Data(contentsOf: URL(filePath: path))))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.temporary.path())
        #expect(!left.contains("data"))
    }

    @Test(
        "what is no document is one clear line and exit code 1",
        arguments: [
            ("empty.txt", []), ("binary.bin", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }),
        ] as [(String, [UInt8])], ["parse", "ingest"])
    func unfit(_ file: (name: String, bytes: [UInt8]), _ verb: String) throws {
        let path = try folder.file(file.name, file.bytes)
        let outcome = verb == "parse" ? try folder.runAlone([verb, path]) : try folder.run([verb, path])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(file.name))
        #expect(!outcome.text.contains("headline"))
    }

    @Test("an absent file is one clear line and no exit code 0", arguments: ["parse", "ingest"])
    func absent(_ verb: String) throws {
        let outcome =
            verb == "parse" ? try folder.runAlone([verb, "absent.txt"]) : try folder.run([verb, "absent.txt"])
        #expect(outcome.exitCode != 0)
        #expect(outcome.errors.contains("absent.txt"))
    }

    @Test("ingest goes on after a file that fails, names it, and exits 1")
    func ingestGoesOn() throws {
        let sample = try ArchiveFolder.sample("arbolane-phase-2-results.txt")
        let folderPath = folder.temporary.appending(path: "incoming")
        try FileManager.default.createDirectory(at: folderPath, withIntermediateDirectories: true)
        _ = try folder.file("incoming/a.txt", [])
        _ = try folder.file("incoming/b.txt", sample)
        let outcome = try folder.run(["ingest", folderPath.path()])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("a.txt"))
        #expect(!outcome.errors.contains("b.txt"))
        #expect(try folder.serve().ids("/v1/releases").count == 1)
    }

    @Test("ingest takes a gzipped file as what it holds")
    func ingestGzip() throws {
        let sample = try ArchiveFolder.sample("arbolane-phase-2-results.txt")
        let path = try folder.file("a.txt.gz", Gzip.compressed(sample, in: folder))
        #expect(try folder.run(["ingest", path]).exitCode == 0)
        let server = try folder.serve()
        let id = try #require(try server.ids("/v1/releases").first)
        #expect(try server.get("/v1/releases/\(id)/source").body == sample)
    }

    @Test("a data folder without rights is a clear error", .enabled(if: geteuid() != 0, "root has all rights"))
    func noRights() throws {
        try FileManager.default.createDirectory(
            at: folder.data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
        let outcome = try folder.run(["serve", "--listen", "127.0.0.1:0"])
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains(folder.data.path()))
    }

    @Test("token create prints the token alone")
    func token() throws {
        let outcome = try folder.run(["token", "create", "--scope", "write"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.text.wholeMatch(of: /ra_[0-9a-z]+_[0-9A-Za-z_-]+\n/) != nil)
    }
}
