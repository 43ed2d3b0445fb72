import ArgumentParser
import Foundation
import HTTPMessages
import ReleaseModel
import ReleaseParsing
import ReleaseStorage

/// `release-archive ingest PATH…`: reads documents and stores their releases; goes on after a document that fails.
struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read releases from files, folders, .gz and .tar.gz archives, or - for standard input.")

    @OptionGroup var options: ArchiveOptions

    @Argument(help: "Files, folders, or - for standard input.")
    var paths: [String]

    @Option(help: "How many documents are read at the same time; 0 is one for each core.")
    var jobs = 0

    func validate() throws {
        guard jobs >= 0 else { throw ValidationError("--jobs must not be negative") }
    }

    func run() throws {
        let settings = try options.settings()
        let archive = try Archive(folder: settings.data)
        let ingestion = Ingestion(
            archive: archive, jobs: jobs > 0 ? jobs : ProcessInfo.processInfo.activeProcessorCount)
        for path in paths {
            do {
                for file in try DocumentPaths.files(at: path) { ingestion.take(file) }
            } catch let failure as CommandFailure {
                ingestion.fail(failure.message)
            }
        }
        ingestion.finish()
        print(ingestion.summary)
        if ingestion.failed > 0 { throw ExitCode(CommandFailure.Kind.failure.rawValue) }
    }
}
