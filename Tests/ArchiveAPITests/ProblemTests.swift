import HTTPMessages
import ReleaseStorage
import Testing

@testable import ArchiveAPI

@Suite struct ProblemTests {
    @Test("every code has a page that explains it", arguments: Problem.Code.allCases)
    func explained(code: Problem.Code) throws {
        let reply = try ServedArchive([]).ask("GET /problems/" + code.rawValue)
        #expect(reply.status == 200)
        #expect(reply.string("/data/code") == code.rawValue)
        #expect(reply.value("/data/status") as? Int == code.status)
        #expect(reply.string("/data/explanation")?.isEmpty == false)
    }

    @Test("codes are lower-case kebab and statuses are errors", arguments: Problem.Code.allCases)
    func wellFormed(code: Problem.Code) {
        #expect(code.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
        #expect((400...599).contains(code.status))
    }

    @Test("an unknown parameter names itself and the nearest one, as the contract shows")
    func contract() throws {
        let reply = try ServedArchive([]).ask("GET /v1/drug-programs?phase=3")
        #expect(reply.status == 400)
        #expect(reply.string("/type") == "/problems/invalid-parameter")
        #expect(reply.string("/title") == "Unknown parameter")
        #expect(reply.string("/detail") == "'phase' is not a parameter of /v1/drug-programs.")
        #expect(reply.string("/errors/0/parameter") == "phase")
        #expect(reply.string("/errors/0/suggestion") == "stage")
        #expect(reply.string("/request_id") == reply.fields["X-Request-Id"])
    }

    @Test(
        "what goes wrong inside is logged under the request's id and told to nobody",
        arguments: [
            (ArchiveError.database("SELECT secret FROM /var/lib"), 500, "internal-error"),
            (ArchiveError.busy, 503, "unavailable"),
        ], [Operation.Place.loop, .pool])
    func inside(failure: (error: ArchiveError, status: Int, code: String), place: Operation.Place) throws {
        let table = RouteTable(
            isCached: true, [Route("/fails", get: Operation(.health, on: place) { _, _ in throw failure.error })])
        let served = try ServedArchive([], table: table)
        let reply = try served.ask("GET /fails", [("X-Request-Id", "r1")])
        #expect(reply.status == failure.status)
        #expect(reply.string("/type") == "/problems/" + failure.code)
        #expect(!reply.text.contains("secret"))
        #expect(served.reported.all == ["r1: \(failure.error)"])
        #expect(reply.fields["Retry-After"] == (failure.status == 503 ? "1" : nil))
    }
}
