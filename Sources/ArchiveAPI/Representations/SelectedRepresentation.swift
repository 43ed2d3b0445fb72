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
    func response(to request: HTTPRequest) throws(Problem) -> HTTPResponse {
        let whole = HTTPResponse(status: status, fields: fields, body: stream.map { .stream($0) } ?? .bytes(body))
        guard status == 200, request.method != .post else { return whole }
        switch Precondition(of: request, current: validators) {
        case .met:
            if request.method == .get { try list?.takeSlot() }
            return isSource ? try part(of: whole, for: request) : whole
        case .notModified: return HTTPResponse(status: 304, fields: fields.withoutContent)
        case .failed: throw Problem(.preconditionFailed, Problem.Code.preconditionFailed.explanation)
        }
    }

    private func part(of whole: HTTPResponse, for request: HTTPRequest) throws(Problem) -> HTTPResponse {
        let range = ByteRange(of: request, length: body.count, current: validators)
        guard let place = range.contentRange(length: body.count) else { return whole }
        guard case .part(let bytes) = range else {
            throw Problem(
                .rangeNotSatisfiable, "The source has \(body.count) bytes.",
                fields: HTTPFields([("Content-Range", place)]))
        }
        var part = HTTPResponse(status: 206, fields: fields, body: .bytes(Array(body[bytes])))
        part.fields.append("Content-Range", place)
        return part
    }
}

extension HTTPFields {
    /// What a 304 keeps of a 200: of all that describes the representation only its tag (RFC 9110, section 15.4.5).
    fileprivate var withoutContent: HTTPFields {
        let content = ["Content-Type", "Content-Encoding", "Last-Modified", "Repr-Digest", "Link", "X-Total-Count"]
        return HTTPFields(all.filter { !content.contains($0.name) }.map { ($0.name, $0.value) })
    }
}
