import ArgumentParser
import Configuration

/// The options that every verb has.
struct ArchiveOptions: ParsableArguments {
    @Option(help: "The folder of the database.")
    var data: String?

    @Option(help: "The configuration file (else RELEASE_ARCHIVE_CONFIG, else the usual places).")
    var config: String?

    /// The settings, with what this command line says over all.
    func settings(adding flags: [String: ConfigContent?] = [:]) throws -> Settings {
        var given = flags.compactMapValues { $0 }
        given["data"] = data.map { .string($0) }
        return try Settings.load(flags: given, file: config)
    }
}
