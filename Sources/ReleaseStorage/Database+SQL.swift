internal import Foundation
internal import GRDB

/// Statements of this room are written as literals whose values are always arguments, and are prepared once for each
/// connection.
extension Database {
    func run(_ sql: SQL) throws {
        let (text, arguments) = try sql.build(self)
        try cachedStatement(sql: text).execute(arguments: arguments)
    }

    func rows(_ sql: SQL) throws -> [Row] {
        try Row.fetchAll(self, SQLRequest(literal: sql, cached: true))
    }

    func row(_ sql: SQL) throws -> Row? {
        try Row.fetchOne(self, SQLRequest(literal: sql, cached: true))
    }

    func integers(_ sql: SQL) throws -> [Int] {
        try Int.fetchAll(self, SQLRequest(literal: sql, cached: true))
    }

    func integer(_ sql: SQL) throws -> Int? {
        try Int.fetchOne(self, SQLRequest(literal: sql, cached: true))
    }

    func texts(_ sql: SQL) throws -> [String] {
        try String.fetchAll(self, SQLRequest(literal: sql, cached: true))
    }

    func exists(_ sql: SQL) throws -> Bool { try integer("SELECT EXISTS (\(sql))") == 1 }
}

extension Row {
    func bytes(_ column: String) -> [UInt8] {
        let data: Data = self[column]
        return [UInt8](data)
    }
}

extension [SQL] {
    /// `WHERE` all of the conditions, or nothing.
    var whereClause: SQL { isEmpty ? "" : "WHERE " + joined(separator: " AND ") }
}
