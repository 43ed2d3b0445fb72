import Configuration
import Foundation
import SystemPackage
import Yams

extension Settings {
    /// Reads the settings from flags, environment, file and built-in values, in this order of precedence.
    ///
    /// - Parameters:
    ///   - flags: the settings that the command line gives, by key.
    ///   - file: what `--config` names; without it `RELEASE_ARCHIVE_CONFIG`, then the two usual places.
    /// - Throws: `CommandFailure.usage` for a named file that is absent, an unknown key, or a bad value.
    static func load(flags: [String: ConfigContent], file: String?) async throws -> Settings {
        var providers: [any ConfigProvider] = [
            InMemoryProvider(name: "flags", values: values(flags.map { ($0.key, $0.value) })),
            EnvironmentVariablesProvider().prefixKeys(with: "release_archive"),
        ]
        if let path = try configurationFile(named: file) {
            try checkKeys(inFile: path)
            do {
                providers.append(try await FileProvider<YAMLSnapshot>(filePath: FilePath(path)))
            } catch {
                throw CommandFailure.usage("\(path): \(error)")
            }
        }
        providers.append(InMemoryProvider(name: "built-in", values: values(table.map { ($0.key, $0.builtIn) })))
        return try Settings(ConfigReader(providers: providers))
    }

    private static func values(_ pairs: [(String, ConfigContent)]) -> [AbsoluteConfigKey: ConfigValue] {
        Dictionary(
            pairs.map { (AbsoluteConfigKey(ConfigKey($0)), ConfigValue($1, isSecret: false)) }, uniquingKeysWith: { first, _ in first })
    }

    private static func configurationFile(named name: String?) throws -> String? {
        let files = FileManager.default
        if let named = name ?? ProcessInfo.processInfo.environment["RELEASE_ARCHIVE_CONFIG"] {
            guard files.fileExists(atPath: named) else {
                throw CommandFailure.usage("the configuration file \(named) does not exist")
            }
            return named
        }
        return ["./Config/release-archive.yaml", "/etc/release-archive/release-archive.yaml"].first(where: files.fileExists)
    }

    /// swift-configuration reads the keys that it is asked for and can't list the others, so a misspelt key would pass
    /// unnoticed: the file's keys are compared with the table here.
    private static func checkKeys(inFile path: String) throws {
        let loaded: Any?
        do {
            loaded = try Yams.load(yaml: String(contentsOfFile: path, encoding: .utf8))
        } catch {
            throw CommandFailure.usage("\(path) can't be read as YAML: \(error)")
        }
        guard let loaded else { return }
        guard let mapping = loaded as? [String: Any] else {
            throw CommandFailure.usage("\(path) must be a mapping of settings")
        }
        let known = Set(table.map(\.key))
        for key in keys(of: mapping, below: "").sorted() where !known.contains(key) {
            throw CommandFailure.usage("\(path): unknown setting '\(key)'; the settings are \(table.map(\.key).joined(separator: ", "))")
        }
    }

    private static func keys(of mapping: [String: Any], below prefix: String) -> [String] {
        mapping.flatMap { key, value in
            (value as? [String: Any]).map { keys(of: $0, below: prefix + key + ".") } ?? [prefix + key]
        }
    }
}
