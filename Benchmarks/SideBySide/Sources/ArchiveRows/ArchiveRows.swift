public import Foundation
import GRDB

/// What both servers read from an archive: GRDB as its documentation says to use it.
public struct ArchiveRows: Sendable {
    private let pool: DatabasePool

    public init(folder: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        pool = try DatabasePool(path: folder + "/archive.sqlite", configuration: configuration)
    }

    public func release(_ id: String) async throws -> Data? {
        try await pool.read { db in
            try Data.fetchOne(
                db.cachedStatement(
                    sql: "SELECT json FROM release JOIN rendering ON rendering.release = release.key WHERE id = ?"),
                arguments: [id])
        }
    }

    /// The newest releases of a listing, 20 at most, as JSON.
    public func list(ofTicker symbol: String) async throws -> Data {
        let summaries = try await pool.read { db in
            let keys = try Int.fetchAll(
                db.cachedStatement(sql: "SELECT key FROM ticker WHERE symbol = ?"), arguments: [symbol])
            let facts = keys.map { "\"t\($0)\"" }.joined(separator: " OR ")
            guard !facts.isEmpty else { return [Data]() }
            return try Data.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT summary FROM release_search CROSS JOIN release ON release.key = release_search.rowid
                        WHERE release_search MATCH ? ORDER BY release_search.rowid DESC LIMIT 20
                        """), arguments: ["facts : (\(facts))"])
        }
        return Data("{\"data\":[".utf8) + summaries.joined(separator: Data(",".utf8)) + Data("]}\n".utf8)
    }
}
