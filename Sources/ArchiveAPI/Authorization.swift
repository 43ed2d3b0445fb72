import HTTPMessages
import ReleaseStorage

/// Bearer tokens (RFC 6750): who asks, and whether that is enough.
enum Authorization {
    /// The scope of the request's token; nil for an anonymous request.
    static func scope(of request: HTTPRequest, _ reader: ArchiveReader) throws -> TokenScope? {
        let values = request.fields.values("Authorization")
        guard let value = values.first else { return nil }
        let parts = value.split(separator: " ")
        guard values.count == 1, parts.count == 2, let scheme = parts.first, let token = parts.last,
            scheme.lowercased() == "bearer"
        else { throw Problem.unauthorized("'Authorization' takes 'Bearer ra_…'.", challenge: "") }
        guard let scope = try reader.scope(ofToken: String(token)) else {
            throw Problem.unauthorized("The token is not known here.", challenge: #", error="invalid_token""#)
        }
        return scope
    }

    static func require(_ needed: TokenScope?, of held: TokenScope?) throws(Problem) {
        guard let needed else { return }
        guard let held else { throw Problem.unauthorized("This takes a token of scope \(needed).", challenge: "") }
        guard held >= needed else {
            let challenge = #", error="insufficient_scope", scope="\#(needed)""#
            throw Problem(
                .forbidden, "The token's scope is \(held); this takes \(needed).",
                fields: HTTPFields([("WWW-Authenticate", Problem.realm + challenge)]))
        }
    }
}

extension Problem {
    fileprivate static let realm = #"Bearer realm="release-archive""#

    fileprivate static func unauthorized(_ detail: String, challenge: String) -> Problem {
        Problem(.unauthorized, detail, fields: HTTPFields([("WWW-Authenticate", realm + challenge)]))
    }
}
