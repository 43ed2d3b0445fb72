import Foundation

/// The tree that these tests stand in, read as text.
struct Repository {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The Swift files of the package's targets, scanned once for all tests.
    private static let scanned = Result {
        try ["Sources", "Tests"].flatMap { try files(in: $0) }.filter { $0.hasSuffix(".swift") }
            .map { SwiftSource(path: $0, text: try text($0)) }
    }

    static func swiftSources(in folders: [String] = ["Sources", "Tests"]) throws -> [SwiftSource] {
        try scanned.get().filter { source in folders.contains { source.path.hasPrefix($0 + "/") } }
    }

    /// The paths of all files in a folder and its folders, relative to the root, in order.
    static func files(in folder: String) throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path())
        return names.map { "\(folder)/\($0)" }.filter { !isFolder($0) }.sorted()
    }

    static func isExecutable(_ path: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: root.appending(path: path).path())
    }

    /// What git has under this path; nothing where the tree is no working copy (an unpacked archive, an image's build).
    static func tracked(_ path: String) throws -> String {
        let git = Process()
        git.executableURL = URL(filePath: "/usr/bin/env")
        git.arguments = ["git", "-C", root.path(), "ls-files", "--", path]
        let output = Pipe()
        git.standardOutput = output
        git.standardError = FileHandle.nullDevice
        try git.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        git.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }

    private static func isFolder(_ path: String) -> Bool {
        (try? root.appending(path: path).resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true
    }
}
