import ArgumentParser
import Foundation

/// The `release-archive` program: one file a verb.
@main
struct ReleaseArchive: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release-archive",
        abstract: "An archive of press releases: reads them, keeps them, serves them over HTTP.",
        version: "0.1.0",
        subcommands: [
            ServeCommand.self, IngestCommand.self, ParseCommand.self, ReparseCommand.self, TokenCommand.self,
        ])

    /// Runs the verb that the command line names, and turns what it throws into one line on stderr and the exit code.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let failure as CommandFailure {
            stop(failure.message, code: failure.kind.rawValue)
        } catch let code as ExitCode {
            Foundation.exit(code.rawValue)
        } catch  where exitCode(for: error) == .success {
            exit(withError: error)
        } catch  where exitCode(for: error) == .validationFailure {
            stop(message(for: error), code: CommandFailure.Kind.usage.rawValue)
        } catch {
            stop("\(error)", code: CommandFailure.Kind.failure.rawValue)
        }
    }

    private static func stop(_ message: String, code: Int32) -> Never {
        StandardError.write("release-archive: \(message)")
        Foundation.exit(code)
    }
}

/// The process's stderr, one line at a time.
enum StandardError {
    static func write(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}
