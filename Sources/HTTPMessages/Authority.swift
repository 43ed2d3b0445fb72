import Glibc

/// `uri-host [ ":" port ]`: what Host and a target in absolute form name (RFC 9110, section 7.2; RFC 3986, section 3.2).
enum Authority {
    /// No host is no authority: an http URI has one (RFC 9110, section 4.2.1).
    static func isValid(_ bytes: Span<UInt8>) -> Bool {
        guard !bytes.isEmpty, bytes[0] != UInt8(ascii: ":") else { return false }
        let hostEnd: Int
        if bytes[0] == UInt8(ascii: "[") {
            guard let close = bytes.firstIndex(of: UInt8(ascii: "]")), isAddress(bytes.extracting(1..<close)) else {
                return false
            }
            hostEnd = close + 1
        } else {
            hostEnd = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
            guard isName(bytes.extracting(0..<hostEnd)) else { return false }
        }
        if hostEnd == bytes.count { return true }
        return bytes[hostEnd] == UInt8(ascii: ":")
            && bytes.extracting(hostEnd + 1..<bytes.count).allSatisfy(\.isDigit)
    }

    /// A registered name or an IPv4 address, each percent sign with its two digits (RFC 3986, section 2.1).
    private static func isName(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            guard bytes[index].isHostCharacter else { return false }
            if bytes[index] == UInt8(ascii: "%") {
                guard index + 2 < bytes.count, bytes[index + 1].hexadecimalValue != nil,
                    bytes[index + 2].hexadecimalValue != nil
                else { return false }
            }
            index += 1
        }
        return true
    }

    /// What stands between brackets: an IPv6 address, or one of a version to come (RFC 3986, section 3.2.2).
    private static func isAddress(_ bytes: Span<UInt8>) -> Bool {
        if let first = bytes.isEmpty ? nil : bytes[0], first.lowercased == UInt8(ascii: "v") { return isFuture(bytes) }
        // inet_pton(3) reads up to a NUL, and writes an address of 16 bytes.
        guard bytes.allSatisfy({ $0 != 0 }) else { return false }
        var address = in6_addr()
        return unsafe inet_pton(AF_INET6, String(decoding: bytes), &address) == 1
    }

    /// `"v" 1*HEXDIG "." 1*( unreserved / sub-delims / ":" )`
    private static func isFuture(_ bytes: Span<UInt8>) -> Bool {
        guard let point = bytes.firstIndex(of: UInt8(ascii: ".")), point > 1, point + 1 < bytes.count else {
            return false
        }
        return bytes.extracting(1..<point).allSatisfy { $0.hexadecimalValue != nil }
            && bytes.extracting(point + 1..<bytes.count).allSatisfy {
                $0.isHostCharacter && $0 != UInt8(ascii: "%") || $0 == UInt8(ascii: ":")
            }
    }
}
