import ArchiveRows
import Foundation
import Hummingbird
import Logging

/// `HummingbirdServer FOLDER`: prints its address, then serves one release and the list of a ticker.
@main
struct HummingbirdServer {
    static func main() async throws {
        let rows = try ArchiveRows(folder: CommandLine.arguments.last ?? "")
        let router = Router()
        router.get("/v1/releases/:id") { _, context in
            guard let json = try await rows.release(context.parameters.require("id")) else {
                throw HTTPError(.notFound)
            }
            return response(json)
        }
        router.get("/v1/releases") { request, _ in
            response(try await rows.list(ofTicker: request.uri.queryParameters.require("ticker")))
        }
        var logger = Logger(label: "side-by-side")
        logger.logLevel = .error
        let application = Application(
            router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { channel in
                let address = "http://127.0.0.1:\(channel.localAddress?.port ?? 0)\n"
                FileHandle.standardOutput.write(Data(address.utf8))
            }, logger: logger)
        try await application.runService()
    }

    private static func response(_ json: Data) -> Response {
        Response(
            status: .ok, headers: [.contentType: "application/json"], body: .init(byteBuffer: ByteBuffer(bytes: json)))
    }
}
