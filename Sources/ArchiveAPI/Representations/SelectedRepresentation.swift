import HTTPMessages

/// A representation in the coding that the client takes: everything of a response but what one exchange adds to it.
///
/// This is what the response cache keeps. Conditions and ranges are looked at anew for each request.
final class SelectedRepresentation: Sendable {
    let status: Int
    let fields: HTTPFields
    /// Empty where the body is a stream.
    let body: [UInt8]
    /// Whether the next anonymous request may have it too.
    let isCacheable: Bool
    private let validators: Validators
    private let isSource: Bool
    private let list: ListStream?
    /// The list in its coding.
    private let stream: (any BodyStream)?

    init(_ representation: Representation, for call: Call) throws {
        let coding = try representation.coding(for: call.request)
        body =
            switch coding {
            case .identity: representation.body
            case .gzip: try representation.gzip ?? GzipCoding.compress(representation.body)
            }
        list = representation.stream
        stream = try coding == .gzip ? list.map(GzippedStream.init) : list
        status = representation.status
        isSource = representation.isSource
        isCacheable =
            status == 200 && call.scope == nil && representation.freshness != .none && stream == nil
            && !representation.namesHost
        validators = representation.validators(coding)
        fields = representation.responseFields(coding, validators, body, for: call)
    }

    /// What the request gets of it: the whole, a part of the source, or that it has it already.
    func response(to request: HTTPRequest, requestID: String) throws(Problem) -> HTTPResponse {
        let isWeighed = request.isConditional && status == 200 && request.method != .post
        switch isWeighed ? Precondition(of: request, current: validators) : .met {
        case .met: break
        case .notModified: return HTTPResponse(status: 304, fields: fields.withoutContent, requestID: requestID)
        case .failed: throw Problem(.preconditionFailed, Problem.Code.preconditionFailed.explanation)
        }
        if request.method == .get { try list?.takeSlot() }
        if isSource {
            let range = ByteRange(of: request, length: body.count, current: validators)
            if let place = range.contentRange(length: body.count) { return try part(range, place, requestID) }
        }
        let content: HTTPResponse.Body = if let stream { .stream(stream) } else { .bytes(body) }
        return HTTPResponse(status: status, fields: fields, body: content, requestID: requestID)
    }

    private func part(_ range: ByteRange, _ place: String, _ requestID: String) throws(Problem) -> HTTPResponse {
        guard case .part(let bytes) = range else {
            throw Problem(
                .rangeNotSatisfiable, "The source has \(body.count) bytes.",
                fields: HTTPFields([("Content-Range", place)]))
        }
        var fields = fields
        fields.append("Content-Range", place)
        return HTTPResponse(status: 206, fields: fields, body: .bytes(Array(body[bytes])), requestID: requestID)
    }
}

extension HTTPFields {
    /// What a 304 keeps of a 200: of all that describes the representation only its tag (RFC 9110, section 15.4.5).
    fileprivate var withoutContent: HTTPFields {
        let content = ["Content-Type", "Content-Encoding", "Last-Modified", "Repr-Digest", "Link", "X-Total-Count"]
        return HTTPFields(all.filter { !content.contains($0.name) }.map { ($0.name, $0.value) })
    }
}
