internal import GRDB

extension ArchiveError {
    /// Runs `body` and gives what it throws the archive's own terms.
    static func from<Result>(path: String, _ body: () throws -> Result) throws(ArchiveError) -> Result {
        do {
            return try body()
        } catch let error as ArchiveError {
            throw error
        } catch let error as DatabaseError {
            throw ArchiveError(error, path: path)
        } catch {
            throw .database("\(error)")
        }
    }

    private init(_ error: DatabaseError, path: String) {
        self =
            switch error.resultCode {
            case .SQLITE_NOTADB: .notAnArchive(path: path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
            case .SQLITE_INTERRUPT: .tooLong
            case .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_AUTH: .noRights(path: path)
            default: .database(error.message ?? "\(error.extendedResultCode)")
            }
    }
}
