import ArgumentParser
import Foundation
import ReleaseModel
import ReleaseParsing
import ReleaseRendering

/// `release-archive parse FILE`: what ingest would store, printed; nothing is stored.
struct ParseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse", abstract: "Print what is read from a release, as JSON; store nothing.")

    @Argument(help: "The release: a file, or - for standard input.")
    var file: String

    @Option(
        name: .customLong("text-out"),
        help: "Also write the canonical text, which the evidence counts in, to this file.")
    var textOut: String?

    @Flag(help: "Print the text with every extracted span coloured and named in the margin, instead of JSON.")
    var explain = false

    func run() throws {
        let releases = try DocumentFile(path: file).releases()
        if let textOut { try writeTexts(of: releases, to: textOut) }
        FileHandle.standardOutput.write(explain ? explanation(of: releases) : Data(ReleaseRenderer.parsed(releases)))
    }

    private func explanation(of releases: [ParsedRelease]) -> Data {
        let style = TerminalStyle.standardOutput(ProcessInfo.processInfo.environment)
        return Data(Explanation.text(of: releases, style: style).utf8)
    }

    /// The first release's text goes to `path`, that of the n-th to `path.n`.
    private func writeTexts(of releases: [ParsedRelease], to path: String) throws {
        for (index, release) in releases.enumerated() {
            let target = index == 0 ? path : "\(path).\(index + 1)"
            do {
                try Data(release.text.utf8).write(to: URL(fileURLWithPath: target))
            } catch {
                throw CommandFailure.failure("can't write \(target): \(error.localizedDescription)")
            }
        }
    }
}
