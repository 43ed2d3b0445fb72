import HTTPMessages
import Testing

@testable import ArchiveAPI

@Suite struct ParameterTests {
    @Test(
        "a faulty parameter is a 400 that names it and what was meant",
        arguments: [
            ("/v1/releases?tikcer=NVB", "tikcer", "ticker"), ("/v1/releases?per_page=5", "per_page", "limit"),
            ("/v1/releases?stage=phase3", "stage", "phase_3"), ("/v1/releases?stage=Phase%20III", "stage", "phase_3"),
            ("/v1/releases?limit=501", "limit", "500"), ("/v1/releases?limit=0", "limit", nil),
            ("/v1/releases?limit=5&limit=6", "limit", nil), ("/v1/releases?limit=%2B5", "limit", nil),
            ("/v1/releases?date=foo", "date", nil), ("/v1/releases?date=2003-13", "date", nil),
            ("/v1/releases?date=2003-02-29", "date", nil), ("/v1/releases?date_from=yesterday", "date_from", nil),
            ("/v1/releases?updated_since=2003", "updated_since", nil), ("/v1/releases?ticker=", "ticker", nil),
            ("/v1/releases?ticker=a,,b", "ticker", nil),
            ("/v1/releases?ticker=" + String(repeating: "a,", count: 100) + "a", "ticker", nil),
            ("/v1/releases?country=Canada", "country", "CA"), ("/v1/releases?country=uk", "country", "GB"),
            ("/v1/releases?country=XX", "country", nil), ("/v1/tickers?mic=TSX", "mic", "XTSE"),
            ("/v1/releases?exchange=TSXX", "exchange", "TSX"), ("/v1/tickers?mic=XTSQ", "mic", "XTSE"),
            ("/v1/releases?language=english", "language", "en"), ("/v1/releases?language=French", "language", "fr"),
            ("/v1/releases?stage=3", "stage", "phase_3"), ("/v1/drug-programs?status=ongoing", "status", "active"),
            ("/v1/releases?sort=date", "sort", "-release_date"),
            ("/v1/releases?sort=-score", "sort", nil), ("/v1/releases?cursor=nonsense", "cursor", nil),
            ("/v1/releases?count=yes", "count", "exact"), ("/v1/releases?pretty=1", "pretty", "true"),
            ("/v1/releases?fields=id,headlines", "fields", "headline"), ("/v1/releases?q=", "q", nil),
            ("/v1/releases?access_token=ra_x", "access_token", nil), ("/v1/contacts?role=press", "role", "media"),
            ("/v1/contacts?phone=555", "phone", nil),
            ("/v1/drugs?q=" + String(repeating: "a+", count: 32) + "a", "q", nil),
            ("/v1/contacts?phone=416-555-0171,abc", "phone", nil), ("/v1/contacts?stage=phase_3", "stage", nil),
            ("/healthz?verbose=1", "verbose", nil),
            ("/v1/releases?date_from=2006&date_to=2004", "date_from", nil),
            ("/v1/quotes?date=2003&date_to=2002-12-31", "date", nil),
            ("/v1/stats/releases", "by", nil), ("/v1/stats/releases?by=phase", "by", "stage"),
            ("/v1/stats/releases?by=year,year", "by", nil), ("/v1/stats/releases?by=year,stage,drug", "by", nil),
            ("/v1/stats/releases?by=year&limit=3", "limit", nil),
            ("/v1/releases?facets=stages", "facets", "stage"), ("/v1/releases?facets=year,year", "facets", nil),
            ("/v1/releases?facets=month", "facets", nil),
            ("/v1/releases?facet_limit=0", "facet_limit", nil), ("/v1/releases?include=section", "include", "sections"),
            ("/v1/releases?highlight=true", "highlight", nil),
            ("/v1/drug-programs?acces=expanded", "acces", "access"),
            ("/v1/drug-programs?access=compassionate", "access", "compassionate_use"),
        ] as [(String, String, String?)])
    func faulty(target: String, parameter: String, suggestion: String?) throws {
        let reply = try ServedArchive([]).ask("GET " + target)
        #expect(reply.status == 400)
        #expect(reply.string("/errors/0/parameter") == parameter)
        #expect(suggestion == nil || reply.string("/errors/0/suggestion") == suggestion)
        #expect(reply.string("/detail")?.contains(parameter) == true)
    }

    @Test("all faults of a query are reported together, in its order")
    func together() throws {
        let reply = try ServedArchive([]).ask("GET /v1/releases?date=foo&phase=3&limit=9999")
        #expect(reply.count("/errors") == 3)
        #expect(reply.string("/errors/1/parameter") == "phase")
    }

    @Test("days that can't exist are a fault of both parameters")
    func contradiction() throws {
        let reply = try ServedArchive([]).ask("GET /v1/releases?date_to=2003&date_from=2003-12-31&date=2004")
        #expect(reply.status == 400)
        #expect(reply.string("/errors/0/parameter") == "date")
        #expect(reply.string("/errors/1/parameter") == "date_to")
        #expect(reply.string("/detail") == reply.string("/errors/0/detail"))
        #expect(try ServedArchive([]).ask("GET /v1/releases?date_to=2003&date_from=2003-12-31").status == 200)
    }

    @Test("a query of nothing but faults gets an answer of bounded length")
    func many() throws {
        let query = (1...2_000).map { "x\($0)=1" }.joined(separator: "&")
        #expect(try ServedArchive([]).ask("GET /v1/releases?" + query).count("/errors") == 20)
    }

    @Test("no query at all is answered with a 5xx", arguments: 0..<8 as Range<UInt64>)
    func anything(seed: UInt64) throws {
        let served = try ServedArchive()
        let pieces = [
            "q=", "&", "%22", "*", "-", "OR", "AND", "NOT", "NEAR(", "headline:", "speaker:", "(", ")", "a", "phase",
            "+",
            "%27", "^", "{", "}", "%E2%84%A2", "%C3%A9", "limit=", "5", "cursor=", "ticker=", ":", ",", "=",
            "date=2004",
            "norvane", "%2A", "%00", "%", "_", "sort=-score",
        ]
        var numbers = RequestIdentifiers(seed: seed)
        for _ in 0..<100 {
            let letters = Array((numbers.next() + numbers.next()).utf8)
            let query = letters.map { pieces[Int($0) % pieces.count] }.joined()
            for list in ["releases", "quotes", "contacts"] {
                let status = try served.ask("GET /v1/\(list)?q=" + query).status
                #expect(status == 200 || status == 400, "\(list) \(query)")
            }
        }
        #expect(served.reported.all == [])
    }

    @Test("a query that is no UTF-8 is 400")
    func undecodable() throws {
        #expect(try ServedArchive([]).ask("GET /v1/releases?q=%FF").status == 400)
    }

    @Test(
        "a well-formed filter that matches nothing is an empty list",
        arguments: [
            "ticker=ZZZ", "issuer=nobody", "drug=nothing", "date=1901", "q=zyzzyva", "country=zw", "stage=phase_4",
            "language=fr", "ids=rel_0000000000000000", "city=nowhere",
        ])
    func empty(query: String) throws {
        let reply = try ServedArchive().ask("GET /v1/releases?" + query)
        #expect(reply.status == 200)
        #expect(reply.count("/data") == 0)
        #expect(reply.value("/page/next") is String == false)
    }

    @Test(
        "the nearest word is near",
        arguments: [
            ("phase", ["stage", "status"], "stage"), ("stge", ["stage", "status"], "stage"),
            ("expanded-access", ["expanded_access"], "expanded_access"), ("xyzzy", ["stage", "status"], nil),
            ("", ["q"], nil), (String(repeating: "a", count: 5_000), ["q"], nil),
        ] as [(String, [String], String?)])
    func nearest(text: String, words: [String], expected: String?) {
        #expect(NearestWord.to(text, in: words) == expected)
    }

    @Test("every synonym is answered with its word somewhere")
    func synonyms() throws {
        let served = try ServedArchive([])
        let lists = ["releases", "releases/x", "contacts", "tickers", "drug-programs"]
        let closed = [
            "releases?stage", "releases?access", "releases?status", "releases?language", "releases?sort",
            "releases?format", "contacts?role",
        ]
        for (synonym, word) in NearestWord.synonyms {
            let targets = lists.map { "\($0)?\(synonym)=x" } + closed.map { "\($0)=\(synonym)" }
            let suggestions = try targets.map { try served.ask("GET /v1/" + $0).string("/errors/0/suggestion") }
            #expect(suggestions.contains(word), "\(synonym)")
        }
    }
}
