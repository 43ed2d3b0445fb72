import Foundation
import GRDB
import ReleaseModel
import Testing

@testable import ReleaseStorage

/// One drug, contact or listing over many releases, whatever the order in which they come.
@Suite("Folding of entities")
struct EntityFoldingTests {
    private static let later = Instant(secondsSince1970: 1_800_000_000)

    private static func release(_ date: String, issuer: String = "Norvika Inc.", _ programs: DrugProgram...)
        -> ParsedRelease
    {
        .sample("Of \(date)", on: date, issuer: issuer) { $0.drugPrograms = programs }
    }

    private static func drug(_ name: String, _ aliases: String...) -> DrugProgram {
        DrugProgram(drug: name, aliases: aliases, stage: .phase2, status: .active, indication: "gout")
    }

    private func replace(_ id: String, with release: ParsedRelease, in archive: TemporaryArchive) throws {
        let stored = try #require(try archive.reader.reading(.id(id)))
        #expect(try archive.archive.replace(stored, with: release, at: EntityFoldingTests.later))
    }

    private func drugs(_ archive: TemporaryArchive) throws -> [JSON] {
        try archive.reader.drugs(DrugQuery()).items.map(JSON.init)
    }

    @Test(
        "one drug under its ways of writing",
        arguments: ["Veltamab(R)", "Veltamab®", "VELTAMAB", "veltamab", "Velta-mab", "Velta mab", "VELTAMAB (TM)"])
    func spellings(name: String) throws {
        let archive = try TemporaryArchive(
            Self.release("2001-01-01", Self.drug("Veltamab")), Self.release("2002-01-01", Self.drug(name)))
        #expect(try drugs(archive).count == 1)
        #expect(try archive.headlines { $0.filter.program.drugs = [name] } == ["Of 2002-01-01", "Of 2001-01-01"])
        #expect(try drugs(archive)[0]["name"].text == "Veltamab")
    }

    @Test("a release that ties two drugs makes them one, with all their programs, and every release names it")
    func tiedDrugs() throws {
        let archive = try TemporaryArchive(
            Self.release("2001-01-01", Self.drug("NB-204")), Self.release("2002-01-01", Self.drug("Veltamab")),
            Self.release("2003-01-01", Self.drug("Veltamab")))
        let before = try drugs(archive)
        #expect(before.count == 2)
        let oldID = try before[0]["id"].text
        let oldProgram = try before[0]["programs"][0]["id"].text
        try archive.ingest([Self.release("2004-01-01", Self.drug("Veltamab", "NB204"))])
        let drug = try #require(try drugs(archive).first)
        #expect(try drugs(archive).count == 1)
        #expect(try drug["name"].text == "Veltamab")
        #expect(try drug["aliases"].texts == ["NB-204"])
        #expect(try drug["releases"].number == 4)
        #expect(try drug["programs"].array.count == 1)
        #expect(try drug["first_seen"].text == "2001-01-01")
        // The id and the slug that were given away lead to the one that is left.
        for name in [oldID, "nb-204", "veltamab"] {
            #expect(try archive.reader.drug(name)?.id == drug["id"].text)
            #expect(try archive.headlines { $0.filter.program.drugs = [name] }.count == 4)
        }
        let program = try #require(try archive.reader.drugProgram(oldProgram))
        #expect(try JSON(program.json)["releases"].array.count == 4)
        for id in try archive.releaseIDs() {
            let stored = try JSON(try #require(try archive.reader.release(.id(id))).json)["data"]["drug_programs"][0]
            #expect(try stored["drug_id"].text == drug["id"].text)
            #expect(try stored["id"].text == program.id)
        }
        for item in try archive.releases().items {
            #expect(try JSON(item)["drugs"][0]["id"].text == drug["id"].text)
        }
    }

    @Test("a drug that one release tied to another parts from it when the release is read otherwise")
    func untiedDrugs() throws {
        let archive = try TemporaryArchive(
            Self.release("2001-01-01", Self.drug("NB-204")), Self.release("2002-01-01", Self.drug("Veltamab")),
            Self.release("2003-01-01", Self.drug("Veltamab")))
        let before = try drugs(archive).map { try $0["id"].text }
        let tied = Self.release("2004-01-01", Self.drug("Veltamab", "NB-204"))
        let id = try archive.ingest([tied])[0].id
        var corrected = tied
        corrected.drugPrograms = [Self.drug("Veltamab")]
        try replace(id, with: corrected, in: archive)
        let parted = try drugs(archive)
        #expect(try parted.map { try $0["name"].text } == ["NB-204", "Veltamab"])
        #expect(try parted.map { try $0["releases"].number } == [1, 3])
        #expect(try parted.map { try $0["aliases"].texts } == [[], []])
        #expect(try parted.map { try $0["slug"].text } == ["nb-204", "veltamab"])
        #expect(try parted.map { try $0["id"].text } == before)
        #expect(try archive.headlines { $0.filter.program.drugs = ["NB-204"] } == ["Of 2001-01-01"])
        let first = try #require(try archive.reader.release(.id(archive.releaseIDs().last ?? "")))
        let stored = try JSON(first.json)["data"]["drug_programs"][0]
        #expect(try stored["drug_id"].text == parted[0]["id"].text)
        #expect(try archive.reader.drugProgram(stored["id"].text)?.id == parted[0]["programs"][0]["id"].text)
    }

    @Test("the indexes hold what the tables hold after drugs have become one and parted")
    func indexes() throws {
        let archive = try TemporaryArchive(
            .norvika, Self.release("2001-01-01", Self.drug("Osmerol")))
        let tied = Self.release("2005-01-01", Self.drug("Osmerol", "Veltamab"))
        let id = try archive.ingest([tied])[0].id
        #expect(try drugs(archive).count == 1)
        func quotes(of drug: String) throws -> Int {
            var query = QuoteQuery()
            query.filter.drugs = [drug]
            return try archive.reader.quotes(query).items.count
        }
        #expect(try quotes(of: "osmerol") == 2)
        var corrected = tied
        corrected.drugPrograms = []
        try replace(id, with: corrected, in: archive)
        #expect(try drugs(archive).count == 2)
        #expect(try quotes(of: "osmerol") == 0)
        #expect(try quotes(of: "veltamab") == 2)
        for table in ["release_search", "quote_search"] {
            try archive.archive.write {
                try $0.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
            }
        }
    }

    @Test("a release whose JSON has changed is a change that mirrors see")
    func toldToMirrors() throws {
        let archive = try TemporaryArchive(
            Self.release("2001-01-01", Self.drug("NB-204")), Self.release("2002-01-01", Self.drug("Veltamab")))
        try archive.archive.ingest(
            [Self.release("2004-01-01", Self.drug("Veltamab", "NB-204"))], receivedAt: Self.later)
        let changes = try archive.reader.changes(since: nil, limit: 100).items.map(JSON.init)
        #expect(try changes.map { try $0["type"].text } == ["created", "created", "created", "updated"])
        #expect(try changes.map { try $0["version"].number } == [1, 1, 1, 1])
        let changed = try changes[3]["release"].text
        let release = try #require(try archive.reader.release(.id(changed)))
        let listed = try archive.releases { $0.filter.updatedSince = Self.later }.items.map(JSON.init)
        #expect(try listed.map { try $0["headline"].text } == ["Of 2004-01-01", "Of 2002-01-01"])
        for updated in [try JSON(release.json)["data"], listed[1]] {
            #expect(try updated["updated_at"].text == Self.later.description)
            #expect(try updated["received_at"].text == "2023-11-14T22:13:20Z")
        }
    }

    @Test("contacts that a release ties become one, and part again")
    func tiedContacts() throws {
        func naming(_ date: String, _ contacts: Contact...) -> ParsedRelease {
            .sample("Of \(date)", on: date, issuer: "Norvika") { $0.contacts = contacts }
        }
        let atNorvika = Contact(name: "Ada Fenwick", organization: "Norvika", emails: ["ada@norvika.example"])
        let atLarch = Contact(name: "Ada Fenwick", organization: "Larch", emails: ["ada@larch.example"])
        let tying = Contact(
            name: "Ada Fenwick", organization: "Larch", emails: ["ada@norvika.example", "ada@larch.example"])
        let archive = try TemporaryArchive(
            naming("2001-01-01", atNorvika), naming("2002-01-01", atNorvika), naming("2003-01-01", atLarch))
        func people() throws -> [JSON] { try archive.reader.contacts(ContactQuery()).items.map(JSON.init) }
        #expect(try people().count == 2)
        let both = try people().map { try $0["id"].text }
        let id = try archive.ingest([naming("2004-01-01", tying)])[0].id
        #expect(try people().count == 1)
        #expect(try people()[0]["releases"].number == 4)
        for old in both { #expect(try archive.reader.contact(old)?.id == people()[0]["id"].text) }
        #expect(try archive.headlines { $0.filter.contacts = ["ada@larch.example"] }.count == 4)
        try replace(id, with: naming("2004-01-01", atLarch), in: archive)
        #expect(try people().map { try $0["releases"].number } == [2, 2])
        #expect(
            try archive.headlines { $0.filter.contacts = ["ada@larch.example"] } == ["Of 2004-01-01", "Of 2003-01-01"])
    }

    @Test("two companies' use of one symbol are two listings, with the names that their exchange had")
    func listings() throws {
        func listing(_ date: String, _ issuer: String?, _ exchange: String) -> ParsedRelease {
            .sample("Of \(date)", on: date, issuer: issuer) {
                $0.tickers = [Ticker(exchange: exchange, mic: "XTSE", symbol: "NRV")]
            }
        }
        let archive = try TemporaryArchive(
            listing("2001-05-01", "Norvika Inc.", "TSE"), listing("2003-05-01", "Norvika Inc.", "TSX"),
            listing("2009-01-01", "Nordic River Vintners Ltd.", "TSX"), listing("2010-01-01", nil, "TSX"))
        let listings = try archive.reader.tickers(TickerQuery()).items.map(JSON.init)
        #expect(try listings.map { try $0["issuer"]["slug"].text } == ["norvika", "nordic-river-vintners"])
        #expect(try listings.map { try $0["last_seen"].text } == ["2003-05-01", "2009-01-01"])
        #expect(try listings[0]["exchange"].text == "TSX")
        #expect(try listings[0]["exchanges"].array.map { try $0["name"].text } == ["TSX", "TSE"])
        #expect(try listings[0]["exchanges"][1]["last_seen"].text == "2001-05-01")
        for key in ["NRV", "TSX:NRV", "XTSE:NRV"] { #expect(try archive.reader.tickers(named: key).count == 2) }
        #expect(try archive.reader.tickers(named: "TSE:NRV").count == 1)
        #expect(try archive.reader.tickers(named: listings[0]["id"].text).count == 1)
        #expect(try archive.headlines { $0.filter.tickers = ["TSX:NRV"] }.count == 4)
    }

    @Test(
        "a symbol behind another company's name is not the issuer's",
        arguments: [
            ("Norvika Biosciences Inc. (TSX: NRV) today", true), ("Norvika (TSX: NRV)", true), ("TSX: NRV", true),
            ("Norvika Biosciences Inc. (\"Norvika\" or the \"Company\") (TSX: NRV)", true),
            ("the Company (TSX: NRV)", true), ("OAKHAVEN, May 1 -- Norvika Biosciences (OTC BB: X; TSX: NRV)", true),
            ("a partner, Larch & Moss Pharma Ltd. (TSX: NRV), said", false),
            ("Norvika will buy Larch Pharma (TSX: NRV)", false), ("Norvika (NYSE: X) and Larch (TSX: NRV)", false),
            ("(TSX: NRV)", true), ("NB (TSX: NRV)", true),
        ])
    func owner(text: String, isIssuers: Bool) throws {
        var release = ParsedRelease.sample(text, issuer: "Norvika Biosciences Inc.")
        release.text = text
        release.tickers = [Ticker(exchange: "TSX", mic: "XTSE", symbol: "NRV")]
        let symbol = try #require(text.range(of: "NRV"))
        let start = text.unicodeScalars.distance(from: text.startIndex, to: symbol.lowerBound)
        release.evidence.add("/tickers/0/symbol", [SourceSpan(start: start, end: start + 3)])
        #expect(ListingOwner(release).isIssuer(ofTicker: 0) == isIssuers)
    }

    @Test("the present state does not depend on the order in which releases came", arguments: 1...8)
    func order(seed: UInt64) throws {
        var chance = SampleWords(seed: seed)
        let releases = Self.releases(&chance)
        #expect(try state(of: archive(of: releases)) == state(of: archive(of: releases.reversed())))
    }

    @Test("nor on what was read before, though it tied other drugs and people", arguments: 1...12)
    func readAnew(seed: UInt64) throws {
        var chance = SampleWords(seed: seed)
        let old = Self.releases(&chance)
        let new = Self.releases(&chance)
        let replaced = try archive(of: [])
        let ids = try replaced.ingest(old).map(\.id)
        for (id, release) in zip(ids, new) { try replace(id, with: release, in: replaced) }
        let fresh = try archive(of: new)
        #expect(try state(of: replaced) == state(of: fresh))
        for drug in 0..<5 {
            let filter = ["Drug\(drug)"]
            #expect(
                try replaced.headlines { $0.filter.program.drugs = filter }
                    == fresh.headlines { $0.filter.program.drugs = filter })
        }
        // Every id in a release leads to an entity that goes by it.
        for id in try replaced.releaseIDs() {
            let data = try JSON(try #require(try replaced.reader.release(.id(id))).json)["data"]
            for program in try data["drug_programs"].array {
                #expect(try replaced.reader.drug(program["drug_id"].text)?.id == program["drug_id"].text)
                #expect(try replaced.reader.drugProgram(program["id"].text)?.id == program["id"].text)
            }
            for contact in try data["contacts"].array {
                #expect(try replaced.reader.contact(contact["id"].text)?.id == contact["id"].text)
            }
        }
    }

    /// Ten releases from few names, some of which tie two drugs or two people.
    private static func releases(_ chance: inout SampleWords) -> [ParsedRelease] {
        (0..<10).map { number in
            let drug = chance.number(below: 5)
            let aliases = chance.number(below: 4) == 0 ? ["Drug\((drug + 1) % 5)"] : []
            let status = DrugProgram.Status.allCases[chance.number(below: 8)]
            let partner = chance.number(below: 3) == 0 ? "Partner \(number)" : nil
            let title = "T\(chance.number(below: 3))"
            let desks = (0..<(1 + chance.number(below: 2))).map { _ in chance.number(below: 3) }
            let exchange = "X\(chance.number(below: 2))"
            return .sample(
                "R\(number)", on: "20\(10 + number)-01-01", issuer: "Company \(number % 2)", body: "\(number)"
            ) {
                $0.drugPrograms = [
                    DrugProgram(
                        drug: "Drug\(drug)", aliases: aliases, stage: .phase2, status: status, indication: "gout",
                        partner: partner)
                ]
                $0.contacts = [
                    Contact(name: "Ada", title: title, emails: desks.map { "ada@desk\($0).example" }),
                    Contact(name: "Bo", title: title, organization: "Desk \(desks[0])"),
                ]
                $0.tickers = [Ticker(exchange: exchange, mic: "XTSE", symbol: "S")]
            }
        }
    }

    private func archive(of releases: [ParsedRelease]) throws -> TemporaryArchive {
        let archive = try TemporaryArchive()
        try archive.ingest(releases)
        return archive
    }

    /// What lists show, without ids and slugs.
    private func state(of archive: TemporaryArchive) throws -> [String] {
        let programs = try archive.reader.drugPrograms(DrugProgramQuery()).items.map(JSON.init).map {
            try "\($0["status"].value) \($0["partner"].value) \($0["last_seen"].text) \($0["issuer"]["slug"].text) "
                + "\($0["drug"]["name"].text) \($0["releases"].array.map { try $0["release_date"].text })"
        }
        let contacts = try archive.reader.contacts(ContactQuery()).items.map(JSON.init).map {
            try "\($0["name"].text) \($0["title"].text) \($0["first_seen"].text) \($0["releases"].number) "
                + "\($0["issuers"].array.map { try $0["slug"].text })"
        }
        let drugs = try drugs(archive).map {
            try "\($0["name"].text) \($0["aliases"].texts) \($0["releases"].number) \($0["programs"].array.count)"
        }
        let tickers = try archive.reader.tickers(TickerQuery()).items.map(JSON.init).map {
            try "\($0["exchange"].text) \($0["first_seen"].text) \($0["issuer"]["slug"].text)"
        }
        return programs.sorted() + contacts.sorted() + drugs + tickers.sorted()
    }
}
