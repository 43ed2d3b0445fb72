import Glibc
import HTTPMessages
import HTTPServing
import Sockets
import Testing

@Suite("Requests that wait for news")
struct WaitingTests {
    private func withServer(
        _ change: (inout ServerConfiguration) -> Void = { _ in }, _ body: (RunningServer) throws -> Void
    ) throws {
        var configuration = RunningServer.twoLoops
        configuration.newsMilliseconds = 10
        change(&configuration)
        let running = try RunningServer(configuration)
        defer { #expect(running.stop() == nil) }
        try body(running)
    }

    /// A request is waiting when the handler was asked for it.
    private func waitUntilAsked(_ running: RunningServer, _ count: Int) {
        while running.news.askedCount < count { sched_yield() }
    }

    @Test("it is answered when something has happened", arguments: ["GET", "HEAD"])
    func news(method: String) throws {
        try withServer { running in
            let client = try running.client()
            client.send("\(method) /wait/60 HTTP/1.1\r\nHost: a\r\n\r\n")
            waitUntilAsked(running, 1)
            running.news.happen()
            let answer = try client.response(toHead: method == "HEAD")
            #expect(answer.head.contains("200 OK"))
            #expect(answer.body == (method == "HEAD" ? "" : "news 1"))
        }
    }

    @Test("what happens in work of this server is seen without looking for it")
    func announced() throws {
        try withServer({ $0.newsMilliseconds = 3_600_000 }) { running in
            let clients = try (0..<8).map { _ in try running.client() }
            for client in clients { client.send(ServerTests.get("/wait/60")) }
            waitUntilAsked(running, 8)
            let writer = try running.client()
            writer.send(ServerTests.get("/work/news"))
            #expect(try writer.response().body.hasPrefix("GET /work/news"))
            for client in clients { #expect(try client.response().body == "news 1") }
        }
    }

    @Test("when the time is over it gets the last answer, and the connection goes on")
    func time() throws {
        try withServer { running in
            let client = try running.client()
            client.send(ServerTests.get("/wait/0") + ServerTests.get("/after"))
            #expect(try client.response().body == "news 0")
            #expect(try client.response().body == "GET /after")
        }
    }

    @Test("what is pipelined behind it is answered after it")
    func order() throws {
        try withServer { running in
            let client = try running.client()
            client.send(ServerTests.get("/before") + ServerTests.get("/wait/60") + ServerTests.get("/after"))
            #expect(try client.response().body == "GET /before")
            waitUntilAsked(running, 1)
            running.news.happen()
            #expect(try client.response().body == "news 1")
            #expect(try client.response().body == "GET /after")
        }
    }

    @Test("a client that has ended its side is answered at once")
    func halfClosed() throws {
        try withServer { running in
            let client = try running.client()
            client.send(ServerTests.get("/wait/60"))
            waitUntilAsked(running, 1)
            client.endSending()
            #expect(try client.everything().hasSuffix("news 0"))
        }
    }

    @Test("a client that goes away makes room for another, and more than the limit are refused")
    func limit() throws {
        try withServer({ $0.waitingRequestsMax = 1 }) { running in
            var first: TestClient? = try running.client()
            first?.send(ServerTests.get("/wait/60"))
            waitUntilAsked(running, 1)
            let second = try running.client()
            second.send(ServerTests.get("/wait/60"))
            #expect(try second.response().head.hasPrefix("HTTP/1.1 503"))
            first?.reset()
            first = nil
            while running.counters.open > 1 { sched_yield() }
            second.send(ServerTests.get("/wait/60"))
            waitUntilAsked(running, 3)
            running.news.happen()
            #expect(try second.response().body == "news 1")
        }
    }

    @Test("a server that is stopped answers it, and says that the connection ends")
    func stopped() throws {
        var configuration = RunningServer.twoLoops
        configuration.drainSeconds = 60
        let running = try RunningServer(configuration)
        let client = try running.client()
        client.send(ServerTests.get("/wait/60"))
        waitUntilAsked(running, 1)
        running.server.stop()
        let answer = try client.response()
        #expect(answer.body == "news 0")
        #expect(answer.head.contains("Connection: close"))
        #expect(running.stop() == nil)
    }
}
