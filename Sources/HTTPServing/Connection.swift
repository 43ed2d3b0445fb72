import HTTPMessages
import Sockets

/// Names a connection as long as it is open; its slot is used again, its serial number is not for a long time.
struct ConnectionID: Sendable, Hashable {
    var slot: UInt32
    var serial: UInt32
}

/// One connection: its state, its socket, and what its event loop has to know of both.
final class Connection {
    let id: ConnectionID
    let socket: StreamSocket
    /// Which of the server's services it came in by.
    let service: Int
    /// The run-time check of access would be a tenth of the instructions for an answer from memory. It could find nothing: one
    /// thread touches a connection, and no method of a state calls out of it.
    @safe @exclusivity(unchecked)
    var state: ConnectionState

    /// The kernel may have bytes; false once it has said that it has none.
    var isReadable = false
    /// The kernel may take bytes.
    var isWritable = true
    /// The peer has ended its side: what can be read now is the last.
    var isEnding = false
    /// Our side is ended; only the peer's end is waited for.
    var isLingering = false
    /// What the worker that answers its request is told of it; nil where none does.
    var demand: Demand?
    /// A worker is producing the stream's next piece.
    var isPulling = false
    /// What is counted of its body in what the server holds.
    var bodyBytesCounted = 0
    /// Bytes that the kernel has for the client, or has brought it, since the client was waited for; while it lingers, bytes that
    /// were thrown away.
    var movedCount = 0

    var patience: Patience
    /// When the loop will look at its patience; `Int.max` for never.
    var scheduled = Int.max

    init(id: ConnectionID, socket: StreamSocket, service: Int, configuration: ServerConfiguration, now: Int) {
        self.id = id
        self.socket = socket
        self.service = service
        state = ConnectionState(configuration: configuration)
        patience = Patience(.firstHead, now: now)
    }

    /// What the connection waits for now.
    var waiting: Patience.Waiting {
        if isLingering { return .end }
        if !state.output.isEmpty { return .write }
        guard state.isReading else { return .answer }
        return switch state.progress {
        case .idle: patience.waiting == .firstHead ? .firstHead : .idle
        case .head: patience.waiting == .firstHead ? .firstHead : .head
        case .body: .body
        }
    }
}
