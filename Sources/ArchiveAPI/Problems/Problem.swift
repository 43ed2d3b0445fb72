import HTTPMessages
import ReleaseRendering

/// An error as the client sees it (RFC 9457). Nothing internal is ever in it.
struct Problem: Error, Sendable, Equatable {
    var code: Code
    /// What went wrong this time.
    var detail: String
    /// Each faulty parameter (api.md, section 1, rule 7).
    var faults: [ParameterFault] = []
    /// Fields that the status asks for: `Allow`, `WWW-Authenticate`, `Accept-Post`, `Content-Range`.
    var fields = HTTPFields()

    init(_ code: Code, _ detail: String) {
        self.code = code
        self.detail = detail
    }

    init(_ code: Code, _ detail: String, fields: HTTPFields) {
        self.init(code, detail)
        self.fields = fields
    }

    /// All faults of one query in one answer; nothing is more tiresome than one at a time.
    init(_ faults: [ParameterFault]) {
        // Parameters that contradict each other share one detail.
        let details = faults.map(\.detail).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        self.init(.invalidParameter, details.joined(separator: " "))
        self.faults = faults
    }

    /// The first fault's title, so that `title` says what api.md shows: `Unknown parameter`.
    var title: String { faults.first?.kind.rawValue ?? code.title }

    /// The document of RFC 9457, section 3, with `errors` and `request_id` as extension members.
    func json(requestID: String) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("type", "/problems/" + code.rawValue)
            writer.member("title", title)
            writer.member("status", code.status)
            writer.member("detail", detail)
            if !faults.isEmpty { writer.member("errors", faults) { $1.write(to: &$0) } }
            writer.member("request_id", requestID)
        }
        return writer.bytes + [0x0A]
    }
}
