import Foundation

/// What wrk asks for.
struct Load {
    /// Paths, one a line.
    var paths: URL
    /// How many requests are written at once.
    var depth = 1
    /// `Name:value` for each field; `%d` in a value is another number in each request.
    var fields: [String] = []

    static let connectionCount = 64

    /// Sends requests for so many seconds, and tells what they cost the server.
    func measure(_ server: PinnedProcess, at address: String, seconds: Int) throws -> Cost {
        _ = try send(to: address, seconds: 1)
        let before = try server.processorSeconds()
        let count = try send(to: address, seconds: seconds)
        return Cost(requests: count, processorSeconds: try server.processorSeconds() - before)
    }

    /// - Returns: how many requests were answered.
    private func send(to address: String, seconds: Int) throws -> Int {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "requests.lua").path
        let wrk = try PinnedProcess(
            [
                "wrk", "--threads", "1", "--connections", "\(Load.connectionCount)", "--duration", "\(seconds)s",
                "--script", script, address, "--", paths.path, "\(depth)",
            ] + fields, on: .client)
        let report = try wrk.finish()
        guard let count = report.firstMatch(of: /(\d+) requests in/).flatMap({ Int($0.1) }), count > 0,
            !report.contains("Non-2xx")
        else { throw BenchmarkFailure("\(address) answered badly:\n\(report)") }
        return count
    }
}

struct BenchmarkFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
