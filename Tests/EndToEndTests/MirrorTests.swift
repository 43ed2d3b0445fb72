import Foundation
import Glibc
import Testing

/// A mirror follows the change log while processes of their own write to the archive.
@Suite("Mirrors", .serialized)
struct MirrorTests {
    private struct Changes: Decodable {
        struct Change: Decodable {
            let seq: Int
            let release: String
        }
        struct Page: Decodable {
            let next: String?
            let next_cursor: String
        }
        let data: [Change]
        let page: Page
    }

    let folder: ArchiveFolder
    let server: ArchiveServer

    init() throws {
        folder = try ArchiveFolder()
        server = try folder.serve()
    }

    private func changes(since: String?, wait: Int) throws -> Changes {
        let target = "/v1/changes?limit=3&wait=\(wait)" + (since.map { "&since=\($0)" } ?? "")
        let request = "GET \(target) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        return try server.client.answer(to: Array(request.utf8), staysOpen: true).decode(Changes.self)
    }

    @Test("what several processes write is told completely, in order and once, to who waits for it")
    func severalWriters() throws {
        let names = [
            "arbolane-phase-2-results.txt", "brackwater-compassionate-use.txt", "cardinal-ridge-first-quarter.txt",
            "havbro-vaccine-approval.txt", "kettle-pine-drill-results.txt", "veridane-phase-1-2-update.txt",
        ]
        let writers = try names.map { name in
            let output = try FileHandle(forWritingTo: folder.outputFile())
            return try folder.spawn(
                ["ingest", "\(ArchiveFolder.samples)/\(name)", "--data", folder.data.path()], output: output,
                errors: output)
        }
        var seen: [Changes.Change] = []
        var since: String?
        while seen.count < names.count {
            let page = try changes(since: since, wait: 30)
            // Half a minute is enough for an ingest; an empty page would mean that news was missed.
            try #require(!page.data.isEmpty)
            seen += page.data
            since = page.page.next_cursor
        }
        #expect(seen.map(\.seq) == Array(1...names.count))
        #expect(Set(seen.map(\.release)) == Set(try server.ids("/v1/releases")))
        #expect(try changes(since: since, wait: 0).data.isEmpty)
        for writer in writers { #expect(writer.wait() == 0) }
    }

    @Test("a server that is told to stop sends who waits an empty page, and exits with 0")
    func stopped() throws {
        let connection = try server.client.connect()
        defer { close(connection) }
        let request = "GET /v1/changes?wait=60 HTTP/1.1\r\nHost: a\r\n\r\n"
        send(connection, request, request.utf8.count, Int32(MSG_NOSIGNAL))
        #expect(server.stop() == 0)
        var answer = [UInt8](repeating: 0, count: 4096)
        let count = recv(connection, &answer, answer.count, 0)
        #expect(String(decoding: answer[..<max(0, count)], as: UTF8.self).contains("\"data\":[]"))
    }
}
