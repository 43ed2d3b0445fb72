import CLinux
import Glibc

/// A TCP socket that waits for connections and never blocks (tcp(7), listen(2)).
///
/// It may be shared by threads: accepting is one system call.
public final class Listener: Sendable {
    public let address: SocketAddress
    let descriptor: FileDescriptor

    /// - Parameter address: port 0 picks a free one; `self.address` then says which.
    public init(_ address: SocketAddress, backlog: Int32 = 1024) throws(ListenError) {
        do throws(SystemError) {
            descriptor = try Listener.open(address, backlog: backlog)
        } catch {
            throw ListenError(address: address.description, cause: error)
        }
        let number = descriptor.number
        // The kernel writes into the storage that the closure is lent, and is told its length.
        self.address = SocketAddress { unsafe _ = getsockname(number, $0, $1) }
    }

    private static func open(_ address: SocketAddress, backlog: Int32) throws(SystemError) -> FileDescriptor {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = try FileDescriptor(
            checking: socket(Int32(address.storage.ss_family), kind, 0), "socket")
        // Without it a restart would have to wait for the connections of the last run (socket(7)); it doesn't let two
        // servers share a port, as SO_REUSEPORT would.
        try descriptor.set(SOL_SOCKET, SO_REUSEADDR, to: 1)
        // Accepted sockets inherit it, which saves a call for each. Answers are written whole, so Nagle only delays.
        try descriptor.set(Int32(IPPROTO_TCP), TCP_NODELAY, to: 1)
        guard address.withSockaddr({ unsafe bind(descriptor.number, $0, $1) }) == 0 else { throw SystemError("bind") }
        guard listen(descriptor.number, backlog) == 0 else { throw SystemError("listen") }
        return descriptor
    }

    /// The next connection; nil if none waits now.
    ///
    /// - Throws: what must make the caller pause: no descriptor (EMFILE, ENFILE) or no memory (ENOBUFS, ENOMEM) is left,
    ///   or the listener has been shut down (EINVAL).
    public func accept() throws(SystemError) -> StreamSocket? {
        while true {
            // Nobody asks for the peer's address, so the kernel is given no place for it.
            let accepted = accept4(
                descriptor.number, nil, nil, Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue))
            if accepted >= 0 { return StreamSocket(descriptor: try FileDescriptor(checking: accepted, "accept4")) }
            switch errno {
            case EAGAIN, EWOULDBLOCK: return nil
            case EMFILE, ENFILE, ENOBUFS, ENOMEM, EINVAL, EBADF: throw SystemError("accept4")
            default: continue  // It was this one connection that failed before it was taken (accept(2)).
            }
        }
    }

    /// Refuses new connections from now on. The descriptor stays, so that no other file can get its number while
    /// another thread is about to accept.
    public func shutDown() {
        _ = shutdown(descriptor.number, Int32(SHUT_RDWR))
    }
}

/// Why a listener can't be opened.
public struct ListenError: Error, Sendable, Equatable, CustomStringConvertible {
    public var address: String
    public var cause: SystemError

    public var description: String {
        switch cause.code {
        case EADDRINUSE: "\(address) is in use by another process."
        case EADDRNOTAVAIL: "\(address) is not an address of this machine."
        case EACCES: "\(address) needs a right that this process has not got (ports below 1024 are privileged)."
        default: "\(address) can't be listened on (\(cause))."
        }
    }
}

extension FileDescriptor {
    /// setsockopt(2) with an integer.
    borrowing func set(_ level: Int32, _ option: Int32, to value: Int32) throws(SystemError) {
        var value = value
        // The kernel reads exactly the four bytes whose size it is told.
        guard unsafe setsockopt(number, level, option, &value, socklen_t(MemoryLayout<Int32>.size)) == 0 else {
            throw SystemError("setsockopt")
        }
    }
}
