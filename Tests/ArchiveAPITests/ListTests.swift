import ArchiveAPI
import Foundation
import HTTPMessages
import ReleaseModel
import Testing

@Suite struct ListTests {
    let served: ServedArchive

    init() throws { served = try ServedArchive() }

    @Test("releases come newest first, those without a date last")
    func order() throws {
        let reply = try served.ask("GET /v1/releases")
        #expect(reply.each("release_date") == ["2006-06-01", "2005-05-06", "2004-03-04", "-"])
        #expect(reply.value("/page/limit") as? Int == 20)
        #expect(reply.fields["Link"] == #"</v1/releases>; rel="first""#)
        #expect(reply.fields["Cache-Control"] == "public, max-age=5")
    }

    @Test(
        "filters find what they name",
        arguments: [
            ("ticker=NVB", 3), ("ticker=TSX:NVB", 2), ("ticker=XNAS:NVB", 1), ("drug=soltravir", 1),
            ("date=2004-03", 1),
            ("date_from=2005", 2), ("date_to=2005", 2), ("date_from=2005&date_to=2005", 1), ("stage=phase_3", 1),
            ("stage=phase_3,phase_2", 1), ("q=norvane", 2), ("issuer=Norvane%20Biopharma%20Inc.", 2), ("country=ca", 1),
            ("access=compassionate_use&stage=phase_3", 0), ("language=en", 4), ("format=wire-text", 4),
            ("exchange=tsx", 2), ("exchange=XNAS", 1), ("exchange=Toronto%20Stock%20Exchange", 2), ("exchange=TSE", 0),
        ])
    func filters(query: String, count: Int) throws {
        let reply = try served.ask("GET /v1/releases?" + query)
        #expect(reply.status == 200)
        #expect(reply.count("/data") == count)
    }

    @Test("following next gives every release once, in order")
    func paging() throws {
        var target = "/v1/releases?limit=1&fields=id,release_date"
        var dates: [String] = []
        for _ in 0..<10 {
            let page = try served.ask("GET " + target)
            dates += page.each("release_date")
            guard let next = page.string("/page/next") else { break }
            #expect(next.hasPrefix("/v1/releases?limit=1&fields=id,release_date&cursor="))
            #expect(
                page.fields["Link"]
                    == "<\(next)>; rel=\"next\", </v1/releases?limit=1&fields=id,release_date>; rel=\"first\"")
            #expect(page.string("/page/next_cursor").map { next.hasSuffix($0) } == true)
            target = next
        }
        #expect(dates == ["2006-06-01", "2005-05-06", "2004-03-04", "-"])
    }

    @Test("a cursor of one list is 400 for another that has the same filters and order")
    func cursorOfIssuers() throws {
        let cursor = try #require(try served.ask("GET /v1/issuers?limit=1").string("/page/next_cursor"))
        #expect(try served.ask("GET /v1/issuers?limit=1&cursor=" + cursor).status == 200)
        #expect(try served.ask("GET /v1/drugs?limit=1&cursor=" + cursor).status == 400)
    }

    @Test("a cursor is replaced by the next one however its name is encoded")
    func encodedCursor() throws {
        let first = try served.ask("GET /v1/releases?limit=1")
        let cursor = try #require(first.string("/page/next_cursor"))
        for name in ["%63ursor", "curso%72"] {
            let second = try served.ask("GET /v1/releases?limit=1&\(name)=\(cursor)")
            let next = try #require(second.string("/page/next_cursor"))
            #expect(second.string("/page/next") == "/v1/releases?limit=1&cursor=" + next)
            #expect(second.fields["Link"]?.hasSuffix(#"</v1/releases?limit=1>; rel="first""#) == true)
        }
        let change = try #require(try served.ask("GET /v1/changes?limit=1").string("/page/next_cursor"))
        #expect(
            try served.ask("GET /v1/changes?limit=1&s%69nce=" + change).string("/page/next")?
                .hasPrefix("/v1/changes?limit=1&since=") == true)
    }

    @Test("a link to a feed has the filters of its list however their names are encoded")
    func encodedFilter() throws {
        let reply = try served.ask("GET /v1/releases?tick%65r=NVB&%66ields=id")
        #expect(reply.fields.values("Link").joined().contains("</feeds/releases.atom?tick%65r=NVB>"))
    }

    @Test("a cursor under other filters is 400")
    func foreignCursor() throws {
        let cursor = try #require(try served.ask("GET /v1/releases?limit=1").string("/page/next_cursor"))
        let reply = try served.ask("GET /v1/releases?limit=1&ticker=NVB&cursor=" + cursor)
        #expect(reply.status == 400)
        #expect(reply.string("/errors/0/parameter") == "cursor")
    }

    @Test("the exact count is given where it is asked for")
    func count() throws {
        let counted = try served.ask("GET /v1/releases?limit=1&count=exact")
        #expect(counted.value("/page/count") as? Int == 4)
        #expect(counted.fields["X-Total-Count"] == "4")
        let uncounted = try served.ask("GET /v1/releases?limit=1")
        #expect(uncounted.value("/page/count") == nil)
        #expect(uncounted.fields["X-Total-Count"] == nil)
    }

    @Test("facets stand beside the page, with as many values as are asked for")
    func facets() throws {
        let reply = try served.ask("GET /v1/releases?facets=stage,issuer,drug,year,language&facet_limit=1&limit=1")
        #expect(reply.string("/facets/stage/0/key") == "phase_3")
        #expect(reply.string("/facets/stage/0/label") == "Phase 3")
        #expect(reply.value("/facets/stage/0/count") as? Int == 1)
        #expect(reply.string("/facets/issuer/0/key") == "norvane-biopharma")
        #expect(reply.string("/facets/drug/0/label") == "Soltravir")
        #expect(reply.count("/facets/year") == 1)
        #expect(reply.value("/facets/language/0/count") as? Int == 4)
        #expect(try served.ask("GET /v1/releases").value("/facets") == nil)
        #expect(try served.ask("GET /v1/releases?issuer=nobody&facets=year").count("/facets/year") == 0)
    }

    @Test("fields picks members, include adds them")
    func members() throws {
        func members(_ query: String) throws -> Set<String> {
            let item = try served.ask("GET /v1/releases?limit=1&ticker=TSX:NVB&" + query).value("/data/0")
            return Set((item as? [String: Any])?.keys.map { $0 } ?? [])
        }
        #expect(try members("fields=id&include=quotes,evidence") == ["id", "quotes", "evidence"])
        #expect(try members("fields=id,contacts") == ["id", "contacts"])
        #expect(try members("include=sections").isSuperset(of: ["headline", "sections"]))
        #expect(
            try served.ask("GET /v1/releases?date=2004&include=contacts").string("/data/0/contacts/0/name")
                == "Maren Oakley")
    }

    @Test("statistics are rows of key, label and count")
    func statistics() throws {
        let years = try served.ask("GET /v1/stats/releases?by=year")
        #expect(years.each("key") == ["2004", "2005", "2006"])
        #expect(years.fields["Cache-Control"] == "public, max-age=5")
        #expect(years.fields["ETag"]?.hasPrefix("W/") == true)
        let both = try served.ask("GET /v1/stats/releases?by=issuer,year&q=norvane")
        #expect(
            both.text == """
                {"data":[{"key":"norvane-biopharma","label":"Norvane Biopharma Inc.","key2":"2004","label2":"2004","count":1},\
                {"key":"norvane-biopharma","label":"Norvane Biopharma Inc.","key2":"2005","label2":"2005","count":1}]}

                """)
    }

    @Test("a symbol on two markets is 300 with both; with its market it is one")
    func ambiguousTicker() throws {
        let choices = try served.ask("GET /v1/tickers/NVB")
        #expect(choices.status == 300)
        #expect(choices.count("/data") == 2)
        let one = try served.ask("GET /v1/tickers/XNAS:NVB")
        #expect(one.status == 200)
        #expect(one.string("/data/symbol") == "NVB")
        let id = try #require(one.string("/data/id"))
        #expect(one.fields["Content-Location"] == "/v1/tickers/" + id)
        #expect(try served.ask("GET /v1/tickers/" + id).body == one.body)
    }

    @Test(
        "the other lists hold what the releases say, and each item answers under its id",
        arguments: [
            ("contacts", 1, "name", "Maren Oakley"), ("issuers", 2, "name", "Norvane Biopharma Inc."),
            ("drugs", 1, "name", "Soltravir"), ("drug-programs", 2, "drug/name", "Soltravir"),
            ("tickers", 2, "symbol", "NVB"),
        ])
    func others(name: String, count: Int, member: String, value: String) throws {
        let list = try served.ask("GET /v1/" + name)
        #expect(list.count("/data") == count)
        #expect(list.string("/data/0/" + member) == value)
        let id = try #require(list.string("/data/0/id"))
        let one = try served.ask("GET /v1/\(name)/\(id)")
        #expect(one.string("/data/" + member) == value)
    }

    @Test(
        "every member of an item can be picked by its name, alone or with all others",
        arguments: ["releases", "contacts", "issuers", "drugs", "drug-programs", "tickers", "quotes"])
    func namedMembers(name: String) throws {
        let list = try served.ask("GET /v1/" + name)
        let item = try #require(list.value("/data/0") as? [String: Any])
        let all = item.keys.joined(separator: ",")
        #expect(
            try served.ask("GET /v1/\(name)?fields=\(all)").value("/data/0") as? NSDictionary == item as NSDictionary)
        for member in item.keys {
            let cut = try served.ask("GET /v1/\(name)?fields=\(member)").value("/data/0") as? [String: Any]
            #expect(cut?.keys.elementsEqual([member]) == true)
        }
        guard let id = item["id"] as? String, name != "quotes" else { return }
        let one = try #require(try served.ask("GET /v1/\(name)/\(id)").value("/data") as? [String: Any])
        #expect(try served.ask("GET /v1/\(name)/\(id)?fields=\(one.keys.joined(separator: ","))").status == 200)
    }

    @Test(
        "a wire is found by any of its names",
        arguments: ["GLOBE NEWSWIRE", "globenewswire", "Globe Newswire via Comtex"])
    func wires(name: String) throws {
        var release = SampleReleases.norvane
        release.dateline?.wire = "GlobeNewswire"
        let target = "GET /v1/releases?wire=" + name.replacing(" ", with: "+")
        #expect(try ServedArchive([release]).ask(target).count("/data") == 1)
        #expect(try served.ask(target).count("/data") == 0)
    }

    @Test("quotes are found by their speaker")
    func quotes() throws {
        #expect(try served.ask("GET /v1/quotes?speaker=Dr.+Ilse+Varga").count("/data") == 1)
        #expect(try served.ask("GET /v1/releases?speaker=Prof.+Dr.+Ilse+Varga").count("/data") == 1)
        let reply = try served.ask("GET /v1/quotes?speaker=Ilse+Varga")
        #expect(reply.each("text") == ["We are glad of these results."])
    }
}
