import Sockets
import Synchronization

/// What the loops of one server have in common.
final class ServerShared: Sendable {
    let configuration: ServerConfiguration
    let listeners: [Listener]
    let counters: ServerCounters
    let workers: WorkerPool
    let mailboxes: [Mailbox]
    let signals: SignalFD?
    let log: @Sendable (ServerEvent) -> Void
    private let stopping = Atomic(false)
    private let bodyBytesHeld = Atomic(0)
    private let waitingRequestCount = Atomic(0)
    private let failure = Mutex<SystemError?>(nil)

    init(
        configuration: ServerConfiguration, listeners: [Listener], counters: ServerCounters, signals: SignalFD?,
        log: @escaping @Sendable (ServerEvent) -> Void
    ) throws(SystemError) {
        self.configuration = configuration
        self.listeners = listeners
        self.counters = counters
        self.signals = signals
        self.log = log
        workers = try WorkerPool(workerCount: configuration.workerCount, waitingMax: configuration.waitingWorkMax)
        var mailboxes: [Mailbox] = []
        for _ in 0..<max(1, configuration.loopCount) { mailboxes.append(try Mailbox()) }
        self.mailboxes = mailboxes
    }

    var isStopping: Bool { stopping.load(ordering: .acquiring) }

    /// The failure of the first loop that had one.
    var firstFailure: SystemError? { failure.withLock { $0 } }

    /// - Returns: whether so much may be held.
    func holdBodyBytes(_ change: Int) -> Bool {
        bodyBytesHeld.add(change, ordering: .relaxed).newValue <= configuration.bodyBytesHeldMax || change <= 0
    }

    /// - Returns: whether one request more may wait.
    func beginWaiting() -> Bool {
        guard waitingRequestCount.add(1, ordering: .relaxed).newValue > configuration.waitingRequestsMax else { return true }
        endWaiting()
        return false
    }

    func endWaiting() {
        waitingRequestCount.subtract(1, ordering: .relaxed)
    }

    /// Work is done, which may have been news to requests that wait in any loop.
    func announceWork() {
        guard waitingRequestCount.load(ordering: .relaxed) > 0 else { return }
        for mailbox in mailboxes { mailbox.wakeUp.signal() }
    }

    func takeSignal() {
        if let signal = signals?.next() { stop(signal: signal) }
    }

    func stop(signal: Int32?) {
        guard !stopping.exchange(true, ordering: .acquiringAndReleasing) else { return }
        log(.stopping(signal: signal))
        for mailbox in mailboxes { mailbox.wakeUp.signal() }
    }

    /// If one loop fails the others are stopped, for nobody would see that it is missing.
    func fail(_ error: SystemError) {
        failure.withLock { $0 = $0 ?? error }
        stop(signal: nil)
    }

    /// A loop's whole life.
    func run(_ loop: EventLoop) {
        do throws(SystemError) {
            try loop.run()
        } catch {
            fail(error)
        }
        loop.cutAll()
    }
}
