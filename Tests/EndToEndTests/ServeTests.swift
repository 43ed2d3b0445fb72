import Foundation
import Glibc
import Testing

@Suite("serve", .serialized)
struct ServeTests {
    let folder: ArchiveFolder

    init() throws { folder = try ArchiveFolder() }

    @Test("an absent and an empty data folder are made ready and served empty", arguments: [false, true])
    func newFolder(isThere: Bool) throws {
        if isThere { try FileManager.default.createDirectory(at: folder.data, withIntermediateDirectories: true) }
        let server = try folder.serve()
        #expect(try server.ids("/v1/releases") == [])
        #expect(try server.get("/healthz").status == 200)
    }

    @Test("a port in use is one clear line and exit code 1")
    func portInUse() throws {
        let server = try folder.serve()
        let outcome = try folder.run(["serve", "--listen", "127.0.0.1:\(server.client.port)"])
        #expect(outcome.exitCode == 1)
        #expect(outcome.text == "")
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("127.0.0.1:\(server.client.port)"))
        #expect(try server.get("/healthz").status == 200)
    }

    @Test("SIGTERM ends it with exit code 0, an idle connection or not")
    func terminated() throws {
        let server = try folder.serve()
        let idle = try server.client.connect()
        defer { close(idle) }
        #expect(try server.get("/healthz").status == 200)
        #expect(server.stop() == 0)
    }

    @Test("what was stored is there after a new start, under the same id")
    func restarted() throws {
        let first = try folder.serve()
        #expect(try folder.run(["ingest", ArchiveFolder.samples]).exitCode == 0)
        let ids = try first.ids("/v1/releases")
        #expect(ids.count == 8)
        #expect(first.stop() == 0)
        #expect(try folder.serve().ids("/v1/releases") == ids)
    }

    @Test(
        "a bad command line is exit code 2 and says what is wrong",
        arguments: [
            (["serve", "--lissen", "127.0.0.1:0"], "--lissen"), (["serve", "--listen", "nowhere"], "nowhere"),
            (["serve", "--config", "absent.yaml"], "absent.yaml"), (["token", "create", "--scope", "all"], "all"),
            (["unheard-of"], "unheard-of"),
        ])
    func usage(_ arguments: [String], _ named: String) throws {
        let outcome = try folder.runAlone(arguments)
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains(named))
    }

    @Test("an unknown setting in the file is exit code 2 and named")
    func unknownSetting() throws {
        let config = try folder.file("archive.yaml", Array("limits:\n  head_byte_max: 1\n".utf8))
        let outcome = try folder.run(["serve", "--listen", "127.0.0.1:0", "--config", config])
        #expect(outcome.exitCode == 2)
        #expect(outcome.errors.contains("limits.head_byte_max"))
    }

    @Test(
        "a flag goes before the environment, that before the file",
        arguments: [
            ([:], [], "from-file"), (["RELEASE_ARCHIVE_DATA": "from-environment"], [], "from-environment"),
            (["RELEASE_ARCHIVE_DATA": "from-environment"], ["--data", "from-flag"], "from-flag"),
        ] as [([String: String], [String], String)])
    func precedence(_ environment: [String: String], _ flags: [String], _ expected: String) throws {
        let config = try folder.file("archive.yaml", Array("data: from-file\n".utf8))
        let verb = ["token", "create", "--scope", "write", "--config", config]
        #expect(try folder.runAlone(verb + flags, environment: environment).exitCode == 0)
        let made = ["from-file", "from-environment", "from-flag"].filter {
            FileManager.default.fileExists(atPath: folder.temporary.appending(path: $0).path())
        }
        #expect(made == [expected])
    }
}
