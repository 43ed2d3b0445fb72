import CZlib

/// The gzip coding of bytes that come in pieces, in constant memory: about 256 KiB of zlib's, whatever the length
/// (RFC 1952; zlib.h, "deflate").
@safe
struct GzipEncoder: ~Copyable {
    /// zlib keeps a pointer to it and refuses to work on a copy, so it has a place of its own.
    private let stream: UnsafeMutablePointer<z_stream>

    /// - Parameter level: from 1, fast, to 9, small.
    init(level: Int32 = 6) throws(GzipCoding.Failure) {
        // Memory of this value alone: initialised before zlib sees it, freed here or by deinit.
        let place = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        unsafe place.initialize(to: z_stream())
        guard unsafe GzipCoding.beginDeflating(place, level: level) else {
            unsafe place.deallocate()
            throw .unavailable
        }
        unsafe stream = place
    }

    deinit {
        // Both were made by the initialiser, and nobody else has the pointer.
        _ = unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Takes a piece and gives what is ready of the coded bytes, which may be nothing yet.
    mutating func append(_ piece: [UInt8]) throws(GzipCoding.Failure) -> [UInt8] {
        try deflated(piece[...], flush: Z_NO_FLUSH)
    }

    /// The rest of the coded bytes; nothing may be appended after it.
    mutating func finish() throws(GzipCoding.Failure) -> [UInt8] {
        try deflated([], flush: Z_FINISH)
    }

    private mutating func deflated(_ input: ArraySlice<UInt8>, flush: Int32) throws(GzipCoding.Failure) -> [UInt8] {
        var rest = input
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            // The pointer is valid until deinit; `step` says what zlib does with the arrays.
            let done = unsafe GzipCoding.step(&stream.pointee, rest, &piece) { unsafe deflate($0, flush) }
            rest = rest.dropFirst(done.inputCount)
            output += piece[..<done.outputCount]
            switch done.code {
            case Z_STREAM_END: return output
            case Z_OK, Z_BUF_ERROR:
                // Room that is left means that zlib has given all it has.
                if rest.isEmpty, done.outputCount < piece.count { return output }
            default: throw .unavailable
            }
        }
    }
}
