import ArchiveAPI
import Foundation
import HTTPMessages
import ReleaseModel
import ReleaseStorage
import Synchronization

/// An archive in a temporary folder and an endpoint over it; the folder goes when the value does.
final class ServedArchive {
    let archive: Archive
    let service: ArchiveService
    let endpoint: ArchiveEndpoint
    /// Empty where none was made.
    let token: String
    let reported = Reported()
    private let folder: URL

    /// What the endpoint has told the log.
    final class Reported: Sendable {
        let errors = Mutex<[String]>([])

        var all: [String] { errors.withLock { $0 } }
    }

    init(
        _ releases: [ParsedRelease] = SampleReleases.all, token scope: TokenScope? = .write,
        access: Archive.Access = .readWrite,
        table: RouteTable = .archive, configure: (inout ArchiveService) -> Void = { _ in }
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "archive-api-\(UUID().uuidString)")
        let writable = try Archive(folder: folder.path)
        _ = try writable.ingest(releases)
        token = try scope.map { try writable.createToken(scope: $0) } ?? ""
        archive = access == .readOnly ? try Archive(folder: folder.path, access: .readOnly) : writable
        let reported = self.reported
        var service = ArchiveService(archive: archive, version: "1.0.0") {
            error, id in
            reported.errors.withLock { $0.append("\(id): \(error)") }
        }
        configure(&service)
        self.service = service
        endpoint = try ArchiveEndpoint(service, table: table)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// - Parameter line: method and target: `GET /v1/releases?limit=1`.
    func ask(_ line: String, _ fields: [(String, String)] = [], body: [UInt8] = []) throws -> Reply {
        Reply(respond(to: line, fields, body: body))
    }

    /// The response as the engine gets it: a stream is not read yet.
    func respond(to line: String, _ fields: [(String, String)] = [], body: [UInt8] = []) -> HTTPResponse {
        let words = line.split(separator: " ", maxSplits: 1).map(String.init)
        let sides = words[1].split(separator: "?", maxSplits: 1).map(String.init)
        let method = HTTPMethod(rawValue: words[0]) ?? .get
        endpoint.wakeUp()
        let request = HTTPRequest(
            method: method, target: RequestTarget(path: sides[0], query: sides.count > 1 ? sides[1] : nil),
            fields: HTTPFields(fields), body: body)
        switch endpoint.respond(to: request) {
        case .response(let response): return response
        case .work(let work): return work { true }
        case .wait(_, _, let last): return last
        }
    }

    /// The field of a request that may do what the token may.
    var bearer: (String, String) { ("Authorization", "Bearer " + token) }
}

/// A response as tests look at it.
struct Reply {
    let status: Int
    /// As they are sent: the request's id among them.
    let fields: HTTPFields
    let body: [UInt8]
    /// Whether the body came in pieces.
    let isStreamed: Bool

    /// Reads a stream to its end, or to where it breaks.
    init(_ response: HTTPResponse) {
        status = response.status
        var fields = response.fields
        fields["X-Request-Id"] = response.requestID
        self.fields = fields
        var bytes: [UInt8] = []
        switch response.body {
        case .none: isStreamed = false
        case .bytes(let whole):
            bytes = whole
            isStreamed = false
        case .stream(let stream):
            while let piece = try? stream.next() { bytes += piece }
            stream.close()
            isStreamed = true
        }
        body = bytes
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    /// What stands at a JSON Pointer (RFC 6901): a dictionary, an array, or a value in words; nil if nothing does.
    func value(_ pointer: String) -> Any? {
        var value = try? JSONSerialization.jsonObject(with: Data(body), options: .fragmentsAllowed)
        for step in pointer.split(separator: "/") {
            if let array = value as? [Any] {
                value = Int(step).flatMap { array.indices.contains($0) ? array[$0] : nil }
            } else {
                value = (value as? [String: Any])?[String(step)]
            }
        }
        return value
    }

    func string(_ pointer: String) -> String? { value(pointer) as? String }
    func count(_ pointer: String) -> Int? { (value(pointer) as? [Any])?.count }

    /// The values of one member over all items of a list.
    func each(_ member: String) -> [String] {
        (value("/data") as? [[String: Any]] ?? []).map { $0[member] as? String ?? "-" }
    }
}
