import ReleaseStorage
import Synchronization

/// Read connections for work that is done off the event loops: as many as there are workers at once. A question has its
/// time, so that a few long ones can't keep all workers.
final class ReaderPool: Sendable {
    private let archive: Archive
    private let givenUpCount = Atomic(0)
    private let idle = Mutex<[ArchiveReader]>([])

    init(_ archive: Archive) { self.archive = archive }

    /// For what must be done to its end.
    func read<Result>(_ body: (ArchiveReader) throws -> Result) throws -> Result {
        let reader = try idle.withLock { $0.popLast() } ?? archive.reader()
        defer { idle.withLock { $0.append(reader) } }
        return try body(reader)
    }

    /// - Throws: `ArchiveError.tooLong` after the time-out, or once nobody wants the answer.
    func ask<Result>(
        within timeout: Duration, while isWanted: @escaping @Sendable () -> Bool = { true },
        _ body: (ArchiveReader) throws -> Result
    ) throws -> Result {
        let deadline = ContinuousClock.now + timeout
        return try read { reader in
            do {
                return try reader.answer(while: { isWanted() && ContinuousClock.now < deadline }, body)
            } catch ArchiveError.tooLong {
                givenUpCount.add(1, ordering: .relaxed)
                throw ArchiveError.tooLong
            }
        }
    }

    var metrics: [Metric] {
        [
            Metric(
                "release_archive_questions_given_up_total", .counter, givenUpCount.load(ordering: .relaxed),
                help: "Questions that took too long, or whose client was gone.")
        ]
    }
}
