import HTTPMessages
import Sockets

/// A request that waits for something to happen (long polling, RFC 6202): a connection and a few words of memory.
struct WaitingRequest {
    let request: HTTPRequest
    /// In milliseconds of the monotonic clock.
    let deadline: Int
    /// The handler's, when it had nothing to say.
    var generation: Int
    var last: HTTPResponse
}

/// Requests that wait for news, and hold no thread.
///
/// What this process writes is announced by the mailbox; what others write is looked for a few times a second.
extension EventLoop {
    func wait(_ connection: Connection, with request: HTTPRequest, seconds: Int, generation: Int, last: HTTPResponse) {
        // A client that has ended its side is answered, for nobody would see it leave.
        guard drainDeadline == nil, !connection.isEnding else { return answer(connection, last) }
        guard shared.beginWaiting() else {
            return answer(connection, rejection(RequestFailure(503, "Too many requests are waiting."), connection))
        }
        let now = Clock.monotonicMilliseconds
        if waitingRequests.isEmpty { newsDue = now + configuration.newsMilliseconds }
        waitingRequests[connection.id] = WaitingRequest(
            request: request, deadline: now + seconds * 1000, generation: generation, last: last)
    }

    func stopWaiting(_ connection: Connection) -> WaitingRequest? {
        guard let waiting = waitingRequests.removeValue(forKey: connection.id) else { return nil }
        shared.endWaiting()
        return waiting
    }

    /// The client has ended its side, or is gone.
    func end(_ connection: Connection) {
        connection.isEnding = true
        connection.isReadable = true
        guard let waiting = stopWaiting(connection) else { return }
        readEnd(connection)
        answer(connection, waiting.last)
    }

    /// Hands requests over again for which there may be an answer, and gives up those whose time is over.
    func lookForNews() {
        let now = Clock.monotonicMilliseconds
        guard now >= newsDue else { return }
        newsDue = now + configuration.newsMilliseconds
        var generations: [Int: Int?] = [:]
        for (id, waiting) in waitingRequests {
            guard let connection = connections[id] else { continue }
            let handler = handler(of: connection)
            let generation = generations[connection.service] ?? handler.generation
            generations[connection.service] = generation
            if generation != waiting.generation {
                handOver(waiting, of: connection, to: handler)
            } else if now >= waiting.deadline, let waiting = stopWaiting(connection) {
                answer(connection, waiting.last)
            } else {
                continue
            }
            drive(connection)
        }
    }

    private func handOver(_ waiting: WaitingRequest, of connection: Connection, to handler: any RequestHandler) {
        switch handler.handle(waiting.request) {
        case .wait(_, let generation, let last):
            waitingRequests[connection.id]?.generation = generation
            waitingRequests[connection.id]?.last = last
        case .answer(let response):
            _ = stopWaiting(connection)
            answer(connection, response)
        case .work(let work):
            _ = stopWaiting(connection)
            start(work, for: connection)
        }
    }
}
