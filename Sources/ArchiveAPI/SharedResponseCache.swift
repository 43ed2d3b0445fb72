import Synchronization

/// What workers have answered to anonymous GETs since the archive last changed, for all event loops: counts, facets,
/// rankings and statistics cost too much to be worked out by each.
///
/// A loop looks here only before it would hand work over, and goes on if another thread is looking just then.
final class SharedResponseCache: Sendable {
    private let kept: Mutex<(generation: Int, answers: ResponseCache)>

    init(bytesMax: Int) { kept = Mutex((0, ResponseCache(bytesMax: bytesMax))) }

    /// - Parameter generation: the archive's present state.
    func find(_ key: ResponseCache.Key, _ generation: Int) -> SelectedRepresentation? {
        kept.withLockIfAvailable { $0.generation == generation ? $0.answers.find(key) : nil } ?? nil
    }

    /// - Parameter generation: the archive's state before the answer was read; if somebody wrote in between, the answer is
    ///   newer than that and is not found again.
    func keep(_ answer: SelectedRepresentation, as key: ResponseCache.Key, _ generation: Int) {
        kept.withLock { kept in
            guard generation >= kept.generation else { return }
            if generation > kept.generation { kept.answers.removeAll() }
            kept.generation = generation
            kept.answers.keep(answer, as: key)
        }
    }
}
