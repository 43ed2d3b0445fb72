/// The word of a list that somebody probably meant.
enum NearestWord {
    /// Words that no edit distance leads to, each with what this interface calls it.
    static let synonyms: [String: String] = [
        "phase": "stage", "phase_i": "phase_1", "phase_ii": "phase_2", "phase_iii": "phase_3",
        "phase_iv": "phase_4", "phase_i_ii": "phase_1_2", "phase_ii_iii": "phase_2_3", "pre_clinical": "preclinical",
        "ind": "ind_filed", "filed": "submitted", "nda": "submitted", "on_market": "marketed", "launched": "marketed",
        "compassionate": "compassionate_use", "expanded": "expanded_access", "eap": "expanded_access",
        "1": "phase_1", "2": "phase_2", "3": "phase_3", "4": "phase_4", "ongoing": "active", "recruiting": "enrolling",
        "terminated": "discontinued", "stopped": "discontinued", "suspended": "on_hold",
        "query": "q", "search": "q", "text": "q", "symbol": "ticker", "company": "issuer", "disease": "indication",
        "condition": "indication", "compound": "drug", "product": "drug", "since": "date_from", "from": "date_from",
        "after": "date_from", "start": "date_from", "until": "date_to", "to": "date_to", "before": "date_to",
        "end": "date_to", "page_size": "limit", "per_page": "limit", "size": "limit", "page": "cursor",
        "offset": "cursor", "date": "-release_date", "newest": "-release_date", "oldest": "release_date",
        "order": "sort", "order_by": "sort", "lang": "language",
        "person": "contact", "telephone": "phone", "mail": "email", "select": "fields", "expand": "include",
        "total": "count", "relevance": "-score", "press": "media", "pr": "media", "investors": "investor",
        "ir": "investor",
        "dutch": "nl", "english": "en", "french": "fr", "german": "de", "italian": "it", "portuguese": "pt",
        "spanish": "es", "swedish": "sv", "excel": "csv",
    ]

    /// The nearest of `words`, of which at most a third and less than half of the text differ; or the synonym if it is one
    /// of them.
    static func to(_ text: String, in words: [String]) -> String? {
        let folded = fold(text)
        if let exact = words.first(where: { fold($0) == folded }) { return exact }
        if let meant = synonyms[folded], words.contains(meant) { return meant }
        guard (2...64).contains(folded.utf8.count) else { return nil }
        let scored = words.map { (word: $0, edits: edits(Array(folded.utf8), Array(fold($0).utf8))) }
        guard let best = scored.min(by: { $0.edits < $1.edits }), best.edits <= max(1, best.word.utf8.count / 3),
            best.edits * 2 < max(folded.utf8.count, best.word.utf8.count)
        else { return nil }
        return best.word
    }

    private static func fold(_ text: String) -> String {
        String(text.lowercased().map { $0 == "-" || $0 == " " || $0 == "/" ? "_" : $0 })
    }

    /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment distance).
    private static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...b.count)
        for (i, byte) in a.enumerated() {
            var row = [i + 1]
            for (j, other) in b.enumerated() {
                var cost = min(last[j] + (byte == other ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, byte == b[j - 1], a[i - 1] == other { cost = min(cost, beforeLast[j - 1] + 1) }
                row.append(cost)
            }
            (beforeLast, last) = (last, row)
        }
        return last[b.count]
    }
}
