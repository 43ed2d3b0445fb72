import HTTPMessages
import ReleaseModel
import Testing

@Suite struct CitationTests {
    private func citation(_ release: ParsedRelease, _ format: String) throws -> Reply {
        let served = try ServedArchive([release])
        let id = try #require(try served.ask("GET /v1/releases").string("/data/0/id"))
        return try served.ask("GET /v1/releases/\(id)/citation?format=\(format)", [("Host", "a.example")])
    }

    /// With what stands for the random id taken out.
    private func text(_ release: ParsedRelease, _ format: String) throws -> String {
        try citation(release, format).text.replacing(/rel_[0-9a-z]{16}/, with: "ID")
    }

    @Test("CSL-JSON is a list of one item of the schema, and the default")
    func csl() throws {
        let reply = try citation(SampleReleases.norvane, "csl-json")
        #expect(reply.fields["Content-Type"] == "application/vnd.citationstyles.csl+json")
        #expect(reply.count("") == 1)
        #expect(reply.string("/0/type") == "report")
        #expect(reply.string("/0/genre") == "Press release")
        #expect(reply.string("/0/author/0/literal") == "Norvane Biopharma Inc.")
        #expect(reply.value("/0/issued/date-parts/0") as? [Int] == [2004, 3, 4])
        #expect(reply.string("/0/publisher-place") == "Halifax")
        #expect(reply.string("/0/URL")?.hasPrefix("http://a.example/v1/releases/rel_") == true)
        let undated = try citation(SampleReleases.undated, "csl-json")
        #expect(undated.string("/0/title") == "Untitled")
        #expect(undated.value("/0/issued") == nil)
    }

    @Test("BibTeX escapes what TeX would read as a command")
    func bibtex() throws {
        var release = SampleReleases.norvane
        release.headline = #"50% of R&D: {A_1} costs $5 #2 ~ ^ \ é"#
        #expect(
            try text(release, "bibtex") == ##"""
                @misc{2004-03-04-50-of-r-d-a-1-costs-5-2-e,
                  author = {{Norvane Biopharma Inc.}},
                  title = {{50\% of R\&D: \{A\_1\} costs \$5 \#2 \textasciitilde{} \textasciicircum{} \textbackslash{} é}},
                  howpublished = {Press release},
                  address = {Halifax},
                  year = {2004},
                  month = mar,
                  day = {4},
                  url = {http://a.example/v1/releases/ID},
                }

                """##)
    }

    @Test(
        "AP style cuts the long months, and puts the comma inside",
        arguments: [
            (1, "Results Are In", "“Results Are In,” news release, Jan. 4, 2004"),
            (3, "Results Are In", "“Results Are In,” news release, March 4, 2004"),
            (9, "Are Results In?", "“Are Results In?” news release, Sept. 4, 2004"),
            (12, "Acme Inc.", "“Acme Inc.” news release, Dec. 4, 2004"),
        ])
    func apStyle(month: Int, headline: String, expected: String) throws {
        var release = SampleReleases.norvane
        release.headline = headline
        release.releaseDate = CalendarDate(year: 2004, month: month, day: 4)
        #expect(
            try text(release, "text") == "Norvane Biopharma Inc., \(expected), http://a.example/v1/releases/ID\n")
    }

    @Test("without a date or an issuer a citation says so, or says nothing")
    func sparse() throws {
        #expect(
            try text(SampleReleases.undated, "text")
                == "“Untitled,” news release, undated, http://a.example/v1/releases/ID\n")
    }

    @Test("Accept chooses too, a slug is as good as an id, and 304 is answered")
    func representation() throws {
        let served = try ServedArchive([SampleReleases.norvane])
        let slug = try #require(try served.ask("GET /v1/releases").string("/data/0/slug"))
        let id = try #require(try served.ask("GET /v1/releases").string("/data/0/id"))
        let reply = try served.ask("GET /v1/releases/\(slug)/citation", [("Accept", "application/x-bibtex")])
        #expect(reply.fields["Content-Type"] == "application/x-bibtex; charset=utf-8")
        #expect(reply.fields["Content-Location"] == "/v1/releases/\(id)/citation")
        #expect(reply.fields["Cache-Control"] == "public, max-age=60")
        #expect(reply.fields["Last-Modified"] != nil)
        let tag = try #require(reply.fields["ETag"])
        let again = try served.ask(
            "GET /v1/releases/\(slug)/citation", [("Accept", "application/x-bibtex"), ("If-None-Match", tag)])
        #expect(again.status == 304)
        #expect(try served.ask("GET /v1/releases/nothing/citation").status == 404)
        #expect(try served.ask("GET /v1/releases/\(id)/citation", [("Accept", "application/json")]).status == 406)
    }
}
