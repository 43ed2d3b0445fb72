import HTTPMessages
import Sockets

/// What workers do for a loop's connections.
extension EventLoop {
    func start(_ work: @escaping Handling.Work, for connection: Connection) {
        let id = connection.id
        let demand = Demand()
        let isTaken = shared.workers.submit { [mailbox] in
            mailbox.post(.response(id, work { demand.isThere }))
        }
        guard isTaken else {
            return answer(connection, rejection(RequestFailure(503, "Too much work is waiting."), connection))
        }
        connection.demand = demand
    }

    /// Asks for a stream's next piece if the client has taken most of those before.
    func pullStream(_ connection: Connection) {
        guard !connection.isPulling, let stream = connection.state.streamToPull else { return }
        connection.isPulling = true
        let id = connection.id
        shared.workers.submitStreaming { [mailbox] in
            do {
                if let piece = try stream.next() { return mailbox.post(.piece(id, stream, piece)) }
                stream.close()
                mailbox.post(.streamEnd(id))
            } catch {
                stream.close()
                mailbox.post(.streamFailure(id))
            }
        }
    }

    func close(_ stream: any BodyStream) {
        shared.workers.submitStreaming { stream.close() }
    }

    func takeCompletions() {
        for completion in mailbox.takeAll() {
            switch completion {
            case .response(let id, let response):
                shared.announceWork()
                if let connection = connections[id] {
                    connection.demand = nil
                    readEnd(connection)
                    answer(connection, response)
                    drive(connection)
                } else if case .stream(let stream) = response.body {
                    close(stream)
                }
            case .piece(let id, let stream, let piece):
                guard let connection = connections[id] else {
                    close(stream)
                    continue
                }
                connection.isPulling = false
                connection.state.append(piece: piece)
                drive(connection)
            case .streamEnd(let id):
                guard let connection = connections[id] else { continue }
                connection.isPulling = false
                connection.state.append(piece: nil)
                drive(connection)
            case .streamFailure(let id):
                guard let connection = connections[id] else { continue }
                connection.isPulling = false
                if connection.state.cut() { connection.socket.resetWhenClosed() }
                drive(connection)
            }
        }
    }
}
