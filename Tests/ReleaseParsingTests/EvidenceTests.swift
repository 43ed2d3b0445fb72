import Foundation
import ReleaseModel
import ReleaseParsing
import Testing

@Suite("Evidence")
struct EvidenceTests {
    /// The invented samples of the repository and, where it lies beside it, the corpus of real releases.
    static let documents: [URL] = {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let corpus =
            ProcessInfo.processInfo.environment["RELEASE_ARCHIVE_CORPUS"].map { URL(filePath: $0) }
            ?? package.deletingLastPathComponent().appending(path: "shared/corpus")
        let folders = [
            package.appending(path: "Samples"), corpus.appending(path: "texts"), corpus.appending(path: "unlabelled"),
        ]
        return folders.flatMap { folder in
            (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        }.sorted { $0.path < $1.path }
    }()

    @Test("The spans of a value as written slice back to it", arguments: documents)
    func slices(_ document: URL) throws {
        for release in ReleaseParser.parse([UInt8](try Data(contentsOf: document))) {
            let length = release.text.unicodeScalars.count
            for entry in release.evidence.entries {
                #expect(
                    entry.spans.allSatisfy { 0 <= $0.start && $0.start < $0.end && $0.end <= length },
                    "\(entry.pointer)")
            }
            for section in release.sections { #expect(0 <= section.span.start && section.span.end <= length) }
            for (pointer, value) in release.writtenStructure {
                #expect(folded(try #require(release.words(at: pointer))) == folded(value), "\(pointer)")
            }
        }
    }

    /// White space, case, quotation marks and trademark signs do not count (api.md, section 4).
    private func folded(_ value: String) -> String {
        var letters = String.UnicodeScalarView()
        letters.append(
            contentsOf: value.lowercased().unicodeScalars.filter {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            })
        return String(letters)
    }
}

extension ParsedRelease {
    /// The structural values that stand in the text as they are, by pointer.
    fileprivate var writtenStructure: [(String, String)] {
        var values: [(String, String)] = []
        if let headline { values.append(("/headline", headline)) }
        if let endMark { values.append(("/end_mark", endMark)) }
        if let issuer { values.append(("/issuer/name", issuer)) }
        if let dateline { values.append(("/dateline/text", dateline.text)) }
        for (index, deck) in subheadlines.enumerated() { values.append(("/subheadlines/\(index)", deck)) }
        for (index, ticker) in tickers.enumerated() {
            values.append(("/tickers/\(index)/exchange", ticker.exchange))
            values.append(("/tickers/\(index)/symbol", ticker.symbol))
        }
        for (index, place) in (dateline?.locations ?? []).enumerated() {
            if let city = place.city { values.append(("/dateline/locations/\(index)/city", city)) }
        }
        return values
    }
}
