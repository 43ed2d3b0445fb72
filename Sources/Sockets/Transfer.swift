import Glibc

/// What became of an attempt to move bytes without waiting.
public enum Transfer: Sendable, Equatable {
    case moved(Int)
    /// Nothing can be moved now; the queue tells when.
    case wouldBlock
    /// The peer will send nothing more.
    case ended
    /// The connection is gone (reset, timed out).
    case broken(SystemError)

    /// The outcome of a call that returned a count or -1.
    init(_ count: Int, _ call: StaticString) {
        if count >= 0 {
            self = .moved(count)
        } else if errno == EAGAIN || errno == EWOULDBLOCK {
            self = .wouldBlock
        } else {
            self = .broken(SystemError(call))
        }
    }
}
