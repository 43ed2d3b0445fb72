public import ReleaseStorage
import Synchronization

/// Read connections for work that is done off the event loops: as many as there are workers at once.
public final class ReaderPool: Sendable {
    private let archive: Archive
    private let idle = Mutex<[ArchiveReader]>([])

    public init(_ archive: Archive) { self.archive = archive }

    func read<Result>(_ body: (ArchiveReader) throws -> Result) throws -> Result {
        let reader = try idle.withLock { $0.popLast() } ?? archive.reader()
        defer { idle.withLock { $0.append(reader) } }
        return try body(reader)
    }
}
