internal import GRDB
internal import GRDBSQLite

/// A row where SQLite has it. What is asked with nearly every request is read so, without GRDB's row between, which costs twice
/// what SQLite's own way to the row does.
///
/// It is there until its statement takes the next step (sqlite.org/c3ref/column_blob.html); hence nobody can keep it.
struct FoundRow: ~Copyable {
    private let statement: SQLiteStatement

    fileprivate init(_ statement: SQLiteStatement) { self.statement = statement }

    func text(_ column: Int32) -> String {
        // The bytes first and their number then, as sqlite.org asks.
        let start = sqlite3_column_text(statement, column)
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
        return String(decoding: bytes, as: UTF8.self)
    }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    func bytes(_ column: Int32) -> [UInt8] {
        let start = sqlite3_column_blob(statement, column)
        return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }
}

extension Statement {
    /// The first row that is found where the statement's only parameter is a text.
    func first<Value>(
        of text: String, in db: Database, _ read: (borrowing FoundRow) throws -> Value
    ) throws -> Value? {
        var text = text
        return try text.withUTF8 { bytes in
            // SQLite reads the text where it lies, and must let go of it before it moves.
            defer { sqlite3_clear_bindings(sqliteStatement) }
            let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
            let result = sqlite3_bind_text64(
                sqliteStatement, 1, start, UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
            guard result == SQLITE_OK else { throw db.failure(result) }
            return try first(in: db, read)
        }
    }

    /// The first row of a statement that has no parameter, or whose parameters are bound.
    func first<Value>(in db: Database, _ read: (borrowing FoundRow) throws -> Value) throws -> Value? {
        defer { sqlite3_reset(sqliteStatement) }
        let result = sqlite3_step(sqliteStatement)
        switch result {
        case SQLITE_ROW: return try read(FoundRow(sqliteStatement))
        case SQLITE_DONE: return nil
        default: throw db.failure(result)
        }
    }
}

extension Database {
    fileprivate func failure(_ result: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: result), message: String(cString: sqlite3_errmsg(sqliteConnection)))
    }
}
