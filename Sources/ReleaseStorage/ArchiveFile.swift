internal import ArchiveMigrations
internal import Foundation
internal import GRDB

/// The SQLite file of an archive and the connections to it.
struct ArchiveFile {
    /// "RelA", as the first migration sets it.
    private static let applicationID = 0x5265_6C41

    let folder: String

    var path: String { folder + "/archive.sqlite" }

    var exists: Bool { FileManager.default.fileExists(atPath: path) }

    func createFolder() throws(ArchiveError) {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw .noRights(path: folder)
        }
        guard FileManager.default.isWritableFile(atPath: folder) else { throw .noRights(path: folder) }
    }

    /// A connection that can't write.
    func openForReading(_ allowance: ReadingAllowance? = nil) throws(ArchiveError) -> DatabaseQueue {
        try ArchiveError.from(path: path) {
            var configuration = Configuration()
            configuration.readonly = true
            configuration.label = "release-archive.reader"
            configuration.busyMode = .timeout(ArchiveFile.busySeconds)
            configuration.prepareDatabase { db in
                try db.execute(sql: ArchiveFile.readingPragmas)
                allowance?.limit(db)
            }
            return try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    func openForWriting() throws(ArchiveError) -> DatabaseQueue {
        try ArchiveError.from(path: path) {
            var configuration = Configuration()
            configuration.label = "release-archive.writer"
            configuration.busyMode = .timeout(ArchiveFile.busySeconds)
            configuration.prepareDatabase { db in try db.execute(sql: ArchiveFile.writingPragmas) }
            return try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    /// Sees that the file is an archive of a schema that this program knows.
    func check(_ queue: DatabaseQueue, mayBeOlder: Bool) throws(ArchiveError) {
        let (applicationID, version, isEmpty) = try ArchiveError.from(path: path) {
            try queue.unsafeRead { db in
                (
                    try Int.fetchOne(db, sql: "PRAGMA application_id"),
                    try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
                )
            }
        }
        guard applicationID == ArchiveFile.applicationID || isEmpty else { throw .notAnArchive(path: path) }
        guard version <= Migration.all.count else { throw .newerSchema(path: path) }
        guard mayBeOlder || version == Migration.all.count else { throw .olderSchema(path: path) }
    }

    /// Runs the migrations that the file lacks, in one transaction; `user_version` holds the number of those done. The
    /// write lock is taken before the number is read, so that two processes can start on a new folder at once.
    func migrate(_ queue: DatabaseQueue) throws(ArchiveError) {
        try ArchiveError.from(path: path) {
            try queue.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    let done = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
                    for migration in Migration.all.dropFirst(done) { try db.execute(sql: migration.sql) }
                    try db.execute(sql: "PRAGMA user_version = \(Migration.all.count)")
                    return .commit
                }
            }
        }
    }

    /// How long a writer waits for another process's transaction; one ingest takes about a millisecond.
    private static let busySeconds = 10.0

    /// WAL: readers never wait for the writer, nor it for them (sqlite.org/wal.html).
    /// FULL: the log is synced at every commit, so that what was acknowledged survives power loss; in WAL mode NORMAL
    /// would not (sqlite.org/pragma.html#pragma_synchronous).
    /// 64 MiB of log at most stays behind after a great ingest.
    private static let writingPragmas = """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA journal_size_limit = 67108864;
        """

    /// 4 MiB of cache for each reader, of which there is one for each loop and worker. No memory-mapped reads: they gained
    /// nothing measurable here, and an I/O error of the disk would be a signal instead of an error (sqlite.org/mmap.html).
    private static let readingPragmas = "PRAGMA cache_size = -4096;"
}
