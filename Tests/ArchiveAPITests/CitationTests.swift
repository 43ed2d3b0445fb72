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

    @Test("a BibTeX entry has what is known, in braces")
    func bibtex() throws {
        var release = SampleReleases.norvane
        release.headline = "50% of R&D"
        #expect(
            try text(release, "bibtex") == ##"""
                @misc{2004-03-04-50-of-r-d,
                  author = {{Norvane Biopharma Inc.}},
                  title = {{50\% of R\&D}},
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
        "BibTeX escapes what TeX would read as a command, and its braces always match",
        arguments: [
            ("R&D", #"R\&D"#), ("50%", #"50\%"#), ("$5", #"\$5"#), ("#2", "\\#2"), ("A_1", #"A\_1"#),
            ("~", #"\textasciitilde{}"#), ("^", #"\textasciicircum{}"#), (#"\"#, #"\textbackslash{}"#),
            (#"\&"#, #"\textbackslash{}\&"#), ("{", #"\textbraceleft{}"#), ("}", #"\textbraceright{}"#),
            ("}{", #"\textbraceright{}\textbraceleft{}"#), ("é", "é"), ("e\u{301}", "e\u{301}"),
            ("&\u{301}", "\\&\u{301}"), ("%\u{FE0F}", "\\%\u{FE0F}"), ("a \"b\" 'c' @d, <e>", "a \"b\" 'c' @d, <e>"),
        ])
    func bibtexEscapes(text: String, expected: String) throws {
        var release = SampleReleases.norvane
        release.headline = text
        let entry = try self.text(release, "bibtex")
        #expect(entry.unicodeScalars.contains("  title = {{\(expected)}},\n".unicodeScalars))
        #expect(entry.count { $0 == "{" } == entry.count { $0 == "}" })
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
