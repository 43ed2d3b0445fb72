import Foundation
import Synchronization

/// A line on stderr that is written over again and again, where stderr is a terminal.
final class ProgressLine: Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let isShown = Mutex(false)

    func show(_ text: String) {
        guard isTerminal else { return }
        isShown.withLock { isShown in
            FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
            isShown = true
        }
    }

    func clear() {
        isShown.withLock { wipe(&$0) }
    }

    /// Writes a line of its own in place of the progress.
    func interrupt(with line: String) {
        interrupt { StandardError.write(line) }
    }

    /// Lets something else be written in place of the progress.
    func interrupt(_ write: () -> Void) {
        isShown.withLock { isShown in
            wipe(&isShown)
            write()
        }
    }

    private func wipe(_ isShown: inout Bool) {
        if isShown { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
        isShown = false
    }
}
