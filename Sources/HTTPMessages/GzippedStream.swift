import Synchronization

/// A stream in the gzip content coding, compressed piece by piece as it is asked for.
public final class GzippedStream: BodyStream {
    private let source: any BodyStream
    /// Nil after the end.
    private let encoder: Mutex<GzipEncoder?>

    /// - Throws: `GzipCoding.Failure.unavailable` without memory.
    public init(_ source: any BodyStream) throws(GzipCoding.Failure) {
        self.source = source
        encoder = Mutex(try GzipEncoder())
    }

    public func next() throws -> [UInt8]? {
        let piece = try source.next()
        return try encoder.withLock { encoder in
            if let piece { return try encoder?.append(piece) }
            defer { encoder = nil }
            return try encoder?.finish()
        }
    }

    public func close() {
        source.close()
        encoder.withLock { $0 = nil }
    }
}
