import Glibc
import Synchronization
import Testing

@Suite("Durability", .serialized)
struct DurabilityTests {
    /// What the server acknowledged: the release's id and the bytes that were posted.
    private struct Acknowledged: Sendable {
        let id: String
        let source: [UInt8]
    }

    /// Kills the server at the fortieth answer, while other writers are in the middle of theirs.
    private final class Killer: Sendable {
        private let processID: pid_t
        private let answers = Atomic(0)

        init(of processID: pid_t) { self.processID = processID }

        func countAnswer() {
            if answers.add(1, ordering: .relaxed).newValue == 40 { kill(processID, SIGKILL) }
        }
    }

    @Test("kill -9 under a load of POSTs loses nothing that was acknowledged")
    func killed() async throws {
        let folder = try ArchiveFolder()
        let token = try folder.token()
        let server = try folder.serve()
        let client = server.client
        let killer = Killer(of: server.processID)

        let acknowledged = await withTaskGroup(of: [Acknowledged].self) { group in
            for writer in 0..<4 {
                group.addTask { Self.postUntilKilled(client, token, writer: writer, killer) }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(acknowledged.count >= 40)
        #expect(server.stop(SIGKILL) == 128 + SIGKILL)

        let restarted = try folder.serve()
        for release in acknowledged {
            #expect(try restarted.get("/v1/releases/\(release.id)").status == 200)
            #expect(try restarted.get("/v1/releases/\(release.id)/source").body == release.source)
        }
        #expect(try restarted.post(Array(Self.text(writer: 9, number: 9).utf8), token: token).status == 201)
    }

    /// Posts one release after the other until the server is gone.
    private static func postUntilKilled(
        _ client: HTTPClient, _ token: String, writer: Int, _ killer: Killer
    ) -> [Acknowledged] {
        let fields = ["Content-Type": "text/plain", "Authorization": "Bearer \(token)"]
        var acknowledged: [Acknowledged] = []
        for number in 0... {
            let source = Array(text(writer: writer, number: number).utf8)
            guard let answer = try? client.send("POST", "/v1/releases", fields, body: source), answer.status == 201,
                let release = try? answer.decode(Single.self).data
            else { break }
            acknowledged.append(Acknowledged(id: release.id, source: source))
            killer.countAnswer()
        }
        return acknowledged
    }

    private static func text(writer: Int, number: Int) -> String {
        """
        Office \(writer) of Brackwater Sends Its Bulletin Number \(number)

        WINNIPEG, CANADA, MARCH 9, 2005 - Brackwater Therapeutics Inc. announced today the bulletin number \(number)
        of its office \(writer).

        -30-
        """
    }
}
