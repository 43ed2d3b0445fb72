import ReleaseModel
import ReleaseParsing
import Testing

extension ParsedRelease {
    /// The release that a text holds.
    init(reading text: String) throws {
        self = try #require(ReleaseParser.parse([UInt8](text.utf8)).first)
    }

    /// What the spans of an evidence entry cut out of the text, joined by a space.
    func words(at pointer: String) -> String? {
        let scalars = Array(text.unicodeScalars)
        guard let entry = evidence.entries.first(where: { $0.pointer == pointer }) else { return nil }
        return entry.spans.map { span in
            var words = String.UnicodeScalarView()
            words.append(contentsOf: scalars[span.start..<span.end])
            return String(words)
        }.joined(separator: " ")
    }
}
