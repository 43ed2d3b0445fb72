/// One figure of `/metrics`.
public struct Metric: Sendable, Equatable {
    public enum Kind: String, Sendable { case counter, gauge }

    /// `release_archive_requests_total`: the unit and `_total` last (prometheus.io/docs/practices/naming).
    public var name: String
    public var help: String
    public var kind: Kind
    public var value: Int

    public init(_ name: String, _ kind: Kind, _ value: Int, help: String) {
        self.name = name
        self.help = help
        self.kind = kind
        self.value = value
    }

    /// Prometheus' text format (prometheus.io/docs/instrumenting/exposition_formats).
    static func exposition(of metrics: [Metric]) -> String {
        metrics.map { metric in
            """
            # HELP \(metric.name) \(metric.help)
            # TYPE \(metric.name) \(metric.kind.rawValue)
            \(metric.name) \(metric.value)

            """
        }.joined()
    }
}
