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
    ///
    /// - Parameter dictionary: what the bytes partly repeat, of which the last 32 KiB help (RFC 1950, section 2.2, FDICT).
    public static func deflated(
        _ bytes: [UInt8], as format: Format, dictionary: [UInt8] = []
    ) -> [UInt8]? {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard let available = UInt32(exactly: bytes.count),
            deflateInit2_(
                &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, format.windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size
            )
                == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        if !dictionary.isEmpty {
            guard deflateSetDictionary(&stream, dictionary, UInt32(clamping: dictionary.count)) == Z_OK else {
                return nil
            }
        }
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
    public static func inflated(_ bytes: [UInt8], count: Int, dictionary: [UInt8] = []) -> [UInt8]? {
        var stream = z_stream()
        guard let available = UInt32(exactly: bytes.count), let capacity = UInt32(exactly: max(count, 1)),
            inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { inflateEnd(&stream) }
        // zlib does not say that a byte was too much where there is room for none.
        return output(of: Int(capacity), from: bytes) { input, output in
            stream.next_in = input
            stream.avail_in = available
            stream.next_out = output
            stream.avail_out = capacity
            var result = inflate(&stream, Z_FINISH)
            if result == Z_NEED_DICT, !dictionary.isEmpty,
                inflateSetDictionary(&stream, dictionary, UInt32(clamping: dictionary.count)) == Z_OK
            {
                result = inflate(&stream, Z_FINISH)
            }
            return result == Z_STREAM_END && Int(stream.total_out) == count ? count : nil
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
