import ArchiveAPI
import HTTPMessages
import HTTPServing

/// Gives the requests of an event loop to its endpoint of the archive.
final class EndpointHandler: RequestHandler {
    private let endpoint: ArchiveEndpoint

    init(_ service: ArchiveService, table: RouteTable) throws {
        endpoint = try ArchiveEndpoint(service, table: table)
    }

    var generation: Int? { endpoint.currentGeneration }

    func wakeUp() { endpoint.wakeUp() }

    func handle(_ request: HTTPRequest) -> Handling {
        switch endpoint.respond(to: request) {
        case .response(let response): .answer(response)
        case .work(let work): .work(work)
        case .wait(let seconds, let generation, let last): .wait(seconds: seconds, generation: generation, last: last)
        }
    }

    func refusal(of head: HTTPRequest) -> HTTPResponse? { endpoint.refusal(of: head) }

    func reject(_ status: Int, reason: String) -> HTTPResponse {
        endpoint.refusal(status: status, reason: reason)
    }
}
