import HTTPMessages

/// One connection without its socket and its clock: bytes in, requests out; responses in, bytes out
/// (RFC 9112, section 9). Requests are taken one after the other, so answers go out in order.
struct ConnectionState: ~Copyable {
    enum Action {
        /// To be answered by `answer`, before anything else is asked for.
        case request(HTTPRequest)
        /// May be answered by `giveUp` and `answer` instead of its body being read.
        case announced(HTTPRequest)
        /// To be answered by `answer` too; nothing follows it.
        case reject(RequestFailure)
        /// Nothing to do until there are more bytes, an answer, or room for output.
        case wait
    }

    private enum Phase {
        /// A request may be read.
        case reading
        /// A request is being answered; its response is not here yet.
        case answering(Exchange)
        /// The body of a response is being produced.
        case streaming(any BodyStream, Exchange)
        /// The last answer is written or on its way; what comes in is thrown away. A client that doesn't know of it
        /// is given time to read the answer.
        case closing(lingers: Bool)
    }

    /// What has to be remembered of a request until it is answered.
    private struct Exchange {
        var isHead: Bool
        var version: HTTPVersion
        var keepsAlive: Bool
        /// The client has said that this is its last request.
        var clientCloses: Bool
        var bodyCount: Int
    }

    private var phase = Phase.reading
    private(set) var output = OutputQueue()
    /// The peer has ended its side; what it has sent before is still answered.
    private(set) var inputHasEnded = false
    /// Set when the server is told to stop: the next answer is the last.
    var isDraining = false
    private var decoder: RequestDecoder
    private let limits: RequestLimits
    private let unsentBytesMax: Int

    init(configuration: ServerConfiguration) {
        limits = configuration.requests
        decoder = RequestDecoder(limits: limits)
        unsentBytesMax = configuration.unsentBytesMax
    }

    /// Of the body that is being read, or whose request is being answered.
    var bodyBytesHeld: Int {
        if case .answering(let exchange) = phase { return exchange.bodyCount }
        if case .body(let received) = progress { return received }
        return 0
    }

    var progress: RequestDecoder.Progress { decoder.progress }

    var lingers: Bool { if case .closing(lingers: true) = phase { true } else { false } }

    /// The stream that makes the present body.
    var stream: (any BodyStream)? { if case .streaming(let stream, _) = phase { stream } else { nil } }

    var isReading: Bool { if case .reading = phase { true } else { false } }

    /// Nothing of a request is here and nothing of an answer is left.
    var isIdle: Bool { isReading && output.isEmpty && decoder.progress == .idle }

    /// Everything that will ever be said has been said.
    var isFinished: Bool {
        guard output.isEmpty else { return false }
        switch phase {
        case .closing: return true
        case .reading: return inputHasEnded && decoder.progress == .idle
        case .answering, .streaming: return false
        }
    }

    /// Whether bytes should be taken from the socket: not while an answer is under way, or the client doesn't read.
    var wantsInput: Bool {
        guard !inputHasEnded else { return false }
        return switch phase {
        case .reading: output.count < unsentBytesMax
        case .closing: true
        case .answering, .streaming: false
        }
    }

    /// No request follows the present one, as far as is known.
    var hasReadEverything: Bool { decoder.bufferedCount == 0 }

    /// The stream to be asked for its next piece now.
    var streamToPull: (any BodyStream)? { output.count < unsentBytesMax ? stream : nil }

    mutating func receive(_ bytes: Span<UInt8>) {
        if case .closing = phase { return }
        decoder.receive(bytes)
    }

    /// That many bytes of the output have been taken by the kernel.
    mutating func sent(_ count: Int) {
        output.removeFirst(count)
    }

    mutating func endInput() {
        inputHasEnded = true
    }

    /// What is to be done next.
    mutating func next() -> Action {
        while isReading, output.count < unsentBytesMax {
            switch decoder.next() {
            case .request(let received):
                phase = .answering(
                    Exchange(
                        isHead: received.request.method == .head, version: received.version,
                        keepsAlive: received.keepsAlive, clientCloses: !received.keepsAlive,
                        bodyCount: received.request.body.count))
                return .request(received.request)
            case .announces(let head): return .announced(head)
            case .expectsContinue: output.frame { HTTPResponse.appendContinue(to: &$0) }
            case .failed(let failure):
                giveUp()
                return .reject(failure)
            case .needsMore:
                guard inputHasEnded, decoder.progress != .idle else { return .wait }
                giveUp()
                return .reject(RequestFailure(400, "The connection ended before the request did."))
            }
        }
        return .wait
    }

    /// Gives up the present request and lets go of whatever has come of it; its answer will be the last.
    mutating func giveUp() {
        let isHead = decoder.method == .head
        decoder = RequestDecoder(limits: limits)
        phase = .answering(
            Exchange(isHead: isHead, version: .http11, keepsAlive: false, clientCloses: false, bodyCount: 0))
    }

    /// Writes the response of the request that is being answered, or as much of it as is here.
    mutating func answer(_ response: HTTPResponse, date: [UInt8]) {
        guard case .answering(var exchange) = phase else { return }
        exchange.keepsAlive = exchange.keepsAlive && !isDraining && !(inputHasEnded && hasReadEverything)
        let framing = ConnectionState.framing(of: response, exchange)
        if framing == .untilClose { exchange.keepsAlive = false }
        let option: ConnectionOption =
            !exchange.keepsAlive ? .close : exchange.version == .http10 ? .keepAlive : .persistent
        output.frame { response.appendHead(to: &$0, framing: framing, connection: option, date: date) }
        switch response.body {
        case .stream(let stream):
            if exchange.isHead || framing == .none {
                finish(exchange)
            } else {
                phase = .streaming(stream, exchange)
            }
        case .bytes(let bytes):
            if !exchange.isHead, framing != .none { output.append(body: bytes) }
            finish(exchange)
        case .none: finish(exchange)
        }
    }

    /// Writes the next piece of the stream; nil is its end.
    mutating func append(piece: [UInt8]?) {
        guard case .streaming(_, let exchange) = phase else { return }
        let isChunked = exchange.version == .http11
        guard let piece else {
            if isChunked { output.frame { ChunkedEncoder.appendLast(to: &$0) } }
            return finish(exchange)
        }
        // An empty chunk would end the body.
        guard !piece.isEmpty else { return }
        if isChunked { output.frame { ChunkedEncoder.appendSize(piece.count, to: &$0) } }
        output.append(body: piece)
        if isChunked { output.frame { ChunkedEncoder.appendEnd(to: &$0) } }
    }

    /// Ends the connection after what is written, without the end of the present body.
    ///
    /// - Returns: whether the client would take that for the body's end, which only a reset prevents.
    mutating func cut() -> Bool {
        var looksComplete = false
        if case .streaming(_, let exchange) = phase { looksComplete = exchange.version == .http10 }
        phase = .closing(lingers: false)
        return looksComplete
    }

    private mutating func finish(_ exchange: Exchange) {
        phase = exchange.keepsAlive ? .reading : .closing(lingers: !exchange.clientCloses || !hasReadEverything)
    }

    private static func framing(of response: HTTPResponse, _ exchange: Exchange) -> ResponseFraming {
        if response.status == 204 || response.status == 304 { return .none }
        return switch response.body {
        case .none: .length(0)
        case .bytes(let bytes): .length(bytes.count)
        case .stream: exchange.version == .http11 ? .chunked : .untilClose
        }
    }
}
