import Synchronization

/// Whether somebody waits for what a worker does. The connection's loop tells; the worker asks.
final class Demand: Sendable {
    private let isEnding: Atomic<Bool>
    private let isGone = Atomic(false)

    init(isEnding: Bool) { self.isEnding = Atomic(isEnding) }

    /// The client has ended its side. It may read on, or be no more: the two look alike (RFC 9293, section 3.6).
    func end() { isEnding.store(true, ordering: .relaxed) }

    func stop() { isGone.store(true, ordering: .relaxed) }

    /// A client that may be no more is worth a worker as long as nobody else waits for one.
    func isThere(against workers: WorkerPool) -> Bool {
        !isGone.load(ordering: .relaxed) && !(isEnding.load(ordering: .relaxed) && workers.areWaitedFor)
    }
}
