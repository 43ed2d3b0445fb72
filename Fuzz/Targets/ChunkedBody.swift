import HTTPMessages

/// The chunked decoder, differentially, under a small limit that the body may not pass.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzChunkedBody(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = fuzzedBytes(data, count)
    let whole = Decoded(bytes, pieceLength: max(1, bytes.count))
    for length in [1, 2, 7] { expect(whole == Decoded(bytes, pieceLength: length), "in pieces the result is another") }
    return 0
}

private struct Decoded: Equatable {
    private enum End: Equatable { case open, done(consumed: Int), failed(RequestFailure) }

    private var body: [UInt8] = []
    private var end = End.open

    init(_ bytes: [UInt8], pieceLength: Int) {
        var limits = RequestLimits()
        limits.bodyBytesMax = 256
        var decoder = ChunkedDecoder(limits: limits)
        // What a decoder has not dealt with comes again in front of the next piece.
        var (start, received) = (0, 0)
        while received < bytes.count, end == .open {
            received = min(bytes.count, received + pieceLength)
            switch decoder.decode(bytes.span.extracting(start..<received), into: &body) {
            case .needsMore(let consumed): start += consumed
            case .done(let consumed): end = .done(consumed: start + consumed)
            case .failed(let failure): end = .failed(failure)
            }
            expect(start <= received, "more is consumed than was given")
            expect(body.count <= limits.bodyBytesMax, "the body passes its limit")
        }
        if case .failed = end { body = [] }
    }
}
