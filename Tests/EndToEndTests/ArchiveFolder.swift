import Foundation

/// A data folder of its own for one test, and the program run on it; the folder goes when nothing holds it.
final class ArchiveFolder {
    /// How a run of the program ended.
    struct Outcome {
        let exitCode: Int32
        let output: [UInt8]
        let errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
        var errorLines: [Substring] { errors.split(separator: "\n") }
    }

    /// The program, built beside the test bundle.
    static let program = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .deletingLastPathComponent().appending(path: "release-archive")

    /// The repository's sample releases.
    static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples").path()

    let temporary: URL
    /// Not there until the program makes it.
    let data: URL

    init() throws {
        temporary = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
        data = temporary.appending(path: "data")
        try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: temporary) }

    static func sample(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: "\(samples)/\(name)")))
    }

    /// Writes a file beside the data folder.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let url = temporary.appending(path: name)
        try Data(bytes).write(to: url)
        return url.path()
    }

    /// A verb on this data folder, run to its end.
    func run(_ verb: [String], environment: [String: String] = [:]) throws -> Outcome {
        try runAlone(verb + ["--data", data.path()], environment: environment)
    }

    /// The program with these arguments only, run to its end.
    func runAlone(_ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
        let output = try outputFile(), errors = try outputFile()
        let child = try spawn(
            arguments, environment: environment, output: FileHandle(forWritingTo: output),
            errors: FileHandle(forWritingTo: errors))
        return Outcome(
            exitCode: child.wait(), output: [UInt8](try Data(contentsOf: output)),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    func token(scope: String = "write") throws -> String {
        try run(["token", "create", "--scope", scope]).text.trimmingCharacters(in: .newlines)
    }

    func serve(listen: String = "127.0.0.1:0") throws -> ArchiveServer {
        try ArchiveServer(folder: self, listen: listen)
    }

    /// The program in this folder, with a bare environment: no settings of whoever runs the tests.
    func spawn(
        _ arguments: [String], environment: [String: String] = [:], output: FileHandle, errors: FileHandle
    ) throws -> ChildProcess {
        try ChildProcess(
            Self.program.path(), arguments, environment: environment, folder: temporary.path(),
            output: output, errors: errors)
    }

    /// Output goes through files: a pipe that nobody reads would stop the program.
    func outputFile() throws -> URL {
        let url = temporary.appending(path: UUID().uuidString)
        try Data().write(to: url)
        return url
    }
}
