import Glibc

/// The character classes that the grammars of HTTP are made of (RFC 9110, section 5.6; RFC 3986, section 2).
extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }

    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

    var isWhitespace: Bool { self == 0x20 || self == 0x09 }

    /// `tchar`: what method, field and parameter names consist of (RFC 9110, section 5.6.2).
    var isToken: Bool {
        if isLetter || isDigit { return true }
        return switch self {
        case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"),
            UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// What may stand in a field value: visible characters, blanks and bytes above ASCII (RFC 9110, section 5.5).
    var isFieldContent: Bool { self >= 0x20 && self != 0x7F || self == 0x09 }

    /// `pchar` or `/`, a percent sign included (RFC 3986, section 3.3).
    var isPathCharacter: Bool {
        if isLetter || isDigit { return true }
        return switch self {
        case UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "&"), UInt8(ascii: "'"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","),
            UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "@"):
            true
        default: false
        }
    }

    /// Visible ASCII but `#`. Wider than RFC 3986: people type `?q="two words"` into curl, which sends it as it is.
    var isQueryCharacter: Bool { self > 0x20 && self < 0x7F && self != UInt8(ascii: "#") }

    /// What a registered name or an IPv4 address consists of (RFC 3986, section 3.2.2).
    var isHostCharacter: Bool {
        isPathCharacter && self != UInt8(ascii: "/") && self != UInt8(ascii: "@") && self != UInt8(ascii: ":")
    }

    var hexadecimalValue: Int? {
        if isDigit { return Int(self) - 0x30 }
        let letter = (self | 0x20) &- 0x61
        return letter < 6 ? Int(letter) + 10 : nil
    }

    var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}

extension Span<UInt8> {
    func allSatisfy(_ isMember: (UInt8) -> Bool) -> Bool {
        for index in indices where !isMember(self[index]) { return false }
        return true
    }

    /// The first place of that byte at or after an index.
    func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
        var index = start
        while index < count {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// Where a field value stands without the optional white space around it (RFC 9110, section 5.6.3).
    func rangeWithoutWhitespace(from start: Int) -> Range<Int> {
        var lower = start
        var upper = count
        while lower < upper, self[lower].isWhitespace { lower += 1 }
        while upper > lower, self[upper - 1].isWhitespace { upper -= 1 }
        return lower..<upper
    }

    func equals(_ other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        return unsafe withUnsafeBytes { bytes in
            unsafe other.withUnsafeBytes { others in
                // No address is no byte. Else both hold as many as are compared.
                guard let first = bytes.baseAddress, let other = others.baseAddress else { return true }
                return unsafe memcmp(first, other, bytes.count) == 0
            }
        }
    }

    func begins(_ text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount && extracting(0..<text.utf8CodeUnitCount).equals(text)
    }

    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { other in
            // The counts are equal, and the buffer belongs to a literal, which lives for ever.
            for index in indices where unsafe self[index] != other[index] { return false }
            return true
        }
    }
}

extension String {
    /// A copy of those bytes; what is not UTF-8 becomes U+FFFD.
    package init(decoding span: Span<UInt8>) {
        // The buffer is only read inside the closure, which `span` outlives.
        self = unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

extension [UInt8] {
    package mutating func append(_ span: Span<UInt8>) {
        // The buffer is only read inside the closure, which `span` outlives.
        unsafe span.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }

    mutating func append(_ text: StaticString) {
        // The buffer belongs to a literal, which lives for ever.
        text.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }
}

extension OutputSpan<UInt8> {
    /// Appends as much of the bytes as there is room for. (Inlined, for a head is made of ten such copies: a call for each takes
    /// as long as the copy.)
    @inline(__always)
    mutating func append(_ bytes: Span<UInt8>) {
        // The buffer is only read inside the closure, which `bytes` outlives.
        unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        // The buffer belongs to a literal, which lives for ever.
        text.withUTF8Buffer { unsafe append($0) }
    }

    mutating func append(decimal number: Int) {
        var digits = InlineArray<20, UInt8>(repeating: 0x30)
        var start = digits.count
        var rest = number.magnitude
        repeat {
            start -= 1
            digits[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        append(digits.span.extracting(start..<digits.count))
    }

    @inline(__always)
    private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            let added = min(bytes.count, buffer.count - count)
            guard added > 0, let end = buffer.baseAddress, let start = bytes.baseAddress else { return }
            // Both buffers hold as many bytes from there.
            unsafe (end + count).initialize(from: start, count: added)
            count += added
        }
    }
}
