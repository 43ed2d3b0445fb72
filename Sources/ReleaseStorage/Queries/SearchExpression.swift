/// Everything that a query asks of a search table: the facts of its filters and the words of its search, ANDed.
struct SearchExpression {
    private var clauses: [String] = []
    /// False where a filter names something that the archive does not know, so that nothing can match.
    private(set) var isSatisfiable = true

    /// In FTS5's syntax; nil where nothing is asked.
    var text: String? { clauses.isEmpty ? nil : clauses.joined(separator: " AND ") }

    /// One of the entities that a filter's names stand for.
    mutating func require(_ kind: Fact.Kind, keys: [Int], of names: [String]) {
        require(anyOf: keys.map { Fact(kind, key: $0) }, of: names)
    }

    /// One of the words of a closed list, codes, or names.
    mutating func require(_ kind: Fact.Kind, codes: [String]) {
        require(anyOf: codes.compactMap { Fact(kind, code: $0) }, of: codes)
    }

    /// One of the texts, whole words next to each other.
    mutating func require(_ kind: Fact.Kind, words texts: [String]) {
        require(anyOf: texts.compactMap { Fact(kind, words: $0) }, of: texts)
    }

    mutating func require(
        _ search: SearchQuery, in columns: [String], hasHeadlines: Bool, forms: [String: [String]]
    ) {
        if let clause = search.expression(columns: columns, hasHeadlines: hasHeadlines, forms: forms) {
            clauses.append(clause)
        } else {
            isSatisfiable = false
        }
    }

    private mutating func require(anyOf facts: [Fact], of asked: [String]) {
        guard !asked.isEmpty else { return }
        clauses.append("(" + Fact.expression(anyOf: facts) + ")")
        if facts.isEmpty { isSatisfiable = false }
    }
}
