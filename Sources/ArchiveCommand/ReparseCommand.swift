import ArgumentParser
import ReleaseStorage

/// `release-archive reparse [ID…]`: reads the stored sources anew with the present parser; goes on after one that fails.
struct ReparseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reparse",
        abstract: "Read stored releases anew with the present parser, and store what it reads otherwise.")

    @OptionGroup var options: ArchiveOptions

    @Argument(help: "Ids or slugs of releases; none for all.")
    var releases: [String] = []

    @Flag(help: "Only print what would change, a line a field; write nothing.")
    var diff = false

    func run() throws {
        let settings = try options.settings()
        let archive = try Archive(folder: settings.data, access: diff ? .readOnly : .readWrite)
        var reparsing = try Reparsing(archive: archive, isDryRun: diff)
        let ids = try releases.isEmpty ? archive.reader().releaseIDs() : reparsing.ids(named: releases)
        for (index, id) in ids.enumerated() {
            reparsing.progress.show("\(index + 1) of \(ids.count) releases")
            reparsing.take(id)
        }
        reparsing.progress.clear()
        print(reparsing.summary)
        if reparsing.failed > 0 { throw ExitCode(CommandFailure.Kind.failure.rawValue) }
    }
}
