public import HTTPMessages

/// Every limit of a server. The defaults are those of a small public server; each is an attack that costs a bound.
public struct ServerConfiguration: Sendable, Equatable {
    /// What a request may cost before it is understood.
    public var requests = RequestLimits()
    /// Threads that serve connections; one for each core is right.
    public var loopCount = 1
    /// Threads for `Handling.work` and for streams.
    public var workerCount = 4
    /// Work that waits for a worker; beyond it the answer is 503.
    public var waitingWorkMax = 256
    /// Requests that wait for news, of all loops together; beyond it the answer is 503.
    public var waitingRequestsMax = 1024
    /// How often a loop with such requests looks whether there is news that nobody has told it of.
    public var newsMilliseconds = 200
    /// Open connections of all listeners together; beyond it a new one is answered 503 and closed.
    public var connectionsMax = 4096

    /// Bodies of all connections together, from their first byte to their answer; who goes beyond it is answered 503.
    public var bodyBytesHeldMax = 256 * 1024 * 1024

    /// From the first byte of a head, or from the beginning of a connection, to the head's end: then 408.
    public var headSeconds = 10
    /// Between two requests: then the connection is closed without a word.
    public var idleSeconds = 60
    /// Without a byte of the body (408), or without the client taking a byte of the answer (cut).
    public var stallSeconds = 20
    /// From the beginning of a body or an answer until its rate counts.
    public var graceSeconds = 10
    /// Bytes in a second that a client must send of a body, or take of an answer, on average after the grace.
    public var bytesPerSecondMin = 500
    /// Without a byte after the last answer, for the client to end its side before the connection is cut.
    public var lingerSeconds = 2
    /// The same for a client that goes on sending, for instance a body that was refused.
    public var lingerSecondsMax = 30
    /// From the signal to stop until connections that are still busy are cut.
    public var drainSeconds = 9

    /// Above it a connection reads no further request, and asks a stream for no further piece, until the client reads.
    public var unsentBytesMax = 256 * 1024

    public init() {}
}
