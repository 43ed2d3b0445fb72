import Foundation
import Glibc

/// A running `release-archive serve`; it is killed when nothing holds it.
final class ArchiveServer {
    struct DidNotStart: Error {
        let errors: String
    }

    let folder: ArchiveFolder
    let client: HTTPClient
    private let process: ChildProcess

    var processID: pid_t { process.id }

    /// Returns when the server has printed its address, as it does when it is ready.
    init(folder: ArchiveFolder, listen: String) throws {
        self.folder = folder
        let errors = try folder.outputFile()
        let output = Pipe()
        process = try folder.spawn(
            ["serve", "--data", folder.data.path(), "--listen", listen, "--admin-listen", "127.0.0.1:0"],
            output: output.fileHandleForWriting, errors: FileHandle(forWritingTo: errors))
        try output.fileHandleForWriting.close()
        guard let line = Self.firstLine(of: output.fileHandleForReading),
            let address = line.wholeMatch(of: /listening on http:\/\/127\.0\.0\.1:([0-9]+)/),
            let port = UInt16(address.1)
        else {
            throw DidNotStart(errors: try String(contentsOf: errors, encoding: .utf8))
        }
        client = HTTPClient(port: port)
    }

    func get(_ target: String, _ fields: [String: String] = [:]) throws -> HTTPClient.Answer {
        try client.send("GET", target, fields)
    }

    func post(
        _ body: [UInt8], to target: String = "/v1/releases", token: String? = nil, type: String = "text/plain",
        _ fields: [String: String] = [:]
    ) throws -> HTTPClient.Answer {
        var fields = fields
        fields["Content-Type"] = type
        fields["Authorization"] = token.map { "Bearer \($0)" }
        return try client.send("POST", target, fields, body: body)
    }

    /// The ids of a list, in its order.
    func ids(_ target: String) throws -> [String] {
        try get(target).decode(Listing.self).data.map(\.id)
    }

    /// - Returns: the exit code after the signal.
    func stop(_ signal: Int32 = SIGTERM) -> Int32 {
        kill(processID, signal)
        return process.wait()
    }

    private static func firstLine(of handle: FileHandle) -> String? {
        var bytes = Data()
        while !bytes.contains(0x0A) {
            let more = handle.availableData
            guard !more.isEmpty else { return nil }
            bytes.append(more)
        }
        return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    }
}
