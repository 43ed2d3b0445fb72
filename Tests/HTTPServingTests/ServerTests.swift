import HTTPMessages
import HTTPServing
import Sockets
import Testing

@Suite("A server on real sockets")
struct ServerTests {
    static func get(_ path: String, _ fields: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"
    }

    /// Runs a server for the length of a test, and expects it to end well.
    private func withServer(
        _ configuration: ServerConfiguration = RunningServer.twoLoops, gate: Gate = Gate(),
        _ body: (RunningServer) throws -> Void
    ) throws {
        let running = try RunningServer(configuration, gate: gate)
        defer { #expect(running.stop() == nil) }
        try body(running)
    }

    @Test("A connection is kept for the next request, and its requests are answered")
    func keepAlive() throws {
        try withServer { running in
            let client = try running.client()
            for _ in 0..<3 {
                client.send(Self.get("/x"))
                #expect(try client.response().body == "GET /x")
            }
            #expect(running.counters.accepted == 1)
        }
    }

    @Test("Services have ports and handlers of their own")
    func services() throws {
        try withServer { running in
            let client = try TestClient(port: running.adminPort)
            client.send(Self.get("/"))
            #expect(try client.response().body == "admin")
        }
    }

    @Test("Pipelined requests, slow ones among them, are answered in order")
    func pipelining() throws {
        try withServer { running in
            let client = try running.client()
            let paths = (0..<50).map { $0.isMultiple(of: 5) ? "/work/\($0)" : "/\($0)" }
            client.send(paths.map { Self.get($0) }.joined())
            for path in paths {
                #expect(try client.response().body == "GET \(path)")
            }
        }
    }

    @Test("A body that comes byte by byte is a body")
    func slowBody() throws {
        try withServer { running in
            let client = try running.client()
            for byte in "POST /b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n" {
                client.send(String(byte))
            }
            #expect(try client.response().body == "POST /b abc")
        }
    }

    @Test("A client that waits for 100 Continue gets it before it sends its body")
    func expectContinue() throws {
        try withServer { running in
            let client = try running.client()
            client.send("POST /c HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n")
            #expect(try client.response().head == "HTTP/1.1 100 Continue")
            client.send("abc")
            #expect(try client.response().body == "POST /c abc")
        }
    }

    @Test(
        "A long body, or one that is waited for, is refused before it comes",
        arguments: ["Expect: 100-continue\r\n", ""])
    func refusedBody(_ field: String) throws {
        try withServer { running in
            let client = try running.client()
            client.send("POST /refused HTTP/1.1\r\nHost: a\r\n\(field)Content-Length: 8000000\r\n\r\n")
            let answer = try client.response()
            #expect(answer.head.hasPrefix("HTTP/1.1 401 Unauthorized\r\n"))
            #expect(answer.head.hasSuffix("Connection: close"))
            #expect(answer.body == "refused")
        }
    }

    @Test("A client that sends its refused body all the same can read why")
    func refusedBodySent() throws {
        try withServer { running in
            let client = try running.client()
            client.send("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n")
            client.send(String(repeating: "x", count: 8_000_000))
            #expect(try client.everything().hasSuffix("refused"))
        }
    }

    @Test("HEAD gets the length and no body")
    func head() throws {
        try withServer { running in
            let client = try running.client()
            client.send(
                "HEAD /stream/3 HTTP/1.1\r\nHost: a\r\n\r\nHEAD /large/1000 HTTP/1.1\r\nHost: a\r\n\r\n" + Self.get("/")
            )
            #expect(try client.response(toHead: true).head.contains("Transfer-Encoding: chunked"))
            #expect(try client.response(toHead: true).head.contains("Content-Length: 1000"))
            #expect(try client.response().body == "GET /")
        }
    }

    @Test("A client that ends its side first gets its answers", arguments: ["/", "/work"])
    func halfClose(_ path: String) throws {
        try withServer { running in
            let client = try running.client()
            client.send(Self.get("/1") + Self.get(path))
            client.endSending()
            let text = try client.everything()
            #expect(text.contains("GET /1"))
            #expect(text.hasSuffix("GET \(path)"))
        }
    }

    @Test("A client that ends its side while it waits is told that its answer is the last")
    func endsWhileWaiting() throws {
        let gate = try Gate(closed: ())
        try withServer(gate: gate) { running in
            let client = try running.client()
            client.send(Self.get("/work"))
            gate.waitUntilEntered()
            client.endSending()
            gate.open()
            #expect(try client.everything().contains("\r\nConnection: close\r\n"))
        }
    }

    @Test("What the HTTP layer refuses is answered by the handler, and the connection ends")
    func rejection() throws {
        try withServer { running in
            let client = try running.client()
            client.send("GET / HTTP/1.1\r\n\r\n" + Self.get("/2"))
            let text = try client.everything()
            #expect(text.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
            #expect(text.hasSuffix("Connection: close\r\n\r\n{\"status\":400}\n"))
            #expect(running.counters.rejected.filter { $0.value > 0 } == [400: 1])
        }
    }

    @Test("A body that is too large is refused although the client goes on sending it")
    func tooLarge() throws {
        try withServer { running in
            let client = try running.client()
            client.send(
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n" + String(repeating: "x", count: 200_000)
            )
            #expect(try client.response().head.hasPrefix("HTTP/1.1 413 Content Too Large"))
        }
    }

    @Test("A large answer reaches a client that reads it late")
    func largeAnswer() throws {
        try withServer { running in
            let client = try running.client()
            client.send(Self.get("/large/20000000") + Self.get("/after"))
            #expect(try client.response().body.utf8.count == 20_000_000)
            #expect(try client.response().body == "GET /after")
        }
    }

    @Test("A stream is sent in chunks, and the connection goes on")
    func stream() throws {
        try withServer { running in
            let client = try running.client()
            client.send(Self.get("/stream/3") + Self.get("/", "Connection: close\r\n"))
            let text = try client.everything()
            #expect(
                text.contains("\r\n\r\n" + String(repeating: "6\r\npiece\n\r\n", count: 3) + "0\r\n\r\nHTTP/1.1 200 OK")
            )
        }
    }

    @Test("A stream that fails is seen to be broken")
    func brokenStream() throws {
        try withServer { running in
            let chunked = try running.client()
            chunked.send(Self.get("/broken"))
            #expect(try chunked.everything().hasSuffix("6\r\npiece\n\r\n"))
            let untilClose = try running.client()
            untilClose.send("GET /broken HTTP/1.0\r\n\r\n")
            #expect(throws: TestClient.Failure.self) { try untilClose.everything() }
        }
    }

    @Test("Clients that vanish at any moment leave nothing behind")
    func resets() throws {
        try withServer { running in
            for text in [
                "", "GET", Self.get("/"), Self.get("/work"), Self.get("/large/9000000"), Self.get("/stream/100000"),
            ] {
                for _ in 0..<5 {
                    let client = try running.client()
                    client.send(text)
                    client.reset()
                }
            }
            let client = try running.client()
            client.send(Self.get("/"))
            #expect(try client.response().body == "GET /")
        }
    }

    @Test("64 connections are served at once")
    func manyConnections() throws {
        try withServer { running in
            let clients = try (0..<64).map { _ in try running.client() }
            for round in 0..<5 {
                for (index, client) in clients.enumerated() { client.send(Self.get("/\(round)/\(index)")) }
                for (index, client) in clients.enumerated() {
                    #expect(try client.response().body == "GET /\(round)/\(index)")
                }
            }
        }
    }

    @Test("A connection over the limit is told so")
    func connectionLimit() throws {
        var configuration = ServerConfiguration()
        configuration.connectionsMax = 2
        try withServer(configuration) { running in
            let clients = try (0..<2).map { _ in try running.client() }
            for client in clients {
                client.send(Self.get("/"))
                _ = try client.response()
            }
            let third = try running.client()
            third.send(Self.get("/"))
            #expect(try third.everything().hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
        }
    }

    @Test("Work over the limit is refused, and the connection goes on")
    func workLimit() throws {
        var configuration = ServerConfiguration()
        configuration.workerCount = 1
        configuration.waitingWorkMax = 0
        try withServer(configuration) { running in
            let client = try running.client()
            client.send(Self.get("/work") + Self.get("/"))
            #expect(try client.response().head.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(try client.response().body == "GET /")
        }
    }

    @Test("Work whose client is gone is told so")
    func unwantedWork() throws {
        var configuration = ServerConfiguration()
        configuration.workerCount = 1
        let gate = try Gate(closed: ())
        try withServer(configuration, gate: gate) { running in
            let other = try running.client()
            do {
                let client = try running.client()
                client.send(Self.get("/unwanted"))
                gate.waitUntilEntered()
                other.send(Self.get("/work"))
                client.reset()
                gate.open()
            }
            gate.waitUntilEntered()
            gate.open()
            #expect(try other.response().body == "GET /work")
        }
    }

    @Test("Bodies that are too large together are refused while they come")
    func bodyBudget() throws {
        var configuration = ServerConfiguration()
        configuration.bodyBytesHeldMax = 100_000
        let gate = try Gate(closed: ())
        try withServer(configuration, gate: gate) { running in
            let post = "POST /work HTTP/1.1\r\nHost: a\r\nContent-Length: 90000\r\n\r\n"
            let body = String(repeating: "x", count: 90_000)
            let first = try running.client()
            first.send(post + body)
            gate.waitUntilEntered()
            let second = try running.client()
            second.send(post + body.dropLast(30_000))
            #expect(try second.response().head.hasPrefix("HTTP/1.1 503"))
            gate.open()
            #expect(try first.response().head.hasPrefix("HTTP/1.1 200"))
            // What a request held is free again after its answer.
            gate.open()
            first.send(post + body)
            #expect(try first.response().head.hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test("A head that does not come is given up")
    func headTimeout() throws {
        var configuration = ServerConfiguration()
        configuration.headSeconds = 2
        try withServer(configuration) { running in
            let silent = try running.client()
            let slow = try running.client()
            slow.send("GET / HT")
            #expect(try slow.everything().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
            #expect(try silent.everything() == "")
            #expect(running.counters.timeouts[.head] == 2)
        }
    }

    @Test("A body that does not come is given up")
    func bodyTimeout() throws {
        var configuration = ServerConfiguration()
        configuration.stallSeconds = 0
        try withServer(configuration) { running in
            let client = try running.client()
            client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab")
            #expect(try client.everything().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
        }
    }

    @Test("An idle connection is closed")
    func idleTimeout() throws {
        var configuration = ServerConfiguration()
        configuration.idleSeconds = 0
        try withServer(configuration) { running in
            let client = try running.client()
            client.send(Self.get("/"))
            #expect(try client.response().body == "GET /")
            #expect(try client.everything() == "")
            #expect(running.counters.timeouts[.idle] == 1)
        }
    }

    @Test("Stopping closes idle connections, finishes requests, and accepts none")
    func draining() throws {
        let gate = try Gate(closed: ())
        // One loop, so that what the idle connection sees is true of the busy one too.
        let running = try RunningServer(ServerConfiguration(), gate: gate)
        let idle = try running.client()
        idle.send(Self.get("/"))
        _ = try idle.response()
        let busy = try running.client()
        busy.send(Self.get("/work"))
        gate.waitUntilEntered()
        running.server.stop()
        #expect(try idle.everything() == "")
        #expect(throws: TestClient.Failure.self) { try running.client() }
        gate.open()
        let answer = try busy.everything()
        #expect(answer.contains("\r\nConnection: close\r\n"))
        #expect(answer.hasSuffix("GET /work"))
        #expect(running.stop() == nil)
        #expect(running.counters.open == 0)
    }
}
