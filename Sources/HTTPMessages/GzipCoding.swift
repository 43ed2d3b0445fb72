import CZlib

/// The gzip content coding (RFC 1952; zlib.h).
public enum GzipCoding {
    public enum Failure: Error, Sendable, Equatable, CustomStringConvertible {
        case malformed
        case truncated
        case tooLarge(bytesMax: Int)
        /// zlib can't get the memory that it needs, or a level is not between 0 and 9.
        case unavailable

        public var description: String {
            switch self {
            case .malformed: "The gzip data is damaged."
            case .truncated: "The gzip data stops half-way."
            case .tooLarge(let bytesMax): "The gzip data unpacks to more than \(bytesMax) bytes."
            case .unavailable: "The gzip coding is not available now."
            }
        }
    }

    /// 15 bits of window, and 16 for the gzip header and trailer instead of zlib's own.
    private static let windowBits: Int32 = 15 + 16

    /// The same bytes give the same result: the header holds no time.
    ///
    /// - Parameter level: from 1, fast, to 9, small.
    public static func compress(_ bytes: [UInt8], level: Int32 = 6) throws(Failure) -> [UInt8] {
        // A stream is unsafe for its pointers: zlib's own end with it, ours are set anew by each step.
        var stream = unsafe z_stream()
        guard unsafe beginDeflating(&stream, level: level) else { throw .unavailable }
        defer { _ = unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
        var output = [UInt8](repeating: 0, count: bound)
        let written = unsafe step(&stream, bytes[...], &output) { unsafe deflate($0, Z_FINISH) }
        guard written.code == Z_STREAM_END else { throw .unavailable }
        output.removeLast(bound - written.outputCount)
        return output
    }

    /// - Parameter bytesMax: the most that may come out; a small file can unpack to a thousand times its size.
    public static func decompress(_ bytes: [UInt8], bytesMax: Int) throws(Failure) -> [UInt8] {
        // As above.
        var stream = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(&stream, windowBits, ZLIB_VERSION, size) == Z_OK else { throw .unavailable }
        defer { _ = unsafe inflateEnd(&stream) }
        var output: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 64 * 1024)
        var rest = bytes[...]
        while true {
            let done = unsafe step(&stream, rest, &piece) { unsafe inflate($0, Z_NO_FLUSH) }
            rest = rest.dropFirst(done.inputCount)
            guard done.outputCount <= bytesMax - output.count else { throw .tooLarge(bytesMax: bytesMax) }
            output += piece[..<done.outputCount]
            switch done.code {
            case Z_STREAM_END:
                if rest.isEmpty { return output }
                // A file may consist of several members (RFC 1952, section 2.2).
                guard unsafe inflateReset(&stream) == Z_OK else { throw .unavailable }
            case Z_OK, Z_BUF_ERROR:
                // Without progress nothing is left to read: the end is missing.
                if done.inputCount == 0, done.outputCount == 0 { throw .truncated }
            case Z_MEM_ERROR: throw .unavailable
            default: throw .malformed
            }
        }
    }

    /// - Returns: whether zlib has the memory for it.
    @unsafe static func beginDeflating(_ stream: UnsafeMutablePointer<z_stream>, level: Int32) -> Bool {
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        // zlib checks version and size against its own; memory level 8 and strategy 0 are its defaults.
        return unsafe deflateInit2_(
            stream, level, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    }

    struct Step {
        var code: Int32
        var inputCount: Int
        var outputCount: Int
    }

    /// One call of zlib from one array into another; it stays within the counts that it is given, and keeps no pointer
    /// that it uses again: both are set before each call.
    @unsafe static func step(
        _ stream: inout z_stream, _ input: ArraySlice<UInt8>, _ output: inout [UInt8],
        _ call: (UnsafeMutablePointer<z_stream>) -> Int32
    ) -> Step {
        // A count of zlib has 32 bits; what is beyond comes with the next call.
        let inputCount = min(input.count, Int(Int32.max))
        let outputCount = min(output.count, Int(Int32.max))
        let code = unsafe input.withUnsafeBufferPointer { source in
            unsafe output.withUnsafeMutableBufferPointer { target in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.avail_in = UInt32(inputCount)
                unsafe stream.next_out = target.baseAddress
                unsafe stream.avail_out = UInt32(outputCount)
                return unsafe call(&stream)
            }
        }
        return unsafe Step(
            code: code, inputCount: inputCount - Int(stream.avail_in), outputCount: outputCount - Int(stream.avail_out))
    }
}
