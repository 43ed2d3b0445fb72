import ReleaseModel

/// First words of the headings that close a release's body, with the section that they open.
enum SectionHeading {
    /// Words and marks of the longest heading.
    static let wordsMax = 18

    static let openings = PhraseTable<Section.Kind>(
        """
        About = about
        À propos | A propos | Au sujet | Über | Über die | Sobre | Acerca de | A proposito di | Information about | More about | Om = about
        Informazioni su | Informazioni sulla | Informazioni su di | Informations sur = about
        Company Profile | Corporate Profile | Company Overview | Profile of | Company Description | Company background = about
        Profil | Profil de | Profil de la société | Background on = about
        Forward-Looking Statements | Forward Looking Statements | Forward-Looking Statement | Forward Looking Statement = forward_looking
        Forward-Looking Information | Forward Looking Information | Forward‑Looking Statements | Forward‑Looking Information = forward_looking
        Note Regarding Forward-Looking | Note on Forward-Looking | Note About Forward-Looking | Note to Forward-Looking = forward_looking
        Notice Regarding Forward-Looking | Notice Regarding Forward Looking | Disclosure Notice | Disclaimer Regarding Forward-Looking = forward_looking
        Statements Regarding Forward | Information Regarding Forward-Looking | Disclosure Regarding Forward-Looking = forward_looking
        Caution Regarding Forward-Looking | Caution Concerning Forward-Looking | Caution About Forward-Looking = forward_looking
        Caution Regarding Forward Looking | Caution Concerning Forward Looking | Caution on Forward-Looking = forward_looking
        Cautionary | Cautions Concerning | Cautions Regarding | Caution = forward_looking
        Special Note Regarding | Special Note on | Note Regarding Forward Looking | Note on Forward Looking = forward_looking
        Safe Harbor | Safe Harbour | "Safe Harbor" | Safe-Harbor | “Safe Harbor” | Disclosures Regarding Forward-Looking = forward_looking
        Forward-Looking Disclaimer | Forward Looking Disclaimer | Private Securities Litigation Reform Act = forward_looking
        Use of Forward-Looking | Important Information Regarding Forward-Looking | Legal Notice Regarding Forward-Looking = forward_looking
        Reader Advisory | Advisory Regarding Forward-Looking | Forward-looking and cautionary | Forward looking disclaimer = forward_looking
        Énoncés prospectifs | Enoncés prospectifs | Déclarations prospectives | Information prospective | Mise en garde = forward_looking
        Note concernant les énoncés prospectifs | Déclarations à caractère prévisionnel | Informations prospectives = forward_looking
        Zukunftsgerichtete Aussagen | Zukunftsbezogene Aussagen = forward_looking
        Conference Call | Conference Calls | Webcast | Webcast and Conference Call | Conference Call and Webcast | Conference Call & Webcast = conference_call
        Quarterly Conference Call | Earnings Conference Call | Investor Conference Call | Earnings Call | Investor Call = conference_call
        Téléconférence | Conférence téléphonique | Appel conférence = conference_call
        Contact | Contacts | Media Contact | Media Contacts | Press Contact | Press Contacts | Company Contact | Company Contacts = contacts
        Investor Contact | Investor Contacts | Investor Relations | Investor Relations Contact | Investor Relations Contacts | IR Contact = contacts
        Investors | Media | Media Relations | Public Relations | Public Relations Contact | Corporate Contact | Contact Information = contacts
        Investor Inquiries | Media Inquiries | Press Inquiries | Investors and Media | Media and Investors | Media & Investor Contacts = contacts
        For Further Information | For More Information | For Additional Information | For Information | Further Information = contacts
        For Media Inquiries | For Investor Inquiries | For Media | For Investors | For Media and Investors | More Information = contacts
        Editorial Contact | Reader Contact | Agency Contact | Financial Contact | Contact Us | Contact for | Contacts for = contacts
        U.S. Media Contact | US Media Contact | Canadian Media Contact | U.S. Contact | European Contact | PR Contact = contacts
        Personnes-ressources | Personne-ressource | Renseignements | Pour plus de renseignements | Pour plus d'informations = contacts
        Pour de plus amples renseignements | Pour tout renseignement | Relations avec les investisseurs | Relations avec les médias = contacts
        Relations médias | Contact presse | Contacts presse | Relations publiques | Kontakt | Pressekontakt | Source et renseignements = contacts
        Non-GAAP Financial Measures | Non-GAAP Measures | Use of Non-GAAP | Non-IFRS | Use of Non-GAAP Financial Measures = other
        Important Safety Information | IMPORTANT SAFETY INFORMATION | Additional Information | No Offer or Solicitation = other
        References | Sources | Notes to Editors | Note to Editors | Editor's Note | Editors' Note | Trademarks | Footnotes | Qualified Person | Indication | Indications = other
        Condensed Consolidated | Consolidated Statements | Consolidated Balance | Unaudited Condensed | Consolidated Condensed = table
        Balance Sheet | Balance Sheets | Statements of Operations | Income Statement | Financial Tables = table
        """
    ) { Section.Kind(rawValue: $0) }

    /// Headings of a company's profile that need not name it, or name it first: `Arbolane Corporate Profile`.
    static let profiles = PhraseTable<Bool>(
        """
        Company Profile | Corporate Profile | Company Overview | Corporate Overview | Company Description | Company Background
        Corporate Background | Corporate Summary | Profile | at a Glance | in Brief | en bref | Profil de la société
        Profil de l'entreprise | Profil de la compagnie | Unternehmensprofil | Perfil de la empresa
        """
    ) { _ in true }

    /// Headings of a company's profile only where the company is the subject of the text under them; false where the text must
    /// say what the company is.
    static let plainProfiles = PhraseTable<Bool>(
        """
        Corporate Information | Company Information | The Company | Our Company | Who We Are | The Corporation | L'entreprise
        La société | Qui sommes-nous | Das Unternehmen | Wer wir sind
        Background | Background Information | General Information | Company = open
        """
    ) { $0 != "open" }

    /// What says of a company what it is.
    static let being = WordTable("is est ist är er é è es")

    /// Words that go on with a contact label: `Contacts for media and investors`.
    static let labelGoesOn = PhraseTable<Bool>(
        """
        for | at | and | or | please contact | contact | contacts | please call | call | inquiries | enquiries | relations | information
        only | please | with | editors | journalists
        """
    ) { _ in true }

    /// Words behind a hyphen that stands for a word left out.
    static let conjunctions = WordTable("and or to und oder bis et ou y o e")

    /// Words between `About` and a name.
    static let articles = PhraseTable<Bool>(
        "the | our | this | us | la | le | les | l | de | du | des | d | die | der | das"
    ) { _ in true }

    /// What a heading can hold behind other words.
    static let inside = PhraseTable<Section.Kind>(
        """
        Forward-Looking Statement | Forward-Looking Statements | Forward Looking Statement | Forward Looking Statements = forward_looking
        Forward-Looking Information | Forward Looking Information | Forward‑Looking Statements | Forward‐Looking Statements = forward_looking
        Forward‐Looking Information | Safe Harbor | Safe Harbour | énoncés prospectifs | information prospective = forward_looking
        Conference Call | Webcast | Conference Calls | Earnings Call = conference_call
        """
    ) { Section.Kind(rawValue: $0) }

    /// What goes on with `Note Regarding Forward-Looking`.
    static let statements = WordTable("statements statement information")

    /// Verbs of sentences; a heading has none.
    static let verbs = WordTable(
        """
        is are was were be been has have had include includes including contain contains contained may will would can could should
        involve involves reflect reflects speak announced announces today made make set est sont sera était
        """)

    /// First words of a sentence that says whom to ask.
    static let contactSentences = PhraseTable<Bool>(
        """
        For further information | For more information | For additional information | For information | For any further information
        For further details | For more details | For additional details | For media inquiries | For investor inquiries | For inquiries
        For all media | For media | For investors | For press | To learn more | To contact | Further information | Additional information
        More information | Media contact | Investor contact | Investors may | Media may | Please contact | Please direct | Inquiries | Questions
        For interviews | To arrange an interview | To schedule | Investors and media | If you have any questions | If you would like
        Pour plus | Pour de plus amples | Pour tout | Pour obtenir | Pour toute
        """
    ) { _ in true }

    /// First words of the lines that sign a release; true where they begin the sentence that signs a report to the SEC.
    static let signatures = PhraseTable<Bool>(
        """
        On behalf of | By order of | Signed | "signed" | Sincerely | Per: | Par ordre | Au nom du | (signed)
        Pursuant to the requirements of the Securities = whole
        """
    ) { $0 == "whole" }
}
