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
