import Foundation
import HTTPMessages
import ReleaseModel
import ReleaseStorage
import Testing

@testable import ArchiveAPI

@Suite("Routes of entities and changes")
struct EntityRouteTests {
    let served: ServedArchive

    init() throws { served = try ServedArchive() }

    @Test("a timeline is found by id and by slug, which names the lasting place")
    func timeline() throws {
        let bySlug = try served.ask("GET /v1/drugs/soltravir/timeline?fields=date,change,to")
        #expect(bySlug.each("change") == ["first_mention", "stage", "status", "place", "access", "status"])
        #expect(bySlug.each("date") == Array(repeating: "2004-03-04", count: 6))
        #expect((bySlug.value("/data/0") as? [String: Any])?.count == 3)
        let place = try #require(bySlug.fields["Content-Location"])
        #expect(place.hasSuffix("/timeline?fields=date,change,to"))
        #expect(try served.ask("GET " + place).value("/data") as? NSArray == bySlug.value("/data") as? NSArray)
        let page = try served.ask("GET /v1/drugs/soltravir/timeline?limit=2&count=exact")
        #expect(page.value("/page/count") as? Int == 6)
        #expect(try served.ask("GET " + (page.string("/page/next") ?? "")).each("change") == ["status", "place"])
        #expect(try served.ask("GET /v1/drugs/nothing/timeline").status == 404)
        #expect(try served.ask("GET /v1/drugs/soltravir/timeline?change=stage").status == 400)
    }

    @Test("an ambiguous symbol is 300 with a list of links, as RFC 9110 describes it")
    func ambiguous() throws {
        let choices = try served.ask("GET /v1/tickers/NVB")
        #expect(choices.status == 300)
        let ids = choices.each("id")
        #expect(ids.count == 2)
        #expect(choices.fields["Link"] == ids.map { "</v1/tickers/\($0)>; rel=\"alternate\"" }.joined(separator: ", "))
        for id in ids { #expect(try served.ask("GET /v1/tickers/\(id)").status == 200) }
    }

    @Test(
        "programs are asked for as they were on a day",
        arguments: [
            ("active_on=2004-03-03", 0), ("active_on=2004-03-04", 2), ("active_on=2010-01-01", 2),
            ("active_on=2010-01-01&stage=phase_3", 1), ("date_from=2004-03&date_to=2004-03", 2), ("date_from=2005", 0),
            ("status=active", 2), ("status=completed", 0), ("issuer=norvane-biopharma", 2),
            ("issuer=ostrell-therapeutics", 0),
        ])
    func programs(query: String, count: Int) throws {
        #expect(try served.ask("GET /v1/drug-programs?" + query).count("/data") == count)
    }

    @Test(
        "a value that is no day, place or number is 400",
        arguments: [
            "drug-programs?active_on=2004", "contacts?as_of=yesterday", "changes?since=x", "changes?wait=61",
            "changes?wait=-1",
            "changes?cursor=x", "suggest?q=a&limit=501", "suggest?q=", "suggest",
        ])
    func malformed(target: String) throws {
        let reply = try served.ask("GET /v1/" + target)
        #expect(reply.status == 400)
        #expect(reply.string("/errors/0/parameter") != nil)
    }

    @Test("suggestions name the kind, the text and where it leads")
    func suggestions() throws {
        let reply = try served.ask("GET /v1/suggest?q=nor")
        #expect(reply.each("type") == ["issuer"])
        #expect(reply.each("text") == ["Norvane Biopharma Inc."])
        let drug = try served.ask("GET /v1/suggest?q=SOL&limit=1")
        #expect(try served.ask("GET " + (drug.string("/data/0/url") ?? "")).string("/data/name") == "Soltravir")
        #expect(try served.ask("GET /v1/suggest?q=mar").each("type") == ["person"])
        #expect(try served.ask("GET /v1/suggest?q=nobody").count("/data") == 0)
    }

    @Test("a mirror follows the log to its end, and gets a place to go on from always")
    func changes() throws {
        let first = try served.ask("GET /v1/changes?limit=3")
        #expect(first.each("type") == ["created", "created", "created"])
        #expect(first.fields["Cache-Control"] == "public, max-age=5")
        let next = try #require(first.string("/page/next"))
        #expect(first.fields["Link"] == "<\(next)>; rel=\"next\"")
        let last = try served.ask("GET " + next)
        #expect(last.count("/data") == 1)
        #expect(last.value("/page/next") is NSNull)
        #expect(last.fields["Cache-Control"] == "no-store")
        let place = try #require(last.string("/page/next_cursor"))
        let end = try served.ask("GET /v1/changes?since=" + place)
        #expect(end.count("/data") == 0)
        #expect(end.string("/page/next_cursor") == place)
        #expect(end.fields["ETag"] != nil)
    }

    @Test("only who has reached the end and will wait waits, and is answered when something has happened")
    func waiting() throws {
        func ask(_ query: String) -> Answer {
            served.endpoint.wakeUp()
            return served.endpoint.respond(
                to: HTTPRequest(
                    method: .get, target: RequestTarget(path: "/v1/changes", query: query), fields: HTTPFields(),
                    body: []))
        }
        func waits(_ query: String) -> Bool { if case .wait = ask(query) { true } else { false } }
        let place = try #require(try served.ask("GET /v1/changes?limit=500").string("/page/next_cursor"))
        #expect(!waits("wait=25"))
        #expect(!waits("since=\(place)"))
        #expect(!waits("since=\(place)&wait=0"))
        guard case .wait(let seconds, let generation, let last) = ask("since=\(place)&wait=25") else {
            Issue.record("does not wait")
            return
        }
        #expect(seconds == 25)
        #expect(generation == served.endpoint.currentGeneration)
        #expect(Reply(last).count("/data") == 0)
        // Asked again, and not answered from the cache.
        #expect(waits("since=\(place)&wait=25"))
        var release = SampleReleases.undated
        release.source.bytes.append(0x0A)
        _ = try served.archive.ingest([release])
        #expect(served.endpoint.currentGeneration != generation)
        guard case .response(let news) = ask("since=\(place)&wait=25") else {
            Issue.record("waits though there is news")
            return
        }
        #expect(Reply(news).each("type") == ["created"])
    }
}
