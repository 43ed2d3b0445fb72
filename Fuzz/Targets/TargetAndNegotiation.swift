import HTTPMessages

/// What a handler reads from a request: path, query, negotiated forms, dates, conditions, ranges. The first line of
/// the input is the target, the second goes into each field.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTargetAndNegotiation(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let lines = fuzzedBytes(data, count).split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let target = Array(lines.first ?? [])
    let value = String(decoding: lines.dropFirst().first ?? [], as: UTF8.self)
    if let request = received(target) { read(request.target) }
    for name in names { negotiate(HTTPFields([(name, value)])) }
    return 0
}

private let names = [
    "Accept", "Accept-Encoding", "If-None-Match", "If-Match", "If-Modified-Since", "If-Unmodified-Since", "Range",
    "If-Range",
]

/// Only what a request line may hold comes to a handler.
private func received(_ target: [UInt8]) -> HTTPRequest? {
    var decoder = RequestDecoder(limits: RequestLimits())
    let request = Array("GET ".utf8) + target + Array(" HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    decoder.receive(request.span)
    guard case .request(let received) = decoder.next() else { return nil }
    return received.request
}

private func read(_ target: RequestTarget) {
    if let segments = try? target.pathSegments() {
        expect(!segments.contains { $0 == "." || $0 == ".." || $0.utf8.contains(0) }, "a segment that must be refused")
    }
    if let items = try? QueryItems(target.query) {
        expect(!items.all.contains { ($0.name + $0.value).utf8.contains(0) }, "a NUL in the query")
    }
}

private func negotiate(_ fields: HTTPFields) {
    let types = ["application/json", "text/csv"]
    if let best = AcceptField(fields).best(of: types) {
        expect(types.contains(best) && AcceptField(fields).quality(of: best) > 0, "an unwelcome type")
    }
    if let best = AcceptEncodingField(fields).best(of: [.gzip, .identity]) {
        expect(AcceptEncodingField(fields).quality(of: best) > 0, "an unwelcome coding")
    }
    let current = Validators(tag: EntityTag("a"), modified: HTTPDate(unixSeconds: 1_700_000_000))
    let request = HTTPRequest(method: .get, target: RequestTarget(path: "/"), fields: fields)
    _ = Precondition(of: request, current: current, now: HTTPDate(unixSeconds: 1_700_000_000))
    _ = ByteRange(of: request, length: 100, current: current, now: HTTPDate(unixSeconds: 1_700_000_000)).contentRange(
        length: 100)
}
