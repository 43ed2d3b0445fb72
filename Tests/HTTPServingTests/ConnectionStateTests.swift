import HTTPMessages
import Testing

@testable import HTTPServing

@Suite("A connection without a socket")
struct ConnectionStateTests {
    /// Drives a state with text and answers each request with its path.
    final class Driver {
        var state: ConnectionState
        var paths: [String] = []
        var refusesBodies = false
        var answersAtOnce = true

        init(_ configuration: ServerConfiguration = ServerConfiguration()) {
            state = ConnectionState(configuration: configuration)
        }

        var isIdle: Bool { state.isIdle }
        var isFinished: Bool { state.isFinished }
        var lingers: Bool { state.lingers }
        var wantsInput: Bool { state.wantsInput }

        func receive(_ text: String) {
            state.receive(Array(text.utf8).span)
            proceed()
        }

        func endInput() {
            state.endInput()
            proceed()
        }

        func proceed() {
            while true {
                switch state.next() {
                case .request(let request):
                    paths.append(request.target.path)
                    if answersAtOnce { answer(request.target.path) }
                case .announced where refusesBodies:
                    state.giveUp()
                    answer("no", status: 401)
                case .announced: break
                case .reject(let failure): answer(failure.reason, status: failure.status)
                case .wait: return
                }
            }
        }

        func answer(_ text: String, status: Int = 200) {
            state.answer(HTTPResponse(status: status, body: .bytes(Array(text.utf8))), date: Array("Date: D\r\n".utf8))
        }

        /// What a client that takes at most that many bytes at once would read.
        func takeOutput(atOnce: Int = .max) -> String {
            var taken: [UInt8] = []
            var slices: [ArraySlice<UInt8>] = []
            while !state.output.isEmpty {
                state.output.gather(into: &slices, slicesMax: 3)
                let piece = slices.joined().prefix(atOnce)
                taken += piece
                slices = []
                state.sent(piece.count)
            }
            return String(decoding: taken, as: UTF8.self)
        }
    }

    static func head(_ path: String, _ fields: String = "", version: String = "1.1") -> String {
        "GET \(path) HTTP/\(version)\r\nHost: a\r\n\(fields)\r\n"
    }

    static func answer(_ body: String, _ fields: String = "", status: String = "200 OK") -> String {
        "HTTP/1.1 \(status)\r\nDate: D\r\nContent-Length: \(body.utf8.count)\r\n\(fields)\r\n\(body)"
    }

    @Test("Pipelined requests are answered in order, into one piece of output")
    func pipelining() {
        let driver = Driver()
        driver.receive(Self.head("/1") + Self.head("/2") + Self.head("/3"))
        #expect(driver.takeOutput() == Self.answer("/1") + Self.answer("/2") + Self.answer("/3"))
        #expect(driver.isIdle)
    }

    @Test("While a request is being answered the next one waits")
    func order() {
        let driver = Driver()
        driver.answersAtOnce = false
        driver.receive(Self.head("/1") + Self.head("/2"))
        #expect(driver.paths == ["/1"])
        #expect(!driver.wantsInput)
        driver.answer("a")
        driver.proceed()
        #expect(driver.paths == ["/1", "/2"])
        driver.answer("b")
        #expect(driver.takeOutput() == Self.answer("a") + Self.answer("b"))
    }

    @Test("Output is the same however little the client takes", arguments: [1, 2, 7, 100])
    func smallWrites(_ atOnce: Int) {
        let whole = Driver()
        let pieces = Driver()
        let long = "/" + String(repeating: "x", count: 2000)
        for path in ["/1", long, "/2"] {
            whole.receive(Self.head(path))
            pieces.receive(Self.head(path))
        }
        #expect(pieces.takeOutput(atOnce: atOnce) == whole.takeOutput())
    }

    @Test(
        "Who ends the connection says so",
        arguments: [
            ("1.1", "", "", false), ("1.1", "Connection: close\r\n", "Connection: close\r\n", true),
            ("1.0", "", "Connection: close\r\n", true),
            ("1.0", "Connection: keep-alive\r\n", "Connection: keep-alive\r\n", false),
        ])
    func persistence(_ version: String, _ sent: String, _ announced: String, _ ends: Bool) {
        let driver = Driver()
        driver.receive(Self.head("/", sent, version: version) + Self.head("/2"))
        #expect(driver.takeOutput().hasPrefix(Self.answer("/", announced)))
        #expect(driver.isFinished == ends)
        #expect(driver.paths.count == (ends ? 1 : 2))
    }

    @Test("HEAD is answered like GET, without the body")
    func head() {
        let driver = Driver()
        driver.receive("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\n" + Self.head("/"))
        #expect(driver.takeOutput() == Self.answer("/abc").dropLast(4) + Self.answer("/"))
    }

    @Test("204 and 304 say nothing about a body", arguments: [(204, "No Content"), (304, "Not Modified")])
    func noBody(_ status: Int, _ phrase: String) {
        let driver = Driver()
        driver.answersAtOnce = false
        driver.receive(Self.head("/"))
        driver.answer("x", status: status)
        #expect(driver.takeOutput() == "HTTP/1.1 \(status) \(phrase)\r\nDate: D\r\n\r\n")
    }

    @Test("100 Continue comes before the answer, and once")
    func expectContinue() {
        let driver = Driver()
        driver.receive("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
        #expect(driver.takeOutput() == "HTTP/1.1 100 Continue\r\n\r\n")
        driver.receive("a")
        driver.receive("b")
        #expect(driver.takeOutput() == Self.answer("/"))
    }

    @Test("A body that is refused unread ends the connection")
    func refusedBody() {
        let driver = Driver()
        driver.refusesBodies = true
        driver.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n" + Self.head("/2"))
        #expect(driver.takeOutput() == Self.answer("no", "Connection: close\r\n", status: "401 Unauthorized"))
        #expect(driver.paths == [])
        #expect(driver.lingers)
    }

    @Test("A broken request ends the connection, and nothing after it is read")
    func failure() {
        let driver = Driver()
        driver.receive(Self.head("/1") + "GET /\r\n\r\n" + Self.head("/2"))
        let output = driver.takeOutput()
        #expect(driver.paths == ["/1"])
        #expect(output.contains("HTTP/1.1 400 Bad Request\r\n"))
        #expect(output.contains("Connection: close\r\n"))
        driver.receive(Self.head("/3"))
        #expect(driver.paths == ["/1"])
        #expect(driver.isFinished)
        #expect(driver.lingers)
    }

    @Test("HEAD gets no body when it is refused either")
    func refusedHead() {
        let driver = Driver()
        driver.receive("HEAD / HTTP/1.1\r\n\r\n")
        #expect(driver.takeOutput().hasSuffix("\r\nConnection: close\r\n\r\n"))
    }

    @Test("A client that has ended its side gets its answers")
    func halfClosed() {
        let driver = Driver()
        driver.answersAtOnce = false
        driver.receive(Self.head("/1"))
        driver.endInput()
        #expect(!driver.isFinished)
        driver.answer("/1")
        #expect(driver.takeOutput() == Self.answer("/1", "Connection: close\r\n"))
        #expect(driver.isFinished)
    }

    @Test(
        "A request that stops half-way is told so",
        arguments: ["GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx"])
    func stopsHalfWay(_ text: String) {
        let driver = Driver()
        driver.receive(text)
        driver.endInput()
        #expect(driver.takeOutput().hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(driver.isFinished)
    }

    @Test("A client that does not read makes no more requests")
    func backPressure() {
        var configuration = ServerConfiguration()
        configuration.unsentBytesMax = 1000
        let driver = Driver(configuration)
        driver.receive(String(repeating: Self.head("/" + String(repeating: "x", count: 99)), count: 100))
        #expect(driver.paths.count < 10)
        #expect(!driver.wantsInput)
        _ = driver.takeOutput()
        driver.proceed()
        #expect(driver.paths.count > 5)
    }

    @Test("While the server stops, the next answer is the last")
    func draining() {
        let driver = Driver()
        driver.state.isDraining = true
        driver.receive(Self.head("/1") + Self.head("/2"))
        #expect(driver.takeOutput() == Self.answer("/1", "Connection: close\r\n"))
        #expect(driver.isFinished)
    }

    final class NoStream: BodyStream {
        func next() -> [UInt8]? { nil }
        func close() {}
    }

    private func streaming(_ version: String) -> Driver {
        let driver = Driver()
        driver.answersAtOnce = false
        driver.receive(Self.head("/", version: version))
        driver.state.answer(HTTPResponse(status: 200, body: .stream(NoStream())), date: Array("Date: D\r\n".utf8))
        return driver
    }

    @Test("A stream is sent in chunks")
    func chunks() {
        let driver = streaming("1.1")
        driver.state.append(piece: Array("hello, chunk".utf8))
        driver.state.append(piece: [])
        driver.state.append(piece: nil)
        let head = "HTTP/1.1 200 OK\r\nDate: D\r\nTransfer-Encoding: chunked\r\n\r\n"
        #expect(driver.takeOutput() == head + "c\r\nhello, chunk\r\n0\r\n\r\n")
        #expect(driver.isIdle)
    }

    @Test("To HTTP/1.0 a stream ends with the connection")
    func untilClose() {
        let driver = streaming("1.0")
        driver.state.append(piece: Array("hello".utf8))
        driver.state.append(piece: nil)
        #expect(driver.takeOutput() == "HTTP/1.1 200 OK\r\nDate: D\r\nConnection: close\r\n\r\nhello")
        #expect(driver.isFinished)
    }

    @Test("A stream that fails is cut, so that nobody takes it for whole", arguments: [("1.1", false), ("1.0", true)])
    func cut(_ version: String, _ needsReset: Bool) {
        let driver = streaming(version)
        driver.state.append(piece: Array("hello".utf8))
        #expect(driver.state.cut() == needsReset)
        #expect(!driver.takeOutput().contains("0\r\n\r\n"))
        #expect(driver.isFinished)
    }
}
