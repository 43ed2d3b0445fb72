import HTTPMessages
import Sockets

/// Accepting, reading, answering, writing and closing.
extension EventLoop {
    static let acceptsPerTurnMax = 16
    private static let readsPerTurnMax = 4
    /// No answer waits for more than so many others.
    private static let answeredMax = 16
    /// How many connections over the limit are told so; more are closed without a word.
    private static let refusedMax = 64

    func accept(_ service: Int, countMax: Int = EventLoop.acceptsPerTurnMax) {
        do throws(SystemError) {
            for _ in 0..<countMax {
                guard let socket = try shared.listeners[service].accept() else { return }
                try open(socket, service: service)
            }
        } catch {
            // The listener would be reported at once again: a pause is what keeps the loop from spinning.
            queue.remove(shared.listeners[service])
            guard !shared.isStopping else { return }
            pausedServices.append(service)
            shared.counters.acceptFailed()
            shared.log(.acceptPaused(error.description))
        }
    }

    private func open(_ socket: StreamSocket, service: Int) throws(SystemError) {
        let openCount = shared.counters.connectionOpened()
        guard openCount <= configuration.connectionsMax + EventLoop.refusedMax else {
            shared.counters.rejected(503)
            return shared.counters.connectionClosed()
        }
        let connection = connections.insert { id in
            Connection(id: id, socket: socket, service: service, configuration: configuration, now: now)
        }
        do throws(SystemError) {
            try queue.add(socket, token: connection.id.token)
        } catch {
            close(connection)
            throw error
        }
        if openCount > configuration.connectionsMax {
            refuse(connection, RequestFailure(503, "There are too many connections."))
        } else {
            schedule(connection)
        }
    }

    /// Does everything that can be done for a connection without waiting.
    func drive(_ connection: Connection) {
        for _ in 0..<EventLoop.readsPerTurnMax {
            guard takeIn(connection), sendOut(connection) else { return }
        }
        schedule(connection)
        unfinished.append(connection.id)
    }

    /// Takes in what a connection has sent; what it gets for it is sent together with what others get. So a client that
    /// has many connections is woken once for several answers, and not for each: waking costs more than sending.
    func receive(from connection: Connection) {
        guard takeIn(connection) else { return }
        answered.append(connection.id)
        if answered.count == EventLoop.answeredMax { sendAnswers() }
    }

    func sendAnswers() {
        for id in answered {
            if let connection = connections[id], sendOut(connection) { drive(connection) }
        }
        answered.removeAll(keepingCapacity: true)
    }

    /// Reads and answers.
    ///
    /// - Returns: false if nothing more is to be done for the connection.
    private func takeIn(_ connection: Connection) -> Bool {
        guard read(connection) else {
            close(connection)
            return false
        }
        let servedCount = takeRequests(connection)
        if servedCount > 0 { connection.patience = Patience(.idle, now: now) }
        guard holdBody(connection) else {
            refuse(connection, RequestFailure(503, "The bodies of all requests together are too large."))
            return false
        }
        return true
    }

    /// Sends what is there to be sent.
    ///
    /// - Returns: whether there is more to read.
    private func sendOut(_ connection: Connection) -> Bool {
        let wasFull = connection.state.output.count >= configuration.unsentBytesMax
        guard write(connection) else {
            close(connection)
            return false
        }
        pullStream(connection)
        noteProgress(connection)
        if isOver(connection) {
            close(connection)
            return false
        }
        let hasRoomAgain = wasFull && connection.state.output.count < configuration.unsentBytesMax
        if hasRoomAgain || connection.isReadable && connection.state.wantsInput { return true }
        schedule(connection)
        return false
    }

    /// - Returns: false if the connection is broken.
    private func read(_ connection: Connection) -> Bool {
        connection.isReadable && connection.state.wantsInput ? receive(connection) : true
    }

    /// Before an answer that had to be waited for: a client that has ended its side meanwhile is told that it is the last.
    func readEnd(_ connection: Connection) {
        guard connection.isEnding, connection.isReadable, connection.state.hasReadEverything else { return }
        _ = receive(connection)  // Of a broken connection, writing tells too.
    }

    private func receive(_ connection: Connection) -> Bool {
        switch connection.socket.receive(into: &readBuffer) {
        case .moved(let count):
            if connection.isLingering { connection.movedCount += count }
            connection.state.receive(readBuffer.span.extracting(0..<count))
            // A short read has emptied the socket (epoll(7), question 9); all that can stand behind it is the end.
            guard count < readBuffer.count else { break }
            connection.isReadable = false
            if connection.isEnding { connection.state.endInput() }
        case .wouldBlock: connection.isReadable = false
        case .ended:
            connection.isReadable = false
            connection.state.endInput()
        case .broken: return false
        }
        return true
    }

    /// Answers whatever can be answered at once; the answers are written together.
    ///
    /// - Returns: how many requests there were.
    private func takeRequests(_ connection: Connection) -> Int {
        var count = 0
        while true {
            switch connection.state.next() {
            case .request(let request):
                count += 1
                switch handler(of: connection).handle(request) {
                case .answer(let response): answer(connection, response)
                case .work(let work): start(work, for: connection)
                case .wait(let seconds, let generation, let last):
                    wait(connection, with: request, seconds: seconds, generation: generation, last: last)
                }
            case .announced(let head):
                guard let response = handler(of: connection).refusal(of: head) else { continue }
                count += 1
                connection.state.giveUp()
                answer(connection, response)
            case .reject(let failure): answer(connection, rejection(failure, connection))
            case .wait:
                requestCount += count
                return count
            }
        }
    }

    /// Counts what the connection holds of a body.
    ///
    /// - Returns: whether it may go on.
    private func holdBody(_ connection: Connection) -> Bool {
        let change = connection.state.bodyBytesHeld - connection.bodyBytesCounted
        guard change != 0 else { return true }
        connection.bodyBytesCounted += change
        return shared.holdBodyBytes(change) || !connection.state.isReading
    }

    func answer(_ connection: Connection, _ response: HTTPResponse) {
        connection.state.answer(response, date: date)
        if case .stream(let stream) = response.body, connection.state.stream == nil { close(stream) }
    }

    func rejection(_ failure: RequestFailure, _ connection: Connection) -> HTTPResponse {
        shared.counters.rejected(failure.status)
        return handler(of: connection).reject(failure.status, reason: failure.reason)
    }

    /// Gives up the request that is being read, and the connection with it.
    func refuse(_ connection: Connection, _ failure: RequestFailure) {
        connection.state.giveUp()
        answer(connection, rejection(failure, connection))
        drive(connection)
    }

    /// - Returns: false if the connection is broken.
    private func write(_ connection: Connection) -> Bool {
        while connection.isWritable, !connection.state.output.isEmpty {
            connection.state.output.gather(into: &slices, slicesMax: StreamSocket.slicesMax)
            let offered = slices.reduce(0) { $0 + $1.count }
            let outcome = connection.socket.send(slices)
            // Before the output changes: a slice that is still held would make it copy its buffer.
            slices.removeAll(keepingCapacity: true)
            switch outcome {
            case .moved(let count):
                connection.state.sent(count)
                connection.movedCount += count
                if count < offered { connection.isWritable = false }
            case .wouldBlock: connection.isWritable = false
            case .ended, .broken: return false
            }
        }
        return true
    }

    /// Whether nothing is left to say or to hear. The last answer needs the client's end if it doesn't expect ours:
    /// closing with unread bytes would reset the connection and take the answer away (RFC 9112, section 9.6). So does one that
    /// has said that it is done and sends on.
    private func isOver(_ connection: Connection) -> Bool {
        if drainDeadline != nil, connection.state.isIdle { return true }
        guard connection.state.isFinished else { return false }
        guard connection.state.lingers || connection.isReadable, !connection.state.inputHasEnded else { return true }
        if !connection.isLingering {
            connection.isLingering = true
            connection.socket.endSending()
            noteProgress(connection)
        }
        return false
    }

    func close(_ connection: Connection) {
        guard connections[connection.id] != nil else { return }
        connections.remove(connection.id)
        connection.demand?.stop()
        _ = stopWaiting(connection)
        shared.counters.connectionClosed()
        _ = shared.holdBodyBytes(-connection.bodyBytesCounted)
        // A stream that is being asked is closed when its piece comes back.
        if let stream = connection.state.stream, !connection.isPulling { close(stream) }
    }
}
