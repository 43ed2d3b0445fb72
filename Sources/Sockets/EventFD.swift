import CLinux
import Glibc

/// A counter that one thread raises and another one waits for (eventfd(2)).
public final class EventFD: Sendable {
    public enum Kind: Sendable {
        /// Waited for in a queue; `clear` takes the whole count.
        case wakeUp
        /// `wait` blocks until the count is above zero and takes one from it.
        case semaphore
    }

    let descriptor: FileDescriptor

    public init(_ kind: Kind) throws(SystemError) {
        let flags = kind == .wakeUp ? EFD_NONBLOCK : EFD_SEMAPHORE
        descriptor = try FileDescriptor(checking: eventfd(0, Int32(flags | EFD_CLOEXEC)), "eventfd")
    }

    public func signal() {
        // It fails only when the counter would pass 2^64 - 2, and then the other side is awake anyway.
        _ = eventfd_write(descriptor.number, 1)
    }

    public func clear() {
        var count: eventfd_t = 0
        // EAGAIN: it was clear.
        _ = unsafe eventfd_read(descriptor.number, &count)
    }

    public func wait() {
        var count: eventfd_t = 0
        // The only failure of a blocking descriptor that is open is an interruption.
        while unsafe eventfd_read(descriptor.number, &count) != 0 {}
    }
}
