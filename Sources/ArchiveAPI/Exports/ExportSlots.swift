import HTTPMessages
import Synchronization

/// How many lists are on their way as a whole. A slow client may take its time over one, so there is a bound.
public final class ExportSlots: Sendable {
    private struct State {
        var openCount = 0
        var startedCount = 0
        var refusedCount = 0
    }

    private let countMax: Int
    private let state = Mutex(State())

    public init(max countMax: Int) { self.countMax = countMax }

    /// - Throws: 503 while all are taken.
    func take() throws(Problem) -> ExportSlot {
        let isTaken = state.withLock { state in
            guard state.openCount < countMax else {
                state.refusedCount += 1
                return false
            }
            state.openCount += 1
            state.startedCount += 1
            return true
        }
        guard isTaken else {
            throw Problem(
                .unavailable,
                "As many lists as may be are being sent as a whole; with 'limit' there are pages at any time.",
                fields: HTTPFields([("Retry-After", "10")]))
        }
        return ExportSlot(self)
    }

    fileprivate func giveBack() {
        state.withLock { $0.openCount -= 1 }
    }

    var metrics: [Metric] {
        let state = state.withLock { $0 }
        return [
            Metric("release_archive_exports_open", .gauge, state.openCount, help: "Lists that are being streamed now."),
            Metric("release_archive_exports_total", .counter, state.startedCount, help: "Lists that were streamed."),
            Metric(
                "release_archive_exports_refused_total", .counter, state.refusedCount,
                help: "Lists that were not streamed because too many others were."),
        ]
    }
}

/// The right to send one list as a whole, given back when it goes out of use.
final class ExportSlot: Sendable {
    private let slots: ExportSlots

    fileprivate init(_ slots: ExportSlots) { self.slots = slots }

    deinit { slots.giveBack() }
}
