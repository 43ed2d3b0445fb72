import ReleaseModel
import Testing

@testable import ReleaseParsing

@Suite("Roles, departments, territories and evidence of contacts")
struct ContactFactsTests {
    private static let columns = """
        CONTACTS:

        NORWICK PHARMACEUTICALS, INC.       CANADIAN MEDIA CONTACT:            US MEDIA CONTACT
        Corporate Communications            Paula Frey                         Joan Teal
        Ellen Park                          Feld Communications Inc.           Feld Communications Inc.
        Tel: (416) 555-1200 ext. 380        Tel: (416) 555-0024                Tel:   (212) 555-5045
        Email:  ir@norwick.com              Email:  paula@feldcomm.com         Email: joan@feldcomm.com
        """

    private static func findings(_ block: String) -> (ReleaseText, [Finding<Contact>]) {
        let release = ContactLayout("", atTop: true, block, []).release
        let document = SourceReader.read(Array(release.utf8))[0].document
        let text = ReleaseText(layout: TextLayout(DecodedSource(document)))
        let issuer = IssuerName("Norwick Pharmaceuticals, Inc.")
        return (text, Contacts.read(text, marks: TextMark.all(in: text.utf8), issuer: issuer).findings)
    }

    @Test("Three interleaved columns are three contacts with their own labels")
    func interleavedColumns() {
        let contacts = Self.findings(Self.columns).1.map(\.value)
        #expect(contacts.map(\.name) == ["Ellen Park", "Paula Frey", "Joan Teal"])
        #expect(
            contacts.map(\.organization) == [
                "Norwick Pharmaceuticals, Inc.", "Feld Communications Inc.", "Feld Communications Inc.",
            ])
        #expect(contacts.map(\.department) == ["Corporate Communications", nil, nil])
        #expect(contacts.map(\.role) == [.company, .media, .media])
        #expect(contacts.map(\.territory) == [nil, "CA", "US"])
        #expect(
            contacts.first?.phones == [
                Contact.Phone(text: "(416) 555-1200 ext. 380", e164: "+14165551200", extension: "380")
            ])
    }

    @Test("Evidence of a value as written is the value", arguments: [columns] + ContactBlockTests.layouts.map(\.block))
    func evidence(block: String) {
        let (text, findings) = Self.findings(block)
        for finding in findings {
            let contact = finding.value
            let written: [String: String?] = [
                "/name": contact.name, "/title": contact.title, "/department": contact.department,
                "/organization": contact.organization,
            ]
            for (pointer, ranges) in finding.evidence {
                guard let value = written[pointer] else { continue }
                #expect(text.joined(ranges).lowercased() == value?.lowercased())
            }
        }
    }

    @Test(
        "The label, the department or the company says what role a contact has",
        arguments: [
            ("Media Contact:\nEllen Park\n617-555-0142", .media), ("Investors:\nEllen Park\n617-555-0142", .investor),
            ("Contact:\nEllen Park\nInvestor Relations\n617-555-0142", .investor),
            ("Contact:\nEllen Park\n617-555-0142", .company),
            ("Contact:\nEllen Park\nFeld Partners\n617-555-0142", .agency),
            ("Business Development Contact:\nEllen Park\n617-555-0142", .other),
        ] as [(String, Contact.Role)])
    func role(block: String, role: Contact.Role) {
        #expect(Self.findings(block).1.map(\.value.role) == [role])
    }

    @Test(
        "Numbers that nobody answers questions at are no contacts",
        arguments: [
            "The call can be heard at 877-555-0142, passcode 1234567. A replay will be available at 877-555-0143 for a week.",
            "Copies of the prospectus may be obtained from Grand Street Securities by calling (212) 555-0142.",
            "To report an adverse reaction, contact Norwick at 1-800-555-0142 or the FDA at 1-800-555-1088.",
            "Contact our order lines at 1-800-555-0142 or (804) 555-0157; orders can also be faxed to (804) 555-0158.",
            "Shareholders may call the transfer agent, Grand Street Trust, at 877-555-0142.",
        ])
    func noContacts(sentence: String) {
        let release = ContactLayout("", sentence, []).release
        #expect(ContactLayout.read(release).isEmpty)
    }

    @Test("Persons who are quoted or sign are no contacts")
    func quotedPersons() {
        #expect(
            ContactLayout.read(ContactLayout("", "On behalf of the board,\n\nEllen Park\nPresident", []).release)
                .isEmpty)
    }

    @Test("A label without a contact is said")
    func unread() {
        let release = ContactLayout("", "Media Contact:", []).release
        #expect(
            ReleaseParser.parse(Array(release.utf8)).flatMap(\.diagnostics).contains { $0.code == "contact-unread" })
        let read = ContactLayout("", "Media Contact: Ellen Park, 617-555-0142", []).release
        #expect(!ReleaseParser.parse(Array(read.utf8)).flatMap(\.diagnostics).contains { $0.code == "contact-unread" })
    }

    @Test("Labels side by side over addresses and numbers side by side are a desk each")
    func labelsSideBySide() {
        let block = "Company Contact:   Media Contact:info@norwick.com   tom@feld.com617-555-0142   212-555-0199"
        let contacts = Self.findings(block).1.map(\.value)
        #expect(contacts.map(\.role) == [.company, .media])
        #expect(contacts.map(\.emails) == [["info@norwick.com"], ["tom@feld.com"]])
        #expect(contacts.map { $0.phones.map(\.text) } == [["617-555-0142"], ["212-555-0199"]])
        #expect(contacts.map(\.organization) == ["Norwick Pharmaceuticals, Inc.", nil])
    }
}
