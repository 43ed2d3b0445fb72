internal import ReleaseModel

/// A read-only connection to an archive. Every answer comes from one snapshot.
///
/// Thread-confined by intent: a reader may be called from any thread, but calls wait for each other.
public final class ArchiveReader: Sendable {
    /// The number of the archive's present state: it changes with every write of any process, and only then.
    ///
    /// Costs microseconds (`PRAGMA data_version`, sqlite.org/pragma.html#pragma_data_version) while nothing is written.
    public func generation() throws(ArchiveError) -> Int { fatalError("follows") }

    /// The stored rendering of a release, by id or slug; nil if there is none.
    public func release(_ key: ReleaseKey) throws(ArchiveError) -> StoredRelease? { fatalError("follows") }

    /// The same JSON with the member `evidence`: `{"data":{…,"evidence":{…}}}` and a newline; nil if there is none.
    public func releaseWithEvidence(_ key: ReleaseKey) throws(ArchiveError) -> StoredRelease? { fatalError("follows") }

    /// The exact bytes of a release's source.
    public func source(_ key: ReleaseKey) throws(ArchiveError) -> StoredSource? { fatalError("follows") }

    /// The canonical text of a release, in UTF-8.
    public func text(_ key: ReleaseKey) throws(ArchiveError) -> StoredSource? { fatalError("follows") }

    /// The scope of a token `ra_<id>_<secret>`, compared in constant time; nil where there is no such token.
    public func scope(ofToken token: String) throws(ArchiveError) -> TokenScope? { fatalError("follows") }

    /// Lists throw `QueryError` or `ArchiveError`.
    public func releases(_ query: ReleaseQuery) throws -> Page { fatalError("follows") }
    public func contacts(_ query: ContactQuery) throws -> Page { fatalError("follows") }
    public func tickers(_ query: TickerQuery) throws -> Page { fatalError("follows") }
    public func issuers(_ query: IssuerQuery) throws -> Page { fatalError("follows") }
    public func drugs(_ query: DrugQuery) throws -> Page { fatalError("follows") }
    public func drugPrograms(_ query: DrugProgramQuery) throws -> Page { fatalError("follows") }
    public func quotes(_ query: QuoteQuery) throws -> Page { fatalError("follows") }

    /// One contact by id, with its history.
    public func contact(_ id: String) throws(ArchiveError) -> StoredEntity? { fatalError("follows") }
    /// One issuer by id or slug.
    public func issuer(_ key: String) throws(ArchiveError) -> StoredEntity? { fatalError("follows") }
    /// One drug by id or slug.
    public func drug(_ key: String) throws(ArchiveError) -> StoredEntity? { fatalError("follows") }
    /// One drug program by id.
    public func drugProgram(_ id: String) throws(ArchiveError) -> StoredEntity? { fatalError("follows") }
    /// The listings that a key names: an id, `TSX:LOR` or `XTSE:LOR` one at most, `LOR` one for each market.
    /// Several are the candidates of a 300.
    public func tickers(named key: String) throws(ArchiveError) -> [StoredEntity] { fatalError("follows") }
}
