import Testing

@testable import ReleaseParsing

@Suite("Contact blocks at the top and the end")
struct ContactBlockTests {
    @Test("Each number and address belongs to the right person and organization", arguments: layouts)
    func layout(_ layout: ContactLayout) {
        #expect(ContactLayout.read(layout.release) == layout.contacts)
    }

    static let layouts = [
        ContactLayout(
            "two persons with titles over one number",
            """
            For More Information:
            Ellen Park
            Marketing Director
            Daniel Reyes
            Editor-in-Chief
            617-555-0142
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | 617-555-0142 | ",
                "Daniel Reyes | Norwick Pharmaceuticals, Inc. | 617-555-0142 | ",
            ]),
        ContactLayout(
            "two officers over their company, its street and its number",
            """
            For more information, please contact:
            Ellen Park
            President & Chief Executive Officer
            Daniel Reyes
            Chief Financial Officer
            Norwick Pharmaceuticals, Inc.
            12 Harbour Road
            Boston, MA 02110
            Telephone: 617-555-0142
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | 617-555-0142 | ",
                "Daniel Reyes | Norwick Pharmaceuticals, Inc. | 617-555-0142 | ",
            ]),
        ContactLayout(
            "on one line, each behind the organization",
            """
            For further information:
            Norwick Pharmaceuticals, Inc., Ellen Park, Chief Financial Officer, (617) 555-0142; or Feld Communications, Tom Reyes, (212) 555-0199
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | ",
                "Tom Reyes | Feld Communications | (212) 555-0199 | ",
            ]),
        ContactLayout(
            "branches in other countries are no persons",
            """
            Contact:
            NORWICK Germany
            Phone +49 6172 555 099
            """,
            ["- | Norwick Pharmaceuticals, Inc. | +49 6172 555 099 | "]),
        ContactLayout(
            "heading over two agencies",
            """
            CONTACT: Norwick Pharmaceuticals, Inc.
                     Ellen Park, 617-555-0142
                     epark@norwick.com
                         or
                     Feld Strategic Communications
                     Investors:
                     Tom Reyes, 212-555-0199
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | 617-555-0142 | epark@norwick.com",
                "Tom Reyes | Feld Strategic Communications | 212-555-0199 | ",
            ]),
        ContactLayout(
            "columns of uneven length at the top", atTop: true,
            """
            Contacts:      Ellen Park                      Tom Reyes
                           Director, Investor Relations    Feld & Partners
                           Norwick Pharmaceuticals         (212) 555-0199
                           (617) 555-0142
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals | (617) 555-0142 | ",
                "Tom Reyes | Feld & Partners | (212) 555-0199 | ",
            ]),
        ContactLayout(
            "one line with both of an agency",
            """
            CONTACT:  Ellen Park, Vice President of Investor Relations of Norwick Pharmaceuticals, Inc., +1-617-555-0142, epark@norwick.com; or Media, Tom Reyes, +1-212-555-0199, or Dina Holt, +1-212-555-0177, both of Feld Communications, for Norwick Pharmaceuticals, Inc.
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | +1-617-555-0142 | epark@norwick.com",
                "Tom Reyes | Feld Communications | +1-212-555-0199 | ",
                "Dina Holt | Feld Communications | +1-212-555-0177 | ",
            ]),
        ContactLayout(
            "a wire's /CONTACT:/ line",
            """
            SOURCE Norwick Pharmaceuticals, Inc.
                -0-                             03/04/2004
                /CONTACT:  investors, Ellen Park of Norwick Pharmaceuticals, Inc.,
            +1-617-555-0142; or media, Tom Reyes of Feld Communications,
            +1-212-555-0199, for Norwick Pharmaceuticals, Inc./
                /Web site:  http://www.norwick.example/
                (NWKP)
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | +1-617-555-0142 | ",
                "Tom Reyes | Feld Communications | +1-212-555-0199 | ",
            ]),
        ContactLayout(
            "one under the other with fax",
            """
            For further information:
            Ellen Park
            Investor Relations
            Norwick Pharmaceuticals, Inc.
            Phone: (617) 555-0142
            Fax: (617) 555-0143
            E-mail: epark@norwick.com
            Website: www.norwick.com
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | epark@norwick.com"
            ]),
        ContactLayout(
            "columns under AT headings", atTop: true,
            """
            AT NORWICK:                       AT FELD RELATIONS BOARD:
            Ellen Park                        Tom Reyes
            Chief Financial Officer           General Inquiries
            (617) 555-0142                    (312) 555-0188
            """,
            [
                "Ellen Park | NORWICK | (617) 555-0142 | ",
                "Tom Reyes | FELD RELATIONS BOARD | (312) 555-0188 | ",
            ]),
        ContactLayout(
            "two persons with one number",
            """
            Contact:
            Ellen Park / Dina Holt
            Norwick Pharmaceuticals
            617-555-0142
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals | 617-555-0142 | ",
                "Dina Holt | Norwick Pharmaceuticals | 617-555-0142 | ",
            ]),
        ContactLayout(
            "a line each",
            """
            Media Contact: Ellen Park, (617) 555-0142, epark@norwick.com
            Investor Contact: Tom Reyes, Feld Partners, (212) 555-0199, treyes@feld.com
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | epark@norwick.com",
                "Tom Reyes | Feld Partners | (212) 555-0199 | treyes@feld.com",
            ]),
        ContactLayout(
            "French block",
            """
            Personnes-ressources :

            Norwick Pharma inc.
            Hélène Tremblay
            Vice-présidente, Relations avec les investisseurs
            Tél. : (514) 555-0142, poste 12
            htremblay@norwick.com

            Relations avec les médias :
            Luc Gagnon
            Cabinet de relations publiques BORÉAL
            (514) 555-0199
            """,
            [
                "Hélène Tremblay | Norwick Pharma inc. | (514) 555-0142, poste 12 | htremblay@norwick.com",
                "Luc Gagnon | Cabinet de relations publiques BORÉAL | (514) 555-0199 | ",
            ]),
        ContactLayout(
            "French line",
            """
            Renseignements : Hélène Tremblay, directrice des communications, Norwick Pharma, 514 555-0142, htremblay@norwick.com
            """,
            [
                "Hélène Tremblay | Norwick Pharma | 514 555-0142 | htremblay@norwick.com"
            ]),
        ContactLayout(
            "a list with semicolons and fax",
            """
            For further information please contact: Ellen Park, President and CEO, Tel: (617) 555-0142, Fax: (617) 555-0143, E-mail: epark@norwick.com; Tom Reyes, Investor Relations, Feld Consulting Ltd., Tel: (416) 555-0199
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | epark@norwick.com",
                "Tom Reyes | Feld Consulting Ltd. | (416) 555-0199 | ",
            ]),
        ContactLayout(
            "or between two, a firm with commas", atTop: true,
            """
            Contact: Ellen Park
            Norwick Pharmaceuticals, Inc.
            (617) 555-0142
            epark@norwick.com
            -or-
            Tom Reyes
            Feld, Holt & Partners
            (212) 555-0199
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | epark@norwick.com",
                "Tom Reyes | Feld, Holt & Partners | (212) 555-0199 | ",
            ]),
        ContactLayout(
            "departments under a company",
            """
            Norwick Pharmaceuticals
            Investor Relations
            Ellen Park, +1-617-555-0142
            investors@norwick.com

            Media Relations
            Tom Reyes, +1-617-555-0144
            media@norwick.com
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals | +1-617-555-0142 | investors@norwick.com",
                "Tom Reyes | Norwick Pharmaceuticals | +1-617-555-0144 | media@norwick.com",
            ]),
        ContactLayout(
            "two companies",
            """
            For Norwick Pharmaceuticals:
            Ellen Park
            617-555-0142

            For Belmar Biosciences:
            Tom Reyes
            +44 20 7946 0142
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals | 617-555-0142 | ",
                "Tom Reyes | Belmar Biosciences | +44 20 7946 0142 | ",
            ]),
        ContactLayout(
            "address between", atTop: true,
            """
            NORWICK CONTACT:
            Ellen Park
            Norwick Pharmaceuticals, Inc.
            675 Orchard Street
            Cambridge, MA 02139
            617-555-0142

            PUBLIC RELATIONS:
            Tom Reyes
            Garner Feld
            425-555-0199
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | 617-555-0142 | ",
                "Tom Reyes | Garner Feld | 425-555-0199 | ",
            ]),
        ContactLayout(
            "or between columns", atTop: true,
            """
            Contact:  Ellen Park            or     Tom Reyes
                      Norwick Pharmaceuticals       Feld Inc.
                      617-555-0142                  212-555-0199
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals | 617-555-0142 | ",
                "Tom Reyes | Feld Inc. | 212-555-0199 | ",
            ]),
        ContactLayout(
            "title over two lines", atTop: true,
            """
            Contact:            Ellen Park
                                Vice President and
                                Chief Financial Officer
                                (617) 555-0142
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | "
            ]),
        ContactLayout(
            "two persons of one column", atTop: true,
            """
            Contact: Ellen Park                   Tom Reyes/Dina Holt
                     Chief Financial Officer      Investor Relations/Media Relations
                     Norwick Pharmaceuticals      Quint Marlow, Inc.
                     (617) 555-0142               (212) 555-0199
            """,
            [
                "Ellen Park | Norwick Pharmaceuticals | (617) 555-0142 | ",
                "Tom Reyes | Quint Marlow, Inc. | (212) 555-0199 | ",
                "Dina Holt | Quint Marlow, Inc. | (212) 555-0199 | ",
            ]),
        ContactLayout(
            "one number under three labels", atTop: true,
            """
            FOR:  NORWICK PHARMACEUTICALS, INC.

            CONTACT:  Lee Roth
                      Chief Financial Officer
                      (617) 555-0142

                      Belmar Stone Communications
                      Investor Relations: Dina Holt, Joe Smith
                      Press: Anne Tate
                      (212) 555-0199
            """,
            [
                "Lee Roth | Norwick Pharmaceuticals, Inc. | (617) 555-0142 | ",
                "Dina Holt | Belmar Stone Communications | (212) 555-0199 | ",
                "Joe Smith | Belmar Stone Communications | (212) 555-0199 | ",
                "Anne Tate | Belmar Stone Communications | (212) 555-0199 | ",
            ]),
    ]
}
