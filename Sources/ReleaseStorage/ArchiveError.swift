/// Why the archive could not do what it was asked; the description is one clear line for a terminal or a log, never for
/// an HTTP client.
public enum ArchiveError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The folder or file can't be created, read or written.
    case noRights(path: String)
    /// There is no archive at this place, and the access is read-only.
    case missing(path: String)
    /// The file is not SQLite's, or another program's database.
    case notAnArchive(path: String)
    /// The schema was written by a newer release-archive.
    case newerSchema(path: String)
    /// The schema is older than this program's and the access is read-only.
    case olderSchema(path: String)
    /// A write was asked of an archive that was opened read-only.
    case readOnly
    /// Another process held the write lock for longer than the busy timeout.
    case busy
    /// A question would take longer than its reader may.
    case tooLong
    /// More than 1,048,575 releases of one day, the limit of the row order.
    case dayIsFull(String)
    /// Anything else that SQLite reports, in its words: disk full, I/O error, damaged file.
    case database(String)

    public var description: String {
        switch self {
        case .noRights(let path): "can't read and write \(path)"
        case .missing(let path): "no archive at \(path)"
        case .notAnArchive(let path): "\(path) is not a release archive"
        case .newerSchema(let path): "\(path) was written by a newer release-archive"
        case .olderSchema(let path): "\(path) was written by an older release-archive; open it once for writing"
        case .readOnly: "the archive is open for reading only"
        case .busy: "the archive is busy: another process is writing"
        case .tooLong: "the question takes longer than it may"
        case .dayIsFull(let day): "no more releases fit on \(day)"
        case .database(let message): "database error: \(message)"
        }
    }
}
