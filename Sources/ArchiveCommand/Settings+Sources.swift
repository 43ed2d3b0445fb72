import Configuration
import Foundation
import Yams

extension Settings {
    /// Reads the settings from flags, environment, file and built-in values, in this order of precedence.
    ///
    /// - Parameters:
    ///   - flags: the settings that the command line gives, by key.
    ///   - file: what `--config` names; without it `RELEASE_ARCHIVE_CONFIG`, then the two usual places.
    /// - Throws: `CommandFailure.usage` for a named file that is absent, an unknown key, or a bad value.
    static func load(flags: [String: ConfigContent], file: String?) throws -> Settings {
        var providers: [any ConfigProvider] = [
            provider("flags", flags),
            EnvironmentVariablesProvider().prefixKeys(with: "release_archive"),
        ]
        if let path = try configurationFile(named: file) {
            providers.append(provider(path, try contents(ofFile: path)))
        }
        providers.append(provider("built-in", Dictionary(uniqueKeysWithValues: table)))
        return try Settings(ConfigReader(providers: providers))
    }

    private static func provider(_ name: String, _ settings: [String: ConfigContent]) -> InMemoryProvider {
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for (key, content) in settings {
            values[AbsoluteConfigKey(ConfigKey(key))] = ConfigValue(content, isSecret: false)
        }
        return InMemoryProvider(name: name, values: values)
    }

    private static func configurationFile(named name: String?) throws -> String? {
        let files = FileManager.default
        if let named = name ?? ProcessInfo.processInfo.environment["RELEASE_ARCHIVE_CONFIG"] {
            guard files.fileExists(atPath: named) else {
                throw CommandFailure.usage("the configuration file \(named) does not exist")
            }
            return named
        }
        return ["./Config/release-archive.yaml", "/etc/release-archive/release-archive.yaml"].first(
            where: files.fileExists)
    }

    /// The settings that a file gives. swift-configuration's own YAML provider can't list the keys of a file, so that a
    /// misspelt one would pass unnoticed: hence each key is compared with the table here.
    private static func contents(ofFile path: String) throws -> [String: ConfigContent] {
        let loaded: Any?
        do {
            loaded = try Yams.load(yaml: String(contentsOfFile: path, encoding: .utf8))
        } catch {
            throw CommandFailure.usage("\(path) can't be read as YAML: \(error)")
        }
        guard let loaded else { return [:] }
        guard let mapping = loaded as? [String: Any] else {
            throw CommandFailure.usage("\(path) must be a mapping of settings")
        }
        var settings: [String: ConfigContent] = [:]
        for (key, value) in leaves(of: mapping, below: "").sorted(by: { $0.key < $1.key }) {
            guard table.contains(where: { $0.key == key }) else {
                throw CommandFailure.usage(
                    "\(path): unknown setting '\(key)'; the settings are \(table.map(\.key).joined(separator: ", "))")
            }
            settings[key] =
                switch value {
                case let flag as Bool: .bool(flag)
                case let number as Int: .int(number)
                default: .string("\(value)")
                }
        }
        return settings
    }

    private static func leaves(of mapping: [String: Any], below prefix: String) -> [(key: String, value: Any)] {
        mapping.flatMap { key, value in
            (value as? [String: Any]).map { leaves(of: $0, below: prefix + key + ".") } ?? [(prefix + key, value)]
        }
    }
}
