import Sockets
import Synchronization

/// A fixed number of threads for what may block or take long; what waits for them is bounded.
final class WorkerPool: Sendable {
    typealias Job = @Sendable () -> Void

    private struct State {
        var waiting: [Job] = []
        var isStopped = false
    }

    private let state = Mutex(State())
    private let available: EventFD
    private let waitingMax: Int
    private let workerCount: Int

    init(workerCount: Int, waitingMax: Int) throws(SystemError) {
        self.waitingMax = waitingMax
        self.workerCount = workerCount
        available = try EventFD(.semaphore)
    }

    func start() throws(SystemError) {
        for _ in 0..<workerCount {
            try OperatingThread.start { [self] in
                // An event loop that wakes up has a client who waits for something short.
                OperatingThread.standBack()
                run()
            }
        }
    }

    /// - Returns: whether there was room for it.
    func submit(_ job: @escaping Job) -> Bool {
        let isTaken = state.withLock { state in
            guard state.waiting.count < waitingMax else { return false }
            state.waiting.append(job)
            return true
        }
        if isTaken { available.signal() }
        return isTaken
    }

    /// For a stream's next piece: a connection has at most one on its way, so their number is bounded already.
    func submitStreaming(_ job: @escaping Job) {
        state.withLock { $0.waiting.append(job) }
        available.signal()
    }

    /// The threads end when they have done what they are at and what waits. Nobody waits for them: a job can't be
    /// interrupted, and stopping must not depend on a slow one.
    func stop() {
        state.withLock { $0.isStopped = true }
        for _ in 0..<workerCount { available.signal() }
    }

    private func run() {
        while true {
            available.wait()
            let next: Job?? = state.withLock { state in
                guard !state.waiting.isEmpty else { return state.isStopped ? .some(nil) : nil }
                return .some(state.waiting.removeFirst())
            }
            guard let next else { continue }
            guard let job = next else { return }
            job()
        }
    }
}
