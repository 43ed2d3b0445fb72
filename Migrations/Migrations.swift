/// A step of the schema, as it stands in `Migrations/`.
public struct Migration: Sendable {
    /// The file's name without its extension; what a database records as done.
    public let name: String
    public let sql: String

    /// Every migration in the order in which they run.
    public static let all: [Migration] = [
        Migration(name: "M0001-archive", bytes: PackageResources.M0001_archive_sql)
    ]

    private init(name: String, bytes: [UInt8]) {
        self.name = name
        sql = String(decoding: bytes, as: UTF8.self)
    }
}
