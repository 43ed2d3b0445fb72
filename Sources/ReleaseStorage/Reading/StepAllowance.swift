internal import GRDB
internal import GRDBSQLite
internal import Synchronization

/// How many steps of SQLite's virtual machine a reader may take for one question (sqlite.org/c3ref/progress_handler.html).
///
/// A question of which nobody knows beforehand how long it takes can so be begun where nothing may take long.
final class StepAllowance: Sendable {
    private let stepsBetweenChecks: Int
    private let checksMax: Int
    private let checksLeft: Atomic<Int>

    init(steps: Int) {
        stepsBetweenChecks = max(1, min(500, steps))
        checksMax = steps / stepsBetweenChecks
        checksLeft = Atomic(checksMax)
    }

    func renew() { checksLeft.store(checksMax, ordering: .relaxed) }

    /// From now on a question of the connection that goes beyond it fails with `SQLITE_INTERRUPT`.
    ///
    /// The connection keeps a pointer to the allowance, which must live as long.
    func limit(_ db: Database) {
        sqlite3_progress_handler(
            db.sqliteConnection, Int32(stepsBetweenChecks),
            { allowance in
                guard let allowance else { return 0 }
                return Unmanaged<StepAllowance>.fromOpaque(allowance).takeUnretainedValue().isUsedUp() ? 1 : 0
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func isUsedUp() -> Bool { checksLeft.subtract(1, ordering: .relaxed).newValue < 0 }
}
