import Foundation
import HTTPMessages
import ReleaseStorage
import Synchronization

/// One run of `ingest`: documents are parsed on several threads at the same time, and stored one after the other.
final class Ingestion: Sendable {
    private struct Tally {
        var created = 0
        var known = 0
        var failed = 0
    }

    private let archive: Archive
    private let tally = Mutex(Tally())
    private let progress = ProgressLine()
    private let queue = OperationQueue()
    /// Lets no more documents into memory than are being read.
    private let places: DispatchSemaphore

    init(archive: Archive, jobs: Int) {
        self.archive = archive
        queue.maxConcurrentOperationCount = jobs
        places = DispatchSemaphore(value: jobs)
    }

    var failed: Int { tally.withLock { $0.failed } }

    var summary: String {
        tally.withLock { "\($0.created) ingested, \($0.known) already there, \($0.failed) failed" }
    }

    /// Begins one file, an archive of files included; waits first while as many as the jobs are under way.
    func take(_ path: String) {
        guard path.hasSuffix(".tar.gz") || path.hasSuffix(".tgz") else {
            return begin(path) { try DocumentFile(path: path).bytes() }
        }
        do {
            var files = try TarArchive(
                GzipCoding.decompress(DocumentFile(path: path).bytes(), bytesMax: DocumentFile.bytesMax))
            while let file = files.next() { begin("\(path):\(file.name)") { Array(file.bytes) } }
            if let damage = files.damage { fail("\(path): \(damage)") }
        } catch let failure as CommandFailure {
            fail(failure.message)
        } catch {
            fail("\(path): \(error)")
        }
    }

    /// Counts a failure and says why, in one line.
    func fail(_ message: String) {
        tally.withLock { $0.failed += 1 }
        progress.interrupt(with: "release-archive: \(message)")
    }

    /// Waits for what is under way.
    func finish() {
        queue.waitUntilAllOperationsAreFinished()
        progress.clear()
    }

    private func begin(_ name: String, _ read: @escaping @Sendable () throws -> [UInt8]) {
        places.wait()
        queue.addOperation { [self] in
            defer { places.signal() }
            do {
                let outcomes = try archive.ingest(DocumentFile.releases(in: read(), named: name))
                let done = tally.withLock { tally in
                    tally.created += outcomes.count { $0.created }
                    tally.known += outcomes.count { !$0.created }
                    return tally.created + tally.known
                }
                progress.show("\(done) releases")
            } catch let failure as CommandFailure {
                fail(failure.message)
            } catch {
                fail("\(name): \(error)")
            }
        }
    }
}
