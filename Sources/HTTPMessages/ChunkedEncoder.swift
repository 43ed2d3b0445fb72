/// Writes what stands around the data in the chunked transfer coding (RFC 9112, section 7.1).
public enum ChunkedEncoder {
    /// The line before a chunk's data. A chunk is never empty: an empty one would end the body.
    public static func appendSize(_ size: Int, to output: inout [UInt8]) {
        output.append(contentsOf: String(size, radix: 16).utf8)
        output.append("\r\n")
    }

    public static func appendEnd(to output: inout [UInt8]) {
        output.append("\r\n")
    }

    /// The empty chunk that ends a body, without trailers.
    public static func appendLast(to output: inout [UInt8]) {
        output.append("0\r\n\r\n")
    }
}
