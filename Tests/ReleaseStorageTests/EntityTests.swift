import ReleaseModel
import ReleaseStorage
import Testing

@Suite("Entities")
struct EntityTests {
    @Test("a company is one under its ways of writing, and shows the latest")
    func issuers() throws {
        let archive = try TemporaryArchive(
            .sample("A", on: "2004-01-01", issuer: "Norvika Biosciences Inc."),
            .sample("B", on: "2002-01-01", issuer: "NORVIKA BIOSCIENCES, INC"),
            .sample("C", on: nil, issuer: "Norvika Biosciences"), .sample("D", on: "2003-01-01", issuer: "Larch S.A."))
        let page = try archive.reader.issuers(IssuerQuery())
        let issuers = try page.items.map(JSON.init)
        #expect(try issuers.map { try $0["name"].text } == ["Larch S.A.", "Norvika Biosciences Inc."])
        #expect(try issuers.map { try $0["slug"].text } == ["larch", "norvika-biosciences"])
        #expect(issuers[1].keys == ["id", "slug", "name", "names", "tickers", "releases"])
        #expect(try issuers[1]["releases"].number == 3)
        #expect(try issuers[1]["names"].array.count == 3)
        #expect(try archive.reader.issuer("norvika-biosciences")?.json == page.items[1])
        #expect(try archive.reader.issuer("nobody") == nil)
    }

    @Test("a listing has its issuer and the days on which it was seen")
    func tickers() throws {
        let archive = try TemporaryArchive(
            .norvika,
            .sample("Later", on: "2006-01-01", issuer: "Norvika Biosciences") {
                $0.tickers = [
                    Ticker(exchange: "Toronto", mic: "XTSE", symbol: "NRV"),
                    Ticker(exchange: "LSE", mic: "XLON", symbol: "NRV"),
                ]
            })
        let tickers = try archive.reader.tickers(TickerQuery()).items.map(JSON.init)
        #expect(try tickers.map { try $0["symbol"].text } == ["NRV", "NRV", "NRVKF"])
        #expect(
            tickers[0].keys == [
                "id", "exchange", "mic", "symbol", "exchanges", "issuer", "first_seen", "last_seen", "releases",
            ])
        #expect(try tickers[0]["exchange"].text == "Toronto")
        #expect(try tickers[0]["first_seen"].text == "2004-03-09")
        #expect(try tickers[0]["last_seen"].text == "2006-01-01")
        #expect(try tickers[0]["issuer"]["slug"].text == "norvika-biosciences")
        func named(_ key: String) throws -> Int { try archive.reader.tickers(named: key).count }
        #expect(try named("NRV") == 2)
        #expect(try named("TSX:NRV") == 1)
        #expect(try named("toronto:nrv") == 1)
        #expect(try named("XLON:NRV") == 1)
        #expect(try named("OTC BB:NRVKF") == 1)
        #expect(try named(try tickers[0]["id"].text) == 1)
        #expect(try named("") == 0)
        var query = TickerQuery()
        query.filter.mics = ["XLON"]
        #expect(try archive.reader.tickers(query).items.count == 1)
    }

    @Test("people who share an address stay two, one person's mentions become one")
    func contacts() throws {
        func mention(_ date: String, _ contacts: Contact...) -> ParsedRelease {
            .sample("On \(date)", on: date, issuer: "Norvika") { $0.contacts = contacts }
        }
        let ada = Contact(
            name: "Ada Fenwick", title: "Manager", organization: "Norvika Inc.", emails: ["ir@norvika.example"])
        let later = Contact(
            name: "ADA FENWICK", title: "Director", organization: "Norvika", emails: ["ada@norvika.example"])
        let moved = Contact(name: "Ada Fenwick", organization: "Larch", emails: ["ADA@norvika.example"])
        let bo = Contact(name: "Bo Larsen", organization: "Norvika Inc.", emails: ["ir@norvika.example"])
        let archive = try TemporaryArchive(
            mention("2003-01-01", ada, bo), mention("2004-06-01", later), mention("2005-01-01", moved),
            mention("2004-01-01", later))
        let page = try archive.reader.contacts(ContactQuery())
        let contacts = try page.items.map(JSON.init)
        #expect(try contacts.map { try $0["name"].text } == ["Ada Fenwick", "Bo Larsen"])
        #expect(try contacts[0]["organization"].text == "Larch")
        #expect(try contacts[0]["releases"].number == 4)
        #expect(
            contacts[0].keys == [
                "id", "name", "title", "department", "organization", "role", "territory", "phones", "emails", "urls",
                "issuers", "first_seen", "last_seen", "releases",
            ])
        let one = try #require(try archive.reader.contact(try contacts[0]["id"].text))
        let history = try JSON(one.json)["history"].array
        #expect(try history.map { try $0["from"].text } == ["2003-01-01", "2004-01-01", "2005-01-01"])
        #expect(try history.map { try $0["organization"].text } == ["Norvika Inc.", "Norvika", "Larch"])
    }

    @Test(
        "contacts are found by name, address and any form of the number",
        arguments: [
            ("fenwick", 1), ("norvika", 1), ("IR@NORVIKA.example", 1), ("416-555-0142", 1), ("+1 416 555 0142", 1),
            ("0416 5550142", 1), ("5550142", 1), ("0142", 0), ("nobody", 0), ("fen", 1), ("enwick", 0),
            ("press desk", 1), ("@", 0),
        ])
    func contactSearch(text: String, count: Int) throws {
        let archive = try TemporaryArchive(.norvika)
        var query = ContactQuery()
        query.filter.search = text
        #expect(try archive.reader.contacts(query).items.count == count)
    }

    @Test(
        "drugs and issuers are found by the beginnings of their words, in any order",
        arguments: [
            ("velta", 1, 0), ("VELTAMAB", 1, 0), ("eltamab", 0, 0), ("norv", 0, 1), ("bio norv", 0, 1),
            ("norv larch", 0, 0), ("-", 0, 0), ("velta*", 1, 0),
        ])
    func nameSearch(text: String, drugs: Int, issuers: Int) throws {
        let archive = try TemporaryArchive(.norvika)
        var drugQuery = DrugQuery()
        drugQuery.filter.search = text
        #expect(try archive.reader.drugs(drugQuery).items.count == drugs)
        var issuerQuery = IssuerQuery()
        issuerQuery.filter.search = text
        #expect(try archive.reader.issuers(issuerQuery).items.count == issuers)
    }

    @Test("a drug is one under its aliases, its programs are folded over releases")
    func drugs() throws {
        let archive = try TemporaryArchive(
            .norvika,
            .sample("Later", on: "2005-01-01", issuer: "Norvika Biosciences") {
                $0.drugPrograms = [
                    DrugProgram(
                        drug: "NB 204", aliases: ["veltumab sodium"], stage: .phase2, status: .completed,
                        indication: "Renal cancer", countries: ["US", "CA"]),
                    DrugProgram(drug: "Veltamab", stage: .phase3, indication: "renal cancer"),
                ]
                $0.evidence.add("/drug_programs/0/drug", [SourceSpan(start: 1, end: 2)])
            })
        let drugs = try archive.reader.drugs(DrugQuery()).items.map(JSON.init)
        #expect(drugs.count == 1)
        #expect(
            drugs[0].keys == [
                "id", "slug", "name", "aliases", "issuers", "programs", "first_seen", "last_seen", "releases",
            ])
        #expect(try drugs[0]["aliases"].texts == ["NB-204", "veltumab sodium"])
        #expect(try drugs[0]["releases"].number == 2)
        #expect(try drugs[0]["programs"].array.count == 3)
        let programs = try archive.reader.drugPrograms(DrugProgramQuery()).items.map(JSON.init)
        #expect(
            programs[0].keys == [
                "id", "drug", "drug_id", "aliases", "stage", "access", "status", "indication", "line", "combination",
                "countries", "places", "partner", "issuer", "first_seen", "last_seen", "releases",
            ])
        #expect(try programs[0]["status"].text == "completed")
        #expect(try programs[0]["countries"].texts == ["CA", "IS", "US"])
        #expect(try programs[0]["partner"].text == "Osterlund Pharma")
        #expect(try programs[0]["releases"].array.count == 2)
        #expect(try programs[0]["releases"][0]["evidence"]["/drug"][0][0].number == 1)
        #expect(try programs[0]["drug"]["slug"].text == "veltamab")
        #expect(try programs[2]["access"].text == "compassionate_use")
    }

    @Test("programs are filtered")
    func programFilters() throws {
        let archive = try TemporaryArchive(.norvika)
        let cases: [(Int, (inout DrugProgramQuery.Filter) -> Void)] = [
            (2, { _ in }), (1, { $0.program.stages = [.phase2] }), (1, { $0.program.accesses = [.compassionateUse] }),
            (2, { $0.program.statuses = [.enrolling, .active] }), (1, { $0.program.indications = ["melanoma"] }),
            (1, { $0.program.countries = ["is"] }), (1, { $0.program.partners = ["osterlund"] }),
            (2, { $0.program.drugs = ["nb204"] }), (0, { $0.program.drugs = ["?"] }),
            (2, { $0.issuers = ["norvika-biosciences"] }), (0, { $0.issuers = ["larch"] }),
            (2, { $0.dates = DateRange(partial: "2004") }), (0, { $0.dates = DateRange(partial: "2005") }),
        ]
        for (number, (count, change)) in cases.enumerated() {
            var query = DrugProgramQuery()
            change(&query.filter)
            query.page = try #require(PageRequest(limit: 20, counts: true))
            let page = try archive.reader.drugPrograms(query)
            #expect(page.items.count == count, "case \(number)")
            #expect(page.count == count, "case \(number)")
        }
    }

    @Test("quotes stand newest first and in the order of their release")
    func quotes() throws {
        let archive = try TemporaryArchive(
            .norvika,
            .sample("Old", on: "2001-01-01") { $0.quotes = [Quote(speaker: "Tomas Ilves", text: "An older word.")] })
        func texts(_ change: (inout QuoteQuery.Filter) throws -> Void = { _ in }) throws -> [String] {
            var query = QuoteQuery()
            try change(&query.filter)
            return try archive.reader.quotes(query).items.map { try JSON($0)["text"].text }
        }
        let all = ["We are glad to begin.", "The first patient was enrolled today.", "An older word."]
        #expect(try texts() == all)
        #expect(try texts { $0.speakers = ["TOMAS ILVES"] } == [all[0], all[2]])
        #expect(try texts { $0.issuers = ["norvika biosciences"] } == [all[0], all[1]])
        #expect(try texts { $0.drugs = ["veltamab"] } == [all[0], all[1]])
        #expect(try texts { $0.dates = DateRange(partial: "2001-01") } == [all[2]])
        #expect(try texts { $0.dates = DateRange(from: DateRange(partial: "2002"), to: nil) } == [all[0], all[1]])
        #expect(try texts { $0.dates = DateRange(from: nil, to: DateRange(partial: "9999")) } == all)
        #expect(try texts { $0.search = try SearchQuery("words -glad") } == [all[2]])
        #expect(try texts { $0.search = try SearchQuery("speaker:fenwick patients") } == [all[1]])
        #expect(try texts { $0.search = try SearchQuery("headline:trial") } == [])
        let item = try JSON(archive.reader.quotes(QuoteQuery()).items[0])
        #expect(item.keys == ["id", "speaker", "title", "organization", "text", "release", "issuer"])
        #expect(try item["release"].keys == ["id", "slug", "headline", "release_date"])
    }

    @Test("pages of entities neither skip nor repeat", arguments: [1, 2, 3, 7])
    func pages(limit: Int) throws {
        let archive = try TemporaryArchive.withSevenOfEach()
        for list in archive.reader.entityLists {
            let whole = try archive.ids(try list(PageRequest()))
            var seen: [String] = []
            var cursor: PageCursor?
            repeat {
                let page = try list(try #require(PageRequest(limit: limit, cursor: cursor, counts: true)))
                #expect(page.count == 7)
                seen += try archive.ids(page)
                cursor = page.next
            } while cursor != nil && seen.count < 50
            #expect(seen == whole)
            #expect(Set(seen).count == 7)
        }
    }
}
