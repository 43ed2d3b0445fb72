import Foundation

/// A program on one processor, of which the processor time is read.
final class PinnedProcess {
    enum Core: String {
        case server = "0"
        case client = "1"
    }

    private let process = Process()
    private let output = Pipe()

    /// - Parameters:
    ///   - arguments: the program's path, then what it is told.
    ///   - isUrgent: it goes before everything else on the machine, so that others' work is not in its answers' times.
    init(_ arguments: [String], on core: Core, isUrgent: Bool = false) throws {
        let mayBeUrgent = isUrgent && geteuid() == 0
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["taskset", "-c", core.rawValue] + (mayBeUrgent ? ["chrt", "--fifo", "1"] : ["nice", "-n", "-5"])
            + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    deinit { stop() }

    /// Everything that the program says; waits for its end.
    func finish() throws -> String {
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }

    /// What the program says first: where it listens.
    func firstLine() -> String {
        let line = output.fileHandleForReading.availableData.prefix { $0 != 0x0A }
        return String(decoding: line, as: UTF8.self)
    }

    func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    /// User and system time so far, its children's included (proc_pid_stat(5)).
    func processorSeconds() throws -> Double {
        try PinnedProcess.ticks(of: process.processIdentifier) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    private static func ticks(of process: Int32) throws -> Double {
        let status = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        // The second field is the name in parentheses; the twelfth after it is utime.
        let fields = status.split(separator: ")").last?.split(separator: " ") ?? []
        let own = fields.dropFirst(11).prefix(2).compactMap { Double($0) }.reduce(0, +)
        let children = try String(
            contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
        return try children.split(separator: " ").compactMap { Int32($0) }.reduce(own) { try $0 + ticks(of: $1) }
    }
}
