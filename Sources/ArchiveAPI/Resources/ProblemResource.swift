import ReleaseRendering
import ReleaseStorage

/// `/problems/{code}`: the page that a problem's `type` names (RFC 9457, section 3.1.1).
enum ProblemResource {
    static func show(_ call: Call, _ reader: ArchiveReader) throws(Problem) -> Representation {
        guard let code = Problem.Code(rawValue: call.key) else {
            throw Problem(.notFound, "No problem has this code.")
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("code", code.rawValue)
            writer.member("status", code.status)
            writer.member("title", code.title)
            writer.member("explanation", code.explanation)
        }
        return call.document(JSONObject(writer.bytes), freshness: .stored)
    }
}
