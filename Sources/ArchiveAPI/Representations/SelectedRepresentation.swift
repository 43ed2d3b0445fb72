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
        if isSource, let part = try part(for: request, requestID) { return part }
        let content: HTTPResponse.Body = if let stream { .stream(stream) } else { .bytes(body) }
        return HTTPResponse(status: status, fields: fields, body: content, requestID: requestID)
    }

    /// What a range asks for; nil for the whole.
    private func part(for request: HTTPRequest, _ requestID: String) throws(Problem) -> HTTPResponse? {
        let range = ByteRange(of: request, length: body.count, current: validators)
        let place = range.contentRange(length: body.count)
        // Whoever asked on a condition has the rest of the representation, and what describes it (RFC 9110, section 15.3.7).
        var fields = request.fields.contains("If-Range") ? fields.without(["Last-Modified", "Repr-Digest"]) : fields
        if let place { fields.append("Content-Range", place) }
        let content: [UInt8]
        switch range {
        case .whole: return nil
        case .unsatisfiable:
            throw Problem(
                .rangeNotSatisfiable, "The source has \(body.count) bytes.",
                fields: HTTPFields(place.map { [("Content-Range", $0)] } ?? []))
        case .part(let range): content = Array(body[range])
        case .parts(let ranges):
            // Random, so that nobody can write a source that holds it.
            let boundary = String(UInt64.random(in: 0 ... .max), radix: 36)
            content = ByteRange.multipart(ranges, of: body, type: fields["Content-Type"] ?? "", boundary: boundary)
            fields["Content-Type"] = "multipart/byteranges; boundary=\(boundary)"
        }
        return HTTPResponse(status: 206, fields: fields, body: .bytes(content), requestID: requestID)
    }
}

extension HTTPFields {
    /// What a 304 keeps of a 200: of all that describes the representation only its tag (RFC 9110, section 15.4.5).
    fileprivate var withoutContent: HTTPFields {
        without(["Content-Type", "Content-Encoding", "Last-Modified", "Repr-Digest", "Link", "X-Total-Count"])
    }

    fileprivate func without(_ names: [String]) -> HTTPFields {
        HTTPFields(all.filter { !names.contains($0.name) }.map { ($0.name, $0.value) })
    }
}
