import ReleaseModel

/// Headings and openings that introduce people or desks to call.
struct ContactLabel: Sendable {
    /// nil where the words do not say whose contact it is (`CONTACTS:`).
    var role: Contact.Role?

    /// Whole headings and the openings of lines, longest first by `PhraseTable`.
    static let headings = PhraseTable<ContactLabel>(
        """
        contact | contacts | contact information | contact info | contact details | for contact | contact person = any
        contact persons | contact us | contact name | point of contact | general contact | contact for information = any
        company contacts for information | general information | general inquiries | general enquiries | inquiries = any
        for further information | for more information | for additional information | further information = any
        more information | additional information | information | for information | for more info | further info = any
        for further information contact | for more information contact | for further details | enquiries | queries = any
        for further enquiries | for enquiries | for inquiries | for further inquiries | for more details = any
        press information contact | press information | media information = media
        media | media contact | media contacts | media inquiries | media enquiries | for media inquiries | for media = media
        media relations contact | media relations contacts | media contact information | media only | for the media = media
        press | press contact | press contacts | press inquiries | press enquiries | for press | for the press = media
        press only | media and press | media & press | media and public relations | press office contact = media
        press and media | editorial contact | editorial contacts | pr contact | pr contacts | public relations contact = media
        public relations contacts | news media | news media contact | news media contacts | journalists = media
        reader contact | publicity contact | for media enquiries | media queries | trade media | trade press = media
        investor | investors | investor contact | investor contacts | investor inquiries | investor enquiries = investor
        for investors | for investor inquiries | investors contact | investors contacts | ir contact | ir contacts = investor
        investor relations contact | investor relations contacts | investors and analysts | analysts and investors = investor
        analysts | analyst contact | analyst contacts | financial contact | financial contacts | shareholders = investor
        shareholder inquiries | shareholder contact | shareholder services contact | financial media = investor
        investor relation contact | investor relations inquiries | investor & analyst contact | financial analysts = investor
        analyst inquiries | financial community | investment community | securities analysts | finance contact = investor
        investors and media | media and investors | investor and media | media and investor | investors & media = any
        media & investors | investor & media | media & investor | investor/media | media/investor | press and investors = any
        investors/media | media/investors | investor and media contact | investor and media contacts = any
        media and investor contact | media and investor contacts | media & investor contacts | ir/pr = any
        media and investors contact | media and investors contacts | investor & media contacts = any
        investor relations and media contact | investor and media inquiries | media and investor inquiries = any
        company | company contact | company contacts | corporate contact | corporate contacts | corporate = company
        corporate inquiries | corporate information contact | corporate information | business contact | company inquiries = company
        agency contact | agency | agency contacts | for the agency | pr agency | pr agency contact = agency
        sales contact | business inquiries | technical contact | partnering | partnering contact | medical information = other
        business development contact | partnering inquiries | patient contact | patients | customer inquiries = other
        personnes-ressources | personne-ressource | renseignements | pour plus de renseignements | contact presse = any
        pour de plus amples renseignements | pour plus d'information | pour plus d'informations | pour information = any
        pour toute information | pour tout renseignement | source de renseignements | sources de renseignements = any
        pour de plus amples informations | veuillez communiquer avec | demandes de renseignements | coordonnées = any
        contacts presse | contact médias | contacts médias | médias | relations presse | presse | relations médias = media
        renseignements aux médias | demandes des médias = media
        investisseurs | contact investisseurs | contacts investisseurs | relations investisseurs | analystes = investor
        contatti | kontakt | contacto | contactos | ansprechpartner | rückfragen | contato | kontakte = any
        pressekontakt | contatti stampa | contatto stampa | contacto de prensa | presse kontakt = media
        investisseurs et analystes | analystes et investisseurs | investisseurs et médias = investor
        """
    ) { word -> ContactLabel? in
        word == "any" ? ContactLabel(role: nil) : Contact.Role(rawValue: word).map { ContactLabel(role: $0) }
    }

    /// Words that make a line of other words an introduction (`For more information about Acme please contact:`).
    static let triggers = WordTable(
        """
        contact contacts contacting contacted information informations inquiries enquiries inquiry questions details
        renseignements contacter communiquer joindre call calling reach reached telephone
        """)

    /// Words of a sentence after which a person or desk with a number may come.
    static let calls = WordTable(
        """
        contact contacts contacting call called calling reach reached reachable telephone phone email e-mail emailing write writing
        mail directed addressed contacter communiquer joindre appeler téléphoner écrire inquiries enquiries
        """)

    /// What makes a sentence an answer to a reader's question, so that a number in it needs no name.
    static let enquiry = WordTable(
        """
        information informations info inquiries enquiries inquiry questions details media press investor investors relations
        affairs helpline learn renseignements news reached
        """)

    /// Words that make the numbers of a line or sentence no contact: dial-ins, replays, order and safety lines, brokers' desks.
    static let exclusions = WordTable(
        """
        dial dialing dialling dial-in replay replayed replays webcast webcasts rebroadcast passcode teleconference audiocast
        conference participants listen-only transfer prospectus prospectuses underwriters bookrunning adverse fda medwatch
        unsubscribe subscribe depositary registrar proxy solicitation order orders ordering retailer reservations hotel
        upgrade upgrades dealers dealer reseller computershare equiniti georgeson broadridge 1-800-fda-1088 pin modem bbs register registration téléconférence
        conférence rediffusion composer privacy handset payable newsgroup posting submissions
        """)
}
