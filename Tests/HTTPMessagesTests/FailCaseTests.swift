import Foundation
import HTTPMessages
import Testing

@Suite("Inputs that fuzzing found, or that a decoder may fall over")
struct FailCaseTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fuzz/FailCases")

    /// As bytes of a connection: a chunked body behind its head, a target and a field's value in their places.
    private static func received(_ target: String, _ input: [UInt8]) -> [UInt8] {
        switch target {
        case "ChunkedBody":
            return Array("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n".utf8) + input
        case "TargetAndNegotiation":
            let lines = input.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
            let fields = ["Accept", "Accept-Encoding", "If-None-Match", "If-Modified-Since", "Range"]
            return Array("GET ".utf8) + lines[0] + Array(" HTTP/1.1\r\nHost: a\r\n".utf8)
                + fields.flatMap { Array("\($0): ".utf8) + lines.dropFirst().joined() + Array("\r\n".utf8) }
                + Array("\r\n".utf8)
        default: return input
        }
    }

    @Test(
        "At once and byte by byte they give the same",
        arguments: ["RequestDecoding", "ChunkedBody", "TargetAndNegotiation"])
    func pieces(_ target: String) throws {
        let cases = try FileManager.default.contentsOfDirectory(
            at: Self.folder.appending(path: target), includingPropertiesForKeys: nil)
        #expect(!cases.isEmpty)
        for file in cases {
            let bytes = Self.received(target, [UInt8](try Data(contentsOf: file)))
            let whole = DecodedRequests([bytes[...]])
            #expect(DecodedRequests(bytes.indices.map { bytes[$0...$0] }) == whole, "\(file.lastPathComponent)")
            for received in whole.requests { read(received.request) }
        }
    }

    /// What handlers ask of any request.
    private func read(_ request: HTTPRequest) {
        _ = try? request.target.pathSegments()
        _ = try? QueryItems(request.target.query)
        _ = AcceptField(request.fields).best(of: ["application/json", "text/csv"])
        _ = AcceptEncodingField(request.fields).best(of: [.gzip, .identity])
        let now = HTTPDate(unixSeconds: 1_700_000_000)
        let current = Validators(tag: EntityTag("a"), modified: now)
        _ = Precondition(of: request, current: current, now: now)
        _ = ByteRange(of: request, length: 100, current: current, now: now)
    }
}
