import ArchiveAPI
import HTTPServing

extension Metric {
    /// The server's counters as `/metrics` shows them.
    static func all(_ counters: ServerCounters) -> [Metric] {
        let counts = [
            Metric(
                "release_archive_connections_accepted_total", .counter, counters.accepted, help: "Connections accepted."
            ),
            Metric("release_archive_connections_open", .gauge, counters.open, help: "Connections open now."),
            Metric("release_archive_requests_total", .counter, counters.requests, help: "Requests that were answered."),
            Metric(
                "release_archive_accept_failures_total", .counter, counters.acceptFailures,
                help: "Times that accepting paused for want of descriptors or memory."),
        ]
        let rejections = counters.rejected.sorted { $0.key < $1.key }.map { status, count in
            Metric(
                "release_archive_rejected_\(status)_total", .counter, count,
                help: "Requests that the HTTP layer answered with \(status).")
        }
        let timeouts = counters.timeouts.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, count in
            Metric(
                "release_archive_\(kind.rawValue)_timeouts_total", .counter, count,
                help: "Connections given up because they were too slow: \(kind.rawValue).")
        }
        return counts + rejections + timeouts
    }
}
