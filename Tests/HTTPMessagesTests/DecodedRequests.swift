import HTTPMessages
import Testing

/// What came out of a decoder: requests, and perhaps a failure at the end.
struct DecodedRequests: Equatable {
    var requests: [ReceivedRequest] = []
    var failure: RequestFailure?

    /// - Parameter pieces: the bytes as they come in, one after the other.
    init(_ pieces: some Sequence<ArraySlice<UInt8>>, limits: RequestLimits = RequestLimits()) {
        var decoder = RequestDecoder(limits: limits)
        for piece in pieces {
            decoder.receive(Array(piece).span)
            take(&decoder)
        }
    }

    init(_ text: String, limits: RequestLimits = RequestLimits()) {
        self.init([Array(text.utf8)[...]], limits: limits)
    }

    private mutating func take(_ decoder: inout RequestDecoder) {
        while true {
            switch decoder.next() {
            case .needsMore: return
            case .announces, .expectsContinue: continue
            case .request(let request): requests.append(request)
            case .failed(let failure):
                self.failure = failure
                return
            }
        }
    }
}

/// A request as raw text, what should come of it, and why.
struct RawRequest: CustomTestStringConvertible {
    enum Expectation {
        case request(HTTPMethod, String)
        case requests(Int)
        case failure(Int)
        /// Valid so far.
        case nothing
    }

    var why: String
    var raw: String
    var expected: Expectation

    init(_ why: String, _ raw: String, _ expected: Expectation) {
        self.why = why
        self.raw = raw
        self.expected = expected
    }

    var testDescription: String { why }

    func check(_ decoded: DecodedRequests) {
        switch expected {
        case .request(let method, let target):
            #expect(decoded.failure == nil)
            let request = decoded.requests.first?.request
            #expect(decoded.requests.count == 1)
            #expect(request?.method == method)
            #expect(request.map { $0.target.path + ($0.target.query.map { "?" + $0 } ?? "") } == target)
        case .requests(let count):
            #expect(decoded.failure == nil)
            #expect(decoded.requests.count == count)
        case .failure(let status): #expect(decoded.failure?.status == status)
        case .nothing: #expect(decoded == DecodedRequests(""))
        }
    }
}

/// A reproducible source of splits (Vigna, splitmix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
