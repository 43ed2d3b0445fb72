import HTTPMessages
public import Sockets
import Glibc

/// An HTTP/1.1 server: a few threads, each with its own epoll queue, share its listeners (RFC 9112; epoll(7)).
///
/// Making it opens the listeners, so the addresses are known and connections wait; `run` serves them.
public final class Server: Sendable {
    /// An address, and what answers there.
    public struct Service {
        public var address: SocketAddress
        /// Called once for each event loop, with its index; the handler is then used by that loop's thread only.
        public var makeHandler: (_ loopIndex: Int) throws -> any RequestHandler

        public init(
            address: SocketAddress, makeHandler: @escaping (_ loopIndex: Int) throws -> any RequestHandler
        ) {
            self.address = address
            self.makeHandler = makeHandler
        }
    }

    /// Where the services are listened to, in their order; a port 0 has become a real one.
    public let addresses: [SocketAddress]
    private let shared: ServerShared
    private let loops: [EventLoop]

    /// - Parameters:
    ///   - counters: made outside, so that a handler can show them.
    ///   - stopsOnSignals: SIGTERM and SIGINT end `run`. They are blocked in the calling thread and in those that it
    ///     starts later, so the server must be made before anything else starts threads.
    /// - Throws: `ListenError`, `SystemError`, and what `makeHandler` throws.
    public init(
        configuration: ServerConfiguration = ServerConfiguration(), services: [Service],
        counters: ServerCounters = ServerCounters(), stopsOnSignals: Bool = true,
        log: @escaping @Sendable (ServerEvent) -> Void
    ) throws {
        let signals = stopsOnSignals ? try SignalFD([SIGTERM, SIGINT]) : nil
        let listeners = try services.map { try Listener($0.address) }
        addresses = listeners.map(\.address)
        shared = try ServerShared(
            configuration: configuration, listeners: listeners, counters: counters, signals: signals, log: log)
        var loops: [EventLoop] = []
        for (index, mailbox) in shared.mailboxes.enumerated() {
            let handlers = try services.map { try $0.makeHandler(index) }
            loops.append(
                try EventLoop(
                    shared: shared, mailbox: mailbox, handlers: handlers, signals: index == 0 ? signals : nil))
        }
        self.loops = loops
    }

    /// Serves on the calling thread and one more for each further loop; returns when the server has been stopped and
    /// its connections are done, at the latest `drainSeconds` later. It can run once.
    ///
    /// - Throws: the failure of a loop, after the others have been stopped.
    public func run() throws(SystemError) {
        let ended = try EventFD(.semaphore)
        var startedCount = 0
        do throws(SystemError) {
            try shared.workers.start()
            for loop in loops.dropFirst() {
                try OperatingThread.start { [shared] in
                    shared.run(loop)
                    ended.signal()
                }
                startedCount += 1
            }
        } catch {
            shared.fail(error)
        }
        shared.run(loops[0])
        for _ in 0..<startedCount { ended.wait() }
        shared.workers.stop()
        if let failure = shared.firstFailure { throw failure }
    }

    /// Stops as SIGTERM does; may be called by any thread.
    public func stop() {
        shared.stop(signal: nil)
    }
}
