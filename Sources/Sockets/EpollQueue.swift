import CLinux
import Glibc

/// Tells which descriptors can be read or written (epoll(7)).
@safe
public struct EpollQueue: ~Copyable {
    /// What happened to a descriptor, by the token that it was added with.
    public struct Event: Sendable, Equatable {
        public var token: UInt64
        public var isReadable: Bool
        public var isWritable: Bool
        /// The peer has ended its side; what it sent before may still wait.
        public var isEnding: Bool
        /// The connection is reset, or ended on both sides.
        public var isBroken: Bool
    }

    private let descriptor: FileDescriptor
    /// An `epoll_event` is unsafe for the pointer in its union; only the integer in it is ever used.
    private var events: [epoll_event]

    /// - Parameter eventCountMax: the most events that one wait gives.
    public init(eventCountMax: Int = 256) throws(SystemError) {
        descriptor = try FileDescriptor(checking: epoll_create1(Int32(EPOLL_CLOEXEC)), "epoll_create1")
        unsafe events = [epoll_event](repeating: epoll_event(), count: eventCountMax)
    }

    /// A listener that several queues share: one of them is woken for a connection, not all (`EPOLLEXCLUSIVE`).
    public borrowing func add(_ listener: Listener, token: UInt64) throws(SystemError) {
        try add(listener.descriptor.number, EPOLLIN.rawValue | EPOLLEXCLUSIVE.rawValue, token)
    }

    /// Also right for a listener that is not in the queue.
    public borrowing func remove(_ listener: Listener) {
        var event = unsafe epoll_event()
        // The event is ignored, but Linux before 2.6.9 wanted one. ENOENT is as good as done.
        _ = unsafe epoll_ctl(descriptor.number, EPOLL_CTL_DEL, listener.descriptor.number, &event)
    }

    /// Each change of state is told once (`EPOLLET`), so no call is needed later to change what is waited for.
    public borrowing func add(_ socket: StreamSocket, token: UInt64) throws(SystemError) {
        let interest = EPOLLIN.rawValue | EPOLLOUT.rawValue | EPOLLRDHUP.rawValue | EPOLLET.rawValue
        try add(socket.descriptor.number, interest, token)
    }

    public borrowing func add(_ event: EventFD, token: UInt64) throws(SystemError) {
        try add(event.descriptor.number, EPOLLIN.rawValue, token)
    }

    public borrowing func add(_ signals: SignalFD, token: UInt64) throws(SystemError) {
        try add(signals.descriptor.number, EPOLLIN.rawValue, token)
    }

    private borrowing func add(_ number: Int32, _ interest: UInt32, _ token: UInt64) throws(SystemError) {
        var event = unsafe epoll_event()
        unsafe event.events = interest
        unsafe event.data.u64 = token
        // The kernel copies the event.
        guard unsafe epoll_ctl(descriptor.number, EPOLL_CTL_ADD, number, &event) == 0 else {
            throw SystemError("epoll_ctl")
        }
    }

    /// Waits for events, at most that long; nil waits for ever. An interruption gives none.
    ///
    /// - Returns: how many there are to be read with `event(_:)`.
    public mutating func wait(milliseconds: Int32?) throws(SystemError) -> Int {
        // The kernel writes at most the array's count.
        let count = unsafe events.withUnsafeMutableBufferPointer {
            unsafe epoll_wait(descriptor.number, $0.baseAddress, Int32($0.count), milliseconds ?? -1)
        }
        if count >= 0 { return Int(count) }
        guard errno == EINTR else { throw SystemError("epoll_wait") }
        return 0
    }

    public borrowing func event(_ index: Int) -> Event {
        // The index is checked; of the union only the integer is read, which `add` has put there.
        let event = unsafe events[index]
        let happened = unsafe event.events
        return Event(
            token: unsafe event.data.u64,
            isReadable: happened & EPOLLIN.rawValue != 0,
            isWritable: happened & EPOLLOUT.rawValue != 0,
            isEnding: happened & EPOLLRDHUP.rawValue != 0,
            isBroken: happened & (EPOLLHUP.rawValue | EPOLLERR.rawValue) != 0)
    }
}
