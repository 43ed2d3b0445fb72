import ReleaseModel
import ReleaseStorage
import Testing

@Suite("Contacts through time")
struct ContactStateTests {
    private let archive: TemporaryArchive

    init() throws {
        func naming(_ date: String?, _ issuer: String, _ contacts: Contact...) -> ParsedRelease {
            .sample("Of \(date ?? "no day")", on: date, issuer: issuer) { $0.contacts = contacts }
        }
        func ada(_ title: String, _ role: Contact.Role, _ phones: Contact.Phone...) -> Contact {
            Contact(
                name: "Ada Fenwick", title: title, organization: "Fenwick & Co.", role: role, phones: phones,
                emails: ["ada@fenwick.example"])
        }
        archive = try TemporaryArchive(
            naming(
                "2001-03-01", "Norvika Inc.",
                ada("Associate", .media, .init(text: "(416) 555-0142 ext. 7", e164: "+14165550142", extension: "7"))),
            naming(
                "2003-03-01", "Larch S.A.", ada("Partner", .investor, .init(text: "416 555 0199", e164: "+14165550199"))
            ),
            naming("2004-01-01", "Norvika Inc.", Contact(name: "Bo Larsen", organization: "Norvika")),
            naming(nil, "Norvika Inc.", Contact(name: "Cy Moss", organization: "Norvika")))
    }

    private func contacts(_ change: (inout ContactQuery.Filter) -> Void) throws -> [JSON] {
        var query = ContactQuery()
        query.page = try #require(PageRequest(limit: 20, counts: true))
        change(&query.filter)
        let page = try archive.reader.contacts(query)
        #expect(page.count == page.items.count)
        return try page.items.map(JSON.init)
    }

    @Test("a day shows what was known by then; who was named first later, or on no known day, is not there")
    func asOf() throws {
        let early = try contacts { $0.asOf = CalendarDate(iso: "2002-01-01") }
        #expect(try early.map { try $0["name"].text } == ["Ada Fenwick"])
        #expect(try early[0]["title"].text == "Associate")
        #expect(try early[0]["last_seen"].text == "2001-03-01")
        #expect(try early[0]["releases"].number == 1)
        #expect(try early[0]["issuers"].array.map { try $0["slug"].text } == ["norvika"])
        let late = try contacts { $0.asOf = CalendarDate(iso: "2004-01-01") }
        #expect(try late.map { try $0["name"].text } == ["Bo Larsen", "Ada Fenwick"])
        #expect(try late[1]["title"].text == "Partner")
        #expect(try late[1]["issuers"].array.map { try $0["slug"].text } == ["larch", "norvika"])
        #expect(try contacts { $0.asOf = CalendarDate(iso: "2001-02-28") }.isEmpty)
        #expect(try contacts { _ in }.map { try $0["name"].text } == ["Bo Larsen", "Ada Fenwick", "Cy Moss"])
    }

    @Test("filters hold for the day that is asked for")
    func filtersAsOf() throws {
        let day = CalendarDate(iso: "2002-01-01")
        let cases: [(Int, Int, (inout ContactQuery.Filter) -> Void)] = [
            (1, 0, { $0.roles = [.media] }), (0, 1, { $0.roles = [.investor] }), (0, 1, { $0.issuers = ["larch"] }),
            (1, 1, { $0.emails = ["ADA@fenwick.example"] }), (0, 1, { $0.phones = ["4165550199"] }),
            (1, 1, { $0.phones = ["416-555-0142"] }), (1, 1, { $0.search = "fenw" }), (0, 1, { $0.search = "larsen" }),
        ]
        for (number, (then, now, change)) in cases.enumerated() {
            #expect(
                try contacts {
                    change(&$0); $0.asOf = day
                }.count == then, "case \(number) then")
            #expect(try contacts(change).count == now, "case \(number) now")
        }
    }

    @Test(
        "a number is found in any form",
        arguments: [
            ("416-555-0142", 1), ("+1 (416) 555-0142", 1), ("1-416-555-0142", 1), ("416.555.0142 ext. 7", 1),
            ("(416) 555-0142 x7", 1), ("416-555-0142, extension 7", 1), ("416-555-0142 ext 8", 0), ("555-0142", 1),
            ("0142", 0), ("+44 416 555 0142", 0), ("905-555-0142", 0), ("416-555-01420", 0), ("tel", 0),
        ])
    func phone(text: String, count: Int) throws {
        #expect(try contacts { $0.phones = [text] }.count == count)
    }
}
