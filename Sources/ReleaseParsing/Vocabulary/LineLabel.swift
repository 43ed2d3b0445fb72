/// What stands before (or after) a number or an address on a contact line and says what it is.
enum LineLabel: Sendable {
    case phone
    /// No number to call about the release: fax, telex, order line, modem.
    case excluded
    case email
    case url
    /// `Name:`, `Title:` in a form: the value says itself what it is.
    case field
    /// Social media: what follows is no contact line.
    case handle

    static let table = PhraseTable<LineLabel>(
        """
        tel | tel. | telephone | phone | ph | ph. | p | t | c | m | d | o | w | voice | cell | cell. | cellular | mobile = phone
        mob | mob. | direct | direct line | office | main | toll free | toll-free | local | work | tel no | tel. no. = phone
        phone number | telephone number | phone no | phone or fax | phone/fax | tel/fax | phone and fax | call = phone
        telephone no | tél | tél. | téléphone | sans frais | cellulaire | telefon | numéro = phone
        tel # | phone # | numbers | investor line | direct dial | by phone | by telephone = phone
        fax | fax. | fax no | fax number | facsimile | telefax | f | télécopieur | téléc | téléc. | fax # | telex = excluded
        télécopie | modem | bbs | data | dial | dial-in | order line | orders | orders only | order | pager = excluded
        passcode | access code | password | fax on demand | fax-on-demand = excluded
        email | e-mail | e | mail | internet | e mail | courriel | courrier électronique | email address = email
        e-mail address | correo | via email | by email | by e-mail | email info robot | adresse = email
        web | website | web site | www | url | home page | web page | webpage | internet site | site web | site internet = url
        site | company website | web address = url
        name | company name | organization | organisation | title | position | firm = field
        twitter | linkedin | facebook | instagram | youtube | x | compuserve | aol | follow us | socials = handle
        """
    ) { word -> LineLabel? in
        switch word {
        case "phone": .phone
        case "excluded": .excluded
        case "email": .email
        case "url": .url
        case "field": .field
        case "handle": .handle
        default: nil
        }
    }

    static let extensions = WordTable("ext extn extension x poste # ext# exts")
}
