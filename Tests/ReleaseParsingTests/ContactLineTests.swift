import Testing

@testable import ReleaseParsing

@Suite("Contacts in lists, sentences and headings")
struct ContactLineTests {
    @Test("Who is named, for whom, with which numbers", arguments: layouts)
    func layout(_ layout: ContactLayout) {
        #expect(ContactLayout.read(layout.release) == layout.contacts)
    }

    static let layouts = [
        ContactLayout(
            "a sentence",
            """
            For more information, contact Ellen Park at (617) 555-0142 or by e-mail at epark@norwick.com.
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | epark@norwick.com"
            ]),
        ContactLayout(
            "two sentences",
            """
            Investors may contact Ellen Park, Director of Investor Relations, at 617-555-0142. Reporters
            should call Tom Reyes of Feld Communications at 212-555-0199.
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | 617-555-0142 | ",
                "Tom Reyes | Feld Communications | 212-555-0199 | ",
            ]),
        ContactLayout(
            "two numbers of one person",
            """
            Media Contacts:
            Ellen Park
            Norwick Pharmaceuticals
            617-555-0142 (office)
            617-555-0150 (cell)
            epark@norwick.com
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals | 617-555-0142, 617-555-0150 | epark@norwick.com"
            ]),
        ContactLayout(
            "the company itself",
            """
            ON BEHALF OF THE BOARD

            "Ellen Park"
            Ellen Park
            President & CEO

            For further information contact the Company at 604-555-0142 or toll free 1-888-555-0142, or by email at info@norwick.com
            """,
            [
                "- | Norwick Pharmaceuticals, Inc. | 604-555-0142, 1-888-555-0142 | info@norwick.com"
            ]),
        ContactLayout(
            "an investor line after dial-ins",
            """
            To access the conference call, dial 877-555-0142 (U.S.) or 201-555-0142 (international). A replay will
            be available at 877-555-0143, passcode 12345678.

            Contact: Norwick Investor Relations, 617-555-0142
            """,
            [
                "- | Norwick | 617-555-0142 | "
            ]),
        ContactLayout(
            "roles in parentheses after the number",
            """
            Contact:
            Norwick Pharmaceuticals
            Ellen Park, 617-555-0142 (Investors)
            Tom Reyes, 617-555-0144 (Media)
            www.norwick.com
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals | 617-555-0142 | ",
                "Tom Reyes | Norwick Pharmaceuticals | 617-555-0144 | ",
            ]),
        ContactLayout(
            "of a company, both of an agency",
            """
            CONTACT: Ellen Park of Norwick Pharmaceuticals, 617-555-0142; or Tom Reyes, 212-555-0199, tom.reyes@feld.com, or Dina Holt, 212-555-0177, dina.holt@feld.com, both of Feld Public Relations
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals | 617-555-0142 | ",
                "Tom Reyes | Feld Public Relations | 212-555-0199 | tom.reyes@feld.com",
                "Dina Holt | Feld Public Relations | 212-555-0177 | dina.holt@feld.com",
            ]),
        ContactLayout(
            "a desk in a sentence",
            """
            For more information on Norwick, call Feld Communications at 1-800-555-0199 or visit www.norwick.com.
            """,
            [
                "- | Feld Communications | 1-800-555-0199 | "
            ]),
        ContactLayout(
            "department over the number",
            """
            Norwick Pharmaceuticals, Inc.
            Ellen Park, Executive Director
            Investor Relations and Corporate Communications
            (617) 555-0142 (office)
            epark@norwick.com

            Feld Group (media)
            Tom Reyes
            (212) 555-0199
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | epark@norwick.com",
                "Tom Reyes | Feld Group | (212) 555-0199 | ",
            ]),
        ContactLayout(
            "a foreign number without plus",
            """
            CONTACT INFORMATION:

            Sayuri Watanabe
            Manager, Global Communications
            Kitano Seiyaku Co., Ltd.
            Tel: 81-3-5550-0142

            Norwick Pharmaceuticals, Inc.
            Olumide Adeyemi
            Vice President, Finance
            617.555.0142
            """,
            [
                "Sayuri Watanabe | Kitano Seiyaku Co., Ltd. | 81-3-5550-0142 | ",
                "Olumide Adeyemi | Norwick Pharmaceuticals, Inc. | 617.555.0142 | ",
            ]),
        ContactLayout(
            "number and address on one line",
            """
            For media and investor inquiries, please contact:

            Olumide Adeyemi
            VP, Investor Relations & Communications
            Norwick Pharmaceuticals, Inc.
            IR@norwick.com | 617-555-0142
            """,
            [
                "Olumide Adeyemi | Norwick Pharmaceuticals, Inc. | 617-555-0142 | IR@norwick.com"
            ]),
        ContactLayout(
            "two persons and a toll-free number",
            """
            For further information, contact:
            Dr. Lee Roth, President and C.E.O.
            or
            Ms. Dina Holt, Manager, Investor Relations
            Tel: (604) 555-0142   Fax: (604) 555-0143
            Toll Free: 1-800-555-0142
            E-mail: info@norwick.com
            """,
            [
                "Lee Roth | Norwick Pharmaceuticals, Inc. | (604) 555-0142, 1-800-555-0142 | info@norwick.com",
                "Dina Holt | Norwick Pharmaceuticals, Inc. | (604) 555-0142, 1-800-555-0142 | info@norwick.com",
            ]),
        ContactLayout(
            "roles after the company",
            """
            Contacts:
            Lee Roth
            Norwick Pharma
            (Investors/Media)
            +1 617 555 0142
            lroth@norwick.com
            """,
            [
                "Lee Roth | Norwick Pharma | +1 617 555 0142 | lroth@norwick.com"
            ]),
        ContactLayout(
            "contact at",
            """
            Contact at Norwick: Lee Roth, 617-555-0142
            Contact at Belmar: Dina Holt, 212-555-0199
            """,
            [
                "Lee Roth | Norwick | 617-555-0142 | ",
                "Dina Holt | Belmar | 212-555-0199 | ",
            ]),
        ContactLayout(
            "helpline in a note",
            """
            NOTE TO EDITORS: For additional information visit www.norwick.com or call Norwick's Media Helpline at (617) 555-0142.
            """,
            [
                "- | Norwick | (617) 555-0142 | "
            ]),
        ContactLayout(
            "addresses with labels only",
            """
            Press inquiries: press@norwick.com
            Investor inquiries: ir@norwick.com
            """,
            [
                "- | Norwick Pharmaceuticals, Inc. |  | press@norwick.com",
                "- | Norwick Pharmaceuticals, Inc. |  | ir@norwick.com",
            ]),
        ContactLayout(
            "with an address in a sentence",
            """
            For additional information, please contact Lee Roth, Treasurer, Norwick Pharmaceuticals, Inc., 10 Elm Street, Boston, Massachusetts 02110, telephone (617) 555-0142.
            """,
            [
                "Lee Roth | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | "
            ]),
        ContactLayout(
            "directed to",
            """
            Questions about this release may be directed to Lee Roth, Corporate Secretary, at (617) 555-0142.
            """,
            [
                "Lee Roth | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | "
            ]),
        ContactLayout(
            "territories in parentheses",
            """
            Media Contacts (US):
            Lee Roth
            Industry Relations
            650-555-0142
            lroth@norwick.com

            Media Contact (Europe):
            Dina Holt
            Pavilion
            +44 20 7946 0199
            dholt@pavilion.co.uk
            """,
            [
                "Lee Roth | Norwick Pharmaceuticals, Inc. | 650-555-0142 | lroth@norwick.com",
                "Dina Holt | Pavilion | +44 20 7946 0199 | dholt@pavilion.co.uk",
            ]),
        ContactLayout(
            "agency before each name",
            """
            Norwick Pharmaceuticals, Inc.:
            Lee Roth, Chief Financial Officer
            650/555-0142

            Investor Relations:
            Tarn Group: Dina Holt, Joe Smith, 415/555-0199
            Media Relations:
            Tarn Group: Steve Dimatto, 646/555-0177
            """,
            [
                "Lee Roth | Norwick Pharmaceuticals, Inc. | 650/555-0142 | ",
                "Dina Holt | Tarn Group | 415/555-0199 | ",
                "Joe Smith | Tarn Group | 415/555-0199 | ",
                "Steve Dimatto | Tarn Group | 646/555-0177 | ",
            ]),
        ContactLayout(
            "labels inside a list",
            """
            Media, Lee Roth, Norwick Pharmaceuticals, +1-650-555-0142, lroth@norwick.com, or Investors, Dina Holt, +1-650-555-0143, dholt@norwick.com
            """,
            [
                "Lee Roth | Norwick Pharmaceuticals | +1-650-555-0142 | lroth@norwick.com",
                "Dina Holt | Norwick Pharmaceuticals, Inc. | +1-650-555-0143 | dholt@norwick.com",
            ]),
        ContactLayout(
            "conference call and contact in one paragraph",
            """
            About the call
            The conference call will be held today. U.S. callers dial (888) 555-0142; others dial (303) 555-0143. For more
            information about the call, contact Dina Holt at Belmar Communications on 212-555-0199.
            """,
            [
                "Dina Holt | Belmar Communications | 212-555-0199 | "
            ]),
        ContactLayout(
            "an address spelled out",
            """
            ###

            Contact:
            Lee Roth
            VP Marketing
            Norwick Pharmaceuticals
            lee [at] norwick [dot] com
            """,
            [
                "Lee Roth | Norwick Pharmaceuticals |  | lee@norwick.com"
            ]),
        ContactLayout(
            "line breaks lost before names and labels",
            """
             Contacts:Lee RothNorwick Pharmaceuticals, Inc.Tel: 617-555-0142Email: lroth@norwick.com
            """,
            [
                "Lee Roth | Norwick Pharmaceuticals, Inc. | 617-555-0142 | lroth@norwick.com"
            ]),
        ContactLayout(
            "line breaks lost around the number",
            """
             Investor RelationsPaul SarrowPresident and Director604-555-0142info@norwick.comwww.norwick.com
            """,
            [
                "Paul Sarrow | Norwick Pharmaceuticals, Inc. | 604-555-0142 | info@norwick.com"
            ]),
        ContactLayout(
            "line breaks lost after a legal form",
            """
             For further information, please contact:Norwick Pharmaceuticals, Inc.Paul Sarrow, CEO(604) 555-0142paul@norwick.com
            """,
            [
                "Paul Sarrow | Norwick Pharmaceuticals, Inc. | (604) 555-0142 | paul@norwick.com"
            ]),
        ContactLayout(
            "departments beside names without a mark",
            """
            Robert “Bob” Reyes Corporate Communications 617-555-0143
            """,
            [
                "Robert “Bob” Reyes | Norwick Pharmaceuticals, Inc. | 617-555-0143 | "
            ]),
    ]
}
