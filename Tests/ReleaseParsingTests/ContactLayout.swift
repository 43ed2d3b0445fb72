import ReleaseModel
import Testing

@testable import ReleaseParsing

/// A contact block as it stands in a release, and who is to be read from it: `name | organization | numbers | addresses`.
struct ContactLayout: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let isAtTop: Bool
    let block: String
    let contacts: [String]

    init(_ description: String, atTop isAtTop: Bool = false, _ block: String, _ contacts: [String]) {
        testDescription = description
        self.isAtTop = isAtTop
        self.block = block
        self.contacts = contacts
    }

    /// The block in a release.
    var release: String {
        """
        \(isAtTop ? "FOR IMMEDIATE RELEASE\n\n" + block + "\n\n\n" : "")NORWICK PHARMA REPORTS PHASE 2 RESULTS OF ZELVORAN

        BOSTON, March 4, 2004 -- Norwick Pharmaceuticals, Inc. (Nasdaq: NWKP) today announced results from a
        Phase 2 trial of Zelvoran in patients with chronic gout. The trial met its primary
        endpoint, the company said, and a larger trial will begin in the second half.

        "We are pleased with these results," said Dr. Carla Mendez, chief executive officer of Norwick.

        About Norwick Pharmaceuticals

        Norwick Pharmaceuticals, Inc. develops medicines for inflammation. For more information
        visit www.norwick.example.

        \(isAtTop ? "# # #\n" : block + "\n")
        """
    }
}

extension ContactLayout {
    /// What is read when the issuer is known.
    static func read(_ release: String) -> [String] {
        SourceReader.read(Array(release.utf8)).flatMap { reading in
            let text = ReleaseText(layout: TextLayout(DecodedSource(reading.document)))
            let issuer = IssuerName("Norwick Pharmaceuticals, Inc.")
            return Contacts.read(text, marks: TextMark.all(in: text.utf8), issuer: issuer).findings.map {
                line($0.value)
            }
        }
    }

    private static func line(_ contact: Contact) -> String {
        let phones = contact.phones.map(\.text).joined(separator: ", ")
        return [contact.name ?? "-", contact.organization ?? "-", phones, contact.emails.joined(separator: ", ")]
            .joined(separator: " | ")
    }
}
