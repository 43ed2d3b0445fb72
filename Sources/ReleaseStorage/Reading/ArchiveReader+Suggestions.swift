internal import GRDB
internal import ReleaseRendering

/// `GET /v1/suggest`: an entity that may be meant by what has been typed so far.
public struct Suggestion: Sendable, Equatable {
    public enum Kind: String, Sendable { case issuer, ticker, person, drug }

    public let kind: Kind
    /// The name that was found, which may be an alias or a former name.
    public let text: String
    public let id: String
}

extension ArchiveReader {
    /// So many names are ranked at most: those that come first in the alphabet, where a few letters begin more.
    private static let rankedMax = 1000

    /// Names of which every word of the text begins a word: first those that begin with the text itself, then those that have its
    /// words whole; of these, those that more releases mention. Each entity once.
    public func suggestions(for text: String, limit: Int) throws(ArchiveError) -> [Suggestion] {
        let asked = FoldedName(text)
        let words = asked.beginnings
        guard let longest = words.max(by: { $0.utf8.count < $1.utf8.count }) else { return [] }
        let candidates = try snapshot { db in
            try db.rows(ArchiveReader.names(beginningWith: longest, others: words.filter { $0 != longest }))
                .compactMap(Candidate.init)
        }
        let (compact, whole) = (asked.compact, Set(asked.words))
        let ranked = candidates.map { (rank: $0.rank(compact, whole), suggestion: $0.suggestion) }
        var seen: Set<String> = []
        return ranked.sorted { $0.rank < $1.rank }.map(\.suggestion).filter { seen.insert($0.id).inserted }
            .prefix(limit).map { $0 }
    }

    /// The walk through the index is bounded by one word; the others are looked for among the words of the same entity.
    static func names(beginningWith word: String, others: [String]) -> SQL {
        """
        SELECT kind, name,
            CASE kind WHEN 1 THEN (SELECT id FROM issuer WHERE key = entity) WHEN 2 THEN (SELECT id FROM ticker WHERE key = entity)
                WHEN 3 THEN (SELECT id FROM contact WHERE key = entity) ELSE (SELECT id FROM drug WHERE key = entity) END AS id,
            CASE kind WHEN 1 THEN (SELECT releases FROM issuer WHERE key = entity)
                WHEN 2 THEN (SELECT releases FROM ticker WHERE key = entity)
                WHEN 3 THEN (SELECT releases FROM contact WHERE key = entity)
                ELSE (SELECT releases FROM drug WHERE key = entity) END AS releases
        FROM name_word
        WHERE word >= \(word) AND word < \(word) || char(1114111) AND name <> ''
        AND NOT EXISTS (
            SELECT 1 FROM json_each(\(StoredList(others).json)) AS asked WHERE NOT EXISTS (
                SELECT 1 FROM name_word AS other
                WHERE other.kind = name_word.kind AND other.entity = name_word.entity AND other.name = name_word.name
                AND other.word >= asked.value AND other.word < asked.value || char(1114111)))
        LIMIT \(rankedMax)
        """
    }

    private struct Candidate {
        let suggestion: Suggestion
        private let releases: Int
        private let folded: FoldedName

        init?(_ row: Row) {
            guard let kind = Suggestion.Kind(EntityKind(rawValue: row["kind"])), let id: String = row["id"] else {
                return nil
            }
            suggestion = Suggestion(kind: kind, text: row["name"], id: id)
            releases = row["releases"]
            folded = FoldedName(suggestion.text)
        }

        func rank(_ asked: String, _ words: Set<String>) -> (Int, Int, String) {
            let isBeginning = folded.compact.hasPrefix(asked)
            let isWhole = words.isSubset(of: folded.words)
            return (isBeginning ? 0 : isWhole ? 1 : 2, -releases, suggestion.text)
        }
    }
}

extension Suggestion.Kind {
    fileprivate init?(_ kind: EntityKind?) {
        switch kind {
        case .issuer: self = .issuer
        case .ticker: self = .ticker
        case .contact: self = .person
        case .drug: self = .drug
        case .drugProgram, nil: return nil
        }
    }
}
