internal import GRDB
internal import Synchronization

/// A read-only connection to an archive. Every answer comes from one snapshot.
///
/// A reader may be called from any thread, but calls wait for each other: hold one for each thread.
public final class ArchiveReader: Sendable {
    let path: String
    let queue: DatabaseQueue
    private let allowance: ReadingAllowance
    private let known = Mutex<(dataVersion: Int, generation: Int)?>(nil)

    init(path: String, queue: DatabaseQueue, allowance: ReadingAllowance) {
        self.path = path
        self.queue = queue
        self.allowance = allowance
    }

    /// Answers a question as long as `mayGoOn` says so, which is asked every ten microseconds or so; beyond that reading
    /// fails with `ArchiveError.tooLong`.
    public func answer<Result>(
        while mayGoOn: @escaping @Sendable () -> Bool, _ body: (ArchiveReader) throws -> Result
    ) throws -> Result {
        allowance.hold(while: mayGoOn)
        defer { allowance.hold(while: nil) }
        guard mayGoOn() else { throw ArchiveError.tooLong }
        return try body(self)
    }

    /// The number of the archive's present state: it changes with every release that any process writes, and only then.
    ///
    /// Costs microseconds while nothing is written: `data_version` tells that another connection has committed
    /// (sqlite.org/pragma.html#pragma_data_version).
    public func generation() throws(ArchiveError) -> Int {
        try read { db in
            // Read before the generation, so that a write between the two is seen the next time.
            let versions = try db.cachedStatement(sql: "PRAGMA data_version")
            let dataVersion = try versions.first(in: db) { $0.integer(0) } ?? 0
            if let known = known.withLock({ $0 }), known.dataVersion == dataVersion { return known.generation }
            let generation = try db.integer("SELECT generation FROM archive_state") ?? 0
            known.withLock { $0 = (dataVersion, generation) }
            return generation
        }
    }

    /// Runs one statement, which sees one state of the archive by itself.
    func read<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        allowance.renew()
        return try ArchiveError.from(path: path) { try queue.unsafeRead(body) }
    }

    /// Runs several statements on one state of the archive.
    func snapshot<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        allowance.renew()
        return try ArchiveError.from(path: path) { try queue.read(body) }
    }

    /// Reads a list from one state of the archive. Throws `QueryError` or `ArchiveError`.
    func list<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let page: Result<Value, QueryError> = try snapshot { db in
            do {
                return .success(try body(db))
            } catch let error as QueryError {
                return .failure(error)
            }
        }
        return try page.get()
    }
}
