import HTTPMessages
import Sockets

/// Time-outs, and the end.
extension EventLoop {
    /// Notes what a connection waits for after a turn, and how far it has come.
    func noteProgress(_ connection: Connection) {
        let waiting = connection.waiting
        if waiting != connection.patience.waiting {
            connection.patience = Patience(waiting, now: now)
            connection.movedCount = waiting == .write ? connection.socket.unacknowledgedCount : 0
        }
        switch waiting {
        case .body:
            if case .body(let received) = connection.state.progress { connection.patience.moved(received, now: now) }
        case .write:
            // The kernel takes megabytes of an answer at once, and then nothing for as long as the client needs for them.
            let taken = connection.movedCount - connection.socket.unacknowledgedCount
            connection.patience.moved(taken, now: now)
        case .end: connection.patience.moved(connection.movedCount, now: now)
        case .firstHead, .idle, .head, .answer: break
        }
    }

    /// Sees to it that the connection is looked at when its patience ends.
    func schedule(_ connection: Connection) {
        let deadline = connection.patience.deadline(configuration) ?? .max
        guard deadline < connection.scheduled else { return }
        connection.scheduled = wheel.insert(connection.id, at: deadline)
    }

    /// Once a second: gives up who is too slow, and accepts again.
    func passTime() throws(SystemError) {
        guard now > passedSecond else { return }
        passedSecond = now
        for id in wheel.advance(to: now) {
            guard let connection = connections[id], connection.scheduled <= now else { continue }
            connection.scheduled = .max
            // What the client has taken since, no event tells.
            noteProgress(connection)
            if let deadline = connection.patience.deadline(configuration), deadline <= now {
                expire(connection)
            } else {
                schedule(connection)
            }
        }
        let services = pausedServices
        pausedServices = []
        if drainDeadline == nil {
            for service in services { try listen(service) }
        }
    }

    private func expire(_ connection: Connection) {
        switch connection.patience.waiting {
        case .firstHead, .head:
            shared.counters.timedOut(.head)
            guard connection.state.progress != .idle else { return close(connection) }
            refuse(connection, RequestFailure(408, "The head of the request took too long."))
        case .body:
            shared.counters.timedOut(.body)
            refuse(connection, RequestFailure(408, "The body of the request took too long."))
        case .idle:
            shared.counters.timedOut(.idle)
            close(connection)
        case .write:
            shared.counters.timedOut(.write)
            connection.socket.resetWhenClosed()
            close(connection)
        case .answer, .end: close(connection)
        }
    }

    /// No connection is accepted from now on, an idle one is closed, and every other one after its present request.
    func beginDraining() {
        drainDeadline = now + configuration.drainSeconds
        for (service, listener) in shared.listeners.enumerated() {
            // Those that wait have been promised a server by the kernel.
            accept(service, countMax: .max)
            queue.remove(listener)
            listener.shutDown()
        }
        for connection in connections.all {
            connection.state.isDraining = true
            // A request may have come in since the queue was asked.
            connection.isReadable = true
            if let waiting = stopWaiting(connection) { answer(connection, waiting.last) }
            drive(connection)
        }
    }

    /// What is left when `run` returns did not finish in time.
    func cutAll() {
        if !connections.isEmpty { shared.log(.cut(connections: connections.count)) }
        for connection in connections.all {
            // An HTTP/1.0 client would take the end of the connection for the end of the stream.
            if connection.state.stream != nil { connection.socket.resetWhenClosed() }
            close(connection)
        }
    }
}
