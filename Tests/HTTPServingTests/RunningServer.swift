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

    init(_ configuration: ServerConfiguration = twoLoops, gate: Gate = Gate()) throws {
        let service = Server.Service(address: try SocketAddress("127.0.0.1:0")) { [news] _ in EchoHandler(gate, news) }
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

/// `/` and anything else: the method, target and body; `/work`: the same from a worker; `/stream/n`: n pieces;
/// `/broken`: a stream that fails; `/large/n`: n bytes.
final class EchoHandler: RequestHandler {
    private let gate: Gate
    private let news: News

    init(_ gate: Gate, _ news: News) {
        self.gate = gate
        self.news = news
    }

    func handle(_ request: HTTPRequest) -> Handling {
        let path = request.target.path
        let number = path.split(separator: "/").last.flatMap { Int($0) } ?? 0
        if path.hasPrefix("/wait") { return news.handling(seconds: number) }
        if path == "/work/news" {
            return .work { [news] in
                news.happen()
                return EchoHandler.echo(request)
            }
        }
        if path.hasPrefix("/work") {
            return .work { [gate] in
                gate.pass()
                return EchoHandler.echo(request)
            }
        }
        if path.hasPrefix("/stream") {
            return .answer(HTTPResponse(status: 200, body: .stream(CountedStream(pieces: number, fails: false))))
        }
        if path == "/broken" {
            return .answer(HTTPResponse(status: 200, body: .stream(CountedStream(pieces: 1, fails: true))))
        }
        if path.hasPrefix("/large") {
            return .answer(HTTPResponse(status: 200, body: .bytes([UInt8](repeating: 0x78, count: number))))
        }
        return .answer(EchoHandler.echo(request))
    }

    private static func echo(_ request: HTTPRequest) -> HTTPResponse {
        let body = String(decoding: request.body, as: UTF8.self)
        let text = "\(request.method.rawValue) \(request.target.path) \(body) \(request.client ?? "?")"
        return HTTPResponse(status: 200, body: .bytes(Array(text.utf8)))
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
