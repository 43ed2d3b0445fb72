internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

/// `GET /v1/changes`: what happened to releases after some point, in the order in which it was written.
public struct ChangePage: Sendable {
    /// Each change as one JSON object, no newline.
    public let items: [[UInt8]]
    /// Where the next page begins; the same place again where there is nothing new.
    public let next: PageCursor
    /// Whether nothing has happened after the last item yet.
    public let isLast: Bool
}

extension ArchiveReader {
    private static let cursorOf = "changes"

    /// A page of the change log. Numbers rise in the order of the commits, because SQLite has one writer at a time, and a
    /// transaction that is rolled back leaves no gap (sqlite.org/autoinc.html): who reads to the end and goes on from
    /// there misses nothing.
    ///
    /// Throws `QueryError` where the place is none of this log, or `ArchiveError`.
    public func changes(since: PageCursor?, limit: Int) throws -> ChangePage {
        let seq = try since.map(ArchiveReader.sequence) ?? 0
        let (rows, last) = try snapshot { db in
            (
                try db.rows("SELECT * FROM change WHERE seq > \(seq) ORDER BY seq LIMIT \(limit)"),
                try db.integer("SELECT max(seq) FROM change") ?? 0
            )
        }
        guard seq <= last else { throw QueryError.cursorOfAnotherArchive }
        let reached: Int = rows.last?["seq"] ?? seq
        return ChangePage(
            items: rows.map(ArchiveReader.change),
            next: PageCursor(query: ArchiveReader.cursorOf, position: [String(reached)]), isLast: reached == last)
    }

    private static func sequence(_ cursor: PageCursor) throws -> Int {
        guard cursor.query == cursorOf, cursor.position.count == 1, let seq = Int(cursor.position[0]), seq >= 0 else {
            throw QueryError.cursorOfAnotherArchive
        }
        return seq
    }

    private static func change(_ row: Row) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("seq", row["seq"] as Int)
            writer.member("type", row["type"] as String)
            writer.member("release", row["release"] as String)
            writer.member("version", row["version"] as Int)
            writer.member("at", Instant(secondsSince1970: row["at"]).description)
        }
        return writer.bytes
    }
}
