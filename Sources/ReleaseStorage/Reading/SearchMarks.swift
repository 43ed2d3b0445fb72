internal import Foundation

/// What a search looks for in one field of a release, to mark it there.
struct SearchMarks {
    private struct Sought {
        /// For each place of the phrase, the words that may stand there.
        let words: [Set<String>]
        let isPrefix: Bool
    }

    private struct Word {
        let folded: String
        let range: Range<Int>
    }

    private let sought: [Sought]

    /// - Parameters:
    ///   - field: of the terms that are looked for, with those that have none where `plain` is true.
    init(_ search: SearchQuery, _ forms: [String: [String]], field: SearchQuery.Field?, plain: Bool) {
        let terms = search.required.flatMap { $0 }.filter { $0.field == nil ? plain : $0.field == field }
        sought = terms.map { term in
            let inflected = term.inflected.flatMap { forms[$0] }.map { [Set($0.map(SearchMarks.folded))] }
            return Sought(
                words: inflected ?? term.words.map { [SearchMarks.folded($0)] }, isPrefix: term.isPrefix)
        }
    }

    /// Where the text has what is sought, in code points, in order and without overlaps.
    func ranges(in text: String) -> [Range<Int>] {
        let words = SearchMarks.words(of: text)
        var ranges: [Range<Int>] = []
        for start in words.indices {
            let ends = sought.compactMap { end(of: $0, at: start, in: words) }
            guard let end = ends.max() else { continue }
            let range = words[start].range.lowerBound..<end
            if let last = ranges.last, range.lowerBound < last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }

    /// Where the phrase ends that begins with this word; nil where none does.
    private func end(of sought: Sought, at start: Int, in words: [Word]) -> Int? {
        guard start + sought.words.count <= words.count else { return nil }
        for (offset, alternatives) in sought.words.enumerated() {
            let word = words[start + offset].folded
            let mayGoOn = sought.isPrefix && offset == sought.words.count - 1
            guard alternatives.contains(word) || mayGoOn && alternatives.contains(where: word.hasPrefix) else {
                return nil
            }
        }
        return words[start + sought.words.count - 1].range.upperBound
    }

    private static func words(of text: String) -> [Word] {
        let searchable = SearchableText(text)
        return searchable.scalars.indices.split { !searchable.scalars[$0].isInWord }.map { places in
            var word = String.UnicodeScalarView()
            word.append(contentsOf: searchable.scalars[places])
            return Word(
                folded: folded(String(word)),
                range: searchable.origins[places.startIndex]..<searchable.origins[places.endIndex - 1] + 1)
        }
    }

    /// Without case and diacritics, as unicode61 does it.
    private static func folded(_ word: String) -> String {
        let folded = word.lowercased()
        guard folded.utf8.contains(where: { $0 >= 0x80 }) else { return folded }
        var base = String.UnicodeScalarView()
        base.append(
            contentsOf: folded.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
                $0.properties.generalCategory != .nonspacingMark
            })
        return String(base)
    }
}
