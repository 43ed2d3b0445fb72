import HTTPMessages
import HTTPServing
import Testing

@Suite("A streamed body on real sockets")
struct StreamTests {
    private static func get(_ path: String, version: String = "1.1") -> String {
        "GET \(path) HTTP/\(version)\r\nHost: a\r\n\r\n"
    }

    /// One loop and one worker, so that what is asked for on one connection comes after what another one asked before.
    private static var single: ServerConfiguration {
        var configuration = ServerConfiguration()
        configuration.workerCount = 1
        return configuration
    }

    @Test("A client that does not read costs a few buffers, holds nothing up, and frees the stream when it goes")
    func slowReader() throws {
        let watch = try StreamWatch()
        let running = try RunningServer(Self.single, watch: watch)
        var slow: TestClient? = try running.client()
        slow?.send(Self.get("/watched/8000"))
        let other = try running.client()
        // The one worker would have been asked for a piece between any two of these.
        for round in 0..<1500 {
            other.send(Self.get("/work/\(round)"))
            #expect(try other.response().body == "GET /work/\(round)")
        }
        // What the kernel's buffers take of the client and the server is some megabytes.
        #expect(watch.asked < 1000)
        slow?.reset()
        slow = nil
        watch.waitUntilClosed()
        #expect(running.stop() == nil)
    }

    @Test("A client that takes nothing for too long is cut, and the stream freed")
    func stalledReader() throws {
        var configuration = Self.single
        configuration.stallSeconds = 0
        let watch = try StreamWatch()
        let running = try RunningServer(configuration, watch: watch)
        let client = try running.client()
        client.send(Self.get("/watched/8000"))
        watch.waitUntilClosed()
        #expect(running.counters.timeouts[.write] == 1)
        #expect(throws: TestClient.Failure.self) { try client.everything() }
        #expect(running.stop() == nil)
    }

    @Test("A stream is freed after its end, and unread after HEAD", arguments: ["GET", "HEAD"])
    func end(method: String) throws {
        let watch = try StreamWatch()
        let running = try RunningServer(Self.single, watch: watch)
        let client = try running.client()
        client.send("\(method) /watched/3 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        let text = try client.everything()
        watch.waitUntilClosed()
        #expect(text.contains("\r\nTransfer-Encoding: chunked\r\n"))
        #expect(watch.asked == (method == "GET" ? 4 : 0))
        #expect(text.hasSuffix("\r\n0\r\n\r\n") == (method == "GET"))
        #expect(running.stop() == nil)
    }

    @Test("An HTTP/1.0 client gets no chunks, and the end of the connection is the end of the body")
    func untilClose() throws {
        let watch = try StreamWatch()
        let running = try RunningServer(Self.single, watch: watch)
        let client = try running.client()
        client.send(Self.get("/watched/3", version: "1.0"))
        let text = try client.everything()
        #expect(!text.contains("chunked"))
        #expect(text.utf8.count { $0 == UInt8(ascii: "x") } == 3 * WatchedStream.pieceBytes)
        #expect(running.stop() == nil)
    }

    @Test("A server that stops waits for a stream no longer than for anything else, and no client takes it for whole")
    func draining() throws {
        var configuration = Self.single
        configuration.drainSeconds = 0
        let watch = try StreamWatch()
        let running = try RunningServer(configuration, watch: watch)
        let clients = try ["1.1", "1.0"].map { version in
            let client = try running.client()
            client.send(Self.get("/watched/1000000", version: version))
            return client
        }
        for _ in clients { watch.waitUntilAsked() }
        #expect(running.stop() == nil)
        for client in clients {
            #expect(throws: TestClient.Failure.self) { try client.everything() }
        }
    }
}
