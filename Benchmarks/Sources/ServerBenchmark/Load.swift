import Foundation

/// What wrk asks for.
struct Load {
    /// Paths, one a line.
    var paths: URL
    /// How many requests are written at once.
    var depth = 1
    /// `Name:value` for each field; `%d` in a value is another number in each request.
    var fields: [String] = []
    var connections = 64
    var isUrgent = false

    /// Sends requests for so many seconds, and tells what they cost the server.
    func measure(_ server: PinnedProcess, at address: String, seconds: Int) throws -> Cost {
        _ = try send(to: address, seconds: 1)
        let before = try server.processorSeconds()
        let count = try send(to: address, seconds: seconds)
        return Cost(requests: count, processorSeconds: try server.processorSeconds() - before)
    }

    /// How long answers take at most, half of them and 99 in 100, and what one costs the server; in milliseconds.
    func latency(of server: PinnedProcess, at address: String, seconds: Int) throws -> Latency {
        let before = try server.processorSeconds()
        let report = try report(from: address, seconds: seconds)
        let spent = try server.processorSeconds() - before
        let shares = report.matches(of: /(50|99)%\s+([0-9.]+)(us|ms|s)/).compactMap { match in
            Double(match.2).map { $0 * (match.3 == "us" ? 0.001 : match.3 == "s" ? 1_000 : 1) }
        }
        guard let half = shares.first, let most = shares.last else { throw BenchmarkFailure("wrk told no latencies") }
        return Latency(
            half: half, most: most, cost: Cost(requests: Load.count(report), processorSeconds: spent).ofThousand)
    }

    /// - Returns: how many requests were answered.
    private func send(to address: String, seconds: Int) throws -> Int {
        Load.count(try report(from: address, seconds: seconds))
    }

    private static func count(_ report: String) -> Int {
        report.firstMatch(of: /(\d+) requests in/).flatMap { Int($0.1) } ?? 0
    }

    private func report(from address: String, seconds: Int) throws -> String {
        let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "requests.lua").path
        let wrk = try PinnedProcess(
            [
                "wrk", "--threads", "1", "--connections", "\(connections)", "--duration", "\(seconds)s", "--latency",
                "--script", script, address, "--", paths.path, "\(depth)",
            ] + fields, on: .client, isUrgent: isUrgent)
        let report = try wrk.finish()
        guard Load.count(report) > 0, !report.contains("Non-2xx") else {
            throw BenchmarkFailure("not answered with 200")
        }
        return report
    }
}

struct Latency {
    let half: Double
    let most: Double
    let cost: Double
}

struct BenchmarkFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
