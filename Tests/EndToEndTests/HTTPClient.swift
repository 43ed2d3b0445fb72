import Foundation
import Glibc

/// One request on one connection, byte for byte: URLSession would undo codings and hide what the server sends.
struct HTTPClient: Sendable {
    enum Failure: Error {
        case noConnection(errno: Int32)
        case noAnswer
        /// The connection ended before the answer did.
        case truncated
    }

    struct Answer {
        let status: Int
        /// By lower-case name.
        let fields: [String: String]
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
            try JSONDecoder().decode(type, from: Data(body))
        }
    }

    let port: UInt16

    func send(
        _ method: String, _ target: String, _ fields: [String: String] = [:], body: [UInt8]? = nil
    ) throws -> Answer {
        var fields = fields
        if let body { fields["Content-Length"] = fields["Content-Length"] ?? String(body.count) }
        let lines =
            ["\(method) \(target) HTTP/1.1", "Host: 127.0.0.1:\(port)", "Connection: close"]
            + fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        let head = lines.map { $0 + "\r\n" }.joined() + "\r\n"
        return try answer(to: Array(head.utf8) + (body ?? []), hasBody: method != "HEAD")
    }

    /// Sends these bytes, says that no more will come, and reads until the server closes.
    ///
    /// - Parameter staysOpen: whether nothing is said of more bytes: whoever waits for news must not seem to be gone.
    func answer(to bytes: [UInt8], hasBody: Bool = true, staysOpen: Bool = false) throws -> Answer {
        try parse(everything(after: bytes, endsSending: !staysOpen), hasBody: hasBody)
    }

    /// Whatever the server says to these bytes until it closes.
    func everything(after bytes: [UInt8], endsSending: Bool = true) throws -> [UInt8] {
        let connection = try connect()
        defer { close(connection) }
        // The last bytes wait for the end, so that the server sees both at once.
        try write(bytes, to: connection, flags: endsSending ? Int32(MSG_NOSIGNAL | MSG_MORE) : Int32(MSG_NOSIGNAL))
        if endsSending { shutdown(connection, Int32(SHUT_WR)) }
        return readToEnd(connection)
    }

    /// A connection that the caller closes; reads on it give up after a minute.
    func connect() throws -> Int32 {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(connection, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else {
            let reason = errno
            close(connection)
            throw Failure.noConnection(errno: reason)
        }
        return connection
    }

    /// A server that has read enough may answer and close before the whole body is there: what is left is not sent.
    private func write(_ bytes: [UInt8], to connection: Int32, flags: Int32) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { Glibc.send(connection, $0.baseAddress, $0.count, flags) }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
        }
    }

    private func readToEnd(_ connection: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    private func parse(_ bytes: [UInt8], hasBody: Bool) throws -> Answer {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { throw Failure.noAnswer }
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let statusLine = lines[0].split(separator: " ")
        guard statusLine.count > 1, statusLine[0] == "HTTP/1.1", let status = Int(statusLine[1]) else {
            throw Failure.noAnswer
        }
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { throw Failure.noAnswer }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            fields[line[..<colon].lowercased(), default: ""] += value
        }
        let rest = bytes[end.upperBound...]
        if fields["transfer-encoding"] == "chunked" {
            return Answer(status: status, fields: fields, body: try joined(chunks: rest))
        }
        if hasBody, let length = fields["content-length"].flatMap(Int.init), length != rest.count {
            throw Failure.truncated
        }
        return Answer(status: status, fields: fields, body: Array(rest))
    }

    /// RFC 9112, section 7.1, without extensions and trailers.
    private func joined(chunks: ArraySlice<UInt8>) throws -> [UInt8] {
        var body: [UInt8] = []
        var rest = chunks
        while let line = rest.firstRange(of: [0x0D, 0x0A]) {
            let size = String(decoding: rest[..<line.lowerBound], as: UTF8.self)
            guard let count = Int(size, radix: 16), rest.distance(from: line.upperBound, to: rest.endIndex) >= count + 2
            else { throw Failure.truncated }
            if count == 0 { return body }
            body += rest[line.upperBound..<(line.upperBound + count)]
            rest = rest[(line.upperBound + count + 2)...]
        }
        throw Failure.truncated
    }
}
