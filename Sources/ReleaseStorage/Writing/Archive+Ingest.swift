internal import GRDB
public import ReleaseModel

/// What became of one release at ingest.
public struct IngestedRelease: Sendable, Equatable {
    public let id: String
    public let slug: String
    /// False where the same bytes were there already.
    public let created: Bool
}

extension Archive {
    /// Stores releases, each in one durable transaction: when this returns they survive `kill -9` and power loss.
    ///
    /// A release whose source bytes are in the archive already is left as it is. Where one fails, those before it stay
    /// stored and the error is thrown.
    @discardableResult
    public func ingest(
        _ releases: [ParsedRelease], receivedAt: Instant = .now
    ) throws(ArchiveError) -> [IngestedRelease] {
        var ingested: [IngestedRelease] = []
        for release in releases {
            ingested.append(
                try write { db in
                    try IngestTransaction.store(release, in: db, receivedAt: receivedAt, identifiers: identifiers)
                })
        }
        return ingested
    }
}
