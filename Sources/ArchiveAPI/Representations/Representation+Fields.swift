import Crypto
import Foundation
import HTTPMessages
import ReleaseModel

/// How a representation becomes a response: its coding, its validators and its fields (api.md, section 5).
extension Representation {
    /// Bodies below this gain nothing from gzip.
    private static let gzipBytesMin = 256

    /// By the client's weights, gzip before identity; a request for a range of the source gets the source itself.
    func coding(for request: HTTPRequest) throws(Problem) -> ContentCoding {
        let isWorthIt =
            (gzip != nil || stream != nil || body.count >= Representation.gzipBytesMin)
            && !(isSource && request.fields.contains("Range"))
        let accepted = AcceptEncodingField(request.fields)
        let offers: [ContentCoding] = isWorthIt ? [.gzip, .identity] : [.identity]
        guard let best = accepted.best(of: offers) ?? accepted.best(of: [.gzip]) else {
            throw Problem(
                .notAcceptable, "'Accept-Encoding' takes neither gzip nor identity.",
                fields: HTTPFields([("Vary", Representation.vary)]))
        }
        return best
    }

    func validators(_ coding: ContentCoding) -> Validators {
        let suffix = coding == .gzip ? "-gzip" : ""
        let tag: EntityTag? =
            switch validator {
            case .none: nil
            case .strong(let state): EntityTag(state + suffix)
            case .weak(let state): EntityTag(state + suffix, isWeak: true)
            case .digest: EntityTag(Representation.hexadecimal(SHA256.hash(data: body)) + suffix)
            }
        return Validators(tag: tag, modified: lastModified.map { HTTPDate(unixSeconds: $0.secondsSince1970) })
    }

    func responseFields(_ coding: ContentCoding, _ validators: Validators, _ coded: [UInt8], for call: Call)
        -> HTTPFields
    {
        var fields = HTTPFields([("Content-Type", contentType)])
        if coding == .gzip { fields.append("Content-Encoding", "gzip") }
        if let tag = validators.tag { fields.append("ETag", tag.description) }
        if let modified = validators.modified { fields.append("Last-Modified", modified.text) }
        fields.append("Cache-Control", call.scope == nil ? freshness.rawValue : "private, no-store")
        fields.append("Vary", Representation.vary + (namesHost ? ", Host" : ""))
        if isSource {
            fields.append("Accept-Ranges", "bytes")
            let digest = Data(SHA256.hash(data: coded)).base64EncodedString()
            fields.append("Repr-Digest", "sha-256=:\(digest):")
        }
        for field in self.fields.all { fields.append(field.name, field.value) }
        fields.appendSafety(for: call.request.method)
        return fields
    }
}

extension HTTPFields {
    /// What every response has: no guessing of types, and reading from any origin (Fetch standard, CORS protocol).
    mutating func appendSafety(for method: HTTPMethod?) {
        append(method == .get || method == .head ? HTTPFields.readingSafety : HTTPFields.safety)
    }

    private static let safety = HTTPFields([("X-Content-Type-Options", "nosniff")])
    private static let readingSafety = HTTPFields([
        ("X-Content-Type-Options", "nosniff"), ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Expose-Headers", "Content-Location, ETag, Link, Repr-Digest, X-Request-Id, X-Total-Count"),
    ])
}
