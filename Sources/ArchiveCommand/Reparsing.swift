import ReleaseParsing
import ReleaseStorage

/// One run of `reparse`.
struct Reparsing {
    let progress = ProgressLine()
    private let archive: Archive
    private let reader: ArchiveReader
    private let isDryRun: Bool
    private var changed = 0
    private var unchanged = 0
    private var fields = 0
    private(set) var failed = 0

    init(archive: Archive, isDryRun: Bool) throws {
        self.archive = archive
        self.isDryRun = isDryRun
        reader = try archive.reader()
    }

    var summary: String {
        "\(changed) \(isDryRun ? "would change (fields: \(fields))" : "changed"), \(unchanged) as before, \(failed) failed"
    }

    /// The ids behind ids and slugs.
    ///
    /// - Throws: `CommandFailure` with exit code 3 for the first that the archive does not hold.
    func ids(named names: [String]) throws -> [String] {
        try names.map { name in
            guard let reading = try reader.reading(ReleaseKey(name)) else {
                throw CommandFailure(kind: .notFound, message: "no release \(name)")
            }
            return reading.id
        }
    }

    /// Reads one release anew. One that fails is counted and named, and the next can be taken.
    mutating func take(_ id: String) {
        do {
            try reparse(id)
        } catch {
            failed += 1
            progress.interrupt(with: "release-archive: \(id): \(error)")
        }
    }

    private mutating func reparse(_ id: String) throws {
        // A release that another process replaces meanwhile is read again.
        while let stored = try reader.reading(.id(id)) {
            let release = ReleaseParser.parse(stored.source)
            let changes = try stored.changes(to: release)
            if isDryRun {
                for change in changes { progress.interrupt { print("\(stored.slug) \(change.line)") } }
            } else if !changes.isEmpty, try !archive.replace(stored, with: release) {
                continue
            }
            fields += changes.count
            if changes.isEmpty { unchanged += 1 } else { changed += 1 }
            return
        }
    }
}

extension FieldChange {
    private static let charactersMax = 80
    /// Of what both values begin with, as much is shown.
    private static let charactersBefore = 20

    /// `/headline: "old" -> "new"`; of long values, where they begin to differ.
    var line: String {
        let (old, new) = (Array(old ?? "nothing"), Array(new ?? "nothing"))
        let same = zip(old, new).prefix { $0 == $1 }.count
        let start = max(old.count, new.count) > Self.charactersMax ? max(same - Self.charactersBefore, 0) : 0
        return "\(pointer): \(Self.excerpt(old, from: start)) -> \(Self.excerpt(new, from: start))"
    }

    private static func excerpt(_ value: [Character], from start: Int) -> String {
        let shown = value.dropFirst(start).prefix(charactersMax)
        let rest = value.count - start - shown.count
        return (start > 0 ? "…" : "") + String(shown) + (rest > 0 ? "…" : "")
    }
}
