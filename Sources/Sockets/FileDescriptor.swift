import Glibc

/// An open descriptor that belongs to one owner and is closed with it.
struct FileDescriptor: ~Copyable, Sendable {
    let number: Int32

    /// - Parameter number: what a system call returned; -1 means that it failed, and `errno` says why.
    init(checking number: Int32, _ call: StaticString) throws(SystemError) {
        guard number >= 0 else { throw SystemError(call) }
        self.number = number
    }

    deinit {
        // Linux frees the number even when close reports an error (close(2)), so there is nothing to do about one.
        _ = close(number)
    }
}

/// A system call that failed.
public struct SystemError: Error, Sendable, Equatable, CustomStringConvertible {
    public var call: String
    /// A value of `errno` (errno(3)).
    public var code: Int32

    /// The failure that `errno` describes now.
    init(_ call: StaticString) {
        self.call = call.description
        code = errno
    }

    /// The failure of a call that returns its code, as those of pthreads do.
    init(_ call: StaticString, code: Int32) {
        self.call = call.description
        self.code = code
    }

    public var description: String {
        var text = [CChar](repeating: 0, count: 128)
        // The buffer's length goes with it.
        _ = unsafe strerror_r(code, &text, text.count)
        return "\(call): \(String(nulTerminated: text))"
    }
}

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

extension String {
    /// What a C function has left in a buffer of ours.
    init(nulTerminated characters: [CChar]) {
        self.init(decoding: characters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
