import Foundation

/// `ParseBenchmark [corpus] [scaling [SHAPE …]]`: both where nothing is said.
@main
struct ParseBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        if arguments.isEmpty || arguments.contains("corpus") {
            try CorpusRun(folders: [package.appending(path: "Samples"), corpus(beside: package)]).report()
        }
        if arguments.isEmpty || arguments.contains("scaling") {
            let names = arguments.filter { $0 != "corpus" && $0 != "scaling" }
            let shapes = ScalingShape.all.filter { names.isEmpty || names.contains($0.name) }
            ScalingRun(shapes: shapes).report()
        }
    }

    /// The real corpus is no part of the repository: it is looked for beside the package.
    private static func corpus(beside package: URL) -> URL {
        if let path = ProcessInfo.processInfo.environment["RELEASE_ARCHIVE_CORPUS"] { return URL(filePath: path) }
        return package.deletingLastPathComponent().appending(path: "shared/corpus")
    }
}
