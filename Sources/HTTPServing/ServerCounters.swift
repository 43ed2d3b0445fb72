import HTTPMessages
import Synchronization

/// What a server has done so far; shared by its loops, and read by whoever shows it.
public final class ServerCounters: Sendable {
    /// Why a connection was given up.
    public enum Timeout: String, Sendable, CaseIterable {
        case head
        case idle
        case body
        case write
    }

    private let acceptedCount = Atomic(0)
    private let openCount = Atomic(0)
    private let requestCount = Atomic(0)
    private let acceptFailureCount = Atomic(0)
    // A counter is there before it counts, or nobody can tell its first step (prometheus.io/docs/practices/instrumentation).
    private let rejections = Mutex(zeros(RequestFailure.statuses))
    private let timeoutCounts = Mutex(zeros(Timeout.allCases))

    public init() {}

    /// Connections accepted since the start.
    public var accepted: Int { acceptedCount.load(ordering: .relaxed) }
    /// Connections open now.
    public var open: Int { openCount.load(ordering: .relaxed) }
    /// Requests that reached a handler.
    public var requests: Int { requestCount.load(ordering: .relaxed) }
    /// Times that accepting had to pause for want of descriptors or memory.
    public var acceptFailures: Int { acceptFailureCount.load(ordering: .relaxed) }
    /// Answers of the HTTP layer itself, by status.
    public var rejected: [Int: Int] { rejections.withLock { $0 } }
    /// Connections that were too slow, by what they were slow at.
    public var timeouts: [Timeout: Int] { timeoutCounts.withLock { $0 } }

    private static func zeros<Key>(_ keys: [Key]) -> [Key: Int] {
        Dictionary(uniqueKeysWithValues: keys.map { ($0, 0) })
    }

    /// - Returns: how many are open now.
    func connectionOpened() -> Int {
        acceptedCount.add(1, ordering: .relaxed)
        return openCount.add(1, ordering: .relaxed).newValue
    }

    func connectionClosed() {
        openCount.subtract(1, ordering: .relaxed)
    }

    func acceptFailed() {
        acceptFailureCount.add(1, ordering: .relaxed)
    }

    func requestsHandled(_ count: Int) {
        requestCount.add(count, ordering: .relaxed)
    }

    func rejected(_ status: Int) {
        rejections.withLock { $0[status, default: 0] += 1 }
    }

    func timedOut(_ timeout: Timeout) {
        timeoutCounts.withLock { $0[timeout, default: 0] += 1 }
    }
}
