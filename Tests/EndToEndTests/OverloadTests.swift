import Foundation
import Glibc
import Testing

@Suite("More than there is", .serialized)
struct OverloadTests {
    let server: ArchiveServer

    init() throws { server = try ArchiveFolder().serve() }

    @Test("a server that has run out of descriptors takes the next connection when one is free again")
    func descriptors() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: "/proc/\(server.processID)/fd")
        let highest = files.compactMap(Int.init).max() ?? 0
        let limiting = try ChildProcess(
            "prlimit", ["--pid", String(server.processID), "--nofile=\(highest + 3)"],
            folder: server.folder.temporary.path(), output: .standardOutput, errors: .standardError)
        #expect(limiting.wait() == 0)
        var connections = try (0..<8).map { _ in try server.client.connect() }
        let request = Array(Probe.get("/healthz").utf8)
        for connection in connections { send(connection, request, request.count, Int32(MSG_NOSIGNAL)) }
        var answered = 0
        while let connection = connections.first {
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = recv(connection, &buffer, buffer.count, 0)
            answered += buffer.prefix(max(0, count)).starts(with: "HTTP/1.1 200 OK".utf8) ? 1 : 0
            close(connections.removeFirst())
        }
        #expect(answered == 8)
    }

    @Test("clients that have ended their side are answered, however much waits for workers")
    func halfClosed() throws {
        let request = Array(Probe.get("/v1/releases?q=trial+results&facets=drug,stage&count=exact").utf8)
        var connections = try (0..<100).map { _ in try server.client.connect() }
        for connection in connections {
            send(connection, request, request.count, Int32(MSG_NOSIGNAL))
            shutdown(connection, Int32(SHUT_WR))
        }
        var answered = 0
        while let connection = connections.popLast() {
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = recv(connection, &buffer, buffer.count, 0)
            answered += buffer.prefix(max(0, count)).starts(with: "HTTP/1.1 200 OK".utf8) ? 1 : 0
            close(connection)
        }
        #expect(answered == 100)
    }

    @Test("clients that vanish at any byte of their request or its answer leave nothing behind")
    func resets() throws {
        let request = Array(Probe.get("/v1/releases").utf8)
        for count in request.indices {
            let connection = try server.client.connect()
            send(connection, request, count, Int32(MSG_NOSIGNAL))
            var reset = linger(l_onoff: 1, l_linger: 0)
            setsockopt(connection, SOL_SOCKET, SO_LINGER, &reset, socklen_t(MemoryLayout<linger>.size))
            close(connection)
        }
        #expect(try server.get("/healthz").status == 200)
    }
}
