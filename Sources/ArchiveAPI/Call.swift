import HTTPMessages
import ReleaseStorage

/// A request that has found its route: what an operation needs to answer it.
struct Call: Sendable {
    let service: ArchiveService
    let request: HTTPRequest
    let requestID: String
    /// What stands for `{…}` in the route's path; empty where there is none.
    let key: String
    let parameters: QueryParameters
    /// What the client asks for, of the forms that the operation has.
    let form: Form
    /// The scope of the request's token; nil for an anonymous request.
    let scope: TokenScope?

    /// Whether the client would rather have gzip than the bytes as they are.
    var prefersGzip: Bool { AcceptEncodingField(request.fields).best(of: [.gzip, .identity]) == .gzip }

    /// Where the client finds the server, without a slash at the end.
    var publicURL: String { service.publicURL ?? "http://" + (request.fields["Host"] ?? "localhost") }
}
