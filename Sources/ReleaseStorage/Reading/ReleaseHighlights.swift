internal import Foundation
internal import ReleaseModel
internal import ReleaseRendering

/// Where a search found a release: `[{"field":"/headline","text":"…","marks":[[0,9]]}]`.
///
/// Whole fields but for long ones, which are cut around their first mark; of the body, its first paragraphs with a mark.
struct ReleaseHighlights {
    private static let bodyMax = 3

    private let headline: SearchMarks
    private let text: SearchMarks
    private let speaker: SearchMarks
    private let hasBoilerplate: Bool

    init(_ search: SearchQuery, _ forms: [String: [String]], hasBoilerplate: Bool) {
        headline = SearchMarks(search, forms, field: .headline, plain: true)
        text = SearchMarks(search, forms, field: nil, plain: true)
        speaker = SearchMarks(search, forms, field: .speaker, plain: false)
        self.hasBoilerplate = hasBoilerplate
    }

    /// - Parameter release: the object under `data` of a stored rendering.
    func json(of release: JSONObject) throws -> [UInt8] {
        let fields = try JSONDecoder().decode(SearchedFields.self, from: Data(release.bytes))
        let title =
            [passage("/headline", fields.headline, headline)]
            + fields.subheadlines.enumerated().map { passage("/subheadlines/\($0)", $1, text) }
        let body = fields.body(withBoilerplate: hasBoilerplate).lazy.compactMap { passage($0.pointer, $0.text, text) }
        let speakers = fields.quotes.enumerated().map { passage("/quotes/\($0)/speaker", $1.speaker, speaker) }
        let all = title.compactMap { $0 } + body.prefix(ReleaseHighlights.bodyMax) + speakers.compactMap { $0 }
        var writer = JSONWriter()
        writer.array(all) { $0.value($1) }
        return writer.bytes
    }

    private func passage(_ pointer: String, _ text: String?, _ sought: SearchMarks) -> MarkedPassage? {
        guard let text else { return nil }
        let ranges = sought.ranges(in: text)
        return ranges.isEmpty ? nil : MarkedPassage(field: pointer, text, ranges)
    }
}

/// A field's text with what was found in it.
private struct MarkedPassage {
    private static let lengthMax = 300
    private static let lead = 80

    let field: String
    private(set) var text: String
    private(set) var marks: [Range<Int>]

    /// Of a long text, what stands around the first mark, cut between words.
    init(field: String, _ text: String, _ marks: [Range<Int>]) {
        self.field = field
        self.text = text
        self.marks = marks
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > MarkedPassage.lengthMax, let first = marks.first else { return }
        let start = MarkedPassage.wordStart(
            from: max(0, first.lowerBound - MarkedPassage.lead), to: first.lowerBound, scalars)
        let end = min(scalars.count, max(start + MarkedPassage.lengthMax, first.upperBound))
        let head = start > 0 ? "… " : ""
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: scalars[start..<end])
        self.text = head + String(cut) + (end < scalars.count ? " …" : "")
        let shift = head.unicodeScalars.count - start
        self.marks = marks.filter { $0.upperBound <= end }.map { $0.lowerBound + shift..<$0.upperBound + shift }
    }

    private static func wordStart(from place: Int, to limit: Int, _ scalars: [Unicode.Scalar]) -> Int {
        guard place > 0 else { return 0 }
        return (place..<limit).first { scalars[$0 - 1] == " " } ?? limit
    }
}

extension JSONWriter {
    fileprivate mutating func value(_ passage: MarkedPassage) {
        object { writer in
            writer.member("field", passage.field)
            writer.member("text", passage.text)
            writer.member("marks", passage.marks) { writer, mark in
                writer.array([mark.lowerBound, mark.upperBound]) { $0.value($1) }
            }
        }
    }
}

/// What `q` searches of a stored release.
private struct SearchedFields: Decodable {
    struct Dateline: Decodable { let text: String }
    struct Quote: Decodable { let speaker: String? }
    struct Section: Decodable {
        let kind: String
        let heading: String?
        let paragraphs: [String]
    }

    let headline: String?
    let subheadlines: [String]
    let dateline: Dateline?
    let sections: [Section]
    let quotes: [Quote]

    func body(withBoilerplate: Bool) -> [(pointer: String, text: String)] {
        let boilerplate = ReleaseModel.Section.Kind.boilerplate.map(\.rawValue)
        let sections = sections.enumerated().filter { _, section in
            withBoilerplate || !boilerplate.contains(section.kind)
        }
        return (dateline.map { [("/dateline/text", $0.text)] } ?? [])
            + sections.flatMap { index, section in
                (section.heading.map { [("/sections/\(index)/heading", $0)] } ?? [])
                    + section.paragraphs.enumerated().map { ("/sections/\(index)/paragraphs/\($0)", $1) }
            }
    }
}
