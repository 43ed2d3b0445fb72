import Glibc

/// An IPv4 or IPv6 address and a port, as the kernel takes it (ip(7), ipv6(7)).
public struct SocketAddress: Sendable, CustomStringConvertible {
    var storage: sockaddr_storage
    var length: socklen_t

    /// `127.0.0.1:8080`, `[::1]:8080`, `localhost:0`: the first address that the name stands for.
    public init(_ text: String) throws(SocketAddressError) {
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            throw SocketAddressError(text: text, reason: "it is not host:port")
        }
        var host = text[..<colon]
        if host.first == "[", host.last == "]" {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            throw SocketAddressError(text: text, reason: "an IPv6 address must stand in brackets")
        }
        // An `addrinfo` is unsafe for its pointers, which stay null in the hints.
        var hints = unsafe addrinfo()
        unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        unsafe hints.ai_flags = AI_NUMERICSERV
        var list: UnsafeMutablePointer<addrinfo>? = nil
        // `list` is freed below on every path and not used afterwards.
        let code = unsafe getaddrinfo(String(host), String(port), &hints, &list)
        defer { unsafe freeaddrinfo(list) }
        guard code == 0, let first = unsafe list?.pointee, let address = unsafe first.ai_addr,
            unsafe first.ai_addrlen <= MemoryLayout<sockaddr_storage>.size
        else { throw SocketAddressError(text: text, reason: unsafe String(cString: gai_strerror(code))) }
        var storage = sockaddr_storage()
        // The length was compared with the size of the storage, which has room for every address family.
        unsafe withUnsafeMutableBytes(of: &storage) { bytes in
            unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(start: address, count: Int(first.ai_addrlen)))
        }
        self.storage = storage
        length = unsafe first.ai_addrlen
    }

    /// The address that a call like accept4(2) fills in.
    @safe init(filledBy call: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Void) {
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        // sockaddr_storage is made to be seen as any sockaddr (sockaddr(3type)); the kernel writes at most `length` bytes.
        unsafe withUnsafeMutablePointer(to: &storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe call($0, &length) }
        }
        self.storage = storage
        self.length = min(length, socklen_t(MemoryLayout<sockaddr_storage>.size))
    }

    @safe func withSockaddr<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        // As above; the callee reads `length` bytes, which never exceed the storage.
        unsafe withUnsafePointer(to: storage) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { unsafe body($0, length) }
        }
    }

    public var port: Int { Int(numeric.port) ?? 0 }

    public var description: String {
        let (host, port) = numeric
        return host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    private var numeric: (host: String, port: String) {
        var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        var port = [CChar](repeating: 0, count: Int(NI_MAXSERV))
        // Both buffers go with their lengths; a numeric form needs no resolver and always fits (getnameinfo(3)).
        let code = withSockaddr { address, length in
            unsafe getnameinfo(
                address, length, &host, socklen_t(host.count), &port, socklen_t(port.count),
                NI_NUMERICHOST | NI_NUMERICSERV)
        }
        guard code == 0 else { return ("", "") }
        return (String(nulTerminated: host), String(nulTerminated: port))
    }
}

/// A text that names no address.
public struct SocketAddressError: Error, Sendable, Equatable, CustomStringConvertible {
    public var text: String
    public var reason: String

    public var description: String { "'\(text)' is not an address: \(reason)." }
}
