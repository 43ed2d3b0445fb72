import HTTPMessages

/// The request decoder, differentially: at once, byte by byte and in pieces of lengths that the input decides.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRequestDecoding(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = fuzzedBytes(data, count)
    let whole = Decoded(bytes) { _ in bytes.count }
    expect(whole == Decoded(bytes) { _ in 1 }, "byte by byte the result is another")
    expect(
        whole == Decoded(bytes) { 1 + Int(bytes[$0] ^ UInt8(truncatingIfNeeded: $0)) % 23 },
        "in pieces the result is another")
    return 0
}

private struct Decoded: Equatable {
    var requests: [ReceivedRequest] = []
    var failure: RequestFailure?

    /// - Parameter length: of the piece that begins at an offset.
    init(_ bytes: [UInt8], length: (Int) -> Int) {
        var decoder = RequestDecoder(limits: RequestLimits())
        var position = 0
        while position < bytes.count {
            let end = min(bytes.count, position + max(1, length(position)))
            decoder.receive(bytes.span.extracting(position..<end))
            position = end
            read(&decoder)
        }
    }

    private mutating func read(_ decoder: inout RequestDecoder) {
        while true {
            switch decoder.next() {
            case .needsMore: return
            case .announces, .expectsContinue: continue
            case .request(let request):
                expect(failure == nil, "a request after a failure")
                requests.append(request)
            case .failed(let failure):
                self.failure = failure
                return
            }
        }
    }
}
