import Synchronization

/// Whether somebody waits for what a worker does. The connection's loop tells; the worker asks.
///
/// A client that has only ended its side is there: it may read on (RFC 9112, section 9.6).
final class Demand: Sendable {
    private let isGone = Atomic(false)

    var isThere: Bool { !isGone.load(ordering: .relaxed) }

    func stop() { isGone.store(true, ordering: .relaxed) }
}
