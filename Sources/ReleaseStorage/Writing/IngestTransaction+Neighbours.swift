internal import Crypto
internal import Foundation
internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

/// `links.previous` and `links.next`: the same issuer's releases beside a release in row order.
extension IngestTransaction {
    func neighbours(of key: Int, issuer: Int?) throws -> ReleaseIdentity.Neighbours {
        guard let issuer else { return ReleaseIdentity.Neighbours() }
        return ReleaseIdentity.Neighbours(
            previous: try db.row(IngestTransaction.before(key, issuer))?["id"],
            next: try db.row(IngestTransaction.after(key, issuer))?["id"])
    }

    /// Renders the two releases anew that stand beside a place in the order where a release came, went or changed.
    func relinkNeighbours(of key: RowKey, issuer: Int?) throws {
        guard let issuer else { return }
        for sql in [IngestTransaction.before(key.value, issuer), IngestTransaction.after(key.value, issuer)] {
            guard let row = try db.row(sql) else { continue }
            let neighbour: Int = row["key"]
            let links = try neighbours(of: neighbour, issuer: issuer)
            guard let stored = try db.row("SELECT json FROM rendering WHERE release = \(neighbour)")?.bytes("json")
            else { continue }
            let json = ReleaseRenderer.relinked(stored, id: row["id"], links)
            guard json != stored else { continue }
            let summary = ReleaseRenderer.relinked(row.bytes("summary"), id: row["id"], links)
            try db.run("UPDATE release SET summary = \(Data(summary)) WHERE key = \(neighbour)")
            try db.store(json, renderingOf: neighbour, at: at)
        }
    }

    private static func before(_ key: Int, _ issuer: Int) -> SQL {
        "SELECT key, id, summary FROM release WHERE issuer = \(issuer) AND key < \(key) ORDER BY key DESC LIMIT 1"
    }

    private static func after(_ key: Int, _ issuer: Int) -> SQL {
        "SELECT key, id, summary FROM release WHERE issuer = \(issuer) AND key > \(key) ORDER BY key LIMIT 1"
    }
}

extension Database {
    /// Stores what is served for a release, with its gzip and its digest.
    func store(_ json: [UInt8], renderingOf release: Int, at: Instant) throws {
        let digest = SHA256.hash(data: json).prefix(8).hexadecimal
        try run(
            """
            INSERT OR REPLACE INTO rendering (release, version, json, gzip, digest, rendered_at)
            VALUES (\(release), \(ReleaseRenderer.version), \(Data(json)),
                    \(try IngestTransaction.deflated(json, as: .gzip)), \(digest), \(at.secondsSince1970))
            """)
    }
}
