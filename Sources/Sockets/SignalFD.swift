import CLinux
import Glibc

/// Signals as events of a queue (signalfd(2)): no code runs inside a signal handler.
public final class SignalFD: Sendable {
    let descriptor: FileDescriptor

    /// Blocks the signals for the calling thread and those that it starts later; a thread that exists already and
    /// doesn't block them would get them in its place, so this must come before other threads are started.
    public init(_ signals: [Int32]) throws(SystemError) {
        var set = sigset_t()
        // The set is a local value; the calls below only read it.
        unsafe sigemptyset(&set)
        for signal in signals { unsafe sigaddset(&set, signal) }
        let code = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
        guard code == 0 else { throw SystemError("pthread_sigmask", code: code) }
        let flags = Int32(SFD_NONBLOCK | SFD_CLOEXEC)
        descriptor = try FileDescriptor(checking: unsafe signalfd(-1, &set, flags), "signalfd")
    }

    /// The next signal that has come; nil without one.
    public func next() -> Int32? {
        var info = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        // The kernel writes whole records and is told that there is room for one.
        return unsafe read(descriptor.number, &info, size) == size ? Int32(info.ssi_signo) : nil
    }
}
