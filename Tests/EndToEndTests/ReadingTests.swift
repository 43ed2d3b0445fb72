import Testing

@Suite("Reading", .serialized)
struct ReadingTests {
    let folder: ArchiveFolder
    let server: ArchiveServer

    /// An archive of the samples.
    init() throws {
        folder = try ArchiveFolder()
        _ = try folder.run(["ingest", ArchiveFolder.samples])
        server = try folder.serve()
    }

    @Test(
        "every list has what the samples hold",
        arguments: ["releases", "contacts", "tickers", "issuers", "drugs", "drug-programs", "quotes"])
    func lists(_ name: String) throws {
        let ids = try server.ids("/v1/\(name)")
        #expect(!ids.isEmpty)
        #expect(Set(ids).count == ids.count)
    }

    @Test("releases come newest first")
    func newestFirst() throws {
        struct Dated: Decodable {
            struct Item: Decodable { let release_date: String? }
            let data: [Item]
        }
        let dates = try server.get("/v1/releases").decode(Dated.self).data.compactMap(\.release_date)
        #expect(dates.count == 8)
        #expect(dates == dates.sorted(by: >))
    }

    @Test(
        "filters find the one release, and nothing where nothing fits",
        arguments: [
            ("ticker=BWK", 1), ("ticker=TSX:BWK", 1), ("ticker=TSX:BWKTF", 0), ("drug=renovaren", 1),
            ("drug=Renovaren(R)", 1), ("drug=unheard-of", 0), ("date=2005-03", 1), ("date=2005", 1), ("date=1971", 0),
            ("q=moonshine", 0), ("q=prairie", 1), ("q=prairie&drug=renovaren", 1), ("q=prairie&date=1996", 0),
        ])
    func filters(_ query: String, _ count: Int) throws {
        #expect(try server.ids("/v1/releases?\(query)").count == count)
    }

    @Test(
        "a bad query is a problem that names the parameter and the nearest one",
        arguments: [
            ("/v1/releases?tikcer=BWK", "tikcer", "ticker"), ("/v1/drug-programs?phase=3", "phase", "stage"),
            ("/v1/drug-programs?stage=phase3", "stage", "phase_3"), ("/v1/releases?date=foo", "date", nil),
            ("/v1/releases?limit=501", "limit", nil), ("/v1/releases?date=2005&date=2006", "date", nil),
        ])
    func badQueries(_ target: String, _ parameter: String, _ suggestion: String?) throws {
        let answer = try server.get(target)
        #expect(answer.status == 400)
        #expect(answer.fields["content-type"] == "application/problem+json")
        let problem = try answer.decode(ProblemDocument.self)
        #expect(problem.status == 400)
        #expect(problem.type == "/problems/invalid-parameter")
        #expect(problem.request_id == answer.fields["x-request-id"])
        #expect(problem.errors?.first?.parameter == parameter)
        if let suggestion { #expect(problem.errors?.first?.suggestion == suggestion) }
    }

    @Test("a release is found by its id and by its slug")
    func slug() throws {
        let id = try #require(try server.ids("/v1/releases").first)
        let byID = try server.get("/v1/releases/\(id)")
        let bySlug = try server.get("/v1/releases/\(byID.decode(Single.self).data.slug)")
        #expect(bySlug.status == 200)
        #expect(bySlug.body == byID.body)
        #expect(bySlug.fields["content-location"] == "/v1/releases/\(id)")
    }

    @Test("a tag that still holds gives 304 without a body; each coding has its own")
    func conditional() throws {
        let id = try #require(try server.ids("/v1/releases").first)
        let target = "/v1/releases/\(id)"
        let plain = try #require(try server.get(target).fields["etag"])
        let gzipped = try #require(try server.get(target, ["Accept-Encoding": "gzip"]).fields["etag"])
        #expect(plain != gzipped)
        let unchanged = try server.get(target, ["If-None-Match": plain])
        #expect(unchanged.status == 304)
        #expect(unchanged.body == [])
        #expect(unchanged.fields["etag"] == plain)
        #expect(try server.get(target, ["If-None-Match": "\"another\""]).status == 200)
    }

    @Test("gzip holds the same bytes", arguments: ["/v1/releases", "/v1/contacts", "one release"])
    func gzip(_ name: String) throws {
        let id = try #require(try server.ids("/v1/releases").first)
        let target = name.hasPrefix("/") ? name : "/v1/releases/\(id)"
        let plain = try server.get(target)
        let gzipped = try server.get(target, ["Accept-Encoding": "gzip"])
        #expect(plain.fields["content-encoding"] == nil)
        #expect(gzipped.fields["content-encoding"] == "gzip")
        #expect(gzipped.fields["vary"]?.lowercased().contains("accept-encoding") == true)
        #expect(try Gzip.decompressed(gzipped.body, in: folder) == plain.body)
    }

    @Test("HEAD is GET without the body")
    func head() throws {
        let get = try server.get("/v1/releases")
        let head = try server.client.send("HEAD", "/v1/releases")
        #expect(head.status == 200)
        #expect(head.body == [])
        #expect(head.fields["content-length"] == String(get.body.count))
        #expect(head.fields["etag"] == get.fields["etag"])
    }

    @Test(
        "what is not there is a 404 that no cache keeps",
        arguments: ["/v1/releases/rel_0000000000000000", "/v1/releases/no-such-slug", "/v1/tickers/NOSUCH", "/v2"])
    func absent(_ target: String) throws {
        let answer = try server.get(target)
        #expect(answer.status == 404)
        #expect(answer.fields["cache-control"] == "no-store")
        #expect(answer.fields["content-type"] == "application/problem+json")
    }

    @Test("the way of a drug program through text: three columns, page break, three claims")
    func brackwater() throws {
        struct Release: Decodable {
            struct Item: Decodable {
                struct Contact: Decodable { let name: String?, organization: String?, emails: [String] }
                struct Quote: Decodable { let speaker: String? }
                struct Program: Decodable { let stage: String?, access: String?, partner: String? }
                let contacts: [Contact]
                let quotes: [Quote]
                let drug_programs: [Program]
            }
            let data: Item
        }
        let id = try #require(try server.ids("/v1/releases?ticker=BWK").first)
        let release = try server.get("/v1/releases/\(id)").decode(Release.self).data
        #expect(release.contacts.map(\.name) == ["Ingrid Falkenrath", "Colm Adeyemi", "Rosalind Petrakis"])
        #expect(release.contacts.map(\.organization).last == "Tern & Harbour Communications")
        #expect(
            release.contacts.flatMap(\.emails)
                == ["ir@brackwater.example", "colm@ternharbour.example", "rosalind@ternharbour.example"])
        #expect(release.quotes.map(\.speaker) == ["Harlan Oyelaran", "Harlan Oyelaran"])
        #expect(Set(release.drug_programs.compactMap(\.stage)) == ["phase_3", "marketed"])
        #expect(release.drug_programs.compactMap(\.access) == ["compassionate_use"])
        #expect(release.drug_programs.compactMap(\.partner) == ["Laboratorios Quebrada S.A."])
    }
}
