import Foundation
import ReleaseModel
import ReleaseParsing
import ReleaseStorage
import Synchronization

/// `ArchiveGenerator COUNT FOLDER`: fills a data folder with invented releases, read and stored as `ingest` does it.
@main
struct ArchiveGenerator {
    private static let batchCount = 500

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard arguments.count == 2, let count = arguments.first.flatMap({ Int($0) }), count > 0,
            let folder = arguments.last
        else { return print("usage: script/bench generate COUNT FOLDER") }
        guard !FileManager.default.fileExists(atPath: folder) else { return print("\(folder) exists already") }
        try fill(Archive(folder: folder, identifiers: .seeded), with: InventedArchive(count: count), count: count)
        print("\(folder) holds \(count) releases, \(size(of: folder) / count) bytes each")
    }

    /// One batch is read on all cores while the batch before it is stored.
    private static func fill(_ archive: Archive, with invented: InventedArchive, count: Int) throws {
        var progress = Progress(count: count)
        var next = parse(0..<min(batchCount, count), of: invented)
        for start in stride(from: 0, to: count, by: batchCount) {
            let releases = next
            let following = min(start + batchCount, count)..<min(start + 2 * batchCount, count)
            let parsing = Mutex<[Reading]>([])
            let group = DispatchGroup()
            DispatchQueue.global().async(group: group) {
                let parsed = parse(following, of: invented)
                parsing.withLock { $0 = parsed }
            }
            for release in releases { try archive.ingest(release.releases, receivedAt: release.receivedAt) }
            group.wait()
            next = parsing.withLock { $0 }
            progress.add(releases)
        }
    }

    private static func parse(_ numbers: Range<Int>, of invented: InventedArchive) -> [Reading] {
        let readings = Mutex([Reading?](repeating: nil, count: numbers.count))
        DispatchQueue.concurrentPerform(iterations: numbers.count) { offset in
            let document = invented.document(numbers.lowerBound + offset)
            let reading = Reading(
                releases: ReleaseParser.parse(document.bytes), receivedAt: document.receivedAt,
                bytes: document.bytes.count)
            readings.withLock { $0[offset] = reading }
        }
        return readings.withLock { $0.compactMap(\.self) }
    }

    private static func size(of folder: String) -> Int {
        let files = FileManager.default.enumerator(
            at: URL(filePath: folder), includingPropertiesForKeys: [.fileSizeKey])
        return (files?.allObjects ?? []).reduce(0) { sum, file in
            sum + ((try? (file as? URL)?.resourceValues(forKeys: [.fileSizeKey]).fileSize) ?? 0)
        }
    }
}

/// A document that has been parsed.
struct Reading: Sendable {
    let releases: [ParsedRelease]
    let receivedAt: Instant
    let bytes: Int
}

/// Tells how fast the archive grows, for each tenth of it: whether it gets slower is seen from that.
struct Progress {
    private let count: Int
    private var done = 0
    private var bytes = 0
    private var told = 0
    private var since = ContinuousClock.now

    init(count: Int) { self.count = count }

    mutating func add(_ readings: [Reading]) {
        done += readings.count
        bytes += readings.reduce(0) { $0 + $1.bytes }
        guard done - told >= count / 10 || done == count else { return }
        let seconds = (ContinuousClock.now - since) / .seconds(1)
        print("\(done) releases, \(Int(Double(done - told) / seconds)) a second, \(bytes / done) bytes of text each")
        told = done
        since = .now
    }
}

extension IdentifierSource {
    /// The same ids each time; releases are stored one after the other.
    fileprivate static var seeded: IdentifierSource {
        let generator = Mutex(SeededGenerator(seed: 0x4944_5321))
        return IdentifierSource { count in
            generator.withLock { generator in (0..<count).map { _ in UInt8(truncatingIfNeeded: generator.next()) } }
        }
    }
}
