import Foundation
import ReleaseModel
import ReleaseParsing

/// Parses every text of some folders over and over.
struct CorpusRun {
    /// Submissions of EDGAR, whose other exhibits are passed over, stand apart from texts that are read whole.
    private enum Kind: String, CaseIterable {
        case wireText = "wire text", html = "HTML", submission = "EDGAR submissions"
    }

    private struct Text {
        var name: String
        var kind: Kind
        var bytes: [UInt8]
    }

    private let texts: [Text]
    private static let rounds = 7

    /// - Throws: an error of Foundation if a file cannot be read. A folder that is not there is said and passed over.
    init(folders: [URL]) throws {
        texts = try folders.flatMap(CorpusRun.texts)
    }

    private static func texts(in folder: URL) throws -> [Text] {
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else { return [] }
        let texts = try files.compactMap { $0 as? URL }
            .filter { ["txt", "htm", "html", "sgml"].contains($0.pathExtension) }
            .map { file in
                let bytes = Array(try Data(contentsOf: file))
                return Text(name: file.lastPathComponent, kind: kind(of: bytes), bytes: bytes)
            }
        print("\(folder.path): \(texts.count) texts")
        return texts
    }

    private static func kind(of bytes: [UInt8]) -> Kind {
        guard let source = ReleaseParser.parse(bytes).first?.source else { return .wireText }
        if source.origin != nil { return .submission }
        return source.format == .html ? .html : .wireText
    }

    func report() {
        for kind in Kind.allCases {
            let chosen = texts.filter { $0.kind == kind }
            guard !chosen.isEmpty else { continue }
            report(kind, chosen)
        }
        let slowest = texts.map { text in (text, Measurement.of { _ = ReleaseParser.parse(text.bytes) }.seconds) }
            .sorted { $0.1 > $1.1 }.prefix(5)
        print("slowest:")
        for (text, seconds) in slowest {
            print("  \(text.name) \(text.bytes.count) bytes: \(Figures.decimal(seconds * 1e3)) ms")
        }
    }

    private func report(_ kind: Kind, _ texts: [Text]) {
        let bytes = texts.reduce(0) { $0 + $1.bytes.count }
        let rounds = (0..<CorpusRun.rounds).map { _ in
            Measurement.of { for text in texts { _ = ReleaseParser.parse(text.bytes) } }
        }
        let median = rounds.map(\.seconds).sorted()[CorpusRun.rounds / 2]
        let allocations = Double(rounds[0].allocations) / Double(bytes) * 1e3
        print(
            "\(kind.rawValue): \(texts.count) texts, \(bytes) bytes,",
            "\(Figures.decimal(Double(bytes) / 1e6 / median)) MB/s,",
            "\(Figures.decimal(allocations)) allocations a KB")
    }
}
