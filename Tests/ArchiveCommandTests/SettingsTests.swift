import Configuration
import Foundation
import Testing

@testable import ArchiveCommand

@Suite("Settings")
struct SettingsTests {
    private func file(_ yaml: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("settings-\(UUID().uuidString).yaml")
            .path
        try yaml.write(toFile: path, atomically: true, encoding: .utf8)
        return path
    }

    private func failure(_ yaml: String) throws -> String? {
        do {
            _ = try Settings.load(flags: [:], file: try file(yaml))
            return nil
        } catch let failure as CommandFailure {
            #expect(failure.kind == .usage)
            return failure.message
        }
    }

    @Test("flags come before the file, the file before the built-in values")
    func precedence() throws {
        let path = try file("data: /srv/archive\nlisten: 0.0.0.0:80\nlimits:\n  fields_max: 7\n")
        let settings = try Settings.load(flags: ["listen": "127.0.0.1:9"], file: path)
        #expect(settings.listen == "127.0.0.1:9")
        #expect(settings.data == "/srv/archive")
        #expect(settings.limits.fieldsMax == 7)
        #expect(settings.limits.headBytesMax == 32768)
    }

    @Test(
        "an unknown key is an error that names it, at any depth", arguments: ["lisen: x", "limits:\n  head_bytes: 3"])
    func unknownKeys(yaml: String) throws {
        let message = try #require(try failure(yaml))
        #expect(message.contains("unknown setting"))
        #expect(message.contains(yaml.contains("lisen") ? "'lisen'" : "'limits.head_bytes'"))
    }

    @Test(
        "a bad value is an error that names its key",
        arguments: [
            ("limits:\n  fields_max: many", "limits.fields_max"), ("limits:\n  fields_max: 0", "limits.fields_max"),
            ("read_only: perhaps", "read_only"), ("- a list", "mapping"), ("a: b: c", "YAML"),
        ])
    func badValues(yaml: String, named: String) throws {
        #expect(try #require(try failure(yaml)).contains(named))
    }

    @Test("an empty file leaves every built-in value")
    func emptyFile() throws {
        #expect(try Settings.load(flags: [:], file: try file("# nothing\n")).listen == "127.0.0.1:8080")
    }

    @Test("a named file must exist")
    func absentFile() throws {
        #expect(throws: CommandFailure.usage("the configuration file /nowhere.yaml does not exist")) {
            try Settings.load(flags: [:], file: "/nowhere.yaml")
        }
    }
}
