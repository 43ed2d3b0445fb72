public import ReleaseModel

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

    /// The folder that holds `archive.sqlite`.
    public let folder: String
    public let access: Access

    /// - Parameter identifiers: where the random part of ids and tokens comes from; tests give a fixed one.
    public init(
        folder: String, access: Access = .readWrite, identifiers: IdentifierSource = .random
    ) throws(ArchiveError) {
        fatalError("follows")
    }

    /// A new read-only connection. Each event loop and each worker holds one of its own: calls on one reader wait for each
    /// other.
    public func reader() throws(ArchiveError) -> ArchiveReader {
        fatalError("follows")
    }

    /// Stores releases, each in one durable transaction: when this returns they survive `kill -9` and power loss.
    ///
    /// A release whose source bytes are in the archive already is left as it is. Where one fails, those before it stay
    /// stored and the error is thrown.
    public func ingest(
        _ releases: [ParsedRelease], receivedAt: Instant = .now
    ) throws(ArchiveError) -> [IngestedRelease] {
        fatalError("follows")
    }

    /// Makes a write token and stores its SHA-256.
    /// - Returns: `ra_<id>_<secret>`, which can't be shown again.
    public func createToken(
        scope: TokenScope, name: String? = nil, createdAt: Instant = .now
    ) throws(ArchiveError) -> String {
        fatalError("follows")
    }
}

/// What became of one release at ingest.
public struct IngestedRelease: Sendable, Equatable {
    public let id: String
    public let slug: String
    /// False where the same bytes were there already.
    public let created: Bool
}
