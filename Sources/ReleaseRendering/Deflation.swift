internal import CZlib

/// Bytes made smaller by zlib, and back.
public enum Deflation {
    /// How deflated bytes are framed.
    public enum Format: Sendable {
        /// RFC 1950, for what the archive keeps to itself.
        case zlib
        /// RFC 1952, what `Content-Encoding: gzip` means.
        case gzip

        /// zlib's window of 2^15 bytes; 16 more asks for the gzip frame (zlib.h, `deflateInit2`).
        fileprivate var windowBits: Int32 { self == .zlib ? 15 : 31 }
    }

    /// Returns nil where zlib has no memory or the input has 4 GiB or more.
    public static func deflated(_ bytes: [UInt8], as format: Format) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard let available = UInt32(exactly: bytes.count),
            deflateInit2_(
                &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, format.windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size
            )
                == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, uLong(available)))
        return output(of: bound, from: bytes) { input, output in
            stream.next_in = input
            stream.avail_in = available
            stream.next_out = output
            stream.avail_out = UInt32(clamping: bound)
            return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : nil
        }
    }

    /// Undoes `deflated(_:as: .zlib)`; nil unless exactly `count` bytes come out.
    public static func inflated(_ bytes: [UInt8], count: Int) -> [UInt8]? {
        // zlib does not say that a byte was too much where there is room for none.
        let capacity = max(count, 1)
        var length = uLong(capacity)
        return output(of: capacity, from: bytes) { input, output in
            uncompress(output, &length, input, uLong(bytes.count)) == Z_OK && length == count ? count : nil
        }
    }

    private static func output(
        of capacity: Int, from bytes: [UInt8],
        _ work: (UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt8>?) -> Int?
    ) -> [UInt8]? {
        // zlib's `next_in` is not const, though it only reads.
        var input = bytes
        var succeeded = false
        let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
            let count = input.withUnsafeMutableBufferPointer { work($0.baseAddress, buffer.baseAddress) }
            written = count ?? 0
            succeeded = count != nil
        }
        return succeeded ? result : nil
    }
}
