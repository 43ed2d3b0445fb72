/// How long a connection may go on with what it is waiting for.
///
/// All times are whole seconds of the monotonic clock. What happens within a second is taken to happen at its end, so that
/// nobody is given up before the time is over.
struct Patience: Sendable, Equatable {
    enum Waiting: Sendable, Equatable {
        /// The first request of a connection, from its beginning.
        case firstHead
        case idle
        case head
        case body
        /// The client, to take bytes.
        case write
        /// The handler: it has all the time it needs.
        case answer
        /// The client, to end its side after the last answer.
        case end
    }

    private(set) var waiting: Waiting
    private var start: Int
    private var lastProgress: Int
    private var bytes = 0

    init(_ waiting: Waiting, now: Int) {
        self.waiting = waiting
        start = now + 1
        lastProgress = start
    }

    /// The bytes of the present body, or of the present output, that have come through so far.
    mutating func moved(_ total: Int, now: Int) {
        guard total > bytes else { return }
        bytes = total
        lastProgress = now + 1
    }

    /// When it ends; nil for never.
    func deadline(_ limits: ServerConfiguration) -> Int? {
        switch waiting {
        case .firstHead, .head: start + limits.headSeconds
        case .idle: start + limits.idleSeconds
        case .answer: nil
        case .end: min(lastProgress + limits.lingerSeconds, start + limits.lingerSecondsMax)
        case .body, .write:
            min(
                lastProgress + limits.stallSeconds,
                start + limits.graceSeconds + bytes / max(1, limits.bytesPerSecondMin))
        }
    }
}
