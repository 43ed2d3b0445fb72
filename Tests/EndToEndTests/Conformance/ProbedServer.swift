import Foundation
import Testing

/// A running server with the sample releases, and what probes have to know of it.
struct ProbedServer {
    private let server: ArchiveServer
    private let facts: [String: String]

    init() throws {
        let folder = try ArchiveFolder()
        _ = try folder.run(["ingest", ArchiveFolder.samples])
        let token = try folder.token()
        server = try folder.serve()
        let release = "/v1/releases/" + (try server.ids("/v1/releases?ticker=BWK").first ?? "")
        let answer = try server.get(release)
        let modified = answer.fields["last-modified"] ?? ""
        // A date is a strong validator only when the second in which it was made is over (RFC 9110, section 8.8.2.2).
        while try server.get("/healthz").fields["date"] == modified {}
        let source = try server.get(release + "/source")
        facts = [
            "release": release, "source": release + "/source", "token": token,
            "slug": "/v1/releases/" + (try answer.decode(Single.self).data.slug),
            "tag": answer.fields["etag"] ?? "", "source-tag": source.fields["etag"] ?? "",
            "gzip-tag": try server.get(release, ["Accept-Encoding": "gzip"]).fields["etag"] ?? "",
            "list-tag": try server.get("/v1/releases").fields["etag"] ?? "",
            "modified": modified, "source-modified": source.fields["last-modified"] ?? "",
            "rfc850": Self.rfc850(modified), "asctime": Self.asctime(modified), "length": String(source.body.count),
            "last": String(source.body.count - 1), "start": String(source.text.prefix(5)),
            "end": String(source.text.suffix(5)),
            "last-change": try server.get("/v1/changes").decode(Changes.self).page.next_cursor,
        ]
    }

    private struct Changes: Decodable {
        struct Page: Decodable { let next_cursor: String }
        let page: Page
    }

    /// Sends a probe, and a last request after it that shows whether the connection goes on.
    func check(_ probe: Probe) throws {
        let heads = probe.raw.components(separatedBy: "\r\n\r\n").enumerated().filter { $1.hasPrefix("HEAD ") }
        let last = Probe.get("/healthz", "Connection: close", "X-Request-Id: last")
        let sent = (filled(probe.raw) + (probe.aftermath == .clientEnds ? "" : last)).unicodeScalars.map {
            UInt8(truncatingIfNeeded: $0.value)
        }
        let received = try server.client.everything(after: sent, endsSending: probe.aftermath == .clientEnds)
        var answers: [ReceivedAnswer]
        do {
            answers = try ReceivedAnswer.all(in: received, heads: Set(heads.map(\.offset)))
        } catch {
            Issue.record("\(probe): \(error) in \(String(decoding: received, as: UTF8.self))")
            return
        }
        let goesOn = answers.last?.values("X-Request-Id") == ["last"]
        if goesOn { answers.removeLast() }
        #expect(answers.map(\.status) == probe.statuses, "\(probe)")
        #expect(goesOn == (probe.aftermath == .goesOn), "\(probe)")
        let closings = answers.filter { $0.values("Connection") == ["close"] }
        #expect(
            closings.count == (goesOn || answers.isEmpty ? 0 : 1), "\(probe): the last answer, and only it, says so")
        for answer in answers { #expect(answer.faults == [], "\(probe)") }
        if let answer = answers.last { for check in probe.checks { try self.check(answer, check, probe) } }
    }

    private func check(_ answer: ReceivedAnswer, _ check: Probe.Check, _ probe: Probe) throws {
        switch check {
        case .has(let name, let value): #expect(answer.values(name) == [filled(value)], "\(probe): \(name)")
        case .mentions(let name, let part):
            #expect(answer.values(name).contains { $0.contains(filled(part)) }, "\(probe): \(name)")
        case .lacks(let name): #expect(answer.values(name) == [], "\(probe): \(name)")
        case .body(let text): #expect(String(decoding: answer.body, as: UTF8.self) == filled(text), "\(probe)")
        }
    }

    private func filled(_ text: String) -> String {
        facts.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// `Sunday, 06-Nov-94 08:49:37 GMT` for `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
    private static func rfc850(_ date: String) -> String {
        let parts = date.split(separator: " ")
        let days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
        let day = days.first { $0.hasPrefix(parts[0].prefix(3)) } ?? ""
        return "\(day), \(parts[1])-\(parts[2])-\(parts[3].suffix(2)) \(parts[4]) GMT"
    }

    /// `Sun Nov  6 08:49:37 1994`
    private static func asctime(_ date: String) -> String {
        let parts = date.split(separator: " ")
        let day = parts[1].hasPrefix("0") ? " " + parts[1].dropFirst() : parts[1]
        return "\(parts[0].prefix(3)) \(parts[2]) \(day) \(parts[4]) \(parts[3])"
    }
}
