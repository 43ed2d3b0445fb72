import Glibc
import Sockets
import Testing

@Suite("Sockets")
struct SocketsTests {
    @Test(
        "Addresses are read and written the same way",
        arguments: ["127.0.0.1:0", "0.0.0.0:65535", "[::1]:8080", "[::]:0"])
    func addresses(_ text: String) throws {
        #expect(try SocketAddress(text).description == text)
    }

    @Test("A name stands for an address")
    func names() throws {
        #expect(["127.0.0.1:80", "[::1]:80"].contains(try SocketAddress("localhost:80").description))
    }

    @Test(
        "What is not an address says so",
        arguments: [
            "", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "127.0.0.1:-1", "::1:80", "[::1]", "256.0.0.1:1x",
        ])
    func refusedAddresses(_ text: String) {
        #expect(throws: SocketAddressError.self) { try SocketAddress(text) }
    }

    @Test("Port 0 picks a free port, and a taken one is a clear error", arguments: ["127.0.0.1:0", "[::1]:0"])
    func portInUse(_ text: String) throws {
        let first = try Listener(SocketAddress(text))
        #expect(first.address.port > 0)
        let error = #expect(throws: ListenError.self) { try Listener(first.address) }
        #expect(error?.description == "\(first.address) is in use by another process.")
    }

    @Test("An address of another machine is a clear error")
    func foreignAddress() throws {
        let error = #expect(throws: ListenError.self) { try Listener(SocketAddress("192.0.2.1:0")) }
        #expect(error?.description == "192.0.2.1:0 is not an address of this machine.")
    }

    @Test("A listener that is shut down refuses, and says that it is no use waiting")
    func shutDown() throws {
        let listener = try Listener(SocketAddress("127.0.0.1:0"))
        #expect(try listener.accept() === nil)
        listener.shutDown()
        #expect(throws: SystemError.self) { try listener.accept() }
    }

    @Test("An event wakes a queue until it is cleared")
    func events() throws {
        var queue = try EpollQueue()
        let event = try EventFD(.wakeUp)
        try queue.add(event, token: 7)
        #expect(try queue.wait(milliseconds: 0) == 0)
        event.signal()
        event.signal()
        #expect(try queue.wait(milliseconds: nil) == 1)
        #expect(queue.event(0).token == 7)
        event.clear()
        #expect(try queue.wait(milliseconds: 0) == 0)
    }

    @Test("A semaphore lets as many through as it was signalled")
    func semaphore() throws {
        let ready = try EventFD(.semaphore)
        let done = try EventFD(.semaphore)
        for _ in 0..<3 {
            try OperatingThread.start {
                ready.wait()
                done.signal()
            }
        }
        for _ in 0..<3 { ready.signal() }
        for _ in 0..<3 { done.wait() }
    }

    @Test("A blocked signal is an event")
    func signals() throws {
        let signals = try SignalFD([SIGUSR1])
        #expect(signals.next() == nil)
        var queue = try EpollQueue()
        try queue.add(signals, token: 1)
        // To this thread, which blocks it; to the process it could reach one that does not.
        pthread_kill(pthread_self(), SIGUSR1)
        #expect(try queue.wait(milliseconds: nil) == 1)
        #expect(signals.next() == SIGUSR1)
    }
}
