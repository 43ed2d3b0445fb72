import Foundation
import HTTPMessages
import ReleaseStorage

/// One run of `ingest`: documents are parsed at the same time on several tasks, and stored one after the other.
final class Ingestion {
    private enum Outcome: Sendable {
        case stored(created: Int, known: Int)
        case failed(String)
    }

    private let archive: Archive
    private let jobs: Int
    private let progress = ProgressLine()
    private var running: [Task<Outcome, Never>] = []
    private var created = 0
    private var known = 0
    private(set) var failed = 0

    init(archive: Archive, jobs: Int) {
        self.archive = archive
        self.jobs = jobs
    }

    var summary: String { "\(created) ingested, \(known) already there, \(failed) failed" }

    /// Begins one file, an archive of files included; waits first while as many as `jobs` are under way.
    func take(_ path: String) async {
        guard path.hasSuffix(".tar.gz") || path.hasSuffix(".tgz") else {
            return await begin(path) { try DocumentFile(path: path).bytes() }
        }
        do {
            var files = try TarArchive(GzipCoding.decompress(DocumentFile(path: path).bytes(), limit: DocumentFile.bytesMax))
            while let file = files.next() { await begin("\(path):\(file.name)") { Array(file.bytes) } }
            if let damage = files.damage { fail("\(path): \(damage)") }
        } catch let failure as CommandFailure {
            fail(failure.message)
        } catch {
            fail("\(path): \(error)")
        }
    }

    /// Counts a failure and says why, in one line.
    func fail(_ message: String) {
        failed += 1
        progress.clear()
        StandardError.write("release-archive: \(message)")
    }

    /// Waits for what is under way.
    func finish() async {
        while !running.isEmpty { await settleOldest() }
        progress.clear()
    }

    private func begin(_ name: String, _ read: @escaping @Sendable () throws -> [UInt8]) async {
        if running.count >= jobs { await settleOldest() }
        let archive = archive
        running.append(Task.detached {
            do {
                let outcomes = try archive.ingest(DocumentFile.releases(in: read(), named: name))
                return .stored(created: outcomes.count { $0.created }, known: outcomes.count { !$0.created })
            } catch let failure as CommandFailure {
                return .failed(failure.message)
            } catch {
                return .failed("\(name): \(error)")
            }
        })
    }

    private func settleOldest() async {
        switch await running.removeFirst().value {
        case .stored(let created, let known):
            self.created += created
            self.known += known
        case .failed(let message): fail(message)
        }
        progress.show("\(created + known + failed) documents")
    }
}

/// A line on stderr that is written over again and again, where stderr is a terminal.
private final class ProgressLine {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var isShown = false

    func show(_ text: String) {
        guard isTerminal else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
        isShown = true
    }

    func clear() {
        guard isShown else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
        isShown = false
    }
}
