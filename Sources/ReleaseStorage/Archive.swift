internal import GRDB

/// An archive of releases: one SQLite file, `archive.sqlite`, in a data folder.
///
/// One serialized writer lives here; reads go through the connections that `reader()` opens. Other processes may read
/// and write the same folder at the same time.
public final class Archive: Sendable {
    public enum Access: Sendable {
        /// Creates an absent or empty folder, brings the schema up to date.
        case readWrite
        /// Opens an archive that exists and is up to date; every write fails with `ArchiveError.readOnly`.
        case readOnly
    }

    let file: ArchiveFile
    let identifiers: IdentifierSource
    private let writer: DatabaseQueue?

    /// - Parameters:
    ///   - folder: where `archive.sqlite` lies.
    ///   - identifiers: where the random part of ids and tokens comes from; tests give a fixed one.
    public init(
        folder: String, access: Access = .readWrite, identifiers: IdentifierSource = .random
    ) throws(ArchiveError) {
        self.identifiers = identifiers
        file = ArchiveFile(folder: folder)
        // Another program's file is looked at before anything is written to it.
        if file.exists {
            try file.check(file.openForReading(), mayBeOlder: access == .readWrite)
        } else if access == .readOnly {
            throw .missing(path: file.path)
        }
        guard access == .readWrite else {
            writer = nil
            return
        }
        try file.createFolder()
        let writer = try file.openForWriting()
        try file.migrate(writer)
        self.writer = writer
    }

    /// A new read-only connection. Each event loop and each worker holds one of its own: calls on one reader wait for each
    /// other.
    ///
    /// - Parameter stepsMax: the steps of SQLite's virtual machine that one question may take, about 50 to a microsecond;
    ///   it fails with `ArchiveError.tooLong` beyond. The inside of a full-text search takes none.
    public func reader(stepsMax: Int? = nil) throws(ArchiveError) -> ArchiveReader {
        let allowance = ReadingAllowance(steps: stepsMax)
        return ArchiveReader(path: file.path, queue: try file.openForReading(allowance), allowance: allowance)
    }

    /// Runs `body` in one durable transaction, of which nothing stays if it throws.
    func write<Result>(_ body: (Database) throws -> Result) throws(ArchiveError) -> Result {
        guard let writer else { throw .readOnly }
        return try ArchiveError.from(path: file.path) { try writer.write(body) }
    }
}
