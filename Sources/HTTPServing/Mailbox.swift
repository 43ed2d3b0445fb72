import HTTPMessages
import Sockets
import Synchronization

/// What workers have for an event loop.
enum Completion: Sendable {
    case response(ConnectionID, HTTPResponse)
    case piece(ConnectionID, any BodyStream, [UInt8])
    /// The stream has ended well and is closed.
    case streamEnd(ConnectionID)
    /// The stream has thrown and is closed.
    case streamFailure(ConnectionID)
}

/// How other threads reach an event loop.
final class Mailbox: Sendable {
    let wakeUp: EventFD
    private let waiting = Mutex<[Completion]>([])

    init() throws(SystemError) {
        wakeUp = try EventFD(.wakeUp)
    }

    func post(_ completion: Completion) {
        let isFirst = waiting.withLock { waiting in
            waiting.append(completion)
            return waiting.count == 1
        }
        if isFirst { wakeUp.signal() }
    }

    func takeAll() -> [Completion] {
        wakeUp.clear()
        return waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
