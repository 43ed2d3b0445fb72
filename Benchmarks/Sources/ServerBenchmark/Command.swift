import Foundation

/// A program that runs to its end.
enum Command {
    /// - Returns: what it says on standard output.
    static func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw BenchmarkFailure("'\(arguments.joined(separator: " "))' fails")
        }
        return String(decoding: said, as: UTF8.self)
    }
}
