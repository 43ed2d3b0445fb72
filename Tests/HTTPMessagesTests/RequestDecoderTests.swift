import HTTPMessages
import Testing

@Suite("Reading requests")
struct RequestDecoderTests {
    @Test("Each rule of RFC 9112 decides as it should", arguments: RawRequests.all)
    func rules(_ raw: RawRequest) {
        raw.check(DecodedRequests(raw.raw))
    }

    @Test("Byte by byte the result is the same", arguments: RawRequests.all)
    func byteByByte(_ raw: RawRequest) {
        let bytes = Array(raw.raw.utf8)
        #expect(DecodedRequests(bytes.indices.map { bytes[$0...$0] }) == DecodedRequests(raw.raw))
    }

    @Test("In random pieces the result is the same", arguments: RawRequests.all)
    func randomSplits(_ raw: RawRequest) {
        let bytes = Array(raw.raw.utf8)
        var generator = SeededGenerator(state: UInt64(bytes.count))
        for _ in 0..<20 {
            var pieces: [ArraySlice<UInt8>] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = min(rest.count, Int.random(in: 1...max(2, bytes.count / 3), using: &generator))
                pieces.append(rest.prefix(count))
                rest = rest.dropFirst(count)
            }
            #expect(DecodedRequests(pieces) == DecodedRequests(raw.raw))
        }
    }

    @Test("Damaged requests give one result too, however they come in", arguments: RawRequests.all)
    func damaged(_ raw: RawRequest) {
        let bytes = Array(raw.raw.utf8.prefix(500))
        guard !bytes.isEmpty else { return }
        let alphabet = Array("\r\n\0 \t:;,=\"0aF/?#%\u{7F}\u{E9}".utf8)
        var generator = SeededGenerator(state: UInt64(bytes.count))
        for _ in 0..<50 {
            var damaged = bytes
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: damaged.indices, using: &generator)
                let byte = alphabet[Int.random(in: alphabet.indices, using: &generator)]
                if Bool.random(using: &generator) { damaged[place] = byte } else { damaged.insert(byte, at: place) }
            }
            let whole = DecodedRequests([damaged[...]])
            #expect(DecodedRequests(damaged.indices.map { damaged[$0...$0] }) == whole)
        }
    }

    @Test("No beginning of a valid request is refused", arguments: RawRequests.all)
    func prefixes(_ raw: RawRequest) {
        guard DecodedRequests(raw.raw).failure == nil, raw.raw.utf8.count < 1000 else { return }
        let bytes = Array(raw.raw.utf8)
        for count in bytes.indices {
            #expect(DecodedRequests([bytes[..<count]]).failure == nil)
        }
    }

    @Test("After a failure no byte is read as a request")
    func nothingAfterFailure() {
        let decoded = DecodedRequests(
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(decoded.requests.isEmpty)
        #expect(decoded.failure?.status == 400)
    }

    @Test("Requests that come again byte for byte are all read, whenever they are asked for", arguments: [1, 2, 3])
    func repetition(_ receivedAtOnce: Int) {
        let texts = ["/a", "/a", "/a", "/b", "/a", "/a", "/a", "/a", "/b"].map {
            "GET \($0) HTTP/1.1\r\nHost: a\r\n\r\n"
        }
        var decoder = RequestDecoder(limits: RequestLimits())
        var paths: [String] = []
        for (index, text) in texts.enumerated() {
            decoder.receive(Array(text.utf8).span)
            guard (index + 1).isMultiple(of: receivedAtOnce) else { continue }
            while case .request(let received) = decoder.next() { paths.append(received.request.target.path) }
        }
        while case .request(let received) = decoder.next() { paths.append(received.request.target.path) }
        #expect(paths == ["/a", "/a", "/a", "/b", "/a", "/a", "/a", "/a", "/b"])
    }

    @Test("Two requests that come at once are both read, though the first has come again before")
    func repetitionOfTwo() {
        let first = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n", second = "GET /b HTTP/1.1\r\nHost: a\r\n\r\n"
        var decoder = RequestDecoder(limits: RequestLimits())
        var paths: [String] = []
        for pieces in [[first], [first, second], [first + second]] {
            for piece in pieces { decoder.receive(Array(piece.utf8).span) }
            while case .request(let received) = decoder.next() { paths.append(received.request.target.path) }
        }
        #expect(paths == ["/a", "/a", "/b", "/a", "/b"])
    }

    @Test("Bodies come through unchanged")
    func bodies() throws {
        let decoded = DecodedRequests(
            """
            POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nab\r\nc\
            POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\n\r\n\r\n3\r\nabc\r\n0\r\nT: u\r\n\r\n
            """)
        #expect(decoded.requests.map(\.request.body) == [Array("ab\r\nc".utf8), Array("\r\nabc".utf8)])
        #expect(decoded.requests.last?.request.fields["T"] == nil)
    }

    @Test("An absolute target's host replaces Host")
    func absoluteFormHost() {
        let decoded = DecodedRequests("GET http://b:81/ HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(decoded.requests.first?.request.fields.values("Host") == ["b:81"])
    }

    @Test(
        "A connection goes on if both sides want it",
        arguments: [
            ("GET / HTTP/1.1\r\nHost: a\r\n\r\n", true),
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", false),
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n", false),
            ("GET / HTTP/1.1\r\nHost: a\r\nConnection: keep-alive\r\nConnection: close\r\n\r\n", false),
            ("GET / HTTP/1.0\r\n\r\n", false),
            ("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", true),
        ])
    func keepAlive(_ raw: String, _ keepsAlive: Bool) {
        #expect(DecodedRequests(raw).requests.first?.keepsAlive == keepsAlive)
    }

    @Test(
        "100 Continue is asked for once, and only when the body has not come",
        arguments: [
            ("Content-Length: 3", "", 1), ("Content-Length: 3", "a", 0), ("Content-Length: 0", "", 0),
            ("Transfer-Encoding: chunked", "", 1),
        ])
    func expectContinue(_ field: String, _ body: String, _ count: Int) {
        var decoder = RequestDecoder(limits: RequestLimits())
        decoder.receive(
            Array("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\(field)\r\n\r\n\(body)".utf8).span)
        var asked = 0, announced = 0
        reading: while true {
            switch decoder.next() {
            case .announces: announced += 1
            case .expectsContinue: asked += 1
            default: break reading
            }
        }
        #expect(asked == count)
        #expect(announced == count)
    }

    @Test(
        "A body is announced once if it is long",
        arguments: [
            ("Content-Length: 65536", 65_536, 0), ("Content-Length: 65537", 0, 1), ("Content-Length: 65537", 65_537, 1),
            ("Transfer-Encoding: chunked", 65_536, 0), ("Transfer-Encoding: chunked", 65_537, 1),
        ])
    func announcement(_ field: String, _ count: Int, _ expected: Int) {
        var decoder = RequestDecoder(limits: RequestLimits())
        var announced: [HTTPRequest] = []
        let size = field.hasPrefix("T") ? "\(String(count + 1, radix: 16))\r\n" : ""
        for piece in ["POST /a HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n", size, String(repeating: "x", count: count)] {
            decoder.receive(Array(piece.utf8).span)
            while case .announces(let head) = decoder.next() { announced.append(head) }
        }
        #expect(announced.map(\.target.path) == Array(repeating: "/a", count: expected))
    }

    @Test("The progress of a request is known at every byte")
    func progress() {
        var decoder = RequestDecoder(limits: RequestLimits())
        var seen: [RequestDecoder.Progress] = []
        for byte in Array("\r\nPUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab".utf8) {
            decoder.receive([byte].span)
            _ = decoder.next()
            if seen.last != decoder.progress { seen.append(decoder.progress) }
        }
        #expect(seen == [.head, .idle, .head, .body(received: 0), .body(received: 1), .idle])
    }
}
