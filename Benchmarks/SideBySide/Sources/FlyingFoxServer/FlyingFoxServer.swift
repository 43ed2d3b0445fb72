import ArchiveRows
import FlyingFox
import FlyingSocks
import Foundation

/// `FlyingFoxServer FOLDER`: prints its address, then serves one release and the list of a ticker.
@main
struct FlyingFoxServer {
    static func main() async throws {
        let rows = try ArchiveRows(folder: CommandLine.arguments.last ?? "")
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
        await server.appendRoute("GET /v1/releases/:id") { request in
            guard let id = request.routeParameters["id"], let json = try await rows.release(id) else {
                return HTTPResponse(statusCode: .notFound)
            }
            return response(json)
        }
        await server.appendRoute("GET /v1/releases") { request in
            guard let symbol = request.query.first(where: { $0.name == "ticker" })?.value else {
                return HTTPResponse(statusCode: .badRequest)
            }
            return response(try await rows.list(ofTicker: symbol))
        }
        let running = Task { try await server.run() }
        try await server.waitUntilListening()
        guard case .ip4(_, let port)? = await server.listeningAddress else { return }
        FileHandle.standardOutput.write(Data("http://127.0.0.1:\(port)\n".utf8))
        try await running.value
    }

    private static func response(_ json: Data) -> HTTPResponse {
        HTTPResponse(statusCode: .ok, headers: [.contentType: "application/json"], body: json)
    }
}
