/// Bytes of a connection in, requests out, in order (RFC 9112, section 2). No I/O and no clock: it can be driven
/// by a test or a fuzzer as well as by a socket.
public struct RequestDecoder: Sendable {
    public enum Step: Sendable, Equatable {
        case needsMore
        /// A head whose body is long, or waits for `100 Continue`: the place to refuse it unread. Said once; `next` goes on.
        case announces(HTTPRequest)
        /// The client waits for `100 Continue`; said once, and only while nothing of the body has come.
        case expectsContinue
        case request(ReceivedRequest)
        /// The framing is lost: nothing of the connection is read as a request any more.
        case failed(RequestFailure)
    }

    /// How far the present request is; what a time-out depends on.
    public enum Progress: Sendable, Equatable {
        case idle
        case head
        case body(received: Int)
    }

    /// Most requests have no body and need none of these: so the rest is kept elsewhere, and looking is cheap.
    private indirect enum State: Sendable {
        case head
        case expecting(RequestHead)
        case continuing(RequestHead)
        case sized(RequestHead, length: Int)
        case chunked(RequestHead, ChunkedDecoder)
        case failed(RequestFailure, HTTPMethod?)
    }

    /// A body of up to that size is read before anybody is asked, so that its connection can go on after a refusal.
    private static let unannouncedBytesMax = 64 * 1024
    /// What an idle connection may keep of its requests: there may be ten thousand of them.
    private static let keptBytesMax = 2048

    private let limits: RequestLimits
    private var state = State.head
    private var isAnnounced = false
    private var parser: RequestHeadParser
    private var body: [UInt8] = []
    private var input: [UInt8] = []
    /// How much of `input` is dealt with.
    private var position = 0
    /// The last request, if its head was all that `input` held. A client that asks the same again on its connection, byte
    /// for byte (a poll, a probe), is not parsed again: that takes a quarter of what an answer from memory costs.
    private var last: ReceivedRequest?
    private var isLastAgain = false

    public init(limits: RequestLimits) {
        self.limits = limits
        parser = RequestHeadParser(limits: limits)
    }

    public var progress: Progress {
        switch state {
        case .head: parser.isAtStart && position == input.count ? .idle : .head
        case .expecting, .continuing, .sized, .chunked: .body(received: body.count)
        case .failed: .idle
        }
    }

    /// Of the request that is being read, or has failed; nil before its line is read.
    public var method: HTTPMethod? {
        switch state {
        case .head: parser.method
        case .expecting(let head), .continuing(let head), .sized(let head, _), .chunked(let head, _): head.method
        case .failed(_, let method): method
        }
    }

    /// Bytes that have been received and not been read yet.
    public var bufferedCount: Int { input.count - position }

    public mutating func receive(_ bytes: Span<UInt8>) {
        if case .failed = state { return }
        if position == input.count {
            isLastAgain = last != nil && bytes.equals(input.span)
            if isLastAgain {
                position = 0
                return
            }
            input.removeAll(keepingCapacity: true)
            position = 0
        } else if position > 0 {
            input.removeFirst(position)
            position = 0
        }
        // From here on `input` is not what it was read from.
        last = nil
        isLastAgain = false
        input.append(bytes)
    }

    /// What comes next in the bytes received so far.
    public mutating func next() -> Step {
        while true {
            switch state {
            case .head:
                if isLastAgain, let last {
                    isLastAgain = false
                    position = input.count
                    return .request(last)
                }
                let isFirst = position == 0 && parser.isAtStart
                guard let head = readHead() else {
                    letGoOfInput()
                    return stalled
                }
                if head.body == .length(0) {
                    let received = finish(head)
                    if isFirst, position == input.count, position <= RequestDecoder.keptBytesMax { last = received }
                    return .request(received)
                }
                begin(head)
            case .expecting(let head):
                if let announcement = announcement(head) { return announcement }
                state = .continuing(head)
                if bufferedCount == 0 { return .expectsContinue }
            case .continuing(let head):
                guard bufferedCount > 0 else { return .needsMore }
                beginBody(head)
            case .sized(let head, let length):
                if length > RequestDecoder.unannouncedBytesMax, let announcement = announcement(head) {
                    return announcement
                }
                let count = min(length - body.count, bufferedCount)
                body.append(contentsOf: input[position..<position + count])
                position += count
                guard body.count == length else { return .needsMore }
                return .request(finish(head))
            case .chunked(let head, var decoder):
                let input = input
                switch decoder.decode(input.span.extracting(position..<input.count), into: &body) {
                case .needsMore(let consumed):
                    position += consumed
                    state = .chunked(head, decoder)
                    return body.count > RequestDecoder.unannouncedBytesMax
                        ? announcement(head) ?? .needsMore : .needsMore
                case .done(let consumed):
                    position += consumed
                    return .request(finish(head))
                case .failed(let failure): fail(failure)
                }
            case .failed(let failure, _): return .failed(failure)
            }
        }
    }

    private var stalled: Step {
        if case .failed(let failure, _) = state { .failed(failure) } else { .needsMore }
    }

    private mutating func letGoOfInput() {
        guard position == input.count, position > RequestDecoder.keptBytesMax else { return }
        input = []
        position = 0
    }

    private mutating func readHead() -> RequestHead? {
        guard bufferedCount > 0 else { return nil }
        let input = input
        switch parser.parse(input.span.extracting(position..<input.count)) {
        case .needsMore(let consumed):
            position += consumed
            return nil
        case .done(let head, let consumed):
            position += consumed
            return head
        case .failed(let failure):
            fail(failure)
            return nil
        }
    }

    private mutating func begin(_ head: RequestHead) {
        if head.expectsContinue, bufferedCount == 0 {
            state = .expecting(head)
        } else {
            beginBody(head)
        }
    }

    private mutating func announcement(_ head: RequestHead) -> Step? {
        guard !isAnnounced else { return nil }
        isAnnounced = true
        return .announces(HTTPRequest(method: head.method, target: head.target, fields: head.fields))
    }

    private mutating func beginBody(_ head: RequestHead) {
        state =
            switch head.body {
            case .length(let length): .sized(head, length: length)
            case .chunked: .chunked(head, ChunkedDecoder(limits: limits))
            }
    }

    private mutating func finish(_ head: consuming RequestHead) -> ReceivedRequest {
        var received: [UInt8] = []
        swap(&received, &body)
        let request = HTTPRequest(method: head.method, target: head.target, fields: head.fields, body: received)
        state = .head
        isAnnounced = false
        return ReceivedRequest(request: request, version: head.version, keepsAlive: head.keepsAlive)
    }

    private mutating func fail(_ failure: RequestFailure) {
        state = .failed(failure, method)
        input = []
        body = []
        position = 0
    }
}
