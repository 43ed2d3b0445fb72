import Foundation
import Synchronization

/// Writes on a thread of its own, so that it does so whatever the tests' own threads are busy with.
final class WritingThread: Sendable {
    private let isStopped = Mutex(false)
    private let failure = Mutex<(any Error)?>(nil)
    private let hasBegun = DispatchSemaphore(value: 0)
    private let hasEnded = DispatchSemaphore(value: 0)

    /// Returns when `write` has been done once; it is given how often it was done, and goes on `countMax` times or until
    /// `stop`.
    init(countMax: Int, _ write: @escaping @Sendable (Int) throws -> Void) {
        Thread.detachNewThread { [self] in
            var count = 0
            while count < countMax, !isStopped.withLock({ $0 }) {
                do {
                    try write(count)
                } catch {
                    failure.withLock { $0 = error }
                    break
                }
                count += 1
                if count == 1 { hasBegun.signal() }
            }
            hasBegun.signal()
            hasEnded.signal()
        }
        hasBegun.wait()
    }

    /// Waits for the last write and throws what one of them has thrown.
    func stop() throws {
        isStopped.withLock { $0 = true }
        hasEnded.wait()
        if let failure = failure.withLock({ $0 }) { throw failure }
    }
}
