import Foundation
import ReleaseModel
import ReleaseParsing
import Testing

@Suite("Inputs that fuzzing found, or that a parser may fall over")
struct FailCaseTests {
    static let documents: [URL] = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ["WholeParse", "CanonicalText"].flatMap { target in
            (try? FileManager.default.contentsOfDirectory(
                at: package.appending(path: "Fuzz/FailCases/\(target)"), includingPropertiesForKeys: nil)) ?? []
        }.sorted { $0.path < $1.path }
    }()

    @Test("The cases are there")
    func present() { #expect(!Self.documents.isEmpty) }

    @Test("Each is parsed, and its spans lie in the text, those of a value apart from each other", arguments: documents)
    func parses(_ document: URL) throws {
        let releases = ReleaseParser.parse([UInt8](try Data(contentsOf: document)))
        #expect(!releases.isEmpty)
        for release in releases {
            let length = release.text.unicodeScalars.count
            for entry in release.evidence.entries {
                #expect(!entry.spans.isEmpty, "\(entry.pointer)")
                #expect(
                    entry.spans.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= length },
                    "\(entry.pointer)")
                // In reading order, which leaps back at the end of a column; the lines of a headline stand one under the other.
                let isHeadline = entry.pointer.contains("headline")
                let spans = isHeadline ? entry.spans : entry.spans.sorted { $0.start < $1.start }
                #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start }, "\(entry.pointer)")
            }
            #expect(release.sections.allSatisfy { 0 <= $0.span.start && $0.span.end <= length })
        }
    }
}
