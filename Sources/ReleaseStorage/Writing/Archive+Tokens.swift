internal import Crypto
internal import Foundation
internal import GRDB
public import ReleaseModel

extension Archive {
    /// Makes a write token and stores its SHA-256.
    /// - Returns: `ra_<id>_<secret>`, which can't be shown again.
    public func createToken(
        scope: TokenScope, name: String? = nil, createdAt: Instant = .now
    ) throws(ArchiveError) -> String {
        let token = WriteToken(id: identifiers.digits(12), secret: identifiers.digits(40))
        try write { db in
            try db.run(
                """
                INSERT INTO token (id, scope, name, secret_sha256, created_at)
                VALUES (\(token.id), \(scope.rawValue), \(name), \(Data(token.digest)), \(createdAt.secondsSince1970))
                """)
        }
        return token.description
    }
}

/// `ra_<id>_<secret>`: the id finds the row, the secret of 200 random bits proves it.
struct WriteToken: CustomStringConvertible {
    let id: String
    let secret: String

    init(id: String, secret: String) {
        self.id = id
        self.secret = secret
    }

    init?(_ text: String) {
        let parts = text.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "ra" else { return nil }
        self.init(id: String(parts[1]), secret: String(parts[2]))
    }

    var description: String { "ra_\(id)_\(secret)" }

    var digest: SHA256.Digest { SHA256.hash(data: Array(secret.utf8)) }
}
