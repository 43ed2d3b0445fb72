/// The transfer encodings of MIME; what is no code stays or is passed over, as RFC 2045 advises.
enum TransferEncoding {
    /// RFC 2045, section 6.7.
    static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            guard text[index] == 0x3D else {
                decoded.append(text[index])
                index += 1
                continue
            }
            if let lineEnd = softBreakEnd(text, after: index) {
                index = lineEnd
            } else if index + 2 < text.endIndex, let high = hexDigit(text[index + 1]),
                let low = hexDigit(text[index + 2])
            {
                decoded.append(high << 4 | low)
                index += 3
            } else {
                decoded.append(0x3D)
                index += 1
            }
        }
        return decoded
    }

    /// RFC 4648, section 4.
    static func base64(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in text {
            guard let sextet = sextet(byte) else { continue }
            bits = bits << 6 | sextet
            count += 6
            if count >= 8 {
                count -= 8
                decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return decoded
    }

    private static func softBreakEnd(_ text: ArraySlice<UInt8>, after index: Int) -> Int? {
        var next = index + 1
        if next < text.endIndex, text[next] == 0x0D { next += 1 }
        return next < text.endIndex && text[next] == 0x0A ? next + 1 : nil
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x61 + 10
        default: nil
        }
    }

    private static func sextet(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61 + 26)
        case 0x30...0x39: UInt32(byte - 0x30 + 52)
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}
