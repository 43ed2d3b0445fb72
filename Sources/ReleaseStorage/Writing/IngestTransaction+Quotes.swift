internal import GRDB
internal import ReleaseModel
internal import ReleaseRendering

extension IngestTransaction {
    /// The quotes' ids in the order of the release.
    mutating func storeQuotes() throws -> [String] {
        // Quotes are found by what their release is about.
        let shared = facts.filter { $0.kind == .issuer || $0.kind == .drug }
        var ids: [String] = []
        for (ordinal, quote) in release.quotes.enumerated() {
            let id = quoteIDs[quote.text] ?? rows.newID("quo")
            let row = QuoteKey(release: key, ordinal: ordinal).value
            let speaker = quote.speaker.flatMap { Fact(.speaker, code: $0) }
            let json = String(decoding: ReleaseRenderer.element(quote, id: id), as: UTF8.self)
            try db.run(
                """
                INSERT INTO quote (key, id, release, json, facts)
                VALUES (\(row), \(id), \(key.value), \(json), \(Fact.column(shared + [speaker].compactMap { $0 })))
                """)
            try db.run(
                """
                INSERT INTO quote_search (rowid, speaker, text, facts)
                SELECT key, speaker, text, facts FROM quote_words WHERE key = \(row)
                """)
            // Two quotes of the same words can't share an id.
            quoteIDs[quote.text] = nil
            if let speaker { facts.append(speaker) }
            ids.append(id)
        }
        return ids
    }
}

/// A quote's row number: newest release first, and in the release's order, is the table backwards.
struct QuoteKey {
    private static let ordinalBits = 20

    let value: Int

    /// A release of 8 MiB, the greatest that is taken in, holds fewer quotes than 2^20.
    init(release: RowKey, ordinal: Int) {
        value = (release.value + 1) << QuoteKey.ordinalBits - 1 - ordinal
    }

    /// The quotes of a range of releases.
    static func keys(of releases: ClosedRange<Int>) -> ClosedRange<Int> {
        releases.lowerBound << ordinalBits...(releases.upperBound + 1) << ordinalBits - 1
    }
}
