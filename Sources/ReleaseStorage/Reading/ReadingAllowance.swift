internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// What a reader may take for one question, in steps of SQLite's virtual machine or as long as somebody says so
/// (sqlite.org/c3ref/progress_handler.html).
///
/// A question of which nobody knows beforehand how long it takes can so be begun where nothing may take long, and ends when
/// it has taken too long for anybody.
final class ReadingAllowance: Sendable {
    private let stepsBetweenChecks: Int
    private let checksMax: Int
    private let checksLeft: Atomic<Int>
    private let mayGoOn = Mutex<(@Sendable () -> Bool)?>(nil)

    /// - Parameter steps: nil for any number.
    init(steps: Int?) {
        stepsBetweenChecks = max(1, min(500, steps ?? .max))
        checksMax = (steps ?? .max) / stepsBetweenChecks
        checksLeft = Atomic(checksMax)
    }

    func renew() { checksLeft.store(checksMax, ordering: .relaxed) }

    /// Nil for any time.
    func hold(while mayGoOn: (@Sendable () -> Bool)?) { self.mayGoOn.withLock { $0 = mayGoOn } }

    /// From now on a question of the connection that goes beyond it fails with `SQLITE_INTERRUPT`.
    ///
    /// The connection keeps a pointer to the allowance, which must live as long.
    func limit(_ db: Database) {
        sqlite3_progress_handler(
            db.sqliteConnection, Int32(stepsBetweenChecks),
            { allowance in
                guard let allowance else { return 0 }
                return Unmanaged<ReadingAllowance>.fromOpaque(allowance).takeUnretainedValue().isUsedUp() ? 1 : 0
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func isUsedUp() -> Bool {
        checksLeft.subtract(1, ordering: .relaxed).newValue < 0 || mayGoOn.withLock { $0.map { !$0() } ?? false }
    }
}
