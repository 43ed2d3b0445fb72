import ReleaseRendering

/// What is wrong with one query parameter, and what was probably meant.
struct ParameterFault: Error, Sendable, Equatable {
    /// The title of the problem that the fault gives.
    enum Kind: String, Sendable {
        case unknown = "Unknown parameter"
        case missing = "Missing parameter"
        case repeated = "Repeated parameter"
        case malformed = "Invalid value"
    }

    var kind: Kind
    var parameter: String
    var detail: String
    var suggestion: String?

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.member("parameter", parameter)
            writer.member("detail", detail)
            if let suggestion { writer.member("suggestion", suggestion) }
        }
    }
}
