import HTTPMessages
import Sockets

/// One thread's share of the server: its queue, its connections, its handlers (epoll(7)).
///
/// Everything here is touched by one thread only, but for the mailbox. It is made on the thread that makes the server
/// and then belongs to the one that calls `run`; hence `@unchecked`.
final class EventLoop: @unchecked Sendable {
    /// What the tokens in the queue stand for; a connection's are its slot and serial number.
    private enum Token {
        static let mailbox = UInt64.max
        static let signals = UInt64.max - 1
        /// The listener of service n has `firstListener - n`.
        static let firstListener = UInt64.max - 2
    }

    let configuration: ServerConfiguration
    let shared: ServerShared
    let handlers: [any RequestHandler]
    let mailbox: Mailbox
    // What each request touches is not checked for overlapping accesses at run time, which was a tenth of what an answer from
    // memory costs: one thread touches it, and nothing that is called while it is changed comes back here.
    @safe @exclusivity(unchecked) var queue: EpollQueue
    @safe @exclusivity(unchecked) var connections = ConnectionTable()
    var wheel: DeadlineWheel<ConnectionID>
    /// The second of the monotonic clock at this wake-up.
    var now: Int
    /// The second up to which `passTime` has done its work.
    var passedSecond: Int
    /// Connections that have more to read than one turn allows.
    var unfinished: [ConnectionID] = []
    /// Connections whose answers wait for those of others to be sent together.
    @safe @exclusivity(unchecked) var answered: [ConnectionID] = []
    /// Services whose listener is out of the queue until the next second.
    var pausedServices: [Int] = []
    var drainDeadline: Int?
    var waitingRequests: [ConnectionID: WaitingRequest] = [:]
    /// When the loop will look for news, in milliseconds.
    var newsDue = 0
    /// Of this wake-up.
    @safe @exclusivity(unchecked) var requestCount = 0
    /// Of each service, whether its handler was woken up since the loop was.
    @safe @exclusivity(unchecked) private var isAwake: [Bool]
    /// Received bytes before a connection takes them; shared, so that an idle connection needs no buffer.
    var readBuffer = [UInt8](repeating: 0, count: 64 * 1024)
    @safe @exclusivity(unchecked) var slices: [ArraySlice<UInt8>] = []
    /// The Date field at this wake-up, rendered once a second.
    private(set) var date: [UInt8] = []
    private var dateSecond = Int.min

    init(
        shared: ServerShared, mailbox: Mailbox, handlers: [any RequestHandler], signals: SignalFD?
    ) throws(SystemError) {
        self.shared = shared
        self.handlers = handlers
        configuration = shared.configuration
        isAwake = handlers.map { _ in false }
        self.mailbox = mailbox
        now = Clock.monotonicMilliseconds / 1000
        passedSecond = now
        wheel = DeadlineWheel(now: now)
        queue = try EpollQueue()
        try queue.add(mailbox.wakeUp, token: Token.mailbox)
        if let signals { try queue.add(signals, token: Token.signals) }
        for service in shared.listeners.indices { try listen(service) }
    }

    func listen(_ service: Int) throws(SystemError) {
        try queue.add(shared.listeners[service], token: Token.firstListener - UInt64(service))
    }

    /// Serves until the server is told to stop and the last connection is done, or cut.
    func run() throws(SystemError) {
        while !isDone {
            let count = try queue.wait(milliseconds: timeout)
            readClocks()
            for service in isAwake.indices { isAwake[service] = false }
            for index in 0..<count { handle(queue.event(index)) }
            sendAnswers()
            resumeUnfinished()
            if !waitingRequests.isEmpty { lookForNews() }
            shared.counters.requestsHandled(requestCount)
            requestCount = 0
            try passTime()
            if drainDeadline == nil, shared.isStopping { beginDraining() }
        }
    }

    private var isDone: Bool {
        guard let drainDeadline else { return false }
        return connections.isEmpty || now >= drainDeadline
    }

    /// Until the next second begins if anything depends on time, or news may have come.
    private var timeout: Int32? {
        if !unfinished.isEmpty { return 0 }
        if !waitingRequests.isEmpty { return Int32(clamping: max(0, newsDue - Clock.monotonicMilliseconds)) }
        guard !connections.isEmpty || !pausedServices.isEmpty else { return nil }
        return Int32(1000 - Clock.monotonicMilliseconds % 1000)
    }

    private func handle(_ event: EpollQueue.Event) {
        switch event.token {
        case Token.mailbox:
            newsDue = 0
            takeCompletions()
        case Token.signals: shared.takeSignal()
        default:
            let service = Token.firstListener - event.token
            if service < UInt64(handlers.count) { return accept(Int(service)) }
            let id = ConnectionID(slot: UInt32(event.token >> 32), serial: UInt32(truncatingIfNeeded: event.token))
            guard let connection = connections[id] else { return }
            if event.isBroken { return close(connection) }
            if event.isEnding { end(connection) }
            if event.isReadable { connection.isReadable = true }
            if event.isWritable { connection.isWritable = true }
            receive(from: connection)
        }
    }

    private func resumeUnfinished() {
        let ids = unfinished
        unfinished = []
        for id in ids {
            if let connection = connections[id] { drive(connection) }
        }
    }

    private func readClocks() {
        now = Clock.monotonicMilliseconds / 1000
        let second = Clock.unixSeconds
        if second != dateSecond {
            dateSecond = second
            date = HTTPDate(unixSeconds: second).field
        }
    }

    /// The handler of a connection, woken up before its first request after each wait.
    func handler(of connection: Connection) -> any RequestHandler {
        let handler = handlers[connection.service]
        if !isAwake[connection.service] {
            isAwake[connection.service] = true
            handler.wakeUp()
        }
        return handler
    }
}

extension ConnectionID {
    /// What stands for it in the queue; slots are far below the tokens of everything else.
    var token: UInt64 { UInt64(slot) << 32 | UInt64(serial) }
}
