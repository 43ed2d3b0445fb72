import Foundation
import Testing

/// The documents' commands, run against an archive of the samples as a reader would run them.
@Suite("Documentation")
struct DocumentationTests {
    private static let repository = URL(filePath: ArchiveFolder.samples).deletingLastPathComponent()

    /// A document, and the heading before which its commands ask nothing but the samples, if it has others.
    @Test(
        "each command prints what the document shows",
        arguments: [("README.md", "## Your own releases"), ("Docs/API.md", nil)])
    func commands(_ file: String, _ end: String?) throws {
        let text = try String(contentsOf: Self.repository.appending(path: file), encoding: .utf8)
        let others = try end.map { try #require(text.firstRange(of: $0)).lowerBound }
        let commands = DocumentedCommand.all(in: text[..<(others ?? text.endIndex)])
        #expect(!commands.isEmpty)
        let folder = try ArchiveFolder()
        _ = try folder.run(["ingest", ArchiveFolder.samples])
        let server = try folder.serve()
        for (command, printed) in zip(commands, try Self.run(commands, in: folder, port: server.client.port)) {
            #expect(command.describes(printed), "\(file): \(command.line)\nprints:\n\(printed)")
        }
    }

    /// All commands in one shell, so that a variable that one sets is there for the next; `release-archive` is the program on
    /// this data folder.
    private static func run(_ commands: [DocumentedCommand], in folder: ArchiveFolder, port: UInt16) throws -> [String]
    {
        let mark = "-- \(UUID().uuidString)"
        let script = commands.map { "\($0.line)\nprintf '%s\\n' '\(mark)'\n" }.joined()
            .replacing("127.0.0.1:8080", with: "127.0.0.1:\(port)")
        let output = try folder.outputFile()
        let shell = try ChildProcess(
            "bash", ["-c", "set -o pipefail\n" + script],
            environment: [
                "PATH": ArchiveFolder.program.deletingLastPathComponent().path() + ":/usr/bin:/bin",
                "RELEASE_ARCHIVE_DATA": folder.data.path(),
            ], folder: repository.path(),
            output: FileHandle(forWritingTo: output), errors: FileHandle(forWritingTo: output))
        _ = shell.wait()
        let printed = try String(contentsOf: output, encoding: .utf8).replacing(":\(port)", with: ":8080")
        return printed.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
    }
}
