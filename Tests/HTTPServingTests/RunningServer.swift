import HTTPMessages
import HTTPServing
import Sockets
import Synchronization

/// A server on a free port, with a handler that shows what the engine does.
final class RunningServer: Sendable {
    let server: Server
    let counters = ServerCounters()
    private let ended: EventFD
    private let failure = Mutex<String?>(nil)

    static var twoLoops: ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.loopCount = 2
        return configuration
    }

    let news = News()

    init(_ configuration: ServerConfiguration = twoLoops, gate: Gate = Gate(), watch: StreamWatch? = nil) throws {
        let service = Server.Service(address: try SocketAddress("127.0.0.1:0")) { [news] _ in
            EchoHandler(gate, news, watch)
        }
        let admin = Server.Service(address: try SocketAddress("127.0.0.1:0")) { _ in AdminHandler() }
        server = try Server(
            configuration: configuration, services: [service, admin], counters: counters, stopsOnSignals: false
        ) { _ in }
        ended = try EventFD(.semaphore)
        try OperatingThread.start { [self] in
            do { try server.run() } catch { failure.withLock { $0 = "\(error)" } }
            ended.signal()
        }
    }

    var port: Int { server.addresses[0].port }
    var adminPort: Int { server.addresses[1].port }

    func client() throws -> TestClient { try TestClient(port: port) }

    /// - Returns: why it failed.
    func stop() -> String? {
        server.stop()
        ended.wait()
        return failure.withLock { $0 }
    }
}

/// Holds work back until a test lets it go on.
final class Gate: Sendable {
    private let entered: EventFD?
    private let opened: EventFD?

    init() {
        entered = nil
        opened = nil
    }

    init(closed: Void) throws {
        entered = try EventFD(.semaphore)
        opened = try EventFD(.semaphore)
    }

    func pass() {
        entered?.signal()
        opened?.wait()
    }

    func waitUntilEntered() { entered?.wait() }

    func open() { opened?.signal() }
}

/// What requests for `/wait/seconds` wait for.
final class News: Sendable {
    private let count = Atomic(0)
    private let asked = Atomic(0)

    var generation: Int { count.load(ordering: .sequentiallyConsistent) }
    /// How often the handler was asked for it.
    var askedCount: Int { asked.load(ordering: .sequentiallyConsistent) }

    func happen() { count.add(1, ordering: .sequentiallyConsistent) }

    func handling(seconds: Int) -> Handling {
        asked.add(1, ordering: .sequentiallyConsistent)
        let generation = generation
        let body = HTTPResponse(status: 200, body: .bytes(Array("news \(generation)".utf8)))
        return generation > 0 ? .answer(body) : .wait(seconds: seconds, generation: generation, last: body)
    }
}

/// `/` and anything else: the method, target and body; `/work`: the same from a worker; `/unwanted`: that once nobody wants it; `/stream/n`: n pieces;
/// `/broken`: a stream that fails; `/watched/n`: n pieces of 64 KiB, each of them noted; `/large/n`: n bytes; `/refused`:
/// 401 to a long body, unread.
final class EchoHandler: RequestHandler {
    private let gate: Gate
    private let news: News
    private let watch: StreamWatch?

    init(_ gate: Gate, _ news: News, _ watch: StreamWatch?) {
        self.gate = gate
        self.news = news
        self.watch = watch
    }

    func handle(_ request: HTTPRequest) -> Handling {
        let path = request.target.path
        let number = path.split(separator: "/").last.flatMap { Int($0) } ?? 0
        if path.hasPrefix("/wait") { return news.handling(seconds: number) }
        if path == "/work/news" {
            return .work { [news] _ in
                news.happen()
                return EchoHandler.echo(request)
            }
        }
        if path == "/unwanted" {
            return .work { [gate] isWanted in
                gate.pass()
                while isWanted() {}
                return EchoHandler.echo(request)
            }
        }
        if path.hasPrefix("/work") {
            return .work { [gate] _ in
                gate.pass()
                return EchoHandler.echo(request)
            }
        }
        if path.hasPrefix("/stream") {
            return .answer(HTTPResponse(status: 200, body: .stream(CountedStream(pieces: number, fails: false))))
        }
        if path.hasPrefix("/watched"), let watch {
            return .answer(HTTPResponse(status: 200, body: .stream(WatchedStream(pieces: number, watch))))
        }
        if path == "/broken" {
            return .answer(HTTPResponse(status: 200, body: .stream(CountedStream(pieces: 1, fails: true))))
        }
        if path.hasPrefix("/large") {
            return .answer(HTTPResponse(status: 200, body: .bytes([UInt8](repeating: 0x78, count: number))))
        }
        return .answer(EchoHandler.echo(request))
    }

    func refusal(of head: HTTPRequest) -> HTTPResponse? {
        head.target.path == "/refused" ? HTTPResponse(status: 401, body: .bytes(Array("refused".utf8))) : nil
    }

    private static func echo(_ request: HTTPRequest) -> HTTPResponse {
        let body = String(decoding: request.body, as: UTF8.self)
        let words = [request.method.rawValue, request.target.path, body].filter { !$0.isEmpty }
        return HTTPResponse(status: 200, body: .bytes(Array(words.joined(separator: " ").utf8)))
    }

    var generation: Int? { news.generation }

    func wakeUp() {}

    func reject(_ status: Int, reason: String) -> HTTPResponse {
        HTTPResponse(
            status: status, fields: HTTPFields([("Content-Type", "application/problem+json")]),
            body: .bytes(Array("{\"status\":\(status)}\n".utf8)))
    }
}

final class AdminHandler: RequestHandler {
    var generation: Int? { 0 }

    func handle(_ request: HTTPRequest) -> Handling {
        .answer(HTTPResponse(status: 200, body: .bytes(Array("admin".utf8))))
    }

    func refusal(of head: HTTPRequest) -> HTTPResponse? { nil }

    func wakeUp() {}

    func reject(_ status: Int, reason: String) -> HTTPResponse { HTTPResponse(status: status) }
}

final class CountedStream: BodyStream {
    struct Broken: Error {}

    private let left: Atomic<Int>
    private let fails: Bool

    init(pieces: Int, fails: Bool) {
        left = Atomic(pieces)
        self.fails = fails
    }

    func next() throws -> [UInt8]? {
        if left.subtract(1, ordering: .relaxed).newValue >= 0 { return Array("piece\n".utf8) }
        if fails { throw Broken() }
        return nil
    }

    func close() {}
}

/// What a test sees of a stream.
final class StreamWatch: Sendable {
    private let askedCount = Atomic(0)
    private let askedSignal: EventFD
    private let closed: EventFD

    init() throws {
        askedSignal = try EventFD(.semaphore)
        closed = try EventFD(.semaphore)
    }

    var asked: Int { askedCount.load(ordering: .sequentiallyConsistent) }

    /// - Returns: how often the stream has been asked now.
    func ask() -> Int {
        askedSignal.signal()
        return askedCount.add(1, ordering: .sequentiallyConsistent).newValue
    }

    func waitUntilAsked() { askedSignal.wait() }

    func close() { closed.signal() }

    func waitUntilClosed() { closed.wait() }
}

final class WatchedStream: BodyStream {
    static let pieceBytes = 64 * 1024

    private let pieces: Int
    private let watch: StreamWatch

    init(pieces: Int, _ watch: StreamWatch) {
        self.pieces = pieces
        self.watch = watch
    }

    func next() -> [UInt8]? {
        watch.ask() <= pieces ? [UInt8](repeating: 0x78, count: WatchedStream.pieceBytes) : nil
    }

    func close() { watch.close() }
}
