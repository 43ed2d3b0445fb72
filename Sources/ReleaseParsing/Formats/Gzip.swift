internal import CZlib

/// Undoes gzip (RFC 1952): one or several members, up to a bounded size.
enum Gzip {
    /// What a gzip stream gave, and whether all of it is there.
    struct Content {
        enum End { case complete, truncated, tooLong }

        var bytes: [UInt8]
        var end: End
    }

    /// More than any release or submission needs, and little enough for one request: 64 MiB.
    static let contentBytesMax = 64 << 20

    /// ID1, ID2 and the only compression method (RFC 1952, section 2.3.1).
    static func isGzip(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x1F, 0x8B, 0x08])
    }

    /// Whatever could be read: what follows a damaged or cut place is lost, what stands before it is not.
    static func content(of bytes: [UInt8], bytesMax: Int = contentBytesMax) -> Content {
        var input = bytes
        var stream = z_stream()
        // 15 bits of window, plus 16: a gzip header is expected (zlib.h, inflateInit2).
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            return Content(bytes: [], end: .truncated)
        }
        defer { inflateEnd(&stream) }
        return input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(clamping: source.count)
            return inflateMembers(&stream, bytesMax: bytesMax)
        }
    }

    private static func inflateMembers(_ stream: inout z_stream, bytesMax: Int) -> Content {
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while content.count < bytesMax {
            let room = min(chunk.count, bytesMax - content.count)
            let (status, produced) = chunk.withUnsafeMutableBufferPointer { target in
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(room)
                let status = inflate(&stream, Z_NO_FLUSH)
                return (status, room - Int(stream.avail_out))
            }
            content.append(contentsOf: chunk[..<produced])
            if status == Z_STREAM_END {
                // Zeroes or other padding after the last member are ignored, as gzip does.
                guard stream.avail_in > 0, isNextMember(stream) else { return Content(bytes: content, end: .complete) }
                inflateReset(&stream)
            } else if status != Z_OK || (produced == 0 && stream.avail_in == 0) {
                return Content(bytes: content, end: .truncated)
            }
        }
        return Content(bytes: content, end: .tooLong)
    }

    private static func isNextMember(_ stream: z_stream) -> Bool {
        guard let next = stream.next_in, stream.avail_in > 2 else { return false }
        return next[0] == 0x1F && next[1] == 0x8B
    }
}
