import Foundation
import GRDB
import ReleaseModel
import Testing

@testable import ReleaseStorage

@Suite("A new reading in place of the stored one")
struct ReparseTests {
    private static let later = Instant(secondsSince1970: 1_800_000_000)

    /// A reading of the sample's source in which everything is read otherwise.
    private static let otherwise = {
        var release = ParsedRelease.norvika
        release.headline = "OSMEROL FOR ALL"
        release.subheadlines = []
        release.issuer = "Larch S.A."
        release.tickers = [Ticker(exchange: "LSE", mic: "XLON", symbol: "LRC")]
        release.contacts = [Contact(name: "Bo Larsen", organization: "Larch", emails: ["bo@larch.example"])]
        release.quotes = [
            Quote(speaker: "Bo Larsen", text: "We are glad to begin."), Quote(speaker: "Bo Larsen", text: "It is new."),
        ]
        release.drugPrograms = [DrugProgram(drug: "Osmerol", stage: .phase3, indication: "gout")]
        release.sections = [Section(kind: .body, paragraphs: ["Osmerol only."], span: SourceSpan(start: 0, end: 9))]
        release.diagnostics = []
        return release
    }()

    private func replace(_ id: String, with release: ParsedRelease, in archive: TemporaryArchive) throws {
        let stored = try #require(try archive.reader.reading(.id(id)))
        #expect(try archive.archive.replace(stored, with: release, at: ReparseTests.later))
    }

    private func all(_ archive: TemporaryArchive) throws -> [[JSON]] {
        let page = try #require(PageRequest(limit: 500))
        return try archive.reader.entityLists.map { try $0(page).items.map(JSON.init) }
    }

    @Test("the same reading has no changes, with the origin and the remarks that its source alone does not show")
    func unchanged() throws {
        var exhibit = ParsedRelease.sample("Exhibit", on: "2004-01-01")
        exhibit.source.origin = SourceDocument.Origin(
            accessionNumber: "0001", filingDate: CalendarDate(iso: "2004-01-02"), submission: .whole([1, 2, 3]))
        exhibit.source.remarks = [
            Diagnostic(code: "gzip-truncated", message: "Cut.", span: SourceSpan(start: 0, end: 2))
        ]
        for release in [.norvika, exhibit, .sample(nil)] {
            let archive = try TemporaryArchive(release)
            let stored = try #require(try archive.reader.reading(.id(archive.releaseIDs()[0])))
            #expect(try stored.changes(to: release).isEmpty)
            #expect(stored.source.bytes == release.source.bytes)
            #expect(stored.source.remarks == release.source.remarks)
            #expect(stored.source.origin?.filingDate == release.source.origin?.filingDate)
            var rebuilt = release
            rebuilt.source = stored.source
            #expect(try stored.changes(to: rebuilt).isEmpty)
        }
    }

    @Test("changes name the field, the old value and the new one")
    func changes() throws {
        let archive = try TemporaryArchive(.norvika)
        let stored = try #require(try archive.reader.reading(.id(archive.releaseIDs()[0])))
        var release = ParsedRelease.norvika
        release.headline = nil
        release.tickers[0].symbol = "NRX"
        release.contacts.removeLast()
        release.urls.append("http://larch.example")
        release.evidence = Evidence()
        release.evidence.add("/headline", [SourceSpan(start: 12, end: 41)])
        release.text += "!"
        let changes = try stored.changes(to: release)
        #expect(
            changes.map(\.pointer) == [
                "/contacts/1", "/evidence/~1drug_programs~10~1stage", "/evidence/~1headline/0/1", "/headline",
                "/tickers/0/symbol", "/urls/1", "/text",
            ])
        #expect(changes[2] == FieldChange(pointer: "/evidence/~1headline/0/1", old: "40", new: "41"))
        #expect(changes[3].new == "null")
        #expect(changes[4] == FieldChange(pointer: "/tickers/0/symbol", old: "\"NRV\"", new: "\"NRX\""))
        #expect(changes[5] == FieldChange(pointer: "/urls/1", old: nil, new: "\"http://larch.example\""))
    }

    @Test("a release keeps its id and slug, and nothing remains of the old reading")
    func replaced() throws {
        let archive = try TemporaryArchive(.norvika)
        let before = try #require(try archive.reader.release(.id(archive.releaseIDs()[0])))
        let generation = try archive.reader.generation()
        try replace(before.id, with: ReparseTests.otherwise, in: archive)
        let slug = try JSON(before.json)["data"]["slug"].text
        let after = try #require(try archive.reader.release(.slug(slug)))
        let data = try JSON(after.json)["data"]
        #expect(after.id == before.id)
        #expect(try data["version"].number == 2)
        #expect(try data["received_at"].text == "2023-11-14T22:13:20Z")
        #expect(try data["updated_at"].text == ReparseTests.later.description)
        #expect(after.renderedAt == ReparseTests.later)
        #expect(try archive.reader.generation() == generation + 1)
        let lists = try all(archive)
        let names = try zip(["name", "symbol", "name", "name", "drug"], lists).map { member, list in
            try list.map { try member == "drug" ? $0[member]["name"].text : $0[member].text }
        }
        #expect(names == [["Larch S.A."], ["LRC"], ["Bo Larsen"], ["Osmerol"], ["Osmerol"]])
        #expect(try lists[5].map { try $0["speaker"].text } == ["Bo Larsen", "Bo Larsen"])
        let quote = try JSON(before.json)["data"]["quotes"][0]
        #expect(try lists[5][0]["id"].text == quote["id"].text)
        #expect(
            try archive.reader.read { try $0.texts("SELECT type || version FROM change ORDER BY seq") } == [
                "created1", "updated2",
            ])
    }

    @Test("search and filters find the new reading and not the old one")
    func filters() throws {
        let archive = try TemporaryArchive(.norvika, .sample("Other", on: "2004-01-01"))
        let id = try archive.releaseIDs()[0]
        try replace(id, with: ReparseTests.otherwise, in: archive)
        let old: [(inout ReleaseFilter) throws -> Void] = [
            { $0.search = try SearchQuery("veltamab") }, { $0.search = try SearchQuery("speaker:ilves") },
            { $0.tickers = ["TSX:NRV"] }, { $0.issuers = ["norvika-biosciences"] },
            { $0.contacts = ["ir@norvika.example"] }, { $0.speakers = ["Tomas Ilves"] },
            { $0.diagnostics = ["no-end-mark"] }, { $0.program.stages = [.phase2] }, { $0.program.drugs = ["NB-204"] },
        ]
        let new: [(inout ReleaseFilter) throws -> Void] = [
            { $0.search = try SearchQuery("osmerol") }, { $0.search = try SearchQuery("speaker:larsen") },
            { $0.tickers = ["XLON:LRC"] }, { $0.issuers = ["larch"] }, { $0.contacts = ["Bo Larsen"] },
            { $0.speakers = ["Bo Larsen"] }, { $0.program.stages = [.phase3] }, { $0.program.drugs = ["osmerol"] },
        ]
        for change in old { #expect(try archive.releaseIDs { try change(&$0.filter) }.isEmpty) }
        for change in new { #expect(try archive.releaseIDs { try change(&$0.filter) } == [id]) }
        var quotes = QuoteQuery()
        quotes.filter.speakers = ["Tomas Ilves"]
        #expect(try archive.reader.quotes(quotes).items.isEmpty)
    }

    @Test("the indexes hold what the tables hold", arguments: ["release_search", "quote_search"])
    func indexes(table: String) throws {
        let archive = try TemporaryArchive(.norvika)
        try replace(archive.releaseIDs()[0], with: ReparseTests.otherwise, in: archive)
        try archive.archive.write { db in
            try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
        }
        let documents = try archive.reader.read {
            try $0.count("SELECT count(*) FROM \(sql: table + "_docsize")")
        }
        #expect(documents == (table == "quote_search" ? 2 : 1))
    }

    @Test("another date moves a release in the order, and its old and new neighbours name each other")
    func date() throws {
        func release(_ number: Int, _ date: String) -> ParsedRelease {
            .sample("R\(number)", on: date, issuer: "Norvika", body: "words \(number)")
        }
        let archive = try TemporaryArchive(
            release(0, "2001-01-01"), release(1, "2002-01-01"), release(2, "2003-01-01"), release(3, "2004-01-01"))
        let ids = try archive.releaseIDs { $0.sort = .oldestFirst }
        func links(_ id: String) throws -> [String?] {
            let links = try JSON(try #require(try archive.reader.release(.id(id))).json)["data"]["links"]
            return try ["previous", "next"].map { try links[$0].isNull ? nil : links[$0].text }
        }
        var moved = release(1, "2002-01-01")
        moved.releaseDate = CalendarDate(iso: "2003-06-01")
        try replace(ids[1], with: moved, in: archive)
        #expect(try archive.headlines { $0.sort = .oldestFirst } == ["R0", "R2", "R1", "R3"])
        let order = [ids[0], ids[2], ids[1], ids[3]]
        for (index, id) in order.enumerated() {
            let previous = index > 0 ? "/v1/releases/" + order[index - 1] : nil
            let next = index < 3 ? "/v1/releases/" + order[index + 1] : nil
            #expect(try links(id) == [previous, next])
        }
        #expect(try archive.releaseIDs { $0.filter.dates = DateRange(partial: "2002") }.isEmpty)
        moved.releaseDate = nil
        try replace(ids[1], with: moved, in: archive)
        #expect(try archive.headlines() == ["R3", "R2", "R0", "R1"])
    }

    @Test("an open snapshot goes on seeing the old reading")
    func snapshot() throws {
        let archive = try TemporaryArchive(.norvika)
        let id = try archive.releaseIDs()[0]
        let writer = try Archive(folder: archive.folder.path)
        try archive.reader.snapshot { db in
            let before = try #require(try db.reading(.id(id)))
            #expect(try writer.replace(before, with: ReparseTests.otherwise))
            #expect(try db.reading(.id(id))?.version == 1)
            #expect(try db.texts("SELECT name FROM issuer") == ["Norvika Biosciences Inc."])
        }
        #expect(try archive.reader.reading(.id(id))?.version == 2)
    }

    @Test("what another process has replaced meanwhile is left alone")
    func stale() throws {
        let archive = try TemporaryArchive(.norvika)
        let stored = try #require(try archive.reader.reading(.id(archive.releaseIDs()[0])))
        #expect(try archive.archive.replace(stored, with: ReparseTests.otherwise))
        let generation = try archive.reader.generation()
        #expect(try !archive.archive.replace(stored, with: .norvika))
        #expect(try archive.reader.generation() == generation)
    }

    @Test("an archive whose readings were replaced is as one that never had others", arguments: 1...12)
    func asNeverOtherwise(seed: UInt64) throws {
        var chance = SampleWords(seed: seed)
        let old = (0..<12).map { ReparseTests.reading($0, &chance) }
        let new = (0..<12).map { ReparseTests.reading($0, &chance) }
        let archive = try TemporaryArchive()
        let ids = try archive.ingest(old).map(\.id)
        for (number, id) in ids.enumerated() { try replace(id, with: new[number], in: archive) }
        let fresh = try TemporaryArchive()
        try fresh.ingest(new)
        #expect(try plain(archive) == plain(fresh))
        #expect(try archive.headlines() == fresh.headlines())
    }

    /// One of the readings that a numbered source may get, from few names, so that releases share them.
    private static func reading(_ number: Int, _ chance: inout SampleWords) -> ParsedRelease {
        let company = "Company \(chance.number(below: 3))"
        let people = (0..<chance.number(below: 3)).map { _ in chance.number(below: 4) }
        let drugs = (0..<chance.number(below: 4)).map { _ in chance.number(below: 4) }
        let symbol = chance.number(below: 3)
        let line = chance.number(below: 2) == 0 ? "first-line" : nil
        let hasIssuer = chance.number(below: 5) > 0
        return .sample(
            "Release \(number)", on: "20\(10 + number)-01-01", issuer: hasIssuer ? company : nil, body: "Body \(number)"
        ) {
            $0.tickers = [Ticker(exchange: line == nil ? "TSX" : "Toronto", mic: "XTSE", symbol: "S\(symbol)")]
            $0.contacts = people.map { person in
                Contact(
                    name: "Person \(person)", title: line, organization: "Desk \(person)",
                    phones: [.init(text: "555-01\(10 + number % 3)")], emails: ["p\(person)@desk.example"])
            }
            $0.drugPrograms = drugs.map { drug in
                DrugProgram(
                    drug: "Drug\(drug)", aliases: line == nil ? [] : ["D-10\(drug)"], stage: .phase2, status: .active,
                    indication: "gout", line: line, countries: [number % 2 == 0 ? "CA" : "US"])
            }
        }
    }

    /// Every list without what is random.
    private func plain(_ archive: TemporaryArchive) throws -> [[String]] {
        try all(archive).map { list in
            try list.map { item in
                let data = try JSONSerialization.data(withJSONObject: withoutIDs(item.value), options: .sortedKeys)
                return String(decoding: data, as: UTF8.self)
            }
            .sorted()
        }
    }

    private func withoutIDs(_ value: Any) -> Any {
        if let object = value as? [String: Any] {
            return object.filter { $0.key != "id" && $0.key != "drug_id" }.mapValues(withoutIDs)
        }
        if let array = value as? [Any] { return array.map(withoutIDs) }
        return value
    }
}
