internal import GRDB
public import ReleaseModel

extension Archive {
    /// Stores a new reading of a release in place of `stored`, in one durable transaction. The release keeps its id and
    /// slug, its version is raised by one, and nothing remains of the old reading.
    ///
    /// - Returns: false, and nothing is written, where the archive holds another version than `stored` by now.
    public func replace(
        _ stored: StoredReading, with release: ParsedRelease, at: Instant = .now
    ) throws(ArchiveError) -> Bool {
        try write { db in
            guard let current = try db.reading(.id(stored.id)), current.version == stored.version else { return false }
            try IngestTransaction.replace(current, with: release, in: db, at: at, identifiers: identifiers)
            return true
        }
    }
}
