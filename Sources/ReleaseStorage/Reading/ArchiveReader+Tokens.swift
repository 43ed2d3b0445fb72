internal import Crypto
internal import Foundation
internal import GRDB

extension ArchiveReader {
    /// The scope of a token `ra_<id>_<secret>`; nil where there is no such token.
    ///
    /// The secrets' digests are compared in constant time (swift-crypto's `Digest ==`), so that the time tells nothing.
    public func scope(ofToken token: String) throws(ArchiveError) -> TokenScope? {
        guard let token = WriteToken(token) else { return nil }
        return try read { db in
            guard let row = try db.row("SELECT scope, secret_sha256 FROM token WHERE id = \(token.id)") else {
                return nil
            }
            let stored: Data = row["secret_sha256"]
            return token.digest == stored ? TokenScope(rawValue: row["scope"]) : nil
        }
    }
}
