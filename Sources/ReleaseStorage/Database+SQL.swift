internal import Foundation
internal import GRDB

/// Statements of this room are literals whose values are always arguments, and are prepared once for each connection.
/// GRDB keeps every text that it has prepared; so the text may depend on which filters a request has, never on how many
/// values it gives to one.
extension Database {
    func run(_ sql: SQL) throws {
        let (text, arguments) = try sql.build(self)
        try cachedStatement(sql: text).execute(arguments: arguments)
    }

    /// - Parameter cached: false for a text of which there are thousands.
    func rows(_ sql: SQL, cached: Bool = true) throws -> [Row] {
        try Row.fetchAll(self, SQLRequest(literal: sql, cached: cached))
    }

    func row(_ sql: SQL) throws -> Row? {
        try Row.fetchOne(self, SQLRequest(literal: sql, cached: true))
    }

    func integers(_ sql: SQL) throws -> [Int] {
        try Int.fetchAll(self, SQLRequest(literal: sql, cached: true))
    }

    func integer(_ sql: SQL, cached: Bool = true) throws -> Int? {
        try Int.fetchOne(self, SQLRequest(literal: sql, cached: cached))
    }

    /// The result of a `SELECT count(*)`.
    func count(_ sql: SQL, cached: Bool = true) throws -> Int { try integer(sql, cached: cached) ?? 0 }

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

extension SQL {
    /// Whether a column is one of the texts, which are one argument: a JSON array.
    static func isIn(_ column: String, _ texts: [String]) -> SQL {
        "\(sql: column) IN (SELECT value FROM json_each(\(StoredList(texts).json)))"
    }

    /// Whether a column is one of the numbers.
    static func isIn(_ column: String, _ numbers: [Int]) -> SQL {
        "\(sql: column) IN (SELECT value FROM json_each(\(array(numbers))))"
    }

    /// A JSON array, for `json_each`.
    static func array(_ numbers: [Int]) -> String { "[" + numbers.map(String.init).joined(separator: ",") + "]" }

    /// Whether a column of words between spaces holds any of the texts, whole words next to each other.
    static func anyWords(of texts: [String], in column: String) -> SQL {
        let words = StoredList(texts.map { FoldedName($0).spaced }.filter { !$0.isEmpty }).json
        return "EXISTS (SELECT 1 FROM json_each(\(words)) WHERE instr(\(sql: column), value) > 0)"
    }

    /// Whether every word of a text begins a word that entities are looked for by, in any order; never, where it has none.
    ///
    /// Each word is a walk over its part of the index by words, and no two have a part in common. The sign before `kind`
    /// keeps SQLite from the index by entities, where it would walk over all of them for each word.
    static func wordBeginnings(of text: String, in kind: EntityKind) -> SQL {
        let words = FoldedName(text).beginnings
        return """
            \(sql: kind.table).key IN (
                SELECT entity FROM json_each(\(StoredList(words).json)) AS asked CROSS JOIN name_word
                ON word >= asked.value AND word < asked.value || char(1114111) AND +kind = \(kind.rawValue)
                GROUP BY entity HAVING count(DISTINCT asked.key) = \(words.count))
            """
    }
}
